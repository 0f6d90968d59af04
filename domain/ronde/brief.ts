import { datumMetWeekdag, langeDatum } from '../datum/datum.ts';
import type { Statusronde } from '../overleg/overleg.ts';
import { inZin } from '../partij/partij.ts';
import type { Rondemailsoort } from '../post/mail.ts';
import { opsomming } from '../tekst/tekst.ts';
import type { Rondedeel } from './voortgang.ts';

export interface Brief {
  onderwerp: string;
  tekst: string;
}

interface Briefgegevens {
  ronde: Pick<Statusronde, 'naam' | 'van' | 'tot' | 'peildatum'>;
  deel: Pick<Rondedeel, 'partij' | 'gevraagd'> & { open: { length: number } };
  /** Leden waarvoor de ontvanger ook kan melden en die zelf niemand hebben, met hoeveel er nog open staat. */
  leden: readonly { naam: string; open: number }[];
  /** Wie hem krijgt. */
  aan: { naam: string };
  /** Van wie hij komt, en bij wie je terechtkunt. */
  van: { naam: string; email: string };
  vandaag: string;
  /** Waar mensen de werkruimte openen: `https://vijfhoek.example`. */
  adres: string;
}

/**
 * De mail aan wie namens een partij meldt. Kort, met één link, en zonder titels of antwoorden: mail blijft liggen op plekken
 * waar wij niet over gaan. De aantallen zijn die van de partij zelf, en van leden waar zij voor meldt.
 */
export function schrijfBrief(soort: Rondemailsoort, gegevens: Briefgegevens): Brief {
  return soort === 'uitnodiging' ? uitnodiging(gegevens) : herinnering(gegevens);
}

function uitnodiging(gegevens: Briefgegevens): Brief {
  const { ronde, deel, vandaag } = gegevens;
  const partij = naamIn(deel);
  const wanneer =
    vandaag < ronde.van
      ? `Melden kan van ${langeDatum(ronde.van)} tot en met ${datumMetWeekdag(ronde.tot)}.`
      : laatsteDag(ronde, vandaag);
  return {
    onderwerp: `${ronde.naam}: melden kan tot en met ${langeDatum(ronde.tot)}`,
    tekst: brief(gegevens, [
      `We vragen ${partij} te melden hoe het staat: ${ronde.naam}.`,
      `Het gaat om ${dingen(deel.gevraagd)}. ${wanneer}`,
      ...ookVoor(gegevens),
      'Wat hetzelfde bleef bevestig je met één klik.',
    ]),
  };
}

function herinnering(gegevens: Briefgegevens): Brief {
  const { ronde, deel, vandaag } = gegevens;
  const open = deel.open.length;
  return {
    onderwerp: `Herinnering: ${ronde.naam}, nog ${open} te melden`,
    tekst: brief(gegevens, [
      `Voor de ronde “${ronde.naam}” heeft ${naamIn(deel)} nog niet alles gemeld: er ${open === 1 ? 'staat' : 'staan'} nog ${open} van ${dingen(deel.gevraagd)} open.`,
      ...ookVoor(gegevens),
      laatsteDag(ronde, vandaag),
    ]),
  };
}

/** Zonder deze zin weet alleen wie de pagina al kent dat hij ook voor een lid meldt. */
function ookVoor({ leden }: Briefgegevens): string[] {
  if (leden.length === 0) return [];
  const namen = opsomming(leden.map(({ naam, open }) => `${naam} (nog ${open})`));
  return [`Je kunt ook melden voor ${namen}. Kies die partij dan bovenaan de pagina.`];
}

function laatsteDag({ tot, peildatum }: Briefgegevens['ronde'], vandaag: string): string {
  return vandaag > tot
    ? `De laatste dag was ${datumMetWeekdag(tot)}. Wat je tot en met ${langeDatum(peildatum)} meldt telt nog mee.`
    : `Melden kan tot en met ${datumMetWeekdag(tot)}.`;
}

function brief({ aan, van, adres }: Briefgegevens, alineas: readonly string[]): string {
  return [
    `Dag ${aan.naam},`,
    ...alineas,
    `Melden: ${adres}/melden`,
    `Vragen? Mail ${van.naam}, ${van.email}.`,
    'Programmabureau Hervormingsagenda Jeugd',
  ].join('\n\n');
}

const dingen = (aantal: number) => (aantal === 1 ? '1 afspraak of actie' : `${aantal} afspraken en acties`);

const naamIn = ({ partij }: Briefgegevens['deel']) => inZin(partij.naam);
