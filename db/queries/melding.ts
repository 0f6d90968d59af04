import type { Insertable, Selectable } from 'kysely';
import { inStukken, naarTeksten } from '#db/rijen.ts';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Melding, Sleutel } from '#domain/melding/melding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { zichtbareActiesOp, zichtbareDeelstatussen } from './zichtbaar.ts';

/** `vraagId`: de vraag uit een vragenlijst waar dit het antwoord op is, bij een ingelezen melding. */
export type NieuweMelding = Omit<Melding, 'id' | 'door'> & {
  gebruikerId: number | null;
  vraagId: string | null;
};

const KOLOMMEN_PER_MELDING = 20;

/** Voegt meldingen toe, alle in één keer. @returns hun nummers, in dezelfde volgorde. */
export async function voegMeldingenToe(
  db: Verbinding,
  meldingen: readonly NieuweMelding[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const stuk of inStukken(meldingen, KOLOMMEN_PER_MELDING)) {
    const rijen = await db.insertInto('melding').values(stuk.map(naarRij)).returning('id').execute();
    ids.push(...rijen.map(({ id }) => id));
  }
  return ids.sort((a, b) => a - b);
}

/** De laatste melding op de peildatum over alles in deze kringen dat er toen was. */
export async function laadMeldingenOp(
  db: Verbinding,
  peildatum: string,
  kringen: readonly Kring[],
): Promise<Melding[]> {
  const [acties, delen] = await Promise.all([
    laatstePerActie(db, peildatum)
      .where('actie.id', 'in', zichtbareActiesOp(db, peildatum, kringen))
      .execute(),
    laatstePerDeelstatus(db, peildatum)
      .where('deelstatus.id', 'in', zichtbareDeelstatussen(db, kringen))
      .execute(),
  ]);
  return [...acties, ...delen].map(naarMelding);
}

/** De laatste melding op de peildatum over elk van deze onderwerpen; waarover niet gemeld is ontbreekt. */
export async function laadLaatsteMeldingen(
  db: Verbinding,
  sleutels: readonly Sleutel[],
  peildatum: string,
): Promise<Melding[]> {
  const onderwerpen = sleutels.map(naarKolommen);
  const acties = onderwerpen.map(({ actie_id }) => actie_id).filter((id) => id !== null);
  const delen = onderwerpen.map(({ deelstatus_id }) => deelstatus_id).filter((id) => id !== null);
  const laatste: Melding[] = [];
  for (const stuk of inStukken(acties)) {
    const rijen = await laatstePerActie(db, peildatum).where('actie.id', 'in', stuk).execute();
    laatste.push(...rijen.map(naarMelding));
  }
  for (const stuk of inStukken(delen)) {
    const rijen = await laatstePerDeelstatus(db, peildatum).where('deelstatus.id', 'in', stuk).execute();
    laatste.push(...rijen.map(naarMelding));
  }
  return laatste;
}

/** Alles wat over één onderwerp gemeld is, het nieuwste eerst. */
export async function laadMeldingen(db: Verbinding, onderwerp: Sleutel): Promise<Melding[]> {
  const { actie_id, deelstatus_id } = naarKolommen(onderwerp);
  const rijen = await meldingen(db)
    .where((eb) =>
      actie_id !== null ? eb('actie_id', '=', actie_id) : eb('deelstatus_id', '=', deelstatus_id),
    )
    .orderBy('datum', 'desc')
    .orderBy('melding.id', 'desc')
    .execute();
  return rijen.map(naarMelding);
}

/** Wat er over deze onderwerpen gemeld is van `van` tot en met `tot`, het nieuwste eerst; hoogstens `aantal`. */
export async function laadMeldingenTussen(
  db: Verbinding,
  onderwerpen: readonly Sleutel[],
  { van, tot, behalve, aantal }: { van: string; tot: string; behalve: string; aantal: number },
): Promise<Melding[]> {
  const kolommen = onderwerpen.map(naarKolommen);
  const acties = kolommen.flatMap(({ actie_id }) => actie_id ?? []);
  const delen = kolommen.flatMap(({ deelstatus_id }) => deelstatus_id ?? []);
  const rijen = await meldingen(db)
    .where((eb) =>
      eb.or([
        ...(acties.length > 0 ? [eb('actie_id', 'in', acties)] : []),
        ...(delen.length > 0 ? [eb('deelstatus_id', 'in', delen)] : []),
      ]),
    )
    .where('datum', '>=', van)
    .where('datum', '<=', tot)
    .where('melding.partij', '!=', behalve)
    .orderBy('datum', 'desc')
    .orderBy('melding.id', 'desc')
    .limit(aantal)
    .execute();
  return rijen.map(naarMelding);
}

