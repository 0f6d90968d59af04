import { dagenTussen, langeDatum } from '../datum/datum.ts';
import { overTijdTekst, type Planning, planningTekst } from '../planning/planning.ts';
import type { Standing } from '../planning/standing.ts';
import type { Licht } from './verkeerslicht.ts';

/** Zo ver vooruit (dagen, een kwartaal) wordt oranje wat klaar moet zijn en nog niet begonnen is. */
export const VOORUITBLIK = 92;

/** De regel die het licht bepaalde, in de volgorde waarin ze gelden. */
export const LICHTREGELS = [
  'afgerond',
  'over_tijd',
  'te_laat_gestart',
  'opgeschort',
  'wacht_op_over_tijd',
  'bijna_en_niet_begonnen',
  'geen_datum',
  'niet_gemeld',
  'nog_niet_aan_de_orde',
  'op_schema',
] as const;
export type Lichtregel = (typeof LICHTREGELS)[number];

export interface Berekend {
  licht: Licht;
  regel: Lichtregel;
  /** Waarom, als zin voor op het scherm. */
  zin: string;
}

/** Waar het licht uit volgt. */
export interface Lichtgegevens {
  standing: Standing;
  planning: Planning;
  deadline: string | null;
  begonnen: 'ja' | 'nee' | 'onbekend';
  nietGemeld: boolean;
  /** Het langst verlopen onaffe ding in de keten waarop dit wacht, of null. */
  wachtOpOverTijd: { titel: string; deadline: string | null } | null;
}

const AFGEROND: Berekend = { licht: 'groen', regel: 'afgerond', zin: 'Afgerond.' };
const OPGESCHORT: Berekend = {
  licht: 'rood',
  regel: 'opgeschort',
  zin: 'De partij heeft haar medewerking opgeschort tot een voorwaarde vervuld is.',
};
const GEEN_DATUM: Berekend = {
  licht: 'grijs',
  regel: 'geen_datum',
  zin: 'Er is geen datum om aan te toetsen.',
};
const NIET_GEMELD: Berekend = {
  licht: 'grijs',
  regel: 'niet_gemeld',
  zin: 'Er is nog nooit over gemeld en er is geen datum om aan te toetsen.',
};
const DOORLOPEND: Berekend = { licht: 'groen', regel: 'op_schema', zin: 'Loopt door.' };

/**
 * Het berekende licht, met de regel die het bepaalde (design §4, Lights). Volgt uit planning, voortgang en wat waarop
 * wacht; nooit uit het gemelde licht. De vooruitblik geldt alleen voor een einddatum: wie voor een startdatum nog
 * niet begonnen is, doet precies wat gepland was.
 */
export function berekendLicht(gegevens: Lichtgegevens, peildatum: string): Berekend {
  const { standing, planning, deadline, wachtOpOverTijd } = gegevens;
  if (standing === 'afgerond') return AFGEROND;
  if (standing === 'opgeschort') return OPGESCHORT;
  if (deadline !== null && standing === 'over_tijd') {
    const zin = `Had klaar moeten zijn op ${langeDatum(deadline)}: ${overTijdTekst(deadline, peildatum)}.`;
    return { licht: 'rood', regel: 'over_tijd', zin };
  }
  if (deadline !== null && standing === 'te_laat_gestart') {
    const zin = `Had begonnen moeten zijn op ${langeDatum(deadline)}, en dat is niet gemeld.`;
    return { licht: 'oranje', regel: 'te_laat_gestart', zin };
  }
  if (wachtOpOverTijd !== null) {
    const sinds = wachtOpOverTijd.deadline === null ? '' : ` sinds ${langeDatum(wachtOpOverTijd.deadline)}`;
    const zin = `Wacht op “${wachtOpOverTijd.titel}”, en dat is over tijd${sinds}.`;
    return { licht: 'oranje', regel: 'wacht_op_over_tijd', zin };
  }
  const vooruitblik = bijnaEnNietBegonnen(gegevens, peildatum);
  if (vooruitblik !== null) return vooruitblik;
  if (standing === 'geen_datum') return GEEN_DATUM;
  if (deadline === null) return gegevens.nietGemeld ? NIET_GEMELD : DOORLOPEND;
  const gepland = planningTekst(planning);
  return standing === 'nog_niet_aan_de_orde'
    ? { licht: 'groen', regel: 'nog_niet_aan_de_orde', zin: `Nog niet aan de orde: ${gepland}.` }
    : { licht: 'groen', regel: 'op_schema', zin: `Op schema: ${gepland}.` };
}

function bijnaEnNietBegonnen(
  { planning, deadline, begonnen }: Lichtgegevens,
  peildatum: string,
): Berekend | null {
  if (deadline === null || planning.soort === 'start' || begonnen === 'ja') return null;
  const dagen = dagenTussen(peildatum, deadline);
  if (dagen > VOORUITBLIK) return null;
  const begin = begonnen === 'nee' ? 'er is nog niet begonnen' : 'of er begonnen is, is niet bekend';
  const zin = `Moet over ${dagen === 1 ? '1 dag' : `${dagen} dagen`} klaar zijn en ${begin}.`;
  return { licht: 'oranje', regel: 'bijna_en_niet_begonnen', zin };
}
