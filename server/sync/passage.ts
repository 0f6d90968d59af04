import { setImmediate as adempauze } from 'node:timers/promises';
import * as Y from 'yjs';
import { VELD } from '#domain/document/veld.ts';
import { compact } from './updates.ts';
import { Plekken, zonderWeghalen } from './wissen.ts';

/** Na zoveel updates mag de rest van het proces er even tussen. */
const STAP = 100;

/** Staat waar geen tekst maar een object staat; in een passage komt het niet voor. */
const GEEN_TEKST = '\u0000';

/** Een teken van de lopende tekst van een blok. */
interface Teken {
  teken: string;
  client: number;
  clock: number;
}

export interface Vondst {
  plekken: Plekken;
  /** Op hoeveel plaatsen zij ooit stond; wie haar verplaatste of kopieerde maakte een nieuwe plaats. */
  aantal: number;
}

/**
 * Waar een passage ooit in een document heeft gestaan, uit alle updates vanaf het begin, in volgorde. Ook als zij letter voor
 * letter getypt is, over opmaak heen loopt of allang is weggehaald: alles wordt opnieuw afgespeeld, en na elke stap wordt
 * gezocht in wat er dan in het geraakte blok te zien is. Daarnaast telt elk stuk dat de passage in zijn geheel bevat, ook in
 * een attribuut of opmaak.
 */
export async function vindPassage(updates: readonly Uint8Array[], passage: string): Promise<Vondst> {
  const plekken = new Plekken();
  const plaatsen = new Set<string>();
  const merk = (tekens: readonly Pick<Teken, 'client' | 'clock'>[]) => {
    for (const { client, clock } of tekens) plekken.voegToe(client, clock, 1);
    const [eerste] = tekens;
    if (eerste) plaatsen.add(`${eerste.client} ${eerste.clock}`);
  };
  const geweigerd = new Set(compact(updates).refused);
  const doc = new Y.Doc({ gc: false });
  const geraakt = new Set<Y.XmlElement>();
  doc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    for (const type of changed.keys()) {
      const blok = blokVan(type);
      if (blok) geraakt.add(blok);
    }
  });
  const gezien = () => [...geraakt].flatMap((blok) => passagesIn(tekensVan(blok), passage));
  for (const [i, update] of updates.entries()) {
    if (i % STAP === STAP - 1) await adempauze();
    for (const item of itemsIn(update)) for (const tekens of passagesInStuk(item, passage)) merk(tekens);
    if (geweigerd.has(update)) continue;
    geraakt.clear();
    // Wat in één update erbij kwam en weer wegging is alleen ertussenin te zien. Dat telt als het ook samen weg is: anders
    // zou een weggehaald `Ja` met de `n` van het woord ervoor in de plaats een naam lijken.
    Y.applyUpdate(doc, zonderWeghalen(update));
    const ertussenin = gezien();
    Y.applyUpdate(doc, update);
    for (const tekens of gezien()) merk(tekens);
    for (const tekens of ertussenin) if (tekens.every((teken) => isWeg(doc, teken))) merk(tekens);
  }
  doc.destroy();
  return { plekken, aantal: plaatsen.size };
}

function isWeg(doc: Y.Doc, { client, clock }: Teken): boolean {
  return Y.getItem(doc.store, Y.createID(client, clock)).deleted;
}

/** De plaatsen in een stuk dat de passage in zijn geheel bevat; wat geen tekst is, is één plaats. */
function passagesInStuk({ id, length, content }: Y.Item, passage: string): Y.ID[][] {
  const ids = (van: number, aantal: number) =>
    Array.from({ length: aantal }, (_, i) => Y.createID(id.client, id.clock + van + i));
  if (content instanceof Y.ContentString) {
    return plekkenVan(content.str, passage).map((plek) => ids(plek, passage.length));
  }
  return bevat(content, passage) ? [ids(0, length)] : [];
}

/** Haalt de passage uit de tekst van nu. @returns de update die dat doet, of null als zij er niet in staat */
export function haalWeg(toestand: Uint8Array, passage: string): Uint8Array | null {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, toestand);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  // Weghalen kan een nieuwe maken: van `JaJann` blijft `Jan` over.
  let vorige = -1;
  while (vorige !== updates.length) {
    vorige = updates.length;
    doc.transact(() => {
      for (const blok of blokkenIn(doc.getXmlFragment(VELD))) maakSchoon(blok, passage);
    });
  }
  doc.destroy();
  return updates.length === 0 ? null : Y.mergeUpdates(updates);
}

