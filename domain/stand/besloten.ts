import type { Kring } from '../policy/kring.ts';
import type { Snapshot } from './snapshot.ts';
import type { Stand } from './stand.ts';

/** De overleggen, en wat er besloten en toegezegd is. */
export type Besloten = Pick<Snapshot, 'overleggen' | 'besluiten' | 'toezeggingen'>;

/**
 * Dezelfde stand met deze overleggen, besluiten en toezeggingen, voor zover die in haar kringen vallen. Items, afspraken en wie op
 * wie wacht hangen daar niet van af en blijven dezelfde objecten. Wel van welk overleg het vorige was (`vorigOverlegDatum`): is dat
 * een ander, bereken dan een nieuwe stand.
 */
export function metBesloten(stand: Stand, { overleggen, besluiten, toezeggingen }: Besloten): Stand {
  const { snapshot } = stand;
  const inKring = ({ kring }: { kring: Kring }) => snapshot.kringen.includes(kring);
  return {
    ...stand,
    snapshot: {
      ...snapshot,
      overleggen: overleggen.filter(inKring),
      besluiten: besluiten.filter(inKring),
      toezeggingen: toezeggingen.filter(inKring),
    },
  };
}
