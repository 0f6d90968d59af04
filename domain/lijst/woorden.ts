import type { Antwoordtype, Voortgang } from '../melding/melding.ts';
import { ANTWOORDEN, VOORTGANG_NAAM } from '../melding/voortgang.ts';
import { WIJZIGREDEN_NAAM, WIJZIGREDENEN, type Wijzigreden } from '../planning/planning.ts';
import { LICHT_WOORD, LICHTEN, type Licht } from '../verkeerslicht/verkeerslicht.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import { aangehaald, type Gelezen, goed, mis } from './gelezen.ts';

/** Een lijst zegt het in eigen woorden; hieraan herkennen we wat er bedoeld is. Kaal: zonder accenten en leestekens. */
const VOORTGANG_WOORDEN: Record<Voortgang, readonly string[]> = {
  niet_begonnen: [
    'niet begonnen',
    'nog niet begonnen',
    'niet gestart',
    'nog niet gestart',
    'nog te starten',
    'nog te doen',
    'open',
    'gepland',
    'te doen',
  ],
  mee_bezig: [
    'mee bezig',
    'bezig',
    'wordt aan gewerkt',
    'in uitvoering',
    'in behandeling',
    'in ontwikkeling',
    'loopt',
    'lopend',
    'lopende',
    'gestart',
    'begonnen',
    'onderhanden',
    'deels',
  ],
  bijna_klaar: [
    'bijna klaar',
    'bijna af',
    'bijna gereed',
    'bijna afgerond',
    'in afronding',
    'afrondende fase',
    'afronding',
  ],
  afgerond: [
    'afgerond',
    'klaar',
    'gereed',
    'af',
    'voltooid',
    'afgehandeld',
    'gedaan',
    'opgeleverd',
    'gerealiseerd',
    'behaald',
  ],
  ja: ['ja', 'j'],
  nee: ['nee', 'n', 'neen'],
  onbekend: ['onbekend', 'niet bekend', 'weet niet', 'weet ik niet', 'geen informatie', 'n t b'],
};

const LICHT_WOORDEN: Record<Licht, readonly string[]> = {
  groen: ['groen', 'g', 'op koers', 'op schema', 'goed'],
  oranje: ['oranje', 'o', 'geel', 'risico', 'aandacht', 'let op'],
  rood: ['rood', 'r', 'zit vast', 'vast', 'kritiek', 'knelpunt'],
  grijs: ['grijs', 'geen oordeel', 'onbekend', 'n v t', 'nvt', 'wit'],
};

const TEKENS: Readonly<Record<string, Licht>> = {
  '🟢': 'groen',
  '🟠': 'oranje',
  '🟡': 'oranje',
  '🔴': 'rood',
  '⚪': 'grijs',
};

/** De voortgang, als woord of als percentage; wat bij het antwoordtype niet past wordt omgezet of geweigerd. */
export function leesVoortgang(cel: string, antwoordtype: Antwoordtype): Gelezen<Voortgang> {
  const procent = alsProcent(cel.trim());
  const gevonden = procent === null ? zoek(VOORTGANG_WOORDEN, cel) : vanProcent(procent);
  const keuzes = ANTWOORDEN[antwoordtype].map((code) => VOORTGANG_NAAM[code]);
  if (gevonden === null) {
    return mis(
      `${aangehaald(cel)} ken ik niet als voortgang. Gebruik ${keuzes.slice(0, -1).join(', ')} of ${keuzes.at(-1)}.`,
    );
  }
  const passend = ANTWOORDEN[antwoordtype].find((code) => code === omgezet(gevonden, antwoordtype));
  if (!passend)
    return mis(
      `${aangehaald(cel)} past hier niet: op deze vraag is het antwoord ${keuzes.slice(0, -1).join(', ')} of ${keuzes.at(-1)}.`,
    );
  const anders = procent !== null || passend !== gevonden;
  return goed(passend, anders ? `${aangehaald(cel)} lees ik als ${VOORTGANG_NAAM[passend]}.` : undefined);
}

/** Op een ja/nee-vraag is `afgerond` ja; andersom is `ja` afgerond. Half werk is op een ja/nee-vraag geen antwoord. */
function omgezet(voortgang: Voortgang, antwoordtype: Antwoordtype): Voortgang {
  if (antwoordtype === 'ja_nee') return voortgang === 'afgerond' ? 'ja' : voortgang;
  return voortgang === 'ja' ? 'afgerond' : voortgang;
}

/** `80%`; een cel met procentopmaak komt uit Excel als `0.8`. */
function alsProcent(cel: string): number | null {
  const procent = /^(\d{1,3})(?:[.,]\d+)? ?%$/.exec(cel);
  if (procent) return Number(procent[1]);
  return /^(?:0(?:[.,]\d+)?|1)$/.test(cel) ? Number(cel.replace(',', '.')) * 100 : null;
}

function vanProcent(procent: number): Voortgang | null {
  if (procent > 100) return null;
  if (procent === 0) return 'niet_begonnen';
  if (procent === 100) return 'afgerond';
  return procent >= 75 ? 'bijna_klaar' : 'mee_bezig';
}

export function leesLicht(cel: string): Gelezen<Licht> {
  const teken = TEKENS[cel.trim().replace(/\uFE0F/g, '')];
  const licht = teken ?? zoek(LICHT_WOORDEN, cel);
  if (licht) return goed(licht);
  const keuzes = LICHTEN.map((soort) => `${soort} (${LICHT_WOORD[soort]})`);
  return mis(
    `${aangehaald(cel)} ken ik niet als licht. Gebruik ${keuzes.slice(0, -1).join(', ')} of ${keuzes.at(-1)}.`,
  );
}

/** De reden van een andere planning. Wat niet in de vaste lijst staat is `anders`, met de eigen woorden als uitleg. */
export function leesReden(cel: string): { reden: Wijzigreden; redenToelichting: string } {
  const kaal = kaleTekst(cel);
  const reden = WIJZIGREDENEN.find(
    (code) => kaleTekst(code) === kaal || kaleTekst(WIJZIGREDEN_NAAM[code]) === kaal,
  );
  return reden && reden !== 'anders'
    ? { reden, redenToelichting: '' }
    : { reden: 'anders', redenToelichting: cel.slice(0, 500) };
}

/** `ja`, `x`, `1`, `waar`: zo zet men een vinkje in een lijst. */
export function leesVinkje(cel: string): Gelezen<boolean> {
  const kaal = kaleTekst(cel);
  if (['ja', 'j', 'x', '1', 'waar', 'true', 'voorlopig'].includes(kaal) || cel.trim() === '✓')
    return goed(true);
  if (['', 'nee', 'n', '0', 'onwaar', 'false', 'definitief'].includes(kaal)) return goed(false);
  return mis(`${aangehaald(cel)} is geen ja of nee.`);
}

function zoek<T extends string>(woorden: Record<T, readonly string[]>, cel: string): T | null {
  const kaal = kaleTekst(cel.replaceAll('_', ' '));
  for (const code in woorden) if (woorden[code].includes(kaal)) return code;
  return null;
}
