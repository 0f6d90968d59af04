import type { Verbinding } from '#db/verbinding.ts';
import type { Bewaardestap, Stapsoort } from '#domain/overleg/stappen.ts';

/** Wat er van de stappen naar deze overleggen bewaard is, per overleg. */
export async function laadStappen(
  db: Verbinding,
  overleggen: readonly number[],
): Promise<Map<number, Bewaardestap[]>> {
  const perOverleg = new Map<number, Bewaardestap[]>(overleggen.map((id) => [id, []]));
  if (overleggen.length === 0) return perOverleg;
  const rijen = await db
    .selectFrom('overlegstap')
    .selectAll()
    .where('overleg_id', 'in', overleggen)
    .orderBy('overleg_id')
    .orderBy('soort')
    .execute();
  for (const { overleg_id, soort, dag, gedaan_op } of rijen) {
    perOverleg.get(overleg_id)?.push({ soort, dag, gedaanOp: gedaan_op });
  }
  return perOverleg;
}

/** Legt een eigen dag (null is die van het sjabloon) of de dag waarop de stap klaar was vast; wat niet genoemd is blijft. */
export async function zetStap(
  db: Verbinding,
  overlegId: number,
  soort: Stapsoort,
  { dag, gedaanOp }: Partial<Pick<Bewaardestap, 'dag' | 'gedaanOp'>>,
): Promise<void> {
  const anders = {
    ...(dag === undefined ? {} : { dag }),
    ...(gedaanOp === undefined ? {} : { gedaan_op: gedaanOp }),
  };
  await db
    .insertInto('overlegstap')
    .values({ overleg_id: overlegId, soort, dag: dag ?? null, gedaan_op: gedaanOp ?? null })
    .onConflict((conflict) => conflict.columns(['overleg_id', 'soort']).doUpdateSet(anders))
    .execute();
}
