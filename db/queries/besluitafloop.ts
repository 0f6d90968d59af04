import type { Verbinding } from '#db/verbinding.ts';

/** Wat er afloopt: een besluit, of een toezegging. */
export type Afloopsoort = 'besluit' | 'toezegging';

/** Hoe iets afliep, en wie dat vastlegde. */
export interface Afloop {
  /** De dag, JJJJ-MM-DD. */
  dag: string;
  afloop: string;
  gebruikerId: number;
}

/** @returns of het nog openstond. */
export async function komNa(
  db: Verbinding,
  soort: Afloopsoort,
  id: number,
  { dag, afloop, gebruikerId }: Afloop,
): Promise<boolean> {
  return sluit(db, soort, id, { nagekomen_op: dag, afloop, afloop_door: gebruikerId });
}

/** Legt vast dat het niet meer geldt; `afloop` zegt waarom. @returns of het nog openstond. */
export async function laatVervallen(
  db: Verbinding,
  soort: Afloopsoort,
  id: number,
  { dag, afloop, gebruikerId }: Afloop,
): Promise<boolean> {
  return sluit(db, soort, id, { vervallen_op: dag, afloop, afloop_door: gebruikerId });
}

/** Zet wat afgesloten was weer open: het was een vergissing. @returns of het afgesloten was. */
export async function heropen(db: Verbinding, soort: Afloopsoort, id: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(soort)
    .set({ nagekomen_op: null, vervallen_op: null, afloop: '', afloop_door: null })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('nagekomen_op', 'is not', null), eb('vervallen_op', 'is not', null)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** De naam van wie vastlegde hoe het afliep; null als het openstaat of uit een programmabestand komt. */
export async function laadAfloopdoor(db: Verbinding, soort: Afloopsoort, id: number): Promise<string | null> {
  const rij = await db
    .selectFrom(soort)
    .innerJoin('gebruiker', 'gebruiker.id', `${soort}.afloop_door`)
    .select('gebruiker.naam')
    .where(`${soort}.id`, '=', id)
    .executeTakeFirst();
  return rij?.naam ?? null;
}

async function sluit(
  db: Verbinding,
  soort: Afloopsoort,
  id: number,
  velden: { nagekomen_op?: string; vervallen_op?: string; afloop: string; afloop_door: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable(soort)
    .set(velden)
    .where('id', '=', id)
    .where('nagekomen_op', 'is', null)
    .where('vervallen_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
