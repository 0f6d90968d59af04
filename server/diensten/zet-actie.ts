import { type ActieInhoud, wijzigActie } from '#db/queries/actie.ts';
import { verwijderBerichten } from '#db/queries/bericht.ts';
import { type PlanningWijziging, voegPlanningWijzigingToe } from '#db/queries/planning-wijziging.ts';
import type { Actie } from '#domain/actie/actie.ts';
import { planningNa } from '#domain/actie/planning.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { isZelfdePlanning } from '#domain/planning/invoer.ts';
import { meldToegewezen } from './berichtgeving.ts';
import type { Schrijver } from './omgeving.ts';

/** Wat er met een actie gebeurt. */
export interface Zet {
  /** Zoals zij was toen de gebruiker haar zag; staat zij niet meer op die versie, dan gaat het niet door. */
  actie: Actie;
  /** Wat er anders wordt. De oorspronkelijke planning volgt vanzelf. */
  nieuw: Partial<Omit<ActieInhoud, 'oorspronkelijk'>>;
  /** Waarom de planning verandert (design §4); null als zij gelijk blijft. */
  reden: Pick<PlanningWijziging, 'reden' | 'toelichting'> | null;
}

/**
 * De enige weg om acties te wijzigen: rij, geschiedenis van de planning en logboek, en bericht aan wie er eigenaar van werd.
 * Of het mag is dan al getoetst.
 * @throws Verouderd als een ander intussen een van de acties wijzigde
 */
export async function zetActies(
  schrijver: Schrijver,
  gebruiker: Gebruiker,
  zetten: readonly Zet[],
): Promise<void> {
  for (const zet of zetten) await zetActie(schrijver, gebruiker, zet);
  await meldToegewezen(
    schrijver,
    gebruiker,
    zetten.flatMap(({ actie: { id, kring, opgaveNr, eigenaarPartij }, nieuw }) =>
      nieuw.eigenaarPartij === undefined || nieuw.eigenaarPartij === eigenaarPartij
        ? []
        : [{ knoop: `actie:${id}` as const, kring, opgaveNr, partij: nieuw.eigenaarPartij }],
    ),
  );
}

/**
 * Als `zetActies`, om terug te draaien wat deze gebruiker eerder deed: wie zijn actie terugkrijgt was haar voor zijn gevoel nooit
 * kwijt en hoort niets.
 */
export async function zetActiesTerug(
  schrijver: Schrijver,
  gebruiker: Gebruiker,
  zetten: readonly Zet[],
): Promise<void> {
  for (const zet of zetten) await zetActie(schrijver, gebruiker, zet);
}

/**
 * Haalt weg wat mensen op dat moment over acties te horen kregen, ook als het gelezen is: het is helemaal teruggedraaid, en een
 * bericht over een actie die er niet meer is leidt nergens heen.
 */
export async function trekToewijzingenIn(
  { trx }: Schrijver,
  { id: vanGebruiker }: Gebruiker,
  gemaaktOp: string,
): Promise<void> {
  await verwijderBerichten(trx, { soort: 'toegewezen', vanGebruiker, gemaaktOp });
}

async function zetActie(
  { trx, vandaag, nu, noteer }: Schrijver,
  gebruiker: Gebruiker,
  { actie, nieuw, reden }: Zet,
): Promise<void> {
  const inhoud = { ...actie, ...nieuw };
  await wijzigActie(trx, actie.id, actie.versie, { ...inhoud, ...planningNa(actie, inhoud.planning) });
  if (!isZelfdePlanning(actie.planning, inhoud.planning)) {
    if (!reden) throw new Error(`De planning van actie ${actie.id} verandert zonder reden.`);
    await voegPlanningWijzigingToe(trx, {
      actieId: actie.id,
      van: actie.planning,
      naar: inhoud.planning,
      reden: reden.reden,
      toelichting: reden.toelichting,
      gebruikerId: gebruiker.id,
      datum: vandaag,
      vastgelegdOp: nu,
    });
  }
  const { opgaveNr, kring } = actie;
  noteer({ gebeurtenis: 'actie.gewijzigd', onderwerp: `actie:${actie.id}`, opgaveNr, kring });
}
