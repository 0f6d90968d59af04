import type { Planplek } from '#db/queries/zoeken.ts';
import { planPad } from './planpad.ts';

/** Een plan dat iets noemt, met de koppen waar dat onder staat. */
export interface Genoemd {
  href: string;
  titel: string;
  plekken: { href: string; kop: string }[];
}

/** De plekken per plan; onder één kop telt één keer. */
export function genoemdBeeld(plekken: readonly Planplek[]): Genoemd[] {
  const plannen = new Map<string, Genoemd>();
  for (const { documentId, opgaveNr, titel, kop, kopNr } of plekken) {
    const plan = plannen.get(documentId) ?? { href: planPad(opgaveNr), titel, plekken: [] };
    plannen.set(documentId, plan);
    const href = planPad(opgaveNr, kopNr);
    if (plan.plekken.some((plek) => plek.href === href)) continue;
    plan.plekken.push({ href, kop: kop || 'Begin van het plan' });
  }
  return [...plannen.values()];
}