function meldingen(db: Verbinding) {
  return db
    .selectFrom('melding')
    .leftJoin('gebruiker', 'gebruiker.id', 'melding.gebruiker_id')
    .selectAll('melding')
    .select('gebruiker.naam as melder');
}

/** Per actie één greep in de index (actie_id, datum, id): de kosten hangen niet af van hoeveel er ooit gemeld is. */
function laatstePerActie(db: Verbinding, peildatum: string) {
  return db
    .selectFrom('actie')
    .innerJoin('melding', (join) =>
      join.on('melding.id', '=', (eb) =>
        eb
          .selectFrom('melding as m')
          .select('m.id')
          .whereRef('m.actie_id', '=', 'actie.id')
          .where('m.datum', '<=', peildatum)
          .orderBy('m.datum', 'desc')
          .orderBy('m.id', 'desc')
          .limit(1),
      ),
    )
    .leftJoin('gebruiker', 'gebruiker.id', 'melding.gebruiker_id')
    .selectAll('melding')
    .select('gebruiker.naam as melder');
}

function laatstePerDeelstatus(db: Verbinding, peildatum: string) {
  return db
    .selectFrom('deelstatus')
    .innerJoin('melding', (join) =>
      join.on('melding.id', '=', (eb) =>
        eb
          .selectFrom('melding as m')
          .select('m.id')
          .whereRef('m.deelstatus_id', '=', 'deelstatus.id')
          .where('m.datum', '<=', peildatum)
          .orderBy('m.datum', 'desc')
          .orderBy('m.id', 'desc')
          .limit(1),
      ),
    )
    .leftJoin('gebruiker', 'gebruiker.id', 'melding.gebruiker_id')
    .selectAll('melding')
    .select('gebruiker.naam as melder');
}

function naarKolommen(onderwerp: Sleutel): { actie_id: number | null; deelstatus_id: number | null } {
  const [soort, nummer] = onderwerp.split(':');
  const id = Number(nummer);
  return soort === 'actie' ? { actie_id: id, deelstatus_id: null } : { actie_id: null, deelstatus_id: id };
}

function naarRij(melding: NieuweMelding): Insertable<Database['melding']> {
  return {
    ...naarKolommen(melding.onderwerp),
    partij: melding.partij,
    gebruiker_id: melding.gebruikerId,
    datum: melding.datum,
    vastgelegd_op: melding.vastgelegdOp,
    voortgang: melding.voortgang,
    verdeling: melding.verdeling && JSON.stringify(melding.verdeling),
    bekend_niet_af: melding.bekendNietAf ? 1 : 0,
    licht: melding.licht,
    toelichting: melding.toelichting,
    nodig: melding.nodig,
    nodig_van: JSON.stringify(melding.nodigVan),
    gevraagd_besluit: melding.gevraagdBesluit,
    volgende_stap: melding.volgendeStap,
    voorlopig: melding.voorlopig ? 1 : 0,
    ronde_id: melding.rondeId,
    vraag_id: melding.vraagId,
    corrigeert: melding.corrigeert,
    via: melding.via,
  };
}

function naarMelding(rij: Selectable<Database['melding']> & { melder: string | null }): Melding {
  return {
    id: rij.id,
    onderwerp: rij.actie_id !== null ? `actie:${rij.actie_id}` : `deelstatus:${rij.deelstatus_id ?? 0}`,
    partij: rij.partij,
    door:
      rij.gebruiker_id !== null && rij.melder !== null ? { id: rij.gebruiker_id, naam: rij.melder } : null,
    datum: rij.datum,
    vastgelegdOp: rij.vastgelegd_op,
    voortgang: rij.voortgang,
    verdeling: rij.verdeling === null ? null : JSON.parse(rij.verdeling),
    bekendNietAf: rij.bekend_niet_af === 1,
    licht: rij.licht,
    toelichting: rij.toelichting,
    nodig: rij.nodig,
    nodigVan: naarTeksten(rij.nodig_van),
    gevraagdBesluit: rij.gevraagd_besluit,
    volgendeStap: rij.volgende_stap,
    voorlopig: rij.voorlopig === 1,
    rondeId: rij.ronde_id,
    corrigeert: rij.corrigeert,
    via: rij.via,
  };
}
