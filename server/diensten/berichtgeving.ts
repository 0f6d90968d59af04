import { voegBerichtenToe } from '#db/queries/bericht.ts';
import { laadGebruikers } from '#db/queries/gebruiker.ts';
import type { Berichtsoort } from '#domain/bericht/bericht.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Draad } from '#domain/opmerking/opmerking.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Schrijver } from './omgeving.ts';
import type { Plan } from './planrecht.ts';

/** Wie iets over een plan moet weten, binnen de transactie waarin het gebeurt. Wie het plan niet mag lezen hoort niets. */
async function stuur(
  { trx, nu }: Schrijver,
  van: Gebruiker,
  plan: Plan,
  { soort, aan, adres }: { soort: Berichtsoort; aan: readonly number[]; adres: string },
): Promise<void> {
  if (aan.length === 0) return;
  const lezers = (await laadGebruikers(trx)).filter(
    (iemand) =>
      iemand.id !== van.id && aan.includes(iemand.id) && mag(iemand, 'lezen', { soort: 'plan', ...plan }),
  );
  await voegBerichtenToe(
    trx,
    lezers.map(({ id }) => ({
      gebruikerId: id,
      vanGebruiker: van.id,
      soort,
      opgaveNr: plan.document.opgaveNr,
      kring: plan.kring,
      adres,
      gemaaktOp: nu,
    })),
  );
}

/** Waar een draad te zien is: het plan, dat naar de draad schuift. */
export const draadAdres = (opgaveNr: number, draadId: string) => `/opgaven/${opgaveNr}/plan?draad=${draadId}`;

/** Wie in een opmerking genoemd is. */
export function meldVermelding(
  schrijver: Schrijver,
  van: Gebruiker,
  plan: Plan,
  { draadId, genoemd }: { draadId: string; genoemd: readonly number[] },
): Promise<void> {
  const adres = draadAdres(plan.document.opgaveNr, draadId);
  return stuur(schrijver, van, plan, { soort: 'vermelding', aan: genoemd, adres });
}

/** Wie in de draad al iets zei, behalve wie al een vermelding kreeg. */
export function meldReactie(
  schrijver: Schrijver,
  van: Gebruiker,
  plan: Plan,
  { draad, behalve }: { draad: Draad; behalve: readonly number[] },
): Promise<void> {
  const aan = draad.reacties.map(({ gebruikerId }) => gebruikerId).filter((id) => !behalve.includes(id));
  const adres = draadAdres(plan.document.opgaveNr, draad.id);
  return stuur(schrijver, van, plan, { soort: 'reactie', aan, adres });
}

/** Wie in de tekst van het plan zelf genoemd is, onder de zoveelste kop (0: voor de eerste). */
export function meldVermeldingInTekst(
  schrijver: Schrijver,
  van: Gebruiker,
  plan: Plan,
  { persoon, kop }: { persoon: number; kop: number },
): Promise<void> {
  const adres = `/opgaven/${plan.document.opgaveNr}/plan${kop > 0 ? `#kop-${kop}` : ''}`;
  return stuur(schrijver, van, plan, { soort: 'vermelding', aan: [persoon], adres });
}
