import type { Antwoordtype, Melding, Verdeling, Voortgang } from './melding.ts';

export const VOORTGANG_NAAM: Record<Voortgang, string> = {
  niet_begonnen: 'niet begonnen',
  mee_bezig: 'mee bezig',
  bijna_klaar: 'bijna klaar',
  afgerond: 'afgerond',
  ja: 'ja',
  nee: 'nee',
  onbekend: 'onbekend',
};

/** De antwoorden die bij een antwoordtype passen, in de volgorde van het scherm (design §2, voortgang). */
export const ANTWOORDEN = {
  voortgang: ['niet_begonnen', 'mee_bezig', 'bijna_klaar', 'afgerond', 'onbekend'],
  ja_nee: ['ja', 'nee', 'onbekend'],
} as const satisfies Record<Antwoordtype, readonly Voortgang[]>;

/** Het deel van een melding waar de regels naar kijken. */
export type Antwoord = Pick<Melding, 'voortgang' | 'verdeling' | 'bekendNietAf'>;

/** Een verdeling telt na afronden soms op tot 99 (design §4; de gedrukte tabellen van de monitor). */
const ALLES = 99;

/**
 * Of iets af is: `afgerond`, of `ja` op een ja/nee-vraag. Een verdeling is pas af als iedereen af is: afgerond en ja
 * samen alles, en geen enkel ander antwoord. Niet gemeld (null) en `onbekend` zijn niet af.
 */
export function isAf(antwoord: Antwoord | null): boolean {
  if (antwoord === null) return false;
  if (antwoord.verdeling !== null) return isVerdelingAf(antwoord.verdeling);
  return antwoord.voortgang === 'afgerond' || antwoord.voortgang === 'ja';
}

function isVerdelingAf(v: Verdeling): boolean {
  const rest = deel(v, 'niet_begonnen', 'mee_bezig', 'bijna_klaar', 'nee', 'onbekend');
  return rest === 0 && deel(v, 'afgerond', 'ja') >= ALLES;
}

/**
 * Of er begonnen is. `nee` (niet af, verder weten we niets) en `onbekend` laten dat open; wie nooit meldde is volgens
 * ons niet begonnen. Een verdeling is begonnen zodra iemand verder is dan niet begonnen of nee.
 */
export function begonnen(antwoord: Antwoord | null): 'ja' | 'nee' | 'onbekend' {
  if (antwoord === null) return 'nee';
  const { voortgang, verdeling } = antwoord;
  if (verdeling !== null) {
    if (deel(verdeling, 'mee_bezig', 'bijna_klaar', 'afgerond', 'ja') > 0) return 'ja';
    return deel(verdeling, 'nee', 'onbekend') > 0 ? 'onbekend' : 'nee';
  }
  if (voortgang === 'niet_begonnen') return 'nee';
  return voortgang === 'nee' || voortgang === 'onbekend' || voortgang === null ? 'onbekend' : 'ja';
}

/** Of bekend is dat iets niet af is: elk gewoon antwoord dat niet af is, en `onbekend` als de bron vertelt dat het niet af was. */
export function isBekendNietAf(antwoord: Antwoord | null): boolean {
  if (antwoord === null || antwoord.verdeling !== null || isAf(antwoord)) return false;
  return antwoord.voortgang === 'onbekend' || antwoord.voortgang === null ? antwoord.bekendNietAf : true;
}

function deel(verdeling: Verdeling, ...antwoorden: Voortgang[]): number {
  return antwoorden.reduce((som, antwoord) => som + (verdeling[antwoord] ?? 0), 0);
}

const VOLGORDE: readonly Voortgang[] = [
  'afgerond',
  'bijna_klaar',
  'mee_bezig',
  'niet_begonnen',
  'ja',
  'nee',
  'onbekend',
];

/** Het antwoord in woorden: `mee bezig`, `81% ja, 19% nee`, of `niet gemeld`. */
export function voortgangTekst(antwoord: Antwoord | null): string {
  if (antwoord === null) return 'niet gemeld';
  const { voortgang, verdeling } = antwoord;
  if (verdeling === null) return VOORTGANG_NAAM[voortgang ?? 'onbekend'];
  return VOLGORDE.filter((code) => (verdeling[code] ?? 0) > 0)
    .map((code) => `${verdeling[code]}% ${VOORTGANG_NAAM[code]}`)
    .join(', ');
}
