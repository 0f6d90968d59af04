import type { Statusronde } from '../overleg/overleg.ts';
import { korteNaam, type Partij } from '../partij/partij.ts';
import { gemeldInRonde, gevraagd } from '../stand/ronde.ts';
import type { ItemStand, Stand } from '../stand/stand.ts';

/** Hoe ver één partij in een ronde is. */
export interface Rondedeel {
  partij: Partij;
  gevraagd: number;
  gemeld: number;
  /** Waarover nog gemeld moet worden. */
  open: ItemStand[];
}

/** Wat de ronde volgens deze stand van de partij vraagt en wat daarvan gemeld is. */
export function rondedeel(stand: Stand, ronde: Statusronde, partij: Partij): Rondedeel {
  const naar = (stand.perPartij.get(partij.slug) ?? []).filter((item) => gevraagd(item, ronde));
  const open = naar.filter((item) => !gemeldInRonde(item, ronde));
  return { partij, gevraagd: naar.length, gemeld: naar.length - open.length, open };
}

/** Achter wie het meest open heeft ga je het eerst aan. */
export function meesteOpenEerst(a: Rondedeel, b: Rondedeel): number {
  return b.open.length - a.open.length || korteNaam(a.partij).localeCompare(korteNaam(b.partij), 'nl');
}
