import { datumMetWeekdag } from '../datum/datum.ts';

/** De mails over een besluitenlijst: zij gaat rond, zij ging opnieuw rond, of een herinnering voor wie nog niet reageerde. */
export type Lijstmail = 'rond' | 'opnieuw' | 'herinnering';

interface Mailgegevens {
  /** `BO Jeugd 2026-2` */
  zitting: string;
  reagerenTot: string;
  aan: { naam: string };
  /** Van wie hij komt, en bij wie je terechtkunt. */
  van: { naam: string; email: string };
  /** Het hele adres van de pagina met de lijst. */
  adres: string;
}

const EERSTE: Record<Lijstmail, string> = {
  rond: 'De besluitenlijst van {zitting} staat voor je klaar. Wil je namens je partij zeggen of zij klopt?',
  opnieuw:
    'De besluitenlijst van {zitting} is gewijzigd sinds zij rondging. Wil je nog eens zeggen of zij klopt?',
  herinnering: 'Op de besluitenlijst van {zitting} heeft je partij nog niet gereageerd.',
};

/** De mail aan wie namens een partij reageert: kort, met één link, en zonder iets van wat er op de lijst staat. */
export function schrijfLijstmail(
  soort: Lijstmail,
  { zitting, reagerenTot, aan, van, adres }: Mailgegevens,
): { onderwerp: string; tekst: string } {
  return {
    onderwerp: `${soort === 'herinnering' ? 'Herinnering: besluitenlijst' : 'Besluitenlijst'} ${zitting}`,
    tekst: [
      `Dag ${aan.naam},`,
      `${EERSTE[soort].replace('{zitting}', zitting)} Reageren kan tot en met ${datumMetWeekdag(reagerenTot)}.`,
      `Lezen en reageren: ${adres}`,
      `Vragen? Mail ${van.naam}, ${van.email}.`,
    ].join('\n\n'),
  };
}
