import type { Transaction } from 'kysely';
import { inStukken, naarPlanning as planningVanRij, vanOorspronkelijk, vanPlanning } from '#db/rijen.ts';
import type { Database } from '#db/tables.ts';
import { isZelfdePlanning } from '#domain/planning/invoer.ts';
import type { Planning } from '#domain/planning/planning.ts';
import { deelSleutel, overlegSleutel } from './bekend.ts';
import { type Deel, delenVan, isGroep } from './deelstatussen.ts';
import { naarPlanning } from './rijen.ts';
import type { Rij } from './schema.ts';
import { alleenNieuw, type Telling, vergelijk } from './telling.ts';

const VRAAG_KOLOMMEN = 7;
const MELDING_KOLOMMEN = 18;

type Trx = Transaction<Database>;

/** De overleggen die er nog niet zijn; een bestaand overleg is van de secretaris. */
export async function schrijfOverleggen(trx: Trx, overleggen: Rij<'overleggen'>[]): Promise<Telling> {
  const bestaand = await trx.selectFrom('overleg').select(['gremium', 'datum']).execute();
  const { nieuw, telling } = alleenNieuw(overleggen, bestaand.map(overlegSleutel), overlegSleutel);
  const gremia = await trx.selectFrom('gremium').select(['slug', 'kring']).execute();
  const kringVan = new Map(gremia.map(({ slug, kring }) => [slug, kring]));
  for (const overleg of nieuw) {
    await trx
      .insertInto('overleg')
      .values({ ...overleg, kring: kringVan.get(overleg.gremium) ?? 'vijfhoek', versie: 1 })
      .onConflict((c) => c.columns(['gremium', 'datum']).doNothing())
      .execute();
  }
  return telling;
}

/** De statusrondes die er nog niet zijn. */
export async function schrijfStatusrondes(trx: Trx, rondes: Rij<'statusrondes'>[]): Promise<Telling> {
  const bestaand = await trx.selectFrom('statusronde').select('sleutel').execute();
  const { nieuw, telling } = alleenNieuw(
    rondes,
    bestaand.flatMap(({ sleutel }) => sleutel ?? []),
    ({ sleutel }) => sleutel,
  );
  const overleggen = await trx.selectFrom('overleg').select(['id', 'gremium', 'datum']).execute();
  const overlegId = new Map(overleggen.map((overleg) => [overlegSleutel(overleg), overleg.id]));
  for (const { overleg, ...ronde } of nieuw) {
    await trx
      .insertInto('statusronde')
      .values({ ...ronde, overleg_id: overleg ? overlegId.get(overlegSleutel(overleg)) : null })
      .onConflict((c) => c.column('sleutel').doNothing())
      .execute();
  }
  return telling;
}

/**
 * De vragen van een statusronde, de deelstatussen waar de antwoorden bij horen en per vraag en afspraak één melding op
 * de peildatum. Het licht is grijs: een vragenlijst vraagt geen oordeel. Een antwoord dat er al staat blijft staan.
 */
export async function schrijfVragen(
  trx: Trx,
  vragen: Rij<'vragen'>[],
  nu: string,
): Promise<{ vragen: Telling; deelstatussen: Telling; meldingen: Telling }> {
  const rondes = await trx.selectFrom('statusronde').select(['id', 'sleutel', 'peildatum']).execute();
  const rondeVan = new Map(rondes.map((ronde) => [ronde.sleutel, ronde]));
  const rijen = vragen.map((vraag) => ({
    id: vraag.id,
    ronde_id: rondeVan.get(vraag.statusronde)?.id ?? 0,
    thema: vraag.thema,
    partij: vraag.partij,
    titel: vraag.titel,
    antwoordtype: vraag.antwoordtype,
    bron: JSON.stringify(vraag),
  }));
  const { nieuw, gewijzigd, telling } = vergelijk(
    rijen,
    await trx.selectFrom('vraag').selectAll().execute(),
    ({ id }) => id,
  );
  for (const stuk of inStukken(nieuw, VRAAG_KOLOMMEN)) {
    await trx
      .insertInto('vraag')
      .values(stuk)
      .onConflict((c) => c.column('id').doNothing())
      .execute();
  }
  for (const rij of gewijzigd) await trx.updateTable('vraag').set(rij).where('id', '=', rij.id).execute();

  const delen = delenVan(vragen, await trekkers(trx));
  const anders = new Set([...nieuw, ...gewijzigd].map(({ id }) => id));
  const deelstatussen = await schrijfDelen(
    trx,
    delen.filter(({ vraag }) => anders.has(vraag.id)),
  );
  const antwoorden = delen.map((deel) => {
    const ronde = rondeVan.get(deel.vraag.statusronde);
    return { deel, rondeId: ronde?.id ?? 0, datum: ronde?.peildatum ?? '' };
  });
  return { vragen: telling, deelstatussen, meldingen: await schrijfAntwoorden(trx, antwoorden, nu) };
}

/**
 * Een vraag die nieuw is of veranderd bepaalt het antwoordtype van haar deelstatus en, als zij er een noemt, de planning;
 * die van de afspraak blijft dan als oorspronkelijke planning staan.
 */
