import type { Instemming } from './versie.ts';

/** Wat één gevraagde partij tot nu toe vindt; null zolang zij nog niets zei. */
export interface PartijOordeel {
  partij: string;
  laatste: Instemming | null;
}

/** Hoe ver het instemmen met één versie is. */
export interface Instemmingsstand {
  partijen: PartijOordeel[];
  akkoord: number;
  nietAkkoord: number;
  /** Iedereen die gevraagd is, is akkoord; zonder gevraagde partijen nooit. */
  compleet: boolean;
}

/**
 * Van elke gevraagde partij telt het laatste oordeel over deze versie. Wat een partij zei die niet gevraagd is telt niet mee.
 * @param gegeven van oud naar nieuw
 */
export function instemmingsstand(
  gevraagd: readonly string[],
  gegeven: readonly Instemming[],
): Instemmingsstand {
  const laatste = new Map(gegeven.map((instemming) => [instemming.partij, instemming]));
  const partijen = gevraagd.map((partij) => ({ partij, laatste: laatste.get(partij) ?? null }));
  const telt = (oordeel: Instemming['oordeel']) =>
    partijen.filter(({ laatste }) => laatste?.oordeel === oordeel).length;
  const akkoord = telt('akkoord');
  return {
    partijen,
    akkoord,
    nietAkkoord: telt('niet_akkoord'),
    compleet: gevraagd.length > 0 && akkoord === gevraagd.length,
  };
}
