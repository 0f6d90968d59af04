import { berekendSoort, gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import { LICHTSOORT_WOORD } from '#app/ui/licht.tsx';
import { voortgangTekst } from '#domain/melding/voortgang.ts';
import { deadline, planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import { isBetwist } from '#domain/stand/register.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';
import type { Kolom, Tabel } from '#server/uitvoer/tabel/tabel.ts';
import type { Keuzekolom } from '../register/kolommen.ts';

type Waarde = (item: ItemStand, stand: Stand, origin: string) => string | number | null;

/** Alles wat het register van een regel weet, ook wat op het scherm niet past. */
const KOLOMMEN: readonly (Kolom & { waarde: Waarde })[] = [
  {
    kop: 'Soort',
    soort: 'tekst',
    breed: 10,
    waarde: ({ soort }) => (soort === 'actie' ? 'actie' : 'afspraak'),
  },
  {
    kop: 'Nummer',
    soort: 'tekst',
    breed: 10,
    waarde: ({ soort, id, afspraakId }) => (soort === 'actie' ? String(id) : afspraakId),
  },
  {
    kop: 'Bij afspraak',
    soort: 'tekst',
    breed: 12,
    waarde: ({ soort, afspraakId }) => (soort === 'actie' ? afspraakId : null),
  },
  { kop: 'Paragraaf', soort: 'tekst', breed: 10, waarde: ({ paragraaf }) => paragraaf },
  { kop: 'Opgave', soort: 'getal', breed: 8, waarde: ({ opgaveNr }) => opgaveNr },
  { kop: 'Afspraak of actie', soort: 'tekst', breed: 60, waarde: ({ titel }) => titel },
  { kop: 'Onderdeel', soort: 'tekst', breed: 40, waarde: ({ onderdeel }) => onderdeel },
  { kop: 'Partij', soort: 'tekst', breed: 20, waarde: ({ partij }, stand) => partijNaam(stand, partij) },
  { kop: 'Persoon', soort: 'tekst', breed: 20, waarde: ({ eigenaarPersoon }) => eigenaarPersoon },
  { kop: 'Gemeld licht', soort: 'tekst', breed: 14, waarde: (item) => LICHTSOORT_WOORD[gemeldSoort(item)] },
  {
    kop: 'Berekend licht',
    soort: 'tekst',
    breed: 14,
    waarde: (item) => LICHTSOORT_WOORD[berekendSoort(item)],
  },
  {
    kop: 'Voortgang',
    soort: 'tekst',
    breed: 24,
    waarde: ({ melding }) => melding && voortgangTekst(melding),
  },
  { kop: 'Staat', soort: 'tekst', breed: 16, waarde: ({ standing }) => STANDING_NAAM[standing] },
  { kop: 'Planning', soort: 'tekst', breed: 20, waarde: ({ planning }) => planningTekst(planning) },
  { kop: 'Uiterlijk', soort: 'dag', breed: 12, waarde: (item) => item.deadline },
  {
    kop: 'Oorspronkelijk uiterlijk',
    soort: 'dag',
    breed: 22,
    waarde: ({ oorspronkelijk }) => oorspronkelijk && deadline(oorspronkelijk),
  },
  { kop: 'Gemeld op', soort: 'dag', breed: 12, waarde: ({ melding }) => melding?.datum ?? null },
  { kop: 'Toelichting', soort: 'tekst', breed: 60, waarde: ({ melding }) => melding?.toelichting ?? null },
  { kop: 'Wat nodig is', soort: 'tekst', breed: 40, waarde: ({ melding }) => melding?.nodig ?? null },
  {
    kop: 'Nodig van',
    soort: 'tekst',
    breed: 24,
    waarde: ({ melding }, stand) =>
      melding?.nodigVan.map((slug) => partijNaam(stand, slug)).join(', ') ?? null,
  },
  { kop: 'Signaal', soort: 'tekst', breed: 8, waarde: ({ signaal }) => (signaal ? 'ja' : 'nee') },
  {
    kop: 'Verschil in beeld',
    soort: 'tekst',
    breed: 16,
    waarde: (item, stand) => (isBetwist(stand, item) ? 'ja' : 'nee'),
  },
  { kop: 'Adres', soort: 'tekst', breed: 40, waarde: ({ knoop }, _, origin) => origin + padVan(knoop) },
];

/** Welke kolom van het bestand bij welke op het scherm hoort; wat nergens bij hoort zegt waar een regel over gaat. */
const BIJ: Record<string, Keuzekolom> = {
  Partij: 'partij',
  Persoon: 'persoon',
  Opgave: 'opgave',
  'Gemeld licht': 'gemeld',
  'Berekend licht': 'berekend',
  Voortgang: 'voortgang',
  Staat: 'standing',
  Planning: 'deadline',
  Uiterlijk: 'deadline',
  'Oorspronkelijk uiterlijk': 'deadline',
  'Gemeld op': 'datum',
  Toelichting: 'toelichting',
};
const ALTIJD = ['Soort', 'Nummer', 'Bij afspraak', 'Afspraak of actie', 'Onderdeel', 'Adres'];

interface Opdracht {
  stand: Stand;
  /** In deze volgorde. */
  items: readonly ItemStand[];
  /** De gekozen kolommen; null: alles wat het register weet. */
  kolommen: readonly Keuzekolom[] | null;
  /** Waar mensen de app openen. */
  origin: string;
}

/** De regels van het register als tabel. */
export function registertabel({ stand, items, kolommen: gekozen, origin }: Opdracht): Tabel {
  const kolommen = KOLOMMEN.filter(({ kop }) => {
    const bij = BIJ[kop];
    return gekozen === null || (bij ? gekozen.includes(bij) : ALTIJD.includes(kop));
  });
  return {
    titel: 'Afspraken en acties',
    kolommen: kolommen.map(({ kop, soort, breed }) => ({ kop, soort, breed })),
    rijen: items.map((item) => kolommen.map(({ waarde }) => waarde(item, stand, origin))),
  };
}
