import type { Transaction } from 'kysely';
import { Verouderd } from '#db/fouten.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { type GremiumLid, gewoonSjabloon, type Sjabloon } from '#domain/gremium/gremium.ts';
import { sjabloonBewaard } from '#domain/gremium/invoer.ts';
import type { Gremium } from '#domain/overleg/overleg.ts';

/** Hoe een overleg van elk gremium gewoonlijk gaat, en de versie voor wie het wijzigt; op slug. */
export async function laadSjablonen(
  db: Verbinding,
): Promise<Map<string, { sjabloon: Sjabloon; versie: number }>> {
  const rijen = await db.selectFrom('gremium').select(['slug', 'niveau', 'sjabloon', 'versie']).execute();
  return new Map(
    rijen.map(({ slug, niveau, sjabloon, versie }) => [
      slug,
      {
        sjabloon:
          sjabloon === null ? gewoonSjabloon({ niveau }) : sjabloonBewaard.parse(JSON.parse(sjabloon)),
        versie,
      },
    ]),
  );
}

/** @returns false als er al een gremium met deze slug is; dan is er niets veranderd. */
export async function voegGremiumToe(trx: Transaction<Database>, gremium: Gremium): Promise<boolean> {
  const { laatste } = await trx
    .selectFrom('gremium')
    .select((eb) => eb.fn.max('volgorde').as('laatste'))
    .executeTakeFirstOrThrow();
  const { slug, deelnemers, perJaarMin, ...rest } = gremium;
  const rij = await trx
    .insertInto('gremium')
    .values({ slug, ...rest, per_jaar_min: perJaarMin, volgorde: (laatste ?? 0) + 1 })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .returning('slug')
    .executeTakeFirst();
  if (!rij) return false;
  await zetDeelnemers(trx, slug, deelnemers);
  return true;
}

/**
 * Wijzigt een eigen gremium; de slug en de kring blijven.
 * @throws Verouderd als een ander eerder was.
 */
export async function wijzigGremium(
  trx: Transaction<Database>,
  { slug, versie }: { slug: string; versie: number },
  { naam, niveau, onderwerp, perJaarMin, deelnemers }: Omit<Gremium, 'slug' | 'kring' | 'paragraaf'>,
): Promise<void> {
  await zet(trx, { slug, versie }, { naam, niveau, onderwerp, per_jaar_min: perJaarMin });
  await zetDeelnemers(trx, slug, deelnemers);
}

/** @throws Verouderd als een ander eerder was. */
export async function zetSjabloon(
  trx: Transaction<Database>,
  plek: { slug: string; versie: number },
  sjabloon: Sjabloon,
): Promise<void> {
  await zet(trx, plek, { sjabloon: JSON.stringify(sjabloon) });
}

async function zet(
  trx: Transaction<Database>,
  { slug, versie }: { slug: string; versie: number },
  anders: Partial<Pick<Gremium, 'naam' | 'niveau' | 'onderwerp'>> & {
    per_jaar_min?: number | null;
    sjabloon?: string;
  },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('gremium')
    .set({ ...anders, versie: versie + 1 })
    .where('slug', '=', slug)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Verouderd(`gremium:${slug}`);
}

async function zetDeelnemers(
  trx: Transaction<Database>,
  gremium: string,
  deelnemers: readonly string[],
): Promise<void> {
  await trx.deleteFrom('gremium_partij').where('gremium', '=', gremium).execute();
  await trx
    .insertInto('gremium_partij')
    .values(deelnemers.map((partij, i) => ({ gremium, partij, volgorde: i + 1 })))
    .execute();
}

/** Wie er in deze gremia zitten: per gremium op partij, de plaatsvervangers na de leden, dan op naam. */
export async function laadLeden(db: Verbinding, gremia: readonly string[]): Promise<GremiumLid[]> {
  if (gremia.length === 0) return [];
  const rijen = await db
    .selectFrom('gremium_lid')
    .selectAll()
    .where('gremium', 'in', gremia)
    .orderBy('gremium')
    .orderBy('partij')
    .orderBy('plaatsvervanger')
    .orderBy('naam')
    .orderBy('id')
    .execute();
  return rijen.map(({ plaatsvervanger, ...rest }) => ({ ...rest, plaatsvervanger: plaatsvervanger === 1 }));
}

export async function voegLidToe(db: Verbinding, lid: Omit<GremiumLid, 'id'>): Promise<void> {
  await db
    .insertInto('gremium_lid')
    .values({ ...lid, plaatsvervanger: lid.plaatsvervanger ? 1 : 0 })
    .execute();
}

/** Is het lid er al niet meer, dan is dat goed. */
export async function verwijderLid(
  db: Verbinding,
  { id, gremium }: Pick<GremiumLid, 'id' | 'gremium'>,
): Promise<void> {
  await db.deleteFrom('gremium_lid').where('id', '=', id).where('gremium', '=', gremium).execute();
}
