import type { Verbinding } from '#db/verbinding.ts';
import type { Planning } from '#domain/planning/planning.ts';

/** Wat er in één keer aan meer acties gewijzigd is, met per actie wat er daarvoor stond. */
export interface Groepswijziging {
  id: number;
  gebruikerId: number;
  gedaanOp: string;
  /** Het zoekdeel van het register waar het vandaan kwam. */
  zoek: string;
  acties: {
    id: number;
    /** De versie na de wijziging: staat de actie daar niet meer op, dan kwam er iemand achteraan. */
    versie: number;
    voor: { eigenaarPartij: string; eigenaarPersoon: string; planning: Planning };
  }[];
  teruggedraaidOp: string | null;
}

export async function voegGroepswijzigingToe(
  db: Verbinding,
  { gebruikerId, gedaanOp, zoek, acties }: Omit<Groepswijziging, 'id' | 'teruggedraaidOp'>,
): Promise<number> {
  const { id } = await db
    .insertInto('groepswijziging')
    .values({
      gebruiker_id: gebruikerId,
      gedaan_op: gedaanOp,
      zoek,
      acties: JSON.stringify(acties),
      teruggedraaid_op: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function vindGroepswijziging(db: Verbinding, id: number): Promise<Groepswijziging | null> {
  const rij = await db.selectFrom('groepswijziging').selectAll().where('id', '=', id).executeTakeFirst();
  if (!rij) return null;
  return {
    id: rij.id,
    gebruikerId: rij.gebruiker_id,
    gedaanOp: rij.gedaan_op,
    zoek: rij.zoek,
    acties: JSON.parse(rij.acties),
    teruggedraaidOp: rij.teruggedraaid_op,
  };
}

/** @returns of dit de eerste keer is; twee keer terugdraaien kan niet. */
export async function merkTeruggedraaid(db: Verbinding, id: number, nu: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('groepswijziging')
    .set({ teruggedraaid_op: nu })
    .where('id', '=', id)
    .where('teruggedraaid_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
