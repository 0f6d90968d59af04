import { langeDatum, plusDagen } from '../datum/datum.ts';
import { gaatDoor } from '../overleg/afzegging.ts';
import { type Gremium, korteGremiumnaam, type Overleg, type Statusronde } from '../overleg/overleg.ts';

/** Zo lang krijgt iedereen om te melden, en zo lang blijft er daarna voor wie laat is. */
const MELDEN_DAGEN = 21;
const NABELLEN_DAGEN = 7;

/**
 * De dagen die bij een overleg passen: de peildatum van het overleg, een week ervoor de laatste dag om te melden, en drie
 * weken daarvoor de eerste. Nooit vóór vandaag, en niet voordat de vorige ronde klaar is.
 */
export function rondeBij(
  overleg: Pick<Overleg, 'id' | 'datum' | 'peildatum'>,
  gremium: Pick<Gremium, 'naam'>,
  rondes: readonly Statusronde[],
  vandaag: string,
): Pick<Statusronde, 'naam' | 'van' | 'tot' | 'peildatum'> {
  const { peildatum } = overleg;
  const vorige = rondes
    .filter(({ geslotenOp, peildatum: dag }) => geslotenOp === null && dag >= vandaag && dag < peildatum)
    .at(-1);
  const vroegst = vorige ? plusDagen(vorige.peildatum, 1) : vandaag;
  const tot = laatste(plusDagen(peildatum, -NABELLEN_DAGEN), vroegst);
  return {
    naam: `Statusronde voor ${korteGremiumnaam(gremium)} van ${langeDatum(overleg.datum)}`,
    van: laatste(plusDagen(tot, -MELDEN_DAGEN), vroegst),
    tot,
    peildatum: laatste(peildatum, tot),
  };
}

/** Het eerste bestuurlijke overleg dat doorgaat, waarvan de peildatum nog komt en waar nog geen ronde naartoe werkt. */
export function overlegZonderRonde(
  { overleggen, gremia }: { overleggen: readonly Overleg[]; gremia: readonly Gremium[] },
  rondes: readonly Statusronde[],
  vandaag: string,
): Overleg | null {
  const bestuurlijk = new Set(
    gremia.filter(({ niveau }) => niveau === 'bestuurlijk').map(({ slug }) => slug),
  );
  const gekozen = new Set(rondes.map(({ overlegId }) => overlegId));
  return (
    overleggen
      .toSorted((a, b) => (a.datum < b.datum ? -1 : 1))
      .filter(gaatDoor)
      .filter(({ gremium, bevrorenOp }) => bestuurlijk.has(gremium) && bevrorenOp === null)
      .find(({ id, peildatum }) => peildatum >= vandaag && !gekozen.has(id)) ?? null
  );
}

const laatste = (a: string, b: string) => (a > b ? a : b);
