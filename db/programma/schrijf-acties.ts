import type { Transaction } from 'kysely';
import { inStukken, vanOorspronkelijk, vanPlanning } from '#db/rijen.ts';
import type { Database } from '#db/tables.ts';
import { gesplitst } from './controle.ts';
import { naarPlanning } from './rijen.ts';
import type { Rij } from './schema.ts';
import { deelIds } from './schrijf-rondes.ts';
import { alleenNieuw, type Telling, vergelijk } from './telling.ts';

const ACTIE_KOLOMMEN = 20;
const MELDING_KOLOMMEN = 16;

type Trx = Transaction<Database>;

/** De acties die er nog niet zijn. Een bestaande actie is van haar eigenaar: titel en planning blijven zoals ze zijn. */
export async function schrijfActies(trx: Trx, acties: Rij<'acties'>[], nu: string): Promise<Telling> {
  const bestaand = await trx.selectFrom('actie').select('sleutel').where('sleutel', 'is not', null).execute();
  const { nieuw, telling } = alleenNieuw(
    acties,
    bestaand.flatMap(({ sleutel }) => sleutel ?? []),
    ({ sleutel }) => sleutel,
  );
  const rijen = nieuw.map((actie) => ({
    sleutel: actie.sleutel,
    opgave_nr: actie.opgave,
    afspraak_id: actie.afspraak ?? null,
    titel: actie.titel,
    eigenaar_partij: actie.eigenaar_partij,
    eigenaar_persoon: actie.eigenaar_persoon,
    kan_alvast: actie.kan_alvast,
    kring: actie.kring,
    gemaakt_door: null,
    gemaakt_op: actie.gemaakt_op ? `${actie.gemaakt_op}T08:00:00.000Z` : nu,
    versie: 1,
    ...vanPlanning(naarPlanning(actie.planning)),
    ...vanOorspronkelijk(null),
  }));
  for (const stuk of inStukken(rijen, ACTIE_KOLOMMEN)) {
    await trx
      .insertInto('actie')
      .values(stuk)
      .onConflict((c) => c.column('sleutel').doNothing())
      .execute();
  }
  return telling;
}

/** Wat op wat wacht; de reden en de aard volgen het bestand. Wat hier is weggehaald komt er niet opnieuw bij. */
export async function schrijfAfhankelijkheden(
  trx: Trx,
  afhankelijkheden: Rij<'afhankelijkheden'>[],
): Promise<Telling> {
  const acties = await actieIds(trx);
  const knoop = (tekst: string) => {
    const { soort, sleutel } = gesplitst(tekst);
    return soort === 'afspraak'
      ? { afspraak: sleutel, actie: null }
      : { afspraak: null, actie: acties.get(sleutel)?.id ?? null };
  };
  const rijen = afhankelijkheden.map(({ van, op, aard, reden }) => ({
    van_afspraak: knoop(van).afspraak,
    van_actie: knoop(van).actie,
    op_afspraak: knoop(op).afspraak,
    op_actie: knoop(op).actie,
    aard,
    reden,
  }));
  const bestaand = await trx
    .selectFrom('afhankelijkheid')
    .select(['van_afspraak', 'van_actie', 'op_afspraak', 'op_actie', 'aard', 'reden'])
    .execute();
  const { nieuw, gewijzigd, telling } = vergelijk(rijen, bestaand, (rij) =>
    [rij.van_afspraak, rij.van_actie, rij.op_afspraak, rij.op_actie].join(' '),
  );
  for (const stuk of inStukken(nieuw, 6)) await trx.insertInto('afhankelijkheid').values(stuk).execute();
  for (const rij of gewijzigd) {
    await trx
      .updateTable('afhankelijkheid')
      .set({ aard: rij.aard, reden: rij.reden })
      .where('van_afspraak', 'is not distinct from', rij.van_afspraak)
      .where('van_actie', 'is not distinct from', rij.van_actie)
      .where('op_afspraak', 'is not distinct from', rij.op_afspraak)
      .where('op_actie', 'is not distinct from', rij.op_actie)
      .execute();
  }
  return telling;
}

