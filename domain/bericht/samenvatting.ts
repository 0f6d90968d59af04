import { dagVan, plusDagen } from '../datum/datum.ts';
import { opsomming } from '../tekst/tekst.ts';
import { BERICHTSOORTEN, type Berichtsoort } from './bericht.ts';

/** Hoe vaak iemand zijn berichten per mail wil. */
export const BERICHTMAIL = ['nooit', 'dag', 'week'] as const;
export type Berichtmail = (typeof BERICHTMAIL)[number];

export const BERICHTMAIL_NAAM: Record<Berichtmail, string> = {
  nooit: 'Niet per mail',
  dag: 'Elke ochtend één mail',
  week: 'Elke maandagochtend één mail',
};

/** Vanaf dit uur in Nederland. */
const UUR = 7;

const UUR_IN_AMSTERDAM = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * De grens van de samenvatting die op dit moment uit mag: zij gaat over berichten van dagen vóór die dag. Voor een dag is dat vandaag,
 * voor een week de laatste maandag. Voor zeven uur in de ochtend is het nog die van de vorige keer.
 */
export function grensVan(ritme: Exclude<Berichtmail, 'nooit'>, nu: Date): string {
  const vandaag = dagVan(nu);
  const dag = Number(UUR_IN_AMSTERDAM.format(nu)) < UUR ? plusDagen(vandaag, -1) : vandaag;
  if (ritme === 'dag') return dag;
  const weekdag = (new Date(`${dag}T00:00:00Z`).getUTCDay() + 6) % 7;
  return plusDagen(dag, -weekdag);
}

const WAT: Record<Berichtsoort, [enkel: string, meer: string]> = {
  vermelding: ['keer ben je genoemd', 'keer ben je genoemd'],
  reactie: ['antwoord op een opmerking', 'antwoorden op een opmerking'],
  // Een bericht kan over meer acties gaan.
  toegewezen: ['keer kreeg je partij acties', 'keer kreeg je partij acties'],
  gevraagd: ['keer is iets van je partij nodig', 'keer is iets van je partij nodig'],
  wacht: ['keer wordt er op je partij gewacht', 'keer wordt er op je partij gewacht'],
  besluitenlijst: ['besluitenlijst om op te reageren', 'besluitenlijsten om op te reageren'],
  toezegging: ['keer is een bevestiging gevraagd', 'keer is een bevestiging gevraagd'],
  afgezegd: ['overleg dat niet doorgaat', 'overleggen die niet doorgaan'],
  instemming: ['vraag of je partij akkoord is met een plan', 'vragen of je partij akkoord is met een plan'],
  gaat_door: ['overleg dat toch doorgaat', 'overleggen die toch doorgaan'],
  licht: ['veranderd licht bij iets dat je volgt', 'veranderde lichten bij iets dat je volgt'],
};

/** De mail met wat er nog te lezen is: alleen aantallen en een link. Null als er niets is. */
export function schrijfSamenvatting(
  naam: string,
  soorten: readonly Berichtsoort[],
  adres: string,
): { onderwerp: string; tekst: string } | null {
  if (soorten.length === 0) return null;
  const delen = BERICHTSOORTEN.flatMap((soort) => {
    const aantal = soorten.filter((een) => een === soort).length;
    return aantal === 0 ? [] : [`${aantal} ${WAT[soort][aantal === 1 ? 0 : 1]}`];
  });
  const aantal = soorten.length === 1 ? '1 nieuw bericht' : `${soorten.length} nieuwe berichten`;
  return {
    onderwerp: `Vijfhoek: ${aantal}`,
    tekst: [
      `Dag ${naam},`,
      `Er ${soorten.length === 1 ? 'staat' : 'staan'} ${aantal} voor je klaar: ${opsomming(delen)}.`,
      `Lezen: ${adres}/berichten`,
      'Op die pagina kies je ook hoe vaak je deze mail krijgt.',
    ].join('\n\n'),
  };
}
