import { plusDagen } from '../datum/datum.ts';

/** Hoe een reeks overleggen zich herhaalt. */
export interface Reeks {
  /** De dag van het eerste overleg. */
  eerste: string;
  eenheid: 'weken' | 'maanden';
  elke: number;
  aantal: number;
}

/**
 * De dagen van een reeks, oplopend. Bij weken om de zoveel weken; bij maanden op dezelfde plaats in de maand (de tweede
 * donderdag), omdat bestuurders zo vergaderen. Is er geen vijfde zo'n dag in een maand, dan is het de laatste.
 */
export function reeksDagen({ eerste, eenheid, elke, aantal }: Reeks): string[] {
  return Array.from({ length: aantal }, (_, i) =>
    eenheid === 'weken' ? plusDagen(eerste, 7 * elke * i) : zelfdePlaats(eerste, elke * i),
  );
}

function zelfdePlaats(eerste: string, maandenLater: number): string {
  const begin = new Date(`${eerste}T00:00:00Z`);
  const plaats = Math.floor((begin.getUTCDate() - 1) / 7);
  const maand = new Date(Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + maandenLater, 1));
  const aanloop = (begin.getUTCDay() - maand.getUTCDay() + 7) % 7;
  const dag = new Date(maand);
  dag.setUTCDate(1 + aanloop + 7 * plaats);
  if (dag.getUTCMonth() !== maand.getUTCMonth()) dag.setUTCDate(dag.getUTCDate() - 7);
  return dag.toISOString().slice(0, 10);
}
