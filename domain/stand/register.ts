import { type Geleding, korteNaam } from '../partij/partij.ts';
import { STANDINGS, type Standing } from '../planning/standing.ts';
import { gemeldVak, VAKKEN, type Vak } from './matrix.ts';
import type { ItemStand, Stand } from './stand.ts';

/** Waarop het register gefilterd is; null, leeg of false laat alles door. */
export interface Registerfilter {
  opgave: number | null;
  hoek: Geleding | null;
  partij: string | null;
  /** `2.3` laat ook 2.3.1 door, maar 2.30 niet. */
  paragraaf: string;
  soort: 'afspraak' | 'actie' | null;
  standing: Standing | null;
  /** Het vak waarin de matrix het item telt, zodat register en matrix dezelfde aantallen geven. */
  gemeld: Vak | null;
  signaal: boolean;
  /** Alleen de delen die elkaar tegenspreken. */
  verschil: boolean;
  /** Alle woorden moeten voorkomen, in welke volgorde ook; hoofdletters en accenten tellen niet. */
  tekst: string;
}

export const REGISTER_KOLOMMEN = [
  'paragraaf',
  'titel',
  'partij',
  'deadline',
  'standing',
  'gemeld',
  'berekend',
  'datum',
] as const;
export type Registerkolom = (typeof REGISTER_KOLOMMEN)[number];

/** De items die door het filter komen, in de volgorde van de agenda: per afspraak de delen en dan de acties. O(n). */
export function filterRegister(stand: Stand, filter: Registerfilter): ItemStand[] {
  const toetsen = toetsenVan(stand, filter);
  const gevonden: ItemStand[] = [];
  const neem = (item: ItemStand) => {
    if (toetsen.every((toets) => toets(item))) gevonden.push(item);
  };
  for (const { delen, acties } of stand.afspraken) {
    delen.forEach(neem);
    acties.forEach(neem);
  }
  for (const item of stand.items) if (item.afspraakId === null) neem(item);
  return gevonden;
}

type Toets = (item: ItemStand) => boolean;

/** Alleen de toetsen waar het filter om vraagt: een leeg filter kost niets. */
function toetsenVan(stand: Stand, filter: Registerfilter): Toets[] {
  const { opgave, hoek, partij, soort, standing, gemeld } = filter;
  const toetsen: Toets[] = [];
  if (opgave !== null) toetsen.push((item) => item.opgaveNr === opgave);
  if (hoek !== null) toetsen.push((item) => item.geleding === hoek);
  if (partij !== null) toetsen.push((item) => item.partij === partij);
  if (soort !== null) toetsen.push((item) => (item.soort === 'actie') === (soort === 'actie'));
  if (standing !== null) toetsen.push((item) => item.standing === standing);
  if (gemeld !== null) toetsen.push((item) => gemeldVak(item) === gemeld);
  if (filter.signaal) toetsen.push((item) => item.signaal);
  if (filter.verschil) toetsen.push((item) => isBetwist(stand, item));
  const begin = filter.paragraaf.replace(/\.+$/, '');
  if (begin) {
    toetsen.push(({ paragraaf }) => paragraaf === begin || paragraaf?.startsWith(`${begin}.`) === true);
  }
  const woorden = plat(filter.tekst).split(/\s+/).filter(Boolean);
  if (woorden.length > 0) {
    toetsen.push((item) => {
      const tekst = zoektekst(stand, item);
      return woorden.every((woord) => tekst.includes(woord));
    });
  }
  return toetsen;
}

/** Of een andere partij iets anders zegt dan dit deel (design §4, Shared agreements). */
export function isBetwist(
  { perAfspraak }: Pick<Stand, 'perAfspraak'>,
  { soort, afspraakId, onderdeel, partij }: ItemStand,
): boolean {
  if (soort !== 'deelstatus' || afspraakId === null) return false;
  const verschil = perAfspraak.get(afspraakId)?.verschil ?? [];
  return verschil.some(
    (v) => v.onderdeel === onderdeel && (v.af.includes(partij) || v.nietAf.includes(partij)),
  );
}

/** Alles van een item waarin een mens zou zoeken. */
function zoektekst(stand: Stand, item: ItemStand): string {
  const geheel = item.afspraakId === null ? undefined : stand.perAfspraak.get(item.afspraakId);
  const partij = stand.partijen.get(item.partij);
  return plat(
    [
      item.afspraakId ?? '',
      item.titel,
      item.onderdeel,
      item.eigenaarPersoon,
      partij ? `${partij.naam} ${partij.afkorting ?? ''}` : '',
      item.soort === 'deelstatus' ? (geheel?.afspraak.toelichting ?? '') : '',
      item.melding?.toelichting ?? '',
    ].join(' '),
  );
}

/** Kleine letters zonder accenten: wie "clienten" typt bedoelt "cliënten". */
function plat(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

const WOORDEN = new Intl.Collator('nl', { numeric: true });

/** De items op een kolom; wat er geen waarde heeft staat altijd achteraan, gelijke waarden blijven in volgorde. */
export function sorteerRegister(
  stand: Pick<Stand, 'partijen'>,
  items: readonly ItemStand[],
  kolom: Registerkolom,
  aflopend: boolean,
): ItemStand[] {
  // De items staan al in de volgorde van de agenda.
  if (kolom === 'paragraaf') return aflopend ? items.toReversed() : [...items];
  const richting = aflopend ? -1 : 1;
  return items
    .map((item) => ({ item, waarde: sorteerwaarde(stand, item, kolom) }))
    .sort(({ waarde: a }, { waarde: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      if (typeof a === 'number' && typeof b === 'number') return richting * (a - b);
      return richting * WOORDEN.compare(String(a), String(b));
    })
    .map(({ item }) => item);
}

function sorteerwaarde(
  { partijen }: Pick<Stand, 'partijen'>,
  item: ItemStand,
  kolom: Exclude<Registerkolom, 'paragraaf'>,
): string | number | null {
  switch (kolom) {
    case 'titel':
      return item.titel;
    case 'partij': {
      const partij = partijen.get(item.partij);
      return partij ? korteNaam(partij) : item.partij;
    }
    case 'deadline':
      return dagGetal(item.deadline);
    case 'standing':
      return STANDINGS.indexOf(item.standing);
    case 'gemeld':
      return item.nietGemeld ? null : VAKKEN.indexOf(gemeldVak(item));
    case 'berekend':
      return VAKKEN.indexOf(item.af ? 'afgerond' : item.berekend.licht);
    case 'datum':
      return dagGetal(item.melding?.datum ?? null);
  }
}

/** `2024-06-30` als 20240630: getallen vergelijken is bij duizenden regels veel sneller dan woorden. */
function dagGetal(dag: string | null): number | null {
  return dag === null ? null : Number(dag.replaceAll('-', ''));
}
