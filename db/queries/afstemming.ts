import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Gezegd, Uitleg, Voorstel } from '#domain/afstemming/afstemming.ts';

/** Wat een partij zei, met wie het voor haar deed. */
type Gedaan = { partij: string; gebruikerId: number; gezegdOp: string };

/** Houdt anderen van het afstemmen over deze afspraak af tot de transactie klaar is. */
export async function vergrendelAfspraak(trx: Transaction<Database>, id: string): Promise<void> {
  await trx
    .updateTable('afspraak')
    .set((eb) => ({ volgorde: eb.ref('volgorde') }))
    .where('id', '=', id)
    .execute();
}

export async function voegUitlegToe(
  db: Verbinding,
  uitleg: Gedaan & Pick<Uitleg, 'onderdeel' | 'tekst'> & { afspraakId: string },
): Promise<void> {
  await db
    .insertInto('uitleg')
    .values({
      afspraak_id: uitleg.afspraakId,
      onderdeel: uitleg.onderdeel,
      partij: uitleg.partij,
      gebruiker_id: uitleg.gebruikerId,
      tekst: uitleg.tekst,
      gezegd_op: uitleg.gezegdOp,
    })
    .execute();
}

/** Legt een voorstel vast; wie het doet is het ermee eens. @returns het nummer. */
export async function voegVoorstelToe(
  db: Verbinding,
  voorstel: Gedaan & Pick<Voorstel, 'afspraakId' | 'onderdeel' | 'criterium' | 'aanvulling'>,
): Promise<number> {
  const { id } = await db
    .insertInto('eindcriterium')
    .values({
      afspraak_id: voorstel.afspraakId,
      onderdeel: voorstel.onderdeel,
      criterium: voorstel.criterium,
      aanvulling: voorstel.aanvulling,
      partij: voorstel.partij,
      gebruiker_id: voorstel.gebruikerId,
      gezegd_op: voorstel.gezegdOp,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await voegAkkoordToe(db, id, voorstel);
  return id;
}

/** Twee keer akkoord is één keer; de eerste blijft staan. */
export async function voegAkkoordToe(
  db: Verbinding,
  voorstelId: number,
  { partij, gebruikerId, gezegdOp }: Gedaan,
): Promise<void> {
  await db
    .insertInto('eindcriterium_akkoord')
    .values({ eindcriterium_id: voorstelId, partij, gebruiker_id: gebruikerId, gezegd_op: gezegdOp })
    .onConflict((conflict) => conflict.columns(['eindcriterium_id', 'partij']).doNothing())
    .execute();
}

/** Alles wat partijen over een afspraak uitlegden, van oud naar nieuw. */
export async function laadUitleg(db: Verbinding, afspraakId: string): Promise<Uitleg[]> {
  const rijen = await db
    .selectFrom('uitleg')
    .innerJoin('gebruiker', 'gebruiker.id', 'uitleg.gebruiker_id')
    .select(['uitleg.id', 'onderdeel', 'uitleg.partij', 'tekst', 'gezegd_op', 'gebruiker_id', 'naam'])
    .where('afspraak_id', '=', afspraakId)
    .orderBy('uitleg.id')
    .execute();
  return rijen.map((rij) => ({ ...gezegd(rij), id: rij.id, onderdeel: rij.onderdeel, tekst: rij.tekst }));
}

/** Alle voorstellen bij deze afspraken met wie het ermee eens is, van oud naar nieuw. */
export async function laadVoorstellen(db: Verbinding, afspraakIds: readonly string[]): Promise<Voorstel[]> {
  if (afspraakIds.length === 0) return [];
  const rijen = await db
    .selectFrom('eindcriterium')
    .innerJoin('gebruiker', 'gebruiker.id', 'eindcriterium.gebruiker_id')
    .select(['eindcriterium.id', 'afspraak_id', 'onderdeel', 'criterium', 'aanvulling'])
    .select(['eindcriterium.partij', 'gezegd_op', 'gebruiker_id', 'naam'])
    .where('afspraak_id', 'in', afspraakIds)
    .orderBy('eindcriterium.id')
    .execute();
  if (rijen.length === 0) return [];
  const akkoorden = await db
    .selectFrom('eindcriterium_akkoord as akkoord')
    .innerJoin('eindcriterium', 'eindcriterium.id', 'akkoord.eindcriterium_id')
    .innerJoin('gebruiker', 'gebruiker.id', 'akkoord.gebruiker_id')
    .select([
      'akkoord.eindcriterium_id',
      'akkoord.partij',
      'akkoord.gezegd_op',
      'akkoord.gebruiker_id',
      'naam',
    ])
    .where('afspraak_id', 'in', afspraakIds)
    .orderBy('akkoord.gezegd_op')
    .execute();
  return rijen.map((rij) => ({
    ...gezegd(rij),
    id: rij.id,
    afspraakId: rij.afspraak_id,
    onderdeel: rij.onderdeel,
    criterium: rij.criterium,
    aanvulling: rij.aanvulling,
    akkoorden: akkoorden.filter((akkoord) => akkoord.eindcriterium_id === rij.id).map(gezegd),
  }));
}

function gezegd(rij: { partij: string; gebruiker_id: number; naam: string; gezegd_op: string }): Gezegd {
  return { partij: rij.partij, door: { id: rij.gebruiker_id, naam: rij.naam }, gezegdOp: rij.gezegd_op };
}
