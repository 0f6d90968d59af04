import { langeDatum } from '../datum/datum.ts';
import { opsomming } from '../tekst/tekst.ts';
import { UITKOMST_NAAM } from './besluit.ts';
import type { Besluitenlijst, Lijstbesluit, Lijsttoezegging } from './lijststuk.ts';

/** Een brief van een partij aan haar eigen leden, in delen met een kop. */
export interface Ledenbrief {
  titel: string;
  /** De lijst waar hij uit komt is nog niet definitief. */
  concept: boolean;
  /** In de woorden van wie hem schrijft; leeg als die niets toevoegde. */
  inleiding: string;
  delen: { kop: string; regels: string[] }[];
}

interface Briefgegevens {
  /** `BO Jeugd 2026-2` */
  zitting: string;
  datum: string;
  /** Slug van wie de brief schrijft. */
  partij: string;
  /** Alleen wat deze partij mag weten. */
  lijst: Besluitenlijst;
  definitief: boolean;
  /** De eigen acties die uit de besluiten volgen, met hun planning in woorden en de uiterste dag. */
  acties: readonly { titel: string; planning: string; deadline: string | null }[];
  /** Het eerstvolgende overleg van hetzelfde gremium. */
  volgende: { naam: string; datum: string } | null;
  inleiding: string;
  naam(slug: string): string;
}

/** De brief over wat er besloten is, waar de partij aan gebonden is, wat over en weer is toegezegd en wat er komt. */
export function schrijfLedenbrief(gegevens: Briefgegevens): Ledenbrief {
  const { zitting, datum, partij, lijst, definitief, naam, inleiding } = gegevens;
  const eigen = lijst.besluiten.filter(({ partijen }) => partijen.includes(partij));
  const gedaan = lijst.toezeggingen.filter(({ van }) => van === partij);
  const gekregen = lijst.toezeggingen.filter(({ aan }) => aan === partij);
  const besluit = (een: Lijstbesluit) =>
    [
      `${nummer('Besluit', een.nr)}${zin(een.tekst)}`,
      een.uitkomst === 'aangenomen' ? '' : `(${UITKOMST_NAAM[een.uitkomst].toLowerCase()})`,
      een.toelichting && zin(een.toelichting),
      een.partijen.length > 0 ? `Gebonden: ${opsomming(een.partijen.map(naam))}.` : '',
      uiterlijk(een.termijn),
    ]
      .filter(Boolean)
      .join(' ');
  const toezegging = (een: Lijsttoezegging) =>
    [
      `${nummer('Toezegging', een.nr)}${naam(een.van)} aan ${naam(een.aan)}: ${zin(een.inhoud)}`,
      een.voorwaarde ? `Voorwaarde: ${zin(een.voorwaarde)}` : '',
      uiterlijk(een.termijn),
    ]
      .filter(Boolean)
      .join(' ');
  const delen = [
    { kop: 'Wat er besloten is', regels: lijst.besluiten.map(besluit) },
    {
      kop: `Waar ${naam(partij)} aan gebonden is`,
      regels: eigen.map(({ nr, tekst, termijn }) =>
        [`${nummer('Besluit', nr)}${zin(tekst)}`, uiterlijk(termijn)].filter(Boolean).join(' '),
      ),
    },
    { kop: `Wat ${naam(partij)} toezegde`, regels: gedaan.map(toezegging) },
    { kop: `Wat ${naam(partij)} toegezegd kreeg`, regels: gekregen.map(toezegging) },
    { kop: 'Wat er komt', regels: planning(gegevens, [...eigen, ...gedaan, ...gekregen]) },
  ];
  return {
    titel: `Besluiten van ${zitting}, ${langeDatum(datum)}`,
    ...{ concept: !definitief, inleiding },
    delen: delen.filter(({ regels }) => regels.length > 0),
  };
}

const nummer = (soort: string, nr: number | null) => (nr === null ? '' : `${soort} ${nr}. `);

/** Wat een mens schreef als zin, met een punt. */
const zin = (tekst: string) => (/[.!?…]$/.test(tekst) ? tekst : `${tekst}.`);

const uiterlijk = (termijn: string | null) => (termijn === null ? '' : `Uiterlijk ${langeDatum(termijn)}.`);

/** Alles met een dag, op volgorde. */
function planning(
  { acties, volgende }: Briefgegevens,
  regels: readonly (Lijstbesluit | Lijsttoezegging)[],
): string[] {
  const metDag = [...new Set(regels)].flatMap((regel) =>
    regel.termijn === null
      ? []
      : [
          {
            dag: regel.termijn,
            tekst: `${langeDatum(regel.termijn)}: ${'tekst' in regel ? regel.tekst : regel.inhoud}`,
          },
        ],
  );
  const vanActies = acties.map(({ titel, planning: gepland, deadline }) => ({
    dag: deadline ?? LAATST,
    tekst: `${gepland}: ${titel}`,
  }));
  const overleg = volgende
    ? [{ dag: volgende.datum, tekst: `${langeDatum(volgende.datum)}: ${volgende.naam}` }]
    : [];
  return [...metDag, ...vanActies, ...overleg]
    .sort((a, b) => (a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0))
    .map(({ tekst }) => tekst);
}

const LAATST = '9999-12-31';

/** De brief als gewone tekst, om in een mail of document te plakken. */
export function briefAlsTekst({ titel, concept, inleiding, delen }: Ledenbrief): string {
  return [
    titel,
    concept ? CONCEPT : '',
    inleiding,
    ...delen.map(({ kop, regels }) => [kop, ...regels.map((regel) => `- ${regel}`)].join('\n')),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Wat er boven een brief staat zolang de lijst nog kan veranderen. */
export const CONCEPT = 'Concept: de besluitenlijst is nog niet definitief.';
