import type { Transaction } from 'kysely';
import { inStukken } from '#db/rijen.ts';
import type { Database } from '#db/tables.ts';
import { genummerd, oudersEerst } from './rijen.ts';
import type { Rij } from './schema.ts';
import { alleenNieuw, type Telling, vergelijk } from './telling.ts';

const KOLOMMEN = 8;

export async function schrijfPartijen(
  trx: Transaction<Database>,
  partijen: Rij<'partijen'>[],
): Promise<Telling> {
  const rijen = partijen.map((partij) => ({
    slug: partij.slug,
    naam: partij.naam,
    afkorting: partij.afkorting ?? null,
    geleding: partij.geleding,
    soort: partij.soort,
    lid_van: partij.lid_van ?? null,
  }));
  const bestaand = await trx.selectFrom('partij').selectAll().execute();
  const { nieuw, gewijzigd, telling } = vergelijk(
    rijen,
    bestaand.map(({ volgorde: _, ...rij }) => rij),
    ({ slug }) => slug,
  );
  const opVolgorde = oudersEerst(
    genummerd(nieuw, bestaand),
    ({ slug }) => slug,
    ({ lid_van }) => lid_van,
  );
  for (const stuk of inStukken(opVolgorde, KOLOMMEN)) {
    await trx
      .insertInto('partij')
      .values(stuk)
      .onConflict((c) => c.column('slug').doNothing())
      .execute();
  }
  for (const rij of gewijzigd)
    await trx.updateTable('partij').set(rij).where('slug', '=', rij.slug).execute();
  return telling;
}

/** De opgaven met hun trekkers en betrokken partijen. */
export async function schrijfOpgaven(
  trx: Transaction<Database>,
  opgaven: Rij<'opgaven'>[],
): Promise<Telling> {
  const rijen = opgaven.map(({ nr, titel, doel, paragrafen, trekkers, betrokken }) => ({
    opgave: { nr, titel, doel, paragrafen: JSON.stringify(paragrafen) },
    trekkers,
    betrokken,
  }));
  const bestaand = await trx.selectFrom('opgave').selectAll().execute();
  const partijen = await trx.selectFrom('opgave_partij').selectAll().orderBy('volgorde').execute();
  const slugs = (nr: number, rol: 'trekker' | 'betrokken') =>
    partijen.filter((rij) => rij.opgave_nr === nr && rij.rol === rol).map(({ partij }) => partij);
  const { nieuw, gewijzigd, telling } = vergelijk(
    rijen,
    bestaand.map((opgave) => ({
      opgave,
      trekkers: slugs(opgave.nr, 'trekker'),
      betrokken: slugs(opgave.nr, 'betrokken'),
    })),
    ({ opgave }) => `${opgave.nr}`,
  );
  for (const { opgave, trekkers, betrokken } of [...nieuw, ...gewijzigd]) {
    await trx
      .insertInto('opgave')
      .values(opgave)
      .onConflict((c) => c.column('nr').doUpdateSet(opgave))
      .execute();
    await trx.deleteFrom('opgave_partij').where('opgave_nr', '=', opgave.nr).execute();
    const alle = [
      ...trekkers.map((partij, i) => ({
        opgave_nr: opgave.nr,
        partij,
        rol: 'trekker' as const,
        volgorde: i + 1,
      })),
      ...betrokken.map((partij, i) => ({
        opgave_nr: opgave.nr,
        partij,
        rol: 'betrokken' as const,
        volgorde: i + 1,
      })),
    ];
    await trx.insertInto('opgave_partij').values(alle).execute();
  }
  return telling;
}

/** Elke opgave heeft één implementatieplan; de begintekst schrijft de motor voor samen schrijven. */
export async function schrijfPlannen(
  trx: Transaction<Database>,
  opgaven: Rij<'opgaven'>[],
  nu: string,
): Promise<Telling> {
  const rijen = opgaven.map(({ nr }) => ({
    id: `plan-opgave-${nr}`,
    soort: 'implementatieplan' as const,
    opgave_nr: nr,
    titel: `Implementatieplan opgave ${nr}`,
    kring: 'vijfhoek' as const,
    status: 'in_bewerking' as const,
    gemaakt_op: nu,
  }));
  const bestaand = await trx.selectFrom('document').select('id').execute();
  const { nieuw, telling } = alleenNieuw(
    rijen,
    bestaand.map(({ id }) => id),
    ({ id }) => id,
  );
  for (const stuk of inStukken(nieuw, KOLOMMEN)) {
    await trx
      .insertInto('document')
      .values(stuk)
      .onConflict((c) => c.column('id').doNothing())
      .execute();
  }
  return telling;
}

/** De gremia met hun deelnemers. */
export async function schrijfGremia(trx: Transaction<Database>, gremia: Rij<'gremia'>[]): Promise<Telling> {
  const rijen = gremia.map((g) => ({
    gremium: {
      slug: g.slug,
      naam: g.naam,
      niveau: g.niveau,
      per_jaar_min: g.per_jaar_min ?? null,
      onderwerp: g.onderwerp,
      paragraaf: g.paragraaf,
      kring: g.kring,
    },
    deelnemers: g.deelnemers,
  }));
  const bestaand = await trx.selectFrom('gremium').selectAll().execute();
  const partijen = await trx.selectFrom('gremium_partij').selectAll().orderBy('volgorde').execute();
  const { nieuw, gewijzigd, telling } = vergelijk(
    rijen,
    // Het sjabloon komt van de secretaris, niet uit het bestand.
    bestaand.map(({ volgorde: _v, sjabloon: _s, versie: _n, ...gremium }) => ({
      gremium,
      deelnemers: partijen.filter((rij) => rij.gremium === gremium.slug).map(({ partij }) => partij),
    })),
    ({ gremium }) => gremium.slug,
  );
  for (const { gremium, volgorde } of genummerd(nieuw, bestaand)) {
    await trx
      .insertInto('gremium')
      .values({ ...gremium, volgorde })
      .onConflict((c) => c.column('slug').doNothing())
      .execute();
  }
  for (const { gremium } of gewijzigd) {
    await trx.updateTable('gremium').set(gremium).where('slug', '=', gremium.slug).execute();
  }
  for (const { gremium, deelnemers } of [...nieuw, ...gewijzigd]) {
    await trx.deleteFrom('gremium_partij').where('gremium', '=', gremium.slug).execute();
    const alle = deelnemers.map((partij, i) => ({ gremium: gremium.slug, partij, volgorde: i + 1 }));
    await trx.insertInto('gremium_partij').values(alle).execute();
  }
  return telling;
}
