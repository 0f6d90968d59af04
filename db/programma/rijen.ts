import type { Planning } from '#domain/planning/planning.ts';
import type { GelezenRij } from './lees.ts';
import type { BestandPlanning, Rij, Sectie } from './schema.ts';

/** De rijen van een sectie zonder hun plaats in het bestand. */
export function rijenVan<S extends Sectie>(sectie: readonly GelezenRij<S>[]): Rij<S>[] {
  return sectie.map(({ rij }) => rij);
}

/** Een planning uit het bestand als domeinobject; een tweede vindplaats komt achter de woorden van de bron te staan. */
export function naarPlanning(planning: BestandPlanning): Planning {
  const bron = [planning.bron_tekst, planning.aanvulling].filter((deel) => deel !== undefined).join('; ');
  return {
    soort: planning.soort,
    jaar: planning.jaar ?? null,
    kwartaal: planning.kwartaal ?? null,
    totJaar: planning.tot_jaar ?? null,
    bron: bron === '' ? null : bron,
  };
}

/** Wie naar een ander verwijst komt na die ander, zodat een verwijzing bij het opslaan altijd al bestaat. */
export function oudersEerst<R>(
  rijen: readonly R[],
  id: (rij: R) => string,
  ouder: (rij: R) => string | null,
): R[] {
  const opId = new Map(rijen.map((rij) => [id(rij), rij]));
  const volgorde = new Set<R>();
  const plaats = (rij: R) => {
    const boven = opId.get(ouder(rij) ?? '');
    if (boven && !volgorde.has(boven)) plaats(boven);
    volgorde.add(rij);
  };
  for (const rij of rijen) plaats(rij);
  return [...volgorde];
}

/** Vervolgnummers voor nieuwe rijen, na die er al zijn: de volgorde van het bestand is die van de bron. */
export function genummerd<R>(
  rijen: readonly R[],
  bestaand: readonly { volgorde: number }[],
): (R & { volgorde: number })[] {
  const eerste = bestaand.reduce((hoogste, { volgorde }) => Math.max(hoogste, volgorde), 0) + 1;
  return rijen.map((rij, i) => ({ ...rij, volgorde: eerste + i }));
}
