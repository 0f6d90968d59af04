import type { Knoop } from '#domain/wachten/wachten.ts';

/** De twee kolommen waarin een knoop staat: precies één is gevuld. */
export function naarKnoop(afspraak: string | null, actie: number | null): Knoop {
  return afspraak !== null ? `afspraak:${afspraak}` : `actie:${actie ?? 0}`;
}

export function vanKnoop(knoop: Knoop): { afspraak: string | null; actie: number | null } {
  const plaats = knoop.indexOf(':') + 1;
  const id = knoop.slice(plaats);
  return knoop.startsWith('actie:') ? { afspraak: null, actie: Number(id) } : { afspraak: id, actie: null };
}
