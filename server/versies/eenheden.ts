import * as Y from 'yjs';
import { VELD } from '#domain/document/veld.ts';
import type { YId } from './auteurschap.ts';

/** De opmaak die op een teken staat: per mark het Yjs-nummer waarmee zij aan- of uitging. */
export type Opmaakbron = ReadonlyMap<string, YId>;

/**
 * Waar elk stukje van een tekst in Yjs vandaan komt, in dezelfde telling als `domain/vergelijken`: elke knoop één, elk teken één, op
 * volgorde van de tekst.
 */
export interface Eenheden {
  ids: YId[];
  /** Per plek de opmaak; alleen waar er is of was. */
  opmaak: Map<number, Opmaakbron>;
  /** Per plek van een knoop zijn eigenschappen. */
  kenmerken: Map<number, Opmaakbron>;
}

export function eenhedenVan(doc: Y.Doc): Eenheden {
  const eenheden: Eenheden = { ids: [], opmaak: new Map(), kenmerken: new Map() };
  loop(doc.getXmlFragment(VELD), eenheden);
  return eenheden;
}

function loop(ouder: Y.XmlFragment | Y.XmlElement, eenheden: Eenheden): void {
  for (const kind of ouder.toArray()) {
    if (kind instanceof Y.XmlText) loopTekst(kind, eenheden);
    else if (kind instanceof Y.XmlElement) {
      const plek = eenheden.ids.length;
      eenheden.ids.push(kind._item?.id ?? NERGENS);
      const bron = new Map([...kind._map].map(([naam, item]) => [naam, item.id]));
      if (bron.size > 0) eenheden.kenmerken.set(plek, bron);
      loop(kind, eenheden);
    }
  }
}

const NERGENS: YId = { client: -1, clock: -1 };

function loopTekst(tekst: Y.XmlText, { ids, opmaak }: Eenheden): void {
  let nu: Opmaakbron = new Map();
  for (let item = tekst._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    const { content, id } = item;
    if (content instanceof Y.ContentFormat) nu = new Map(nu).set(content.key, id);
    if (!(content instanceof Y.ContentString)) continue;
    for (let i = 0; i < content.str.length; i++) {
      if (nu.size > 0) opmaak.set(ids.length, nu);
      ids.push({ client: id.client, clock: id.clock + i });
    }
  }
}
