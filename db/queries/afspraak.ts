import type { Selectable } from 'kysely';
import { naarOorspronkelijk, naarPlanning, naarTeksten } from '#db/rijen.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Afspraak, Deelstatus } from '#domain/afspraak/afspraak.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** Alle afspraken in deze kringen, in de volgorde van de bron; ook `hoortBij` wijst er nooit buiten. */
export async function laadAfspraken(db: Verbinding, kringen: readonly Kring[]): Promise<Afspraak[]> {
  const [rijen, partijen] = await Promise.all([
    db
      .selectFrom('afspraak')
      .selectAll()
      .where('kring', 'in', kringen)
      .orderBy('volgorde')
      .orderBy('id')
      .execute(),
    db
      .selectFrom('afspraak_partij')
      .innerJoin('afspraak', 'afspraak.id', 'afspraak_partij.afspraak_id')
      .selectAll('afspraak_partij')
      .where('afspraak.kring', 'in', kringen)
      .orderBy('afspraak_partij.volgorde')
      .execute(),
  ]);
  const perAfspraak = new Map<string, typeof partijen>();
  for (const partij of partijen) {
    const eigen = perAfspraak.get(partij.afspraak_id);
    if (eigen) eigen.push(partij);
    else perAfspraak.set(partij.afspraak_id, [partij]);
  }
  const zichtbaar = new Set(rijen.map(({ id }) => id));
  return rijen.map((rij) => {
    const afspraak = naarAfspraak(rij, perAfspraak.get(rij.id) ?? []);
    const { hoortBij } = afspraak;
    return { ...afspraak, hoortBij: hoortBij !== null && zichtbaar.has(hoortBij) ? hoortBij : null };
  });
}

/** Eén afspraak, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindAfspraak(db: Verbinding, id: string): Promise<Afspraak | null> {
  const [rij, partijen] = await Promise.all([
    db.selectFrom('afspraak').selectAll().where('id', '=', id).executeTakeFirst(),
    db.selectFrom('afspraak_partij').selectAll().where('afspraak_id', '=', id).orderBy('volgorde').execute(),
  ]);
  return rij ? naarAfspraak(rij, partijen) : null;
}

/** De deelstatussen van alle afspraken in deze kringen. */
export async function laadDeelstatussen(db: Verbinding, kringen: readonly Kring[]): Promise<Deelstatus[]> {
  const rijen = await db
    .selectFrom('deelstatus')
    .innerJoin('afspraak', 'afspraak.id', 'deelstatus.afspraak_id')
    .selectAll('deelstatus')
    .where('afspraak.kring', 'in', kringen)
    .orderBy('deelstatus.id')
    .execute();
  return rijen.map(naarDeelstatus);
}

/** Eén deelstatus, met de kring van haar afspraak voor de policy. */
export async function vindDeelstatus(
  db: Verbinding,
  id: number,
): Promise<(Deelstatus & { kring: Kring }) | null> {
  const rij = await db
    .selectFrom('deelstatus')
    .innerJoin('afspraak', 'afspraak.id', 'deelstatus.afspraak_id')
    .selectAll('deelstatus')
    .select('afspraak.kring')
    .where('deelstatus.id', '=', id)
    .executeTakeFirst();
  return rij ? { ...naarDeelstatus(rij), kring: rij.kring } : null;
}

function naarAfspraak(
  rij: Selectable<Database['afspraak']>,
  partijen: Selectable<Database['afspraak_partij']>[],
): Afspraak {
  return {
    id: rij.id,
    paragraaf: rij.paragraaf,
    volgorde: rij.volgorde,
    opgaveNr: rij.opgave_nr,
    titel: rij.titel,
    toelichting: rij.toelichting,
    hoortBij: rij.hoort_bij,
    verantwoordelijk: partijen.filter(({ rol }) => rol === 'verantwoordelijk').map(({ partij }) => partij),
    betrokken: partijen.filter(({ rol }) => rol === 'betrokken').map(({ partij }) => partij),
    planning: naarPlanning(rij),
    kring: rij.kring,
    afgeleid: naarTeksten(rij.afgeleid),
    bronRegel: rij.bron_regel,
  };
}

function naarDeelstatus(rij: Selectable<Database['deelstatus']>): Deelstatus {
  return {
    id: rij.id,
    afspraakId: rij.afspraak_id,
    partij: rij.partij,
    rol: rij.rol,
    onderdeel: rij.onderdeel,
    antwoordtype: rij.antwoordtype,
    planning: naarPlanning(rij),
    oorspronkelijk: naarOorspronkelijk(rij),
    groep: rij.groep === 1,
  };
}