async function schrijfDelen(trx: Trx, delen: Deel[]): Promise<Telling> {
  const afspraken = await trx
    .selectFrom('afspraak')
    .select(['id', 'plan_soort', 'plan_jaar', 'plan_kwartaal', 'plan_tot_jaar', 'plan_bron'])
    .execute();
  const planningVan = new Map(afspraken.map((rij) => [rij.id, planningVanRij(rij)]));
  const ids = await deelIds(trx);
  const telling = { nieuw: 0, gewijzigd: 0, ongewijzigd: 0 };
  for (const { vraag, afspraak, rol, onderdeel } of delen) {
    const vanAfspraak = planningVan.get(afspraak);
    if (!vanAfspraak) continue;
    const eigen = vraag.planning && naarPlanning(vraag.planning);
    const { antwoordtype, partij } = vraag;
    const id = ids.get(deelSleutel(afspraak, partij, onderdeel));
    if (id === undefined) {
      await trx
        .insertInto('deelstatus')
        .values({
          ...{ afspraak_id: afspraak, partij, rol, onderdeel, antwoordtype, groep: isGroep(partij) ? 1 : 0 },
          ...planningKolommen(eigen ?? vanAfspraak, vanAfspraak),
        })
        .onConflict((c) => c.columns(['afspraak_id', 'partij', 'onderdeel']).doNothing())
        .execute();
      telling.nieuw += 1;
    } else {
      await trx
        .updateTable('deelstatus')
        .set({ antwoordtype, ...(eigen && planningKolommen(eigen, vanAfspraak)) })
        .where('id', '=', id)
        .execute();
      telling.gewijzigd += 1;
    }
  }
  return telling;
}

async function schrijfAntwoorden(
  trx: Trx,
  antwoorden: { deel: Deel; rondeId: number; datum: string }[],
  nu: string,
): Promise<Telling> {
  const ids = await deelIds(trx);
  const rijen = antwoorden.flatMap(({ deel: { vraag, afspraak, onderdeel }, rondeId, datum }) => {
    const deelstatusId = ids.get(deelSleutel(afspraak, vraag.partij, onderdeel));
    if (deelstatusId === undefined) return [];
    const { uitkomst } = vraag;
    const isVerdeling = typeof uitkomst === 'object' && uitkomst !== null;
    return {
      deelstatus_id: deelstatusId,
      partij: vraag.partij,
      datum,
      vastgelegd_op: nu,
      voortgang: isVerdeling ? null : (uitkomst ?? 'onbekend'),
      verdeling: isVerdeling ? JSON.stringify(uitkomst) : null,
      bekend_niet_af: uitkomst === null && vraag.niet_afgerond === true ? 1 : 0,
      licht: 'grijs' as const,
      toelichting: vraag.toelichting ?? '',
      nodig: '',
      nodig_van: '[]',
      gevraagd_besluit: '',
      voorlopig: vraag.voorlopig === undefined ? 0 : 1,
      ronde_id: rondeId,
      vraag_id: vraag.id,
    };
  });
  const bestaand = await trx
    .selectFrom('melding')
    .select(['vraag_id', 'deelstatus_id'])
    .where('vraag_id', 'is not', null)
    .execute();
  const sleutel = (rij: { vraag_id: string | null; deelstatus_id: number | null }) =>
    `${rij.vraag_id} ${rij.deelstatus_id}`;
  const { nieuw, telling } = alleenNieuw(rijen, bestaand.map(sleutel), sleutel);
  for (const stuk of inStukken(nieuw, MELDING_KOLOMMEN)) {
    await trx
      .insertInto('melding')
      .values(stuk)
      .onConflict((c) => c.columns(['vraag_id', 'deelstatus_id']).doNothing())
      .execute();
  }
  return telling;
}

function planningKolommen(planning: Planning, vanAfspraak: Planning) {
  if (isZelfdePlanning(planning, vanAfspraak))
    return { ...vanPlanning(vanAfspraak), ...vanOorspronkelijk(null) };
  return { ...vanPlanning(planning), ...vanOorspronkelijk(vanAfspraak) };
}

async function trekkers(trx: Trx): Promise<(afspraak: string) => string[]> {
  const rijen = await trx
    .selectFrom('afspraak_partij')
    .select(['afspraak_id', 'partij'])
    .where('rol', '=', 'verantwoordelijk')
    .execute();
  const lijsten = new Map<string, string[]>();
  for (const { afspraak_id, partij } of rijen)
    lijsten.set(afspraak_id, [...(lijsten.get(afspraak_id) ?? []), partij]);
  return (afspraak) => lijsten.get(afspraak) ?? [];
}

/** Van `2.3.1-1/vng` naar het nummer van de deelstatus. */
export async function deelIds(trx: Trx): Promise<Map<string, number>> {
  const rijen = await trx
    .selectFrom('deelstatus')
    .select(['id', 'afspraak_id', 'partij', 'onderdeel'])
    .execute();
  return new Map(rijen.map((rij) => [deelSleutel(rij.afspraak_id, rij.partij, rij.onderdeel), rij.id]));
}
