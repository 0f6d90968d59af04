import type { Transaction } from 'kysely';
import { inStukken } from '#db/rijen.ts';
import { bewaakVolgorde } from '#db/slot.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** Eén regel van wat er gebeurd is; zie `logboek` in `db/tables.ts` voor de woorden. */
export interface Logregel {
  id: number;
  /** ISO 8601 in UTC */
  vastgelegdOp: string;
  gebruikerId: number | null;
  gebeurtenis: string;
  onderwerp: string;
  opgaveNr: number | null;
  kring: Kring;
}

const KOLOMMEN_PER_REGEL = 6;

/**
 * Schrijft regels bij, als laatste van de transactie: tot die klaar is wachten anderen. De nummers komen op volgorde
 * vrij, dus wie leest na zijn laatste nummer mist nooit een regel. @returns de nummers, in volgorde van `regels`.
 */
export async function voegLogboekToe(
  trx: Transaction<Database>,
  regels: readonly Omit<Logregel, 'id'>[],
): Promise<number[]> {
  if (regels.length === 0) return [];
  await bewaakVolgorde(trx, 'logboek', ['alles']);
  const ids: number[] = [];
  for (const stuk of inStukken(regels, KOLOMMEN_PER_REGEL)) {
    const rijen = await trx
      .insertInto('logboek')
      .values(
        stuk.map((regel) => ({
          vastgelegd_op: regel.vastgelegdOp,
          gebruiker_id: regel.gebruikerId,
          gebeurtenis: regel.gebeurtenis,
          onderwerp: regel.onderwerp,
          opgave_nr: regel.opgaveNr,
          kring: regel.kring,
        })),
      )
      .returning('id')
      .execute();
    ids.push(...rijen.map(({ id }) => id));
  }
  return ids.sort((a, b) => a - b);
}

/** De regels met een hoger nummer, in volgorde, in alle kringen. */
export async function leesLogboekNa(db: Verbinding, id: number): Promise<Logregel[]> {
  const rijen = await db.selectFrom('logboek').selectAll().where('id', '>', id).orderBy('id').execute();
  return rijen.map((rij) => ({
    id: rij.id,
    vastgelegdOp: rij.vastgelegd_op,
    gebruikerId: rij.gebruiker_id,
    gebeurtenis: rij.gebeurtenis,
    onderwerp: rij.onderwerp,
    opgaveNr: rij.opgave_nr,
    kring: rij.kring,
  }));
}

/** Het hoogste nummer, of 0 als er nog niets gebeurd is. */
export async function laatsteLogboekId(db: Verbinding): Promise<number> {
  const { id } = await db
    .selectFrom('logboek')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirstOrThrow();
  return id ?? 0;
}
