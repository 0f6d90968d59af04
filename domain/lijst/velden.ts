import { kaleTekst } from '../zoeken/woorden.ts';
import type { Lijsttabel } from './tabel.ts';

/** Wat er uit een lijst komt: acties, meldingen over acties en afspraken, of acties met hun voortgang. */
export const LIJSTSOORTEN = ['acties', 'meldingen', 'beide'] as const;
export type Lijstsoort = (typeof LIJSTSOORTEN)[number];

/** Waar een kolom over kan gaan, in de volgorde van het scherm. */
export const VELDEN = [
  'nummer',
  'soort',
  'titel',
  'onderdeel',
  'partij',
  'persoon',
  'opgave',
  'afspraak',
  'planning',
  'reden',
  'kanAlvast',
  'voortgang',
  'licht',
  'toelichting',
  'nodig',
  'nodigVan',
  'gevraagdBesluit',
  'volgendeStap',
  'voorlopig',
] as const;
export type Veld = (typeof VELDEN)[number];

export const VELD_NAAM: Record<Veld, string> = {
  nummer: 'Nummer van de afspraak of actie',
  soort: 'Afspraak of actie',
  titel: 'Titel',
  onderdeel: 'Onderdeel van de afspraak',
  partij: 'Partij',
  persoon: 'Persoon',
  opgave: 'Opgave',
  afspraak: 'Bij afspraak',
  planning: 'Planning',
  reden: 'Reden van een andere planning',
  kanAlvast: 'Wat kan er alvast',
  voortgang: 'Voortgang',
  licht: 'Verkeerslicht',
  toelichting: 'Toelichting',
  nodig: 'Wat er nodig is',
  nodigVan: 'Nodig van',
  gevraagdBesluit: 'Gevraagd besluit',
  volgendeStap: 'Volgende stap',
  voorlopig: 'Voorlopig antwoord',
};

/** Wat alleen over een actie gaat, en wat alleen over een melding; de rest zegt waar een regel over gaat. */
export const ACTIEVELDEN: readonly Veld[] = [
  'persoon',
  'opgave',
  'afspraak',
  'planning',
  'reden',
  'kanAlvast',
];
export const MELDVELDEN: readonly Veld[] = [
  'voortgang',
  'licht',
  'toelichting',
  'nodig',
  'nodigVan',
  'gevraagdBesluit',
  'volgendeStap',
  'voorlopig',
];

export const gaatOverActies = (soort: Lijstsoort) => soort !== 'meldingen';
export const gaatOverMeldingen = (soort: Lijstsoort) => soort !== 'acties';

/** De velden die bij deze soort lijst te kiezen zijn. */
export function veldenVoor(soort: Lijstsoort): Veld[] {
  return VELDEN.filter((veld) => {
    if (ACTIEVELDEN.includes(veld)) return gaatOverActies(soort) || veld === 'opgave';
    if (veld === 'onderdeel') return gaatOverMeldingen(soort);
    return !MELDVELDEN.includes(veld) || gaatOverMeldingen(soort);
  });
}

/** Per veld de plaats van de kolom. Een kolom hoort bij hoogstens één veld. */
export type Koppeling = Partial<Record<Veld, number>>;