function maakSchoon(blok: Y.XmlElement, passage: string): void {
  for (const [naam, waarde] of Object.entries<unknown>(blok.getAttributes())) {
    if (!bevatTekst(waarde, passage)) continue;
    if (typeof waarde === 'string') blok.setAttribute(naam, waarde.replaceAll(passage, ''));
    else blok.removeAttribute(naam);
  }
  const weg = new Plekken();
  for (const { client, clock } of passagesIn(tekensVan(blok), passage).flat()) weg.voegToe(client, clock, 1);
  for (const kind of blok.toArray()) {
    if (!(kind instanceof Y.XmlText)) continue;
    let plek = 0;
    for (const { insert, attributes } of delta(kind)) {
      const lengte = typeof insert === 'string' ? insert.length : 1;
      for (const [naam, waarde] of Object.entries(attributes ?? {})) {
        if (bevatTekst(waarde, passage)) kind.format(plek, lengte, { [naam]: null });
      }
      plek += lengte;
    }
    const eigen = tekensIn(kind);
    for (const [i, { client, clock }] of [...eigen.entries()].reverse()) {
      if (weg.binnen(client, clock, 1).length > 0) kind.delete(i, 1);
    }
  }
}

function delta(tekst: Y.XmlText): { insert: unknown; attributes?: Record<string, unknown> }[] {
  return tekst.toDelta();
}

/** Het blok waar een veranderde tekst bij hoort. */
function blokVan(type: Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>): Y.XmlElement | null {
  if (type instanceof Y.XmlText) return type.parent instanceof Y.XmlElement ? type.parent : null;
  return type instanceof Y.XmlElement ? type : null;
}

/** Alle elementen in de tekst van nu, van buiten naar binnen. */
function blokkenIn(ouder: Y.XmlFragment): Y.XmlElement[] {
  return ouder.toArray().flatMap((kind) => (kind instanceof Y.XmlElement ? [kind, ...blokkenIn(kind)] : []));
}

/** De tekens die in een blok te zien zijn, achter elkaar. */
function tekensVan(blok: Y.XmlElement): Teken[] {
  return zichtbaar(blok).flatMap(({ id, content }) => {
    const kind = content instanceof Y.ContentType ? content.type : null;
    return kind instanceof Y.XmlText
      ? tekensIn(kind)
      : [{ teken: GEEN_TEKST, client: id.client, clock: id.clock }];
  });
}

function tekensIn(tekst: Y.XmlText): Teken[] {
  return zichtbaar(tekst).flatMap(({ id: { client, clock }, content }) => {
    if (content instanceof Y.ContentString) {
      return Array.from({ length: content.str.length }, (_, i) => ({
        teken: content.str.charAt(i),
        client,
        clock: clock + i,
      }));
    }
    return content.isCountable() ? [{ teken: GEEN_TEKST, client, clock }] : [];
  });
}

function zichtbaar(type: Y.XmlElement | Y.XmlText): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) items.push(item);
  return items;
}

/** Elke keer dat de passage in deze tekens staat. */
function passagesIn(tekens: readonly Teken[], passage: string): Teken[][] {
  const tekst = tekens.map(({ teken }) => teken).join('');
  return plekkenVan(tekst, passage).map((plek) => tekens.slice(plek, plek + passage.length));
}

function plekkenVan(tekst: string, passage: string): number[] {
  const plekken: number[] = [];
  for (let plek = tekst.indexOf(passage); plek !== -1; plek = tekst.indexOf(passage, plek + 1))
    plekken.push(plek);
  return plekken;
}

function itemsIn(update: Uint8Array): Y.Item[] {
  return Y.decodeUpdate(update).structs.filter((struct) => struct instanceof Y.Item);
}

function bevat(content: Y.Item['content'], passage: string): boolean {
  if (content instanceof Y.ContentString) return content.str.includes(passage);
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON)
    return bevatTekst(content.arr, passage);
  if (content instanceof Y.ContentFormat) return bevatTekst(content.value, passage);
  return content instanceof Y.ContentEmbed && bevatTekst(content.embed, passage);
}

/** Of de passage ergens in deze waarde als tekst staat. */
function bevatTekst(waarde: unknown, passage: string): boolean {
  if (typeof waarde === 'string') return waarde.includes(passage);
  if (typeof waarde !== 'object' || waarde === null) return false;
  return Object.values(waarde).some((deel) => bevatTekst(deel, passage));
}
