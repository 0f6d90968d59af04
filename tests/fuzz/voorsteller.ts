import { EditorState, type Transaction } from '@tiptap/pm/state';
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap';
import * as prng from 'lib0/prng';
import { herstelVoorstellen } from '#app/editor/voorstellen/herstel.ts';
import { stelVoor } from '#app/editor/voorstellen/stel-voor.ts';
import { neemVoorstellenWeg, vervangingenIn } from '#app/editor/voorstellen/vervangingen.ts';
import { legBesluitVast } from '#domain/document/besluiten.ts';
import { planNode } from '#domain/document/inhoud.ts';
import { schema } from '#domain/document/schema.ts';
import { beslis, type Oordeel } from '#domain/document/voorstel.ts';
import type { Post } from './stil-net.ts';

/** Iemand die in een echt plan voorstelt of schrijft, in woorden die maar één keer voorkomen. */
export class Voorsteller {
  readonly nummer: number;
  readonly client: Post;
  readonly #stelt: boolean;
  readonly #gen: prng.PRNG;
  /** Wat hij erin zette, en wat hij weg wilde halen of weghaalde. */
  readonly erbij = new Set<string>();
  readonly weg = new Set<string>();
  #teller = 0;
  #meta: ReturnType<typeof initProseMirrorDoc>['meta'] | null = null;

  constructor(nummer: number, client: Post, stelt: boolean, gen: prng.PRNG) {
    this.nummer = nummer;
    this.client = client;
    this.#stelt = stelt;
    this.#gen = gen;
    // Zoals de editor.
    if (stelt) herstelVoorstellen(client.doc, this.#isEigen);
  }

  readonly #isEigen = (kenmerk: unknown) => String(kenmerk).startsWith(`${this.nummer}.`);

  /** De tekst zoals hij die nu in zijn editor heeft. */
  get staat(): EditorState {
    const { doc, meta } = initProseMirrorDoc(this.client.inhoud, schema);
    // Zoals de editor: aan wat gelijk bleef herkent de koppeling wat niet opnieuw geschreven hoeft.
    this.#meta = meta;
    return EditorState.create({ schema, doc });
  }

  /** Een willekeurige bewerking. @returns wat hij deed */
  bewerk(): string {
    const kans = prng.int31(this.#gen, 0, 99);
    if (kans < 55) return this.#typ();
    if (kans < 80) return this.#haalWeg();
    if (kans < 90) return this.#maakVet();
    return this.#alineaErbij();
  }

  /** Beslist over een voorstel dat hij ziet. @returns wat hij deed */
  beslis(oordeel: Oordeel, kenmerk: string): void {
    const { doc } = this.staat;
    legBesluitVast(this.client.doc, [kenmerk], oordeel);
    const json = beslis(planNode(doc.toJSON()), ({ attrs }) => (attrs.id === kenmerk ? oordeel : null));
    this.#schrijf(schema.nodeFromJSON(json));
  }

  #typ(): string {
    const { staat } = this;
    const woord = this.#woord();
    const plek = eindVan(staat.doc, this.nummer);
    this.erbij.add(woord);
    this.#doe(staat, staat.tr.insertText(`${woord} `, plek));
    return `typt ${woord} op ${plek}`;
  }

  #haalWeg(): string {
    const { staat } = this;
    const woord = this.#kies(woordenIn(staat.doc).filter(({ laatste }) => !laatste));
    if (!woord) return 'niets';
    this.weg.add(woord.tekst);
    this.#doe(staat, staat.tr.delete(woord.van, woord.tot));
    return `haalt ${woord.tekst} weg`;
  }

  #maakVet(): string {
    const { staat } = this;
    const woord = this.#kies(woordenIn(staat.doc).filter(({ laatste }) => !laatste));
    if (!woord) return 'niets';
    this.#doe(staat, staat.tr.addMark(woord.van, woord.tot, schema.mark('bold')));
    return `maakt ${woord.tekst} vet`;
  }

  #alineaErbij(): string {
    const { staat } = this;
    const woord = this.#woord();
    const plekken: number[] = [0];
    staat.doc.forEach((node, begin) => {
      plekken.push(begin + node.nodeSize);
    });
    const plek = this.#kies(plekken) ?? 0;
    this.erbij.add(woord);
    const alinea = schema.node('paragraph', null, schema.text(`${woord} `));
    this.#doe(staat, staat.tr.insert(plek, alinea));
    return `zet een alinea met ${woord} op ${plek}`;
  }

  /** Elk woord begint met een eigen teken: gelijke tekens naast elkaar kan de koppeling met Yjs niet uit elkaar houden. */
  #woord(): string {
    const nr = this.#teller++;
    return `${String.fromCodePoint(0x4e00 + nr * 3 + this.nummer)}${this.nummer}x`;
  }

  #kies<T>(uit: readonly T[]): T | undefined {
    return uit[prng.int31(this.#gen, 0, Math.max(0, uit.length - 1))];
  }

  #doe(staat: EditorState, tr: Transaction): void {
    if (!this.#stelt) {
      for (const { fromB, toB } of vervangingenIn(tr)) neemVoorstellenWeg(tr, fromB, toB);
      this.#schrijf(tr.doc);
      return;
    }
    const voorstel = stelVoor(tr, staat, {
      kenmerk: `${this.nummer}.k${this.#teller++}`,
      isEigen: this.#isEigen,
      isVanHier: this.#isEigen,
    });
    if (!voorstel) throw new Error('Dit hoort als voorstel te kunnen.');
    this.#schrijf(staat.apply(voorstel).doc);
  }

  #schrijf(doc: EditorState['doc']): void {
    if (this.#meta) updateYFragment(this.client.doc, this.client.inhoud, doc, this.#meta);
  }
}

interface Woord {
  tekst: string;
  van: number;
  tot: number;
  /** Van zijn alinea: daar typt iemand misschien net. */
  laatste: boolean;
}

/** De woorden in een tekst, met de spatie erachter, ook als er midden in een woord andere opmaak begint. */
export function woordenIn(doc: EditorState['doc']): Woord[] {
  const uit: Woord[] = [];
  doc.descendants((node, plek) => {
    if (!node.isTextblock) return;
    for (const gevonden of node.textContent.matchAll(/(\S+) /g)) {
      const van = plek + 1 + gevonden.index;
      const tot = van + gevonden[0].length;
      uit.push({ tekst: gevonden[1] ?? '', van, tot, laatste: tot === plek + 1 + node.content.size });
    }
  });
  return uit;
}

/**
 * Het eind van de zoveelste alinea met een begintekst: ieder typt in zijn eigen, en anderen strepen daar door. Twee mensen die
 * op hetzelfde moment op precies dezelfde plek opmaken en typen houdt Yjs niet uit elkaar (docs/bekend.md).
 */
function eindVan(doc: EditorState['doc'], nummer: number): number {
  let eind = 1;
  doc.forEach((node, plek) => {
    if (node.type.name === 'heading' && node.attrs.level === nummer) eind = plek + node.nodeSize - 1;
  });
  return eind;
}