/** Hoe kolommen heten in lijsten die we kennen; kaal, en wat het meest zegt eerst. De namen uit onze eigen export horen erbij. */
const NAMEN: Record<Veld, readonly string[]> = {
  nummer: [
    'nummer',
    'nummer van de afspraak of actie',
    'nr',
    'actienummer',
    'actie nr',
    'afspraaknummer',
    'id',
    'volgnummer',
    'adres',
  ],
  soort: ['soort', 'afspraak of actie soort', 'type'],
  titel: [
    'afspraak of actie',
    'titel',
    'actie',
    'omschrijving',
    'actiepunt',
    'naam',
    'activiteit',
    'onderwerp',
    'wat',
    'beschrijving',
    'resultaat',
  ],
  onderdeel: ['onderdeel', 'deel', 'onderdeel van de afspraak'],
  partij: [
    'partij',
    'eigenaar',
    'organisatie',
    'trekker',
    'verantwoordelijke partij',
    'verantwoordelijk',
    'verantwoordelijke',
    'actiehouder',
    'wie',
  ],
  persoon: [
    'persoon',
    'contactpersoon',
    'eigenaar persoon',
    'verantwoordelijke persoon',
    'naam eigenaar',
    'aanspreekpunt',
    'actiehouder',
    'uitvoerder',
  ],
  opgave: ['opgave', 'opgavenummer', 'thema', 'implementatielijn', 'lijn', 'programmalijn'],
  afspraak: ['bij afspraak', 'afspraak', 'hoort bij', 'hoort bij afspraak', 'paragraaf en nummer'],
  planning: [
    'planning',
    'deadline',
    'uiterlijk',
    'einddatum',
    'datum gereed',
    'gereed',
    'gereed op',
    'wanneer',
    'opleverdatum',
    'klaar',
    'termijn',
    'streefdatum',
    'kwartaal',
  ],
  reden: [
    'reden',
    'reden wijziging',
    'reden van een andere planning',
    'waarom gewijzigd',
    'reden van wijziging',
  ],
  kanAlvast: ['wat kan er alvast', 'kan alvast', 'wat kan alvast', 'alvast'],
  voortgang: [
    'voortgang',
    'status',
    'stand',
    'fase',
    'antwoord',
    'staat van de actie',
    'gereed percentage',
    'percentage',
  ],
  licht: [
    'gemeld licht',
    'licht',
    'verkeerslicht',
    'stoplicht',
    'kleur',
    'statuskleur',
    'kleur status',
    'rag',
  ],
  toelichting: [
    'toelichting',
    'toelichting status',
    'opmerking',
    'opmerkingen',
    'stand van zaken',
    'bijzonderheden',
    'uitleg',
  ],
  nodig: ['wat nodig is', 'wat er nodig is', 'nodig', 'hulpvraag', 'knelpunt'],
  nodigVan: ['nodig van', 'van wie', 'hulp van', 'van wie nodig'],
  gevraagdBesluit: ['gevraagd besluit', 'besluit', 'besluitvraag'],
  volgendeStap: ['volgende stap', 'vervolg', 'vervolgstap', 'vervolgstappen', 'eerstvolgende stap'],
  voorlopig: ['voorlopig', 'voorlopig antwoord', 'concept'],
};

/** Wat onze eigen export uitrekent; dat is nooit iets om in te lezen. */
const UITGEREKEND = new Set([
  'berekend licht',
  'staat',
  'oorspronkelijk uiterlijk',
  'gemeld op',
  'signaal',
  'verschil in beeld',
  'paragraaf',
]);

/** Stelt voor welke kolom bij welk veld hoort: eerst wie precies zo heet, dan wie zo begint. Elk veld en elke kolom één keer. */
export function stelKoppelingVoor({ koppen }: Pick<Lijsttabel, 'koppen'>, soort: Lijstsoort): Koppeling {
  const kaal = koppen.map(kaleTekst);
  const koppeling: Koppeling = {};
  const bezet = new Set<number>(kaal.flatMap((kop, k) => (UITGEREKEND.has(kop) ? [k] : [])));
  const velden = veldenVoor(soort);
  const neem = (veld: Veld, past: (kop: string, naam: string) => boolean) => {
    if (koppeling[veld] !== undefined) return;
    for (const naam of NAMEN[veld]) {
      const k = kaal.findIndex((kop, k) => !bezet.has(k) && kop !== '' && past(kop, naam));
      if (k < 0) continue;
      koppeling[veld] = k;
      bezet.add(k);
      return;
    }
  };
  for (const veld of velden) neem(veld, (kop, naam) => kop === naam);
  for (const veld of velden) neem(veld, (kop, naam) => naam.length > 3 && kop.startsWith(`${naam} `));
  return koppeling;
}

/** De koppeling zoals zij bewaard was, voor zover zij nog bij deze kolommen past. */
export function pasKoppelingToe(bewaard: Koppeling, kolommen: number, soort: Lijstsoort): Koppeling {
  const koppeling: Koppeling = {};
  const bezet = new Set<number>();
  for (const veld of veldenVoor(soort)) {
    const k = bewaard[veld];
    if (k === undefined || !Number.isInteger(k) || k < 0 || k >= kolommen || bezet.has(k)) continue;
    koppeling[veld] = k;
    bezet.add(k);
  }
  return koppeling;
}

/** Hoe een bestand eruitziet: dezelfde koppen in dezelfde volgorde is dezelfde lijst van de volgende keer. */
export function vormVan({ koppen }: Pick<Lijsttabel, 'koppen'>): string {
  return koppen.map(kaleTekst).join('\n');
}

/** Wat er nog mist om te kunnen beginnen, als zin; null als het genoeg is. */
export function koppelingFout(koppeling: Koppeling, soort: Lijstsoort): string | null {
  if (koppeling.titel === undefined && koppeling.nummer === undefined) {
    return 'Wijs een kolom aan voor de titel of voor het nummer: daaraan herken ik waar een regel over gaat.';
  }
  if (soort === 'meldingen' && koppeling.voortgang === undefined && koppeling.licht === undefined) {
    return 'Wijs een kolom aan voor de voortgang of het verkeerslicht: zonder is er niets te melden.';
  }
  return null;
}
