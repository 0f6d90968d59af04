import type { Transaction } from 'kysely';
import { inStukken, vanOorspronkelijk, vanPlanning } from '#db/rijen.ts';
import type { Database } from '#db/tables.ts';
import { deelSleutel } from './bekend.ts';
import { isGroep } from './deelstatussen.ts';
import { genummerd, naarPlanning, oudersEerst } from './rijen.ts';
import type { Rij } from './schema.ts';
import { alleenNieuw, type Telling, type Verschil, vergelijk } from './telling.ts';

const AFSPRAAK_KOLOMMEN = 15;
const PARTIJ_KOLOMMEN = 4;
const DEELSTATUS_KOLOMMEN = 16;

type AfspraakRij = ReturnType<typeof naarRij>;

/**
 * De afspraken met hun partijen. Verandert de planning van een afspraak, dan schuift die van de deelstatussen mee;
 * heeft een deelstatus een eigen planning uit een statusronde, dan verandert alleen waarvan die afwijkt.
 */
export async function schrijfAfspraken(
  trx: Transaction<Database>,
  afspraken: Rij<'afspraken'>[],
): Promise<Telling> {
  const bestaand = await trx.selectFrom('afspraak').selectAll().execute();
  const verschil = vergelijk(
    afspraken.map(naarRij),
    await bestaandeRijen(trx, bestaand),
    ({ afspraak }) => afspraak.id,
  );
  await voegAfsprakenToe(trx, verschil, bestaand);
  for (const { afspraak, verantwoordelijk } of verschil.gewijzigd) {
    await trx.updateTable('afspraak').set(afspraak).where('id', '=', afspraak.id).execute();
    await trx.deleteFrom('afspraak_partij').where('afspraak_id', '=', afspraak.id).execute();
    await volgAfspraak(trx, afspraak, verantwoordelijk);
  }
  const partijen = [...verschil.nieuw, ...verschil.gewijzigd].flatMap(partijRijen);
  for (const stuk of inStukken(partijen, PARTIJ_KOLOMMEN)) {
    await trx
      .insertInto('afspraak_partij')
      .values(stuk)
      .onConflict((c) => c.columns(['afspraak_id', 'partij', 'rol']).doNothing())
      .execute();
  }
  return verschil.telling;
}

/** Elke verantwoordelijke partij krijgt een deelstatus voor de hele afspraak, met de planning van de afspraak. */
export async function schrijfDeelstatussen(
  trx: Transaction<Database>,
  afspraken: Rij<'afspraken'>[],
): Promise<Telling> {
  const rijen = afspraken.flatMap((afspraak) =>
    afspraak.verantwoordelijk.map((partij) => ({
      afspraak_id: afspraak.id,
      partij,
      rol: 'verantwoordelijk' as const,
      onderdeel: '',
      antwoordtype: 'voortgang' as const,
      groep: isGroep(partij) ? 1 : 0,
      ...vanPlanning(naarPlanning(afspraak.planning)),
      ...vanOorspronkelijk(null),
    })),
  );
  const bestaand = await trx
    .selectFrom('deelstatus')
    .select(['afspraak_id', 'partij', 'onderdeel'])
    .execute();
  const sleutel = (rij: { afspraak_id: string; partij: string; onderdeel: string }) =>
    deelSleutel(rij.afspraak_id, rij.partij, rij.onderdeel);
  const { nieuw, telling } = alleenNieuw(rijen, bestaand.map(sleutel), sleutel);
  for (const stuk of inStukken(nieuw, DEELSTATUS_KOLOMMEN)) {
    await trx
      .insertInto('deelstatus')
      .values(stuk)
      .onConflict((c) => c.columns(['afspraak_id', 'partij', 'onderdeel']).doNothing())
      .execute();
  }
  return telling;
}

function naarRij(afspraak: Rij<'afspraken'>) {
  return {
    afspraak: {
      id: afspraak.id,
      paragraaf: afspraak.paragraaf,
      opgave_nr: afspraak.opgave,
      titel: afspraak.titel,
      toelichting: afspraak.toelichting,
      hoort_bij: afspraak.hoort_bij ?? null,
      kring: afspraak.kring,
      afgeleid: JSON.stringify(afspraak.afgeleid),
      bron_regel: afspraak.bron_regel ?? 0,
      ...vanPlanning(naarPlanning(afspraak.planning)),
    },
    verantwoordelijk: afspraak.verantwoordelijk,
    betrokken: afspraak.betrokken,
  };
}

type Bestaand = AfspraakRij['afspraak'] & { volgorde: number };

async function bestaandeRijen(trx: Transaction<Database>, afspraken: Bestaand[]): Promise<AfspraakRij[]> {
  const verantwoordelijk = new Map<string, string[]>(afspraken.map(({ id }) => [id, []]));
  const betrokken = new Map<string, string[]>(afspraken.map(({ id }) => [id, []]));
  const partijen = await trx.selectFrom('afspraak_partij').selectAll().orderBy('volgorde').execute();
  for (const { afspraak_id, partij, rol } of partijen) {
    (rol === 'verantwoordelijk' ? verantwoordelijk : betrokken).get(afspraak_id)?.push(partij);
  }
  return afspraken.map(({ volgorde: _, ...afspraak }) => ({
    afspraak,
    verantwoordelijk: verantwoordelijk.get(afspraak.id) ?? [],
    betrokken: betrokken.get(afspraak.id) ?? [],
  }));
}

async function voegAfsprakenToe(
  trx: Transaction<Database>,
  { nieuw }: Verschil<AfspraakRij>,
  bestaand: Bestaand[],
): Promise<void> {
  const rijen = genummerd(
    nieuw.map(({ afspraak }) => afspraak),
    bestaand,
  );
  const opVolgorde = oudersEerst(
    rijen,
    ({ id }) => id,
    ({ hoort_bij }) => hoort_bij,
  );
  for (const stuk of inStukken(opVolgorde, AFSPRAAK_KOLOMMEN)) {
    await trx
      .insertInto('afspraak')
      .values(stuk)
      .onConflict((c) => c.column('id').doNothing())
      .execute();
  }
}

function partijRijen({ afspraak, verantwoordelijk, betrokken }: AfspraakRij) {
  const rijen = (partijen: string[], rol: 'verantwoordelijk' | 'betrokken') =>
    partijen.map((partij, i) => ({ afspraak_id: afspraak.id, partij, rol, volgorde: i + 1 }));
  return [...rijen(verantwoordelijk, 'verantwoordelijk'), ...rijen(betrokken, 'betrokken')];
}

async function volgAfspraak(
  trx: Transaction<Database>,
  { id, plan_soort, plan_jaar, plan_kwartaal, plan_tot_jaar, plan_bron }: AfspraakRij['afspraak'],
  verantwoordelijk: string[],
): Promise<void> {
  const deel = trx.updateTable('deelstatus').where('afspraak_id', '=', id);
  await deel
    .set({ plan_soort, plan_jaar, plan_kwartaal, plan_tot_jaar, plan_bron })
    .where('oorspr_soort', 'is', null)
    .execute();
  await deel
    .set({
      oorspr_soort: plan_soort,
      oorspr_jaar: plan_jaar,
      oorspr_kwartaal: plan_kwartaal,
      oorspr_tot_jaar: plan_tot_jaar,
      oorspr_bron: plan_bron,
    })
    .where('oorspr_soort', 'is not', null)
    .execute();
  await deel.set({ rol: 'bevraagd' }).where('partij', 'not in', verantwoordelijk).execute();
  await deel.set({ rol: 'verantwoordelijk' }).where('partij', 'in', verantwoordelijk).execute();
}
