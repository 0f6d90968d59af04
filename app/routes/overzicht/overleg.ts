import { partijNaam } from '#app/lib/beeld.ts';
import { dagenTussen } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import type { Overleg } from '#domain/overleg/overleg.ts';
import { ritme } from '#domain/overleg/ritme.ts';
import { telRonde } from '#domain/stand/kerncijfers.ts';
import { isGesloten, rondedag } from '#domain/stand/ronde.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** Vanaf deze maand telt ook het ritme van volgend jaar: dan moeten die overleggen in de agenda's komen. */
const VOORUIT_VANAF = 10;

/** Het eerstvolgende bestuurlijke overleg op of na de peildatum, met de ronde die ernaartoe loopt. */
export function overlegBeeld(stand: Stand, overleg: Overleg | undefined, gebruiker: Gebruiker) {
  const { snapshot, peildatum } = stand;
  const { ronde } = snapshot;
  const { partij } = gebruiker;
  return {
    overleg: overleg
      ? {
          id: overleg.id,
          naam: snapshot.gremia.find(({ slug }) => slug === overleg.gremium)?.naam ?? 'Overleg',
          datum: overleg.datum,
          dagen: dagenTussen(peildatum, overleg.datum),
          vast: overleg.bevrorenOp !== null,
        }
      : null,
    ronde: ronde
      ? {
          id: ronde.id,
          naam: ronde.naam,
          // Wie een ronde eerder sluit, sluit haar op die dag.
          tot: isGesloten(ronde, peildatum) ? rondedag(ronde, ronde.tot) : ronde.tot,
          gesloten: isGesloten(ronde, peildatum),
          dagen: dagenTussen(peildatum, ronde.tot),
          ...telRonde(stand, stand.items, ronde),
          eigen:
            gebruiker.rol === 'partij' && partij
              ? {
                  partij: partijNaam(stand, partij.slug),
                  ...telRonde(stand, stand.perPartij.get(partij.slug) ?? [], ronde),
                }
              : null,
        }
      : null,
  };
}

/** Het eerste bestuurlijke overleg op of na de peildatum dat doorgaat. */
export function volgendOverleg({ snapshot, peildatum }: Stand): Overleg | undefined {
  const bestuurlijk = new Set(
    snapshot.gremia.filter(({ niveau }) => niveau === 'bestuurlijk').map(({ slug }) => slug),
  );
  return snapshot.overleggen
    .filter(gaatDoor)
    .filter(({ gremium, datum }) => bestuurlijk.has(gremium) && datum >= peildatum)
    .toSorted((a, b) => (a.datum < b.datum ? -1 : 1))[0];
}

/** Hoeveel overleggen er per jaar nog gepland moeten worden, en van welke gremia. Dit jaar, en vanaf oktober ook volgend jaar. */
export function ritmeBeeld({ snapshot, peildatum }: Stand) {
  const jaar = Number(peildatum.slice(0, 4));
  const jaren = Number(peildatum.slice(5, 7)) >= VOORUIT_VANAF ? [jaar, jaar + 1] : [jaar];
  return jaren.map((jaar) => {
    const krap = ritme(snapshot.gremia, snapshot.overleggen, jaar).filter(({ tekort }) => tekort > 0);
    return {
      jaar,
      tekort: krap.reduce((som, { tekort }) => som + tekort, 0),
      zinnen: krap.map(({ zin }) => zin),
    };
  });
}