/** De toezeggingen die er nog niet zijn; dezelfde belofte tussen dezelfde twee partijen is dezelfde toezegging. */
export async function schrijfToezeggingen(trx: Trx, toezeggingen: Rij<'toezeggingen'>[]): Promise<Telling> {
  const sleutel = (rij: { van: string; aan: string; inhoud: string }) =>
    `${rij.van} ${rij.aan} ${rij.inhoud}`;
  const bestaand = await trx.selectFrom('toezegging').select(['van', 'aan', 'inhoud']).execute();
  const { nieuw, telling } = alleenNieuw(toezeggingen, bestaand.map(sleutel), sleutel);
  for (const stuk of inStukken(nieuw, 5)) {
    await trx
      .insertInto('toezegging')
      .values(
        stuk.map(({ van, aan, inhoud, termijn, kring }) => ({
          van,
          aan,
          inhoud,
          termijn: termijn ?? null,
          kring,
        })),
      )
      .execute();
  }
  return telling;
}

/** De opschortingen die er nog niet zijn; een hervatting die hier is vastgelegd blijft staan. */
export async function schrijfOpschortingen(
  trx: Trx,
  opschortingen: Rij<'opschortingen'>[],
): Promise<Telling> {
  const acties = await actieIds(trx);
  const rijen = opschortingen.map(({ onderwerp, partij, voorwaarde, van, tot }) => {
    const { soort, sleutel } = gesplitst(onderwerp);
    return {
      afspraak_id: soort === 'afspraak' ? sleutel : null,
      actie_id: soort === 'actie' ? (acties.get(sleutel)?.id ?? null) : null,
      partij,
      voorwaarde,
      van,
      tot: tot ?? null,
    };
  });
  const bestaand = await trx
    .selectFrom('opschorting')
    .select(['afspraak_id', 'actie_id', 'partij', 'van'])
    .execute();
  const sleutel = (rij: {
    afspraak_id: string | null;
    actie_id: number | null;
    partij: string;
    van: string;
  }) => [rij.afspraak_id, rij.actie_id, rij.partij, rij.van].join(' ');
  const { nieuw, telling } = alleenNieuw(rijen, bestaand.map(sleutel), sleutel);
  for (const stuk of inStukken(nieuw, 6)) await trx.insertInto('opschorting').values(stuk).execute();
  return telling;
}

/** Losse meldingen. Dezelfde woorden over hetzelfde onderwerp op dezelfde dag zijn dezelfde melding. */
export async function schrijfMeldingen(
  trx: Trx,
  meldingen: Rij<'meldingen'>[],
  nu: string,
): Promise<Telling> {
  const acties = await actieIds(trx);
  const delen = await deelIds(trx);
  const gebruikers = await trx.selectFrom('gebruiker').select(['id', 'email']).execute();
  const gebruikerId = new Map(gebruikers.map(({ id, email }) => [email, id]));
  const rijen = meldingen.map((melding) => {
    const { soort, sleutel } = gesplitst(melding.onderwerp);
    const actie = soort === 'actie' ? acties.get(sleutel) : undefined;
    return {
      actie_id: actie?.id ?? null,
      deelstatus_id: soort === 'deelstatus' ? (delen.get(sleutel) ?? null) : null,
      partij: actie?.eigenaar_partij ?? sleutel.split('/')[1] ?? '',
      gebruiker_id: melding.door === undefined ? null : (gebruikerId.get(melding.door) ?? null),
      datum: melding.datum,
      voortgang: melding.voortgang,
      licht: melding.licht,
      toelichting: melding.toelichting,
      nodig: melding.nodig,
      nodig_van: JSON.stringify(melding.nodig_van),
      gevraagd_besluit: melding.gevraagd_besluit,
      voorlopig: melding.voorlopig ? 1 : 0,
    };
  });
  const bestaand = await trx
    .selectFrom('melding')
    .select(['actie_id', 'deelstatus_id', 'datum', 'voortgang', 'licht', 'toelichting'])
    .execute();
  const sleutel = (rij: (typeof bestaand)[number]) =>
    JSON.stringify([rij.actie_id, rij.deelstatus_id, rij.datum, rij.voortgang, rij.licht, rij.toelichting]);
  const { nieuw, telling } = alleenNieuw(rijen, bestaand.map(sleutel), sleutel);
  for (const stuk of inStukken(nieuw, MELDING_KOLOMMEN)) {
    await trx
      .insertInto('melding')
      .values(stuk.map((rij) => ({ ...rij, vastgelegd_op: nu, bekend_niet_af: 0 })))
      .execute();
  }
  return telling;
}

async function actieIds(trx: Trx): Promise<Map<string, { id: number; eigenaar_partij: string }>> {
  const rijen = await trx.selectFrom('actie').select(['id', 'sleutel', 'eigenaar_partij']).execute();
  return new Map(rijen.flatMap((rij) => (rij.sleutel === null ? [] : [[rij.sleutel, rij]])));
}
