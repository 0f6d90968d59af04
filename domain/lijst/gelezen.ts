/** Wat er van een cel te maken is: de waarde, soms met iets om te weten; of een zin waarom het niet lukt. */
export type Gelezen<T> = { ok: true; waarde: T; letOp?: string } | { ok: false; zin: string };

export const goed = <T>(waarde: T, letOp?: string): Gelezen<T> =>
  letOp === undefined ? { ok: true, waarde } : { ok: true, waarde, letOp };

export const mis = (zin: string): { ok: false; zin: string } => ({ ok: false, zin });

/** Zoals iemand het in zijn lijst schreef, kort genoeg voor een zin. */
export function aangehaald(cel: string): string {
  return `‘${cel.length > 40 ? `${cel.slice(0, 39)}…` : cel}’`;
}
