import type { Geleding } from '../partij/partij.ts';
import type { Standing } from '../planning/standing.ts';
import { plat } from '../tekst/tekst.ts';
import { gemeldVak, type Vak } from './matrix.ts';
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
  /** Het berekende licht; wat af is heeft geen kleur meer. */
  berekend: Exclude<Vak, 'nietGemeld'> | null;
  /** Een deel van de naam van de eigenaar; alleen acties hebben er een. */
  persoon: string;
  /** Alleen acties waarvan nog niemand de eigenaar is. */
  zonderPersoon: boolean;
  signaal: boolean;
  /** Alleen de delen die elkaar tegenspreken. */
  verschil: boolean;
  /** Alle woorden moeten voorkomen, in welke volgorde ook; hoofdletters en accenten tellen niet. */
  tekst: string;
}

/** Laat alles door. */
export const GEEN_FILTER: Registerfilter = {
  opgave: null,
  hoek: null,
  partij: null,
  paragraaf: '',
  soort: null,
  standing: null,
  gemeld: null,
  berekend: null,
  persoon: '',
  zonderPersoon: false,
  signaal: false,
  verschil: false,
  tekst: '',
};

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
  const { opgave, hoek, partij, soort, standing, gemeld, berekend } = filter;
  const toetsen: Toets[] = [];
  if (opgave !== null) toetsen.push((item) => item.opgaveNr === opgave);
  if (hoek !== null) toetsen.push((item) => item.geleding === hoek);
  if (partij !== null) toetsen.push((item) => item.partij === partij);
  if (soort !== null) toetsen.push((item) => (item.soort === 'actie') === (soort === 'actie'));
  if (standing !== null) toetsen.push((item) => item.standing === standing);
  if (gemeld !== null) toetsen.push((item) => gemeldVak(item) === gemeld);
  if (berekend !== null) {
    toetsen.push((item) => (item.af ? 'afgerond' : item.berekend.licht) === berekend);
  }
  if (filter.zonderPersoon) {
    toetsen.push(({ soort, eigenaarPersoon }) => soort === 'actie' && eigenaarPersoon === '');
  }
  const naam = plat(filter.persoon).trim();
  if (naam) toetsen.push(({ eigenaarPersoon }) => plat(eigenaarPersoon).includes(naam));
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
