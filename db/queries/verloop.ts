import { type AliasableExpression, type RawBuilder, sql } from 'kysely';
import type { Verbinding } from '#db/verbinding.ts';
import type { Beeldkeuze } from '#domain/beeld/keuze.ts';
import type { Wending } from '#domain/beeld/opbouw.ts';
import type { Gemeld, Overgang } from '#domain/beeld/verloop.ts';
import { eindeVanDag } from '#domain/datum/datum.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { zichtbareActiesOp, zichtbareDeelstatussen } from './zichtbaar.ts';

/** Waarover geteld wordt: een keuze, voor wie deze kringen mag zien. */
export interface Verloopvraag {
  keuze: Beeldkeuze;
  kringen: readonly Kring[];
}

interface Meldrij {
  /** Het nummer van de actie of de deelstatus. */
  item: number | null;
  id: number;
  datum: string;
  /** Het moment waarop de melding begint te tellen; te vergelijken met `eindeVanDag`. */
  vanaf: string;
  licht: Gemeld['licht'];
  voortgang: Gemeld['voortgang'];
  verdeling: string | null;
}

/**
 * Hoe meldingen op elkaar volgden, geteld per dag uit `dagen` (oplopend; de laatste is de peildatum) en per soort
 * overgang. De database telt en geeft hoogstens een paar honderd regels terug, hoeveel er ook gemeld is; zij leest
 * daarvoor de meldingen één keer, in de volgorde van hun index.
 */
export async function laadOvergangen(
  db: Verbinding,
  dagen: readonly string[],
  vraag: Verloopvraag,
): Promise<Overgang[]> {
  const peildatum = dagen.at(-1);
  if (peildatum === undefined) return [];
  const bronnen = [overActies(db, peildatum, vraag), overDelen(db, peildatum, vraag)];
  const tellingen = await Promise.all(bronnen.map((bron) => telOvergangen(db, bron, dagen)));
  return tellingen.flat();
}

/** De meldingen die een deel van een afspraak af kunnen maken, en die daarop volgden; per deel oplopend. */
export async function laadWendingen(
  db: Verbinding,
  peildatum: string,
  vraag: Verloopvraag,
): Promise<Wending[]> {
  const rijen = await db
    .selectFrom(metVorige(db, overDelen(db, peildatum, vraag)).as('m'))
    .select(['item', 'datum', 'voortgang', 'verdeling'])
    .where((eb) =>
      eb.or([
        eb('voortgang', 'in', AF),
        eb('was_voortgang', 'in', AF),
        eb('verdeling', 'is not', null),
        eb('was_verdeling', 'is not', null),
      ]),
    )
    .orderBy('item')
    .orderBy('datum')
    .orderBy('id')
    .execute();
  return rijen.map(({ item, datum, voortgang, verdeling }) => ({
    deelstatusId: item ?? 0,
    datum,
    antwoord: { voortgang, verdeling: ontleed(verdeling) },
  }));
}

/** De antwoorden waarmee een deel af kan zijn; of een verdeling dat is, weet `isAf`. */
const AF = ['afgerond', 'ja'] as const;

function overActies(db: Verbinding, peildatum: string, { keuze, kringen }: Verloopvraag) {
  const { opgave, partij } = keuze;
  let vraag = db
    .selectFrom('melding')
    .innerJoin('actie', 'actie.id', 'melding.actie_id')
    .where('actie.id', 'in', zichtbareActiesOp(db, peildatum, kringen))
    .where('melding.datum', '<=', peildatum);
  if (opgave !== null) vraag = vraag.where('actie.opgave_nr', '=', opgave);
  if (partij !== null) vraag = vraag.where('actie.eigenaar_partij', '=', partij);
  // Een melding van vóór haar actie (uit een inlezing) telt pas als de actie er is.
  const vanaf = sql<string>`case when ${OP_DE_DAG} > actie.gemaakt_op then ${OP_DE_DAG} else actie.gemaakt_op end`;
  return vraag.select(['melding.actie_id as item', ...GELEZEN, vanaf.as('vanaf')]);
}

function overDelen(db: Verbinding, peildatum: string, { keuze, kringen }: Verloopvraag) {
  const { opgave, partij } = keuze;
  let vraag = db
    .selectFrom('melding')
    .innerJoin('deelstatus', 'deelstatus.id', 'melding.deelstatus_id')
    .innerJoin('afspraak', 'afspraak.id', 'deelstatus.afspraak_id')
    .where('deelstatus.id', 'in', zichtbareDeelstatussen(db, kringen))
    .where('melding.datum', '<=', peildatum);
  if (opgave !== null) vraag = vraag.where('afspraak.opgave_nr', '=', opgave);
  if (partij !== null) vraag = vraag.where('deelstatus.partij', '=', partij);
  return vraag.select(['melding.deelstatus_id as item', ...GELEZEN, OP_DE_DAG.as('vanaf')]);
}

const GELEZEN = [
  'melding.id',
  'melding.datum',
  'melding.licht',
  'melding.voortgang',
  'melding.verdeling',
] as const;

/** Een moment op de dag van de melding zelf: die eindigt in UTC om 22 of 23 uur (`eindeVanDag`). */
const OP_DE_DAG = sql<string>`(melding.datum || 'T21:59')`;

/** Elke melding met wat de vorige over hetzelfde item zei. */
function metVorige(db: Verbinding, bron: AliasableExpression<Meldrij>) {
  const vorige = <T>(kolom: string) =>
    sql<T>`lag(${sql.ref(kolom)}) over (partition by b.item order by b.datum, b.id)`;
  return db
    .selectFrom(bron.as('b'))
    .selectAll()
    .select([
      vorige<Gemeld['licht'] | null>('b.licht').as('was_licht'),
      vorige<Gemeld['voortgang']>('b.voortgang').as('was_voortgang'),
      vorige<string | null>('b.verdeling').as('was_verdeling'),
    ]);
}

async function telOvergangen(
  db: Verbinding,
  bron: AliasableExpression<Meldrij>,
  dagen: readonly string[],
): Promise<Overgang[]> {
  const soort = ['licht', 'voortgang', 'verdeling', 'was_licht', 'was_voortgang', 'was_verdeling'] as const;
  const geplaatst = db
    .selectFrom(metVorige(db, bron).as('m'))
    .select([...soort, punt(dagen.map(eindeVanDag)).as('punt')]);
  const rijen = await db
    .selectFrom(geplaatst.as('p'))
    .select([...soort, 'punt'])
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .groupBy([...soort, 'punt'])
    .execute();
  return rijen.map((rij) => ({
    punt: rij.punt,
    van:
      rij.was_licht === null
        ? null
        : { licht: rij.was_licht, voortgang: rij.was_voortgang, verdeling: ontleed(rij.was_verdeling) },
    naar: { licht: rij.licht, voortgang: rij.voortgang, verdeling: ontleed(rij.verdeling) },
    aantal: Number(rij.aantal),
  }));
}

/** De eerste dag waarvan het einde na `vanaf` komt, door te halveren: bij zeventig dagen zeven vergelijkingen. */
function punt(einden: readonly string[], eerste = 0): RawBuilder<number> {
  if (einden.length <= 1) return sql<number>`${sql.lit(eerste)}`;
  const midden = einden.length >> 1;
  const vroeg = punt(einden.slice(0, midden), eerste);
  const laat = punt(einden.slice(midden), eerste + midden);
  return sql<number>`case when m.vanaf < ${einden[midden - 1]} then ${vroeg} else ${laat} end`;
}

function ontleed(verdeling: string | null): Gemeld['verdeling'] {
  return verdeling === null ? null : JSON.parse(verdeling);
}
