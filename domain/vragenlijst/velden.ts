import type { Lijsttabel } from '../lijst/tabel.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import type { Lijstvraag } from './vragenlijst.ts';

/** Wat er bij een vragenlijst uit een bestand kan komen. */
export const INVOERSOORTEN = ['vragen', 'respondenten', 'antwoorden'] as const;
export type Invoersoort = (typeof INVOERSOORTEN)[number];

export const INVOERSOORT_NAAM: Record<Invoersoort, string> = {
  vragen: 'Vragen',
  respondenten: 'Respondenten',
  antwoorden: 'Antwoorden',
};

/** Waar een kolom over kan gaan: `naam`, `code`, of `vraag:12`. */
export interface Invoerveld {
  sleutel: string;
  naam: string;
}

/** Per veld de plaats van de kolom. */
export type Kolomkeuze = Readonly<Record<string, number>>;

const RESPONDENTVELDEN: readonly Invoerveld[] = [
  { sleutel: 'naam', naam: 'Naam' },
  { sleutel: 'code', naam: 'Code' },
];
const VELDEN: Record<Exclude<Invoersoort, 'antwoorden'>, readonly Invoerveld[]> = {
  vragen: [
    { sleutel: 'nr', naam: 'Nummer' },
    { sleutel: 'thema', naam: 'Thema' },
    { sleutel: 'tekst', naam: 'Vraag' },
    { sleutel: 'soort', naam: 'Soort antwoord' },
    { sleutel: 'opties', naam: 'Keuzes' },
    { sleutel: 'afspraakId', naam: 'Bij afspraak' },
  ],
  respondenten: [
    ...RESPONDENTVELDEN,
    { sleutel: 'groep', naam: 'Groep' },
    { sleutel: 'grootte', naam: 'Grootteklasse' },
    { sleutel: 'gebied', naam: 'Gebied' },
  ],
};

export const vraagveld = ({ id }: Pick<Lijstvraag, 'id'>) => `vraag:${id}`;

/** De velden die bij deze soort te kiezen zijn, in de volgorde van het scherm. */
export function veldenVoor(soort: Invoersoort, vragen: readonly Lijstvraag[]): Invoerveld[] {
  if (soort !== 'antwoorden') return [...VELDEN[soort]];
  return [
    ...RESPONDENTVELDEN,
    ...vragen.map((vraag) => ({ sleutel: vraagveld(vraag), naam: `${vraag.nr}. ${vraag.tekst}` })),
  ];
}

/** Hoe kolommen heten in bestanden die we kennen; kaal, en wat het meest zegt eerst. */
const NAMEN: Record<string, readonly string[]> = {
  nr: ['nr', 'nummer', 'vraagnummer', 'vraag nr', 'volgnummer'],
  thema: ['thema', 'onderwerp', 'categorie', 'hoofdstuk'],
  tekst: ['vraag', 'vraagtekst', 'tekst', 'stelling', 'omschrijving'],
  soort: ['soort antwoord', 'soort', 'antwoordtype', 'type'],
  opties: ['keuzes', 'opties', 'antwoordmogelijkheden', 'antwoordopties', 'antwoorden'],
  afspraakId: ['bij afspraak', 'afspraak', 'afspraaknummer'],
  naam: ['naam', 'respondent', 'gemeente', 'gemeentenaam', 'jeugdregio', 'regio', 'regionaam', 'organisatie'],
  code: ['code', 'cbs code', 'cbscode', 'gemeentecode', 'regiocode', 'gm code'],
  groep: ['groep', 'respondentgroep', 'soort', 'type'],
  grootte: ['grootteklasse', 'grootte', 'inwonersklasse', 'inwoners', 'omvang'],
  gebied: ['gebied', 'provincie', 'regio', 'jeugdregio', 'landsdeel'],
};

/** Stelt voor welke kolom bij welk veld hoort. Een vraag herkennen we aan haar tekst, en anders aan haar nummer. */
export function stelKolommenVoor(
  { koppen }: Pick<Lijsttabel, 'koppen'>,
  soort: Invoersoort,
  vragen: readonly Lijstvraag[],
): Kolomkeuze {
  const keuze: Record<string, number> = {};
  const bezet = new Set<number>();
  const neem = (sleutel: string, k: number) => {
    if (k < 0 || keuze[sleutel] !== undefined) return;
    keuze[sleutel] = k;
    bezet.add(k);
  };
  const kaal = koppen.map(kaleTekst);
  const plaats = (past: (kop: string, k: number) => boolean) =>
    kaal.findIndex((kop, k) => !bezet.has(k) && past(kop, k));
  if (soort === 'antwoorden') {
    for (const vraag of vragen)
      neem(
        vraagveld(vraag),
        plaats((kop) => isVraagtekst(kop, vraag)),
      );
    for (const vraag of vragen) {
      neem(
        vraagveld(vraag),
        plaats((_, k) => nummerIn(koppen[k] ?? '') === vraag.nr),
      );
    }
  }
  for (const { sleutel } of veldenVoor(soort, [])) {
    const naam = NAMEN[sleutel]?.find((naam) => plaats((kop) => kop === naam) >= 0);
    if (naam)
      neem(
        sleutel,
        plaats((kop) => kop === naam),
      );
  }
  return keuze;
}

/** Een kop is na honderd tekens afgekapt, en begint soms met het nummer. */
const KOP_AFGEKAPT = 90;

function isVraagtekst(kop: string, { nr, tekst }: Lijstvraag): boolean {
  const kaal = kaleTekst(tekst);
  return [kop, kop.replace(new RegExp(`^(?:vraag )?${nr} `), '')].some(
    (deel) => deel !== '' && (deel === kaal || (kop.length >= KOP_AFGEKAPT && kaal.startsWith(deel))),
  );
}

/** `12`, `12. Is er een plan?`, `vraag 12`, `v12`. */
function nummerIn(kop: string): number | null {
  const treffer = /^(?:vraag|v|q)?\s*(\d{1,3})(?:[\s.:)-].*)?$/i.exec(kop.trim());
  return treffer ? Number(treffer[1]) : null;
}

/** De keuze van de vorige keer, voor zover zij nog past. */
export function pasKeuzeToe(
  bewaard: Kolomkeuze,
  soort: Invoersoort,
  vragen: readonly Lijstvraag[],
  kolommen: number,
): Kolomkeuze {
  const bekend = new Set(veldenVoor(soort, vragen).map(({ sleutel }) => sleutel));
  return Object.fromEntries(
    Object.entries(bewaard).filter(([sleutel, k]) => bekend.has(sleutel) && k >= 0 && k < kolommen),
  );
}

/** Wat er nog mist om te kunnen beginnen, als zin; null als het genoeg is. */
export function kolommenFout(keuze: Kolomkeuze, soort: Invoersoort): string | null {
  if (soort === 'vragen') return keuze.tekst === undefined ? 'Wijs de kolom met de vraag aan.' : null;
  if (soort === 'respondenten') return keuze.naam === undefined ? 'Wijs de kolom met de naam aan.' : null;
  if (keuze.naam === undefined && keuze.code === undefined) {
    return 'Wijs de kolom met de naam of de code aan: daaraan herken ik wie er antwoordde.';
  }
  return Object.keys(keuze).some((sleutel) => sleutel.startsWith('vraag:'))
    ? null
    : 'Wijs bij ten minste één vraag een kolom aan.';
}
