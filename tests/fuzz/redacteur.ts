import { Fragment, type Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { initProseMirrorDoc, updateYFragment, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import { schema } from '#domain/document/schema.ts';
import { VELD } from '#domain/document/veld.ts';
import type { Client } from '#tests/sync/opstelling.ts';

/** Iemand die een plan bewerkt zoals de editor dat doet: in ProseMirror, en vandaar naar Yjs. */
export class Redacteur {
  readonly client: Client;
  readonly #gen: prng.PRNG;
  readonly #undo: Y.UndoManager;
  readonly #letter: () => string;

  constructor(client: Client, nr: number, gen: prng.PRNG, letter: () => string) {
    this.client = client;
    // Een vast nummer, zodat dezelfde stappen dezelfde Yjs-volgorde geven.
    client.doc.clientID = 1_000 + nr;
    client.provider.awareness.clientID = 1_000 + nr;
    client.provider.awareness.setLocalState({});
    this.#gen = gen;
    this.#letter = letter;
    this.#undo = new Y.UndoManager(this.#fragment, {
      trackedOrigins: new Set([ySyncPluginKey]),
      captureTimeout: 0,
    });
  }

  get #fragment(): Y.XmlFragment {
    return this.client.doc.getXmlFragment(VELD);
  }

  /** De tekst zoals de editor hem nu toont. */
  get inhoud(): Node {
    return initProseMirrorDoc(this.#fragment, schema).doc;
  }

  /** Typt of haalt weg: nooit meer dan een paar letters. @returns wat er gebeurde */
  tik(): string {
    const { inhoud } = this;
    const { begin, tekst } = this.#alinea(inhoud);
    const plek = prng.int31(this.#gen, 0, tekst.length);
    if (tekst.length > 4 && prng.bool(this.#gen)) {
      const tot = Math.min(tekst.length, plek + prng.int31(this.#gen, 1, 6));
      if (tot > plek) this.#doe((tr) => tr.delete(begin + plek, begin + tot));
      return `haalt ${tekst.slice(plek, tot)} weg`;
    }
    const letters = Array.from({ length: prng.int31(this.#gen, 1, 3) }, this.#letter).join('');
    const { nodeBefore } = inhoud.resolve(begin + plek);
    // Wat je typt krijgt de opmaak van wat ervoor staat, maar niet de opmerkingen.
    const marks = (nodeBefore?.marks ?? []).filter(({ type }) => type.spec.inclusive !== false);
    this.#doe((tr) => tr.insert(begin + plek, schema.text(letters, marks)));
    return `typt ${letters}`;
  }

  /** Splitst, voegt samen of verplaatst een alinea. @returns wat er gebeurde */
  schuif(): string {
    const { inhoud } = this;
    const nummer = prng.int31(this.#gen, 0, inhoud.childCount - 1);
    const begin = beginVan(inhoud, nummer);
    const lengte = inhoud.child(nummer).content.size;
    const kans = prng.int31(this.#gen, 0, 2);
    if (kans === 0 && lengte > 2 && inhoud.childCount < 8) {
      this.#doe((tr) => tr.split(begin + 1 + prng.int31(this.#gen, 1, lengte - 1)));
      return `splitst alinea ${nummer}`;
    }
    if (kans === 1 && nummer > 0) {
      this.#doe((tr) => tr.join(begin));
      return `voegt alinea ${nummer} bij de vorige`;
    }
    const kinderen = [...inhoud.children];
    const [alinea] = kinderen.splice(nummer, 1);
    if (!alinea) return 'doet niets';
    const naar = prng.int31(this.#gen, 0, kinderen.length);
    kinderen.splice(naar, 0, alinea);
    this.#doe((tr) => tr.replaceWith(0, inhoud.content.size, Fragment.from(kinderen)));
    return `verplaatst alinea ${nummer} naar ${naar}`;
  }

  maakOngedaan(): string {
    return this.#undo.undo() ? 'maakt ongedaan' : 'heeft niets ongedaan te maken';
  }

  /** Een willekeurig stuk tekst, zoals de browser het stuurt; null als er geen tekst is. */
  selecteer(): { citaat: string; begin: Uint8Array; einde: Uint8Array } | null {
    const teksten = [...tekstenIn(this.#fragment)].filter(({ length }) => length > 2);
    if (teksten.length === 0) return null;
    const tekst = prng.oneOf(this.#gen, teksten);
    const van = prng.int31(this.#gen, 0, tekst.length - 2);
    const tot = prng.int31(this.#gen, van + 1, tekst.length);
    const plek = (index: number, kant: number) =>
      Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(tekst, index, kant));
    const delta: { insert: string }[] = tekst.toDelta();
    const letters = delta.map(({ insert }) => insert).join('');
    return { citaat: letters.slice(van, tot), begin: plek(van, 0), einde: plek(tot, -1) };
  }

  #alinea(inhoud: Node): { begin: number; tekst: string } {
    const nummer = prng.int31(this.#gen, 0, inhoud.childCount - 1);
    return { begin: beginVan(inhoud, nummer) + 1, tekst: inhoud.child(nummer).textContent };
  }

  #doe(wijzig: (transform: Transform) => Transform): void {
    const { doc, meta } = initProseMirrorDoc(this.#fragment, schema);
    const na = wijzig(new Transform(doc)).doc;
    this.client.doc.transact(
      () => updateYFragment(this.client.doc, this.#fragment, na, meta),
      ySyncPluginKey,
    );
  }
}

function beginVan(inhoud: Node, nummer: number): number {
  return inhoud.children.slice(0, nummer).reduce((som, { nodeSize }) => som + nodeSize, 0);
}

function* tekstenIn(ouder: Y.XmlFragment): Generator<Y.XmlText> {
  for (const kind of ouder.toArray()) {
    if (kind instanceof Y.XmlText) yield kind;
    else if (kind instanceof Y.XmlElement) yield* tekstenIn(kind);
  }
}
