import { inStukken } from '#db/rijen.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';

/** Wat iemand volgt. */
export async function laadGevolgd(db: Verbinding, gebruikerId: number): Promise<Knoop[]> {
  const rijen = await db
    .selectFrom('volgt')
    .select('knoop')
    .where('gebruiker_id', '=', gebruikerId)
    .orderBy('knoop')
    .execute();
  return rijen.map(({ knoop }) => knoop);
}

/** Zet volgen aan of uit; nog eens hetzelfde verandert niets. */
export async function zetVolgt(
  db: Verbinding,
  gebruikerId: number,
  knoop: Knoop,
  aan: boolean,
): Promise<void> {
  if (aan) {
    await db
      .insertInto('volgt')
      .values({ gebruiker_id: gebruikerId, knoop })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  } else {
    await db.deleteFrom('volgt').where('gebruiker_id', '=', gebruikerId).where('knoop', '=', knoop).execute();
  }
}

/** Wie een van deze dingen volgt. */
export async function volgersVan(db: Verbinding, knopen: readonly Knoop[]): Promise<Set<number>> {
  const wie = new Set<number>();
  for (const stuk of inStukken(knopen)) {
    const rijen = await db.selectFrom('volgt').select('gebruiker_id').where('knoop', 'in', stuk).execute();
    for (const { gebruiker_id } of rijen) wie.add(gebruiker_id);
  }
  return wie;
}

/** Waaronder te volgen is waarover gemeld wordt: eerst het ding zelf, en bij een actie ook haar afspraak. */
export async function laadKnopen(
  db: Verbinding,
  sleutels: readonly Sleutel[],
): Promise<ReadonlyMap<Sleutel, Knoop[]>> {
  const knopen = new Map<Sleutel, Knoop[]>();
  const nummers = (soort: string) =>
    sleutels.filter((sleutel) => sleutel.startsWith(soort)).map((sleutel) => Number(sleutel.split(':')[1]));
  for (const stuk of inStukken(nummers('actie:'))) {
    const rijen = await db
      .selectFrom('actie')
      .select(['id', 'afspraak_id'])
      .where('id', 'in', stuk)
      .execute();
    for (const { id, afspraak_id } of rijen)
      knopen.set(`actie:${id}`, [
        `actie:${id}`,
        ...(afspraak_id === null ? [] : [`afspraak:${afspraak_id}` as const]),
      ]);
  }
  for (const stuk of inStukken(nummers('deelstatus:'))) {
    const rijen = await db
      .selectFrom('deelstatus')
      .select(['id', 'afspraak_id'])
      .where('id', 'in', stuk)
      .execute();
    for (const { id, afspraak_id } of rijen) knopen.set(`deelstatus:${id}`, [`afspraak:${afspraak_id}`]);
  }
  return knopen;
}
