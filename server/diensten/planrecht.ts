import { vindDocument } from '#db/queries/document.ts';
import { vindOpgave } from '#db/queries/opgave.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { neemtDeel } from '#domain/opgave/deelname.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';
import { nietGevonden } from './fouten.ts';

/** Het document-id van het implementatieplan van een opgave. */
export const planId = (opgaveNr: number) => `plan-opgave-${opgaveNr}`;

/** Een plan zoals de policy het ziet. */
export interface Plan {
  kring: Kring;
  deelnemers: ReadonlySet<string>;
  document: PlanStand;
}

/** Het plan van een opgave met wie eraan meedoet. @throws Response 404 als de opgave of het plan er niet is. */
export async function planVan(db: Verbinding, opgaveNr: number): Promise<Plan> {
  const [document, opgave, partijen] = await Promise.all([
    vindDocument(db, planId(opgaveNr)),
    vindOpgave(db, opgaveNr),
    laadPartijen(db),
  ]);
  if (!document || !opgave) return nietGevonden();
  return { document, kring: document.kring, deelnemers: neemtDeel(opgave, partijen) };
}
