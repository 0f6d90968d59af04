import * as Y from 'yjs';
import { isBeslist } from '#domain/document/besluiten.ts';
import { isVoorstel } from '#domain/document/voorstelmarks.ts';

/**
 * Zet de voorstellen van hier terug op hun tekst als zij bij het samenvoegen met wat een ander deed verschoven. Yjs bewaart opmaak
 * als een begin en een eind in de tekst, en ruimt op wat het overbodig vindt. Doet een ander dat terwijl hier iets aan het voorstel
 * verandert, dan kan het eind ontbreken en loopt een doorhaling door over de rest van de alinea (besluit 15).
 *
 * Ieder herstelt alleen wat in zijn eigen venster is voorgesteld: zo zetten geen twee hetzelfde terug. Waarover beslist is blijft
 * zoals het besluit het achterliet.
 * @param isVanHier of een kenmerk in dit venster gemaakt is
 * @returns om ermee te stoppen
 */
export function herstelVoorstellen(doc: Y.Doc, isVanHier: (kenmerk: unknown) => boolean): () => void {
  const bekend = new WeakMap<Y.XmlText, Stand>();
  const kijk = (tr: Y.Transaction) => {
    for (const tekst of tr.changed.keys()) {
      const was = tekst instanceof Y.XmlText ? bekend.get(tekst) : undefined;
      // Wat hier gedaan is klopt; van een ander telt alleen tekst waar hier eerder iets in is gedaan.
      if (!(tekst instanceof Y.XmlText) || !(tr.local || was)) continue;
      const nu = lees(tekst, isVanHier);
      bekend.set(tekst, metVerdwenen(nu, was));
      if (!tr.local && was) zetTerug(tekst, was, nu, tr);
    }
  };
  doc.on('afterTransaction', kijk);
  return () => doc.off('afterTransaction', kijk);
}

/** Een stuk tekst: van elk teken het Yjs-nummer en de letter, en bij elk voorstel van hier waar het op staat. */
interface Stand {
  letters: ReadonlyMap<string, string>;
  merken: Map<string, Merk>;
}

interface Merk {
  kenmerk: string;
  waarde: unknown;
  op: ReadonlySet<string>;
  /** De letters die eronder vandaan zijn gehaald: wie dat ongedaan maakt zet ze met het voorstel terug. */
  kwijt: string;
}

/** Zoveel weggehaalde letters onthouden we per voorstel. */
const KWIJT_MAX = 10_000;
/** Tussen weggehaalde letters die niet aan elkaar zaten. */
const GAT = '\n';

/** Wat van een voorstel in de tekst staat. */
type Begin = Pick<Merk, 'kenmerk' | 'waarde'>;

interface Stap {
  van: number;
  tot: number;
  waarde: unknown;
}

/** Wat nergens meer op staat blijft bekend: het begin ervan kan nog in de tekst zitten, en later alsnog doorlopen. */
function metVerdwenen(nu: Stand, was: Stand | undefined): Stand {
  if (!was) return nu;
  const merken = new Map(nu.merken);
  for (const [naam, merk] of was.merken) {
    const weg = [...merk.op].map((teken) => (nu.letters.has(teken) ? GAT : was.letters.get(teken))).join('');
    const kwijt = weg.replaceAll(GAT, '') ? `${merk.kwijt}${GAT}${weg}`.slice(-KWIJT_MAX) : merk.kwijt;
    merken.set(naam, { ...merk, op: nu.merken.get(naam)?.op ?? new Set(), kwijt });
  }
  return { ...nu, merken };
}

function zetTerug(tekst: Y.XmlText, was: Stand, nu: Stand, tr: Y.Transaction): void {
  const open = [...was.merken].filter(([, { kenmerk }]) => !isBeslist(tr.doc, kenmerk));
  const stappen = open.flatMap(([naam, merk]) =>
    stappenVoor(merk, nu.merken.get(naam)?.op ?? new Set(), nu.letters, tr).map((stap) => ({
      naam,
      ...stap,
    })),
  );
  if (stappen.length === 0) return;
  tr.doc.transact(() => {
    for (const { naam, waarde, van, tot } of stappen) tekst.format(van, tot - van, { [naam]: waarde });
  });
}

function stappenVoor(
  was: Merk,
  op: ReadonlySet<string>,
  letters: Stand['letters'],
  tr: Y.Transaction,
): Stap[] {
  const terug = teruggekomen(was, op, letters, tr);
  const stappen: Stap[] = [];
  for (const [plek, teken] of [...letters.keys()].entries()) {
    const hoort = was.op.has(teken);
    if (hoort === op.has(teken) || terug.has(teken)) continue;
    const waarde = hoort ? was.waarde : null;
    const vorige = stappen.at(-1);
    if (vorige?.tot === plek && vorige.waarde === waarde) vorige.tot += 1;
    else stappen.push({ van: plek, tot: plek + 1, waarde });
  }
  return stappen;
}

/** Nieuwe tekst die met het voorstel erop kwam, en eronder vandaan was gehaald: een ander maakte dat ongedaan. */
function teruggekomen(
  { kwijt }: Merk,
  op: ReadonlySet<string>,
  letters: Stand['letters'],
  tr: Y.Transaction,
): ReadonlySet<string> {
  const terug: string[] = [];
  let stuk: string[] = [];
  const sluit = () => {
    if (kwijt.includes(stuk.map((teken) => letters.get(teken)).join(''))) terug.push(...stuk);
    stuk = [];
  };
  for (const teken of letters.keys()) {
    if (op.has(teken) && isNieuw(teken, tr)) stuk.push(teken);
    else sluit();
  }
  sluit();
  return new Set(terug);
}

function isNieuw(teken: string, { beforeState }: Y.Transaction): boolean {
  const [client, klok] = teken.split(':').map(Number);
  return Number(klok) >= (beforeState.get(Number(client)) ?? 0);
}

function lees(tekst: Y.XmlText, isVanHier: (kenmerk: unknown) => boolean): Stand {
  const letters = new Map<string, string>();
  const op = new Map<string, Set<string>>();
  const merken = new Map<string, Merk>();
  const aan = new Map<string, Begin>();
  for (let item = tekst._start; item; item = item.right) {
    if (item.deleted) continue;
    const { content, id, length } = item;
    if (content instanceof Y.ContentFormat) zet(aan, content, isVanHier);
    if (!(content instanceof Y.ContentString)) continue;
    for (let i = 0; i < length; i += 1) {
      const teken = `${id.client}:${id.clock + i}`;
      letters.set(teken, content.str.charAt(i));
      for (const [naam, begin] of aan) {
        const tekens = op.get(naam) ?? new Set();
        op.set(naam, tekens.add(teken));
        if (tekens.size === 1) merken.set(naam, { ...begin, op: tekens, kwijt: '' });
      }
    }
  }
  return { letters, merken };
}

/** Begin of eind van een voorstel. De naam is die van y-tiptap: de soort, en een hash van de inhoud. */
function zet(
  aan: Map<string, Begin>,
  { key, value }: Y.ContentFormat,
  isVanHier: (kenmerk: unknown) => boolean,
) {
  const [type = ''] = key.split('--');
  const id: unknown = value && typeof value === 'object' && 'id' in value ? value.id : null;
  if (value === null) aan.delete(key);
  else if (isVoorstel({ type }) && typeof id === 'string' && isVanHier(id))
    aan.set(key, { kenmerk: id, waarde: value });
}
