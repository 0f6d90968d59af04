import type { Selectable } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { RespondentInvoer, VraagInvoer, VragenlijstInvoer } from '#domain/vragenlijst/invoer.ts';
import type { Publicatie } from '#domain/vragenlijst/publicatie.ts';
import type { Antwoorden, Lijstvraag, Respondent, Vragenlijst } from '#domain/vragenlijst/vragenlijst.ts';

/** Een vragenlijst met de kring van haar ronde. */
export type VragenlijstMetKring = Vragenlijst & { kring: Kring };

function vragenlijsten(db: Verbinding) {
  return db
    .selectFrom('vragenlijst')
    .innerJoin('statusronde', 'statusronde.id', 'vragenlijst.ronde_id')
    .leftJoin('overleg', 'overleg.id', 'statusronde.overleg_id')
    .select([
      'vragenlijst.id',
      'vragenlijst.ronde_id',
      'vragenlijst.naam',
      'vragenlijst.doelgroep',
      'vragenlijst.gemaakt_op',
      'vragenlijst.gepubliceerd_op',
      'vragenlijst.versie',
      'overleg.kring',
    ]);
}

/** De vragenlijsten van een ronde, in welke kring ook: de aanroeper vroeg of de ronde gezien mag worden. */
export async function laadVragenlijsten(db: Verbinding, rondeId: number): Promise<VragenlijstMetKring[]> {
  const rijen = await vragenlijsten(db)
    .where('vragenlijst.ronde_id', '=', rondeId)
    .orderBy('vragenlijst.id')
    .execute();
  return rijen.map(naarVragenlijst);
}

/** Eén vragenlijst, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindVragenlijst(db: Verbinding, id: number): Promise<VragenlijstMetKring | null> {
  const rij = await vragenlijsten(db).where('vragenlijst.id', '=', id).executeTakeFirst();
  return rij ? naarVragenlijst(rij) : null;
}

/** @returns het nummer van de vragenlijst. */
export async function voegVragenlijstToe(
  db: Verbinding,
  rondeId: number,
  { naam, doelgroep }: VragenlijstInvoer,
  { gebruikerId, op }: { gebruikerId: number; op: string },
): Promise<number> {
  const { id } = await db
    .insertInto('vragenlijst')
    .values({ ronde_id: rondeId, naam, doelgroep, gemaakt_door: gebruikerId, gemaakt_op: op })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Telt de versie op, zodat wie tegelijk iets doet dat niet samengaat als tweede komt en het merkt.
 * @returns false als een ander eerder was, of als de uitkomsten al gepubliceerd zijn; dan is er niets veranderd.
 */
export async function neemVragenlijst(db: Verbinding, { id, versie }: Pick<Vragenlijst, 'id' | 'versie'>) {
  const { numUpdatedRows } = await db
    .updateTable('vragenlijst')
    .set((eb) => ({ versie: eb('versie', '+', 1) }))
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('gepubliceerd_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Legt vast wat iedereen ziet. Hoort na `neemVragenlijst`, in dezelfde transactie. */
export async function bewaarPublicatie(
  db: Verbinding,
  id: number,
  op: string,
  publicatie: Publicatie,
): Promise<void> {
  await db
    .updateTable('vragenlijst')
    .set({ gepubliceerd_op: op, publicatie: JSON.stringify(publicatie) })
    .where('id', '=', id)
    .execute();
}

/** Wat er gepubliceerd is; null zolang dat niet gebeurd is. */
export async function laadPublicatie(db: Verbinding, id: number): Promise<Publicatie | null> {
  const rij = await db.selectFrom('vragenlijst').select('publicatie').where('id', '=', id).executeTakeFirst();
  return rij?.publicatie ? JSON.parse(rij.publicatie) : null;
}

/** De gepubliceerde vragenlijsten met een vraag over deze afspraak. */
export async function laadPublicatiesOver(
  db: Verbinding,
  afspraakId: string,
): Promise<{ vragenlijst: VragenlijstMetKring; publicatie: Publicatie }[]> {
  const rijen = await vragenlijsten(db)
    .select('vragenlijst.publicatie')
    .where('vragenlijst.publicatie', 'is not', null)
    .where('vragenlijst.id', 'in', (eb) =>
      eb.selectFrom('lijstvraag').select('vragenlijst_id').where('afspraak_id', '=', afspraakId),
    )
    .orderBy('vragenlijst.gepubliceerd_op', 'desc')
    .execute();
  return rijen.map(({ publicatie, ...rij }) => ({
    vragenlijst: naarVragenlijst(rij),
    publicatie: JSON.parse(publicatie ?? ''),
  }));
}

/** Gooit een vragenlijst weg waar nooit een antwoord op kwam, met haar vragen, respondenten en bestanden. */
export async function verwijderVragenlijst(db: Verbinding, id: number): Promise<void> {
  for (const tabel of ['lijstinvoer', 'lijstvraag', 'respondent'] as const) {
    await db.deleteFrom(tabel).where('vragenlijst_id', '=', id).execute();
  }
  await db.deleteFrom('vragenlijst').where('id', '=', id).execute();
}

/** De vragen, op nummer. */
export async function laadLijstvragen(db: Verbinding, vragenlijstId: number): Promise<Lijstvraag[]> {
  const rijen = await db
    .selectFrom('lijstvraag')
    .selectAll()
    .where('vragenlijst_id', '=', vragenlijstId)
    .orderBy('nr')
    .execute();
  return rijen.map(naarVraag);
}

/** @returns de nummers van de nieuwe vragen, in dezelfde volgorde. */
export async function voegLijstvragenToe(
  db: Verbinding,
  vragenlijstId: number,
  vragen: readonly VraagInvoer[],
): Promise<number[]> {
  if (vragen.length === 0) return [];
  const rijen = await db
    .insertInto('lijstvraag')
    .values(vragen.map((vraag) => ({ vragenlijst_id: vragenlijstId, ...vraagkolommen(vraag) })))
    .returning('id')
    .execute();
  return rijen.map(({ id }) => id);
}

/** @returns false als een ander de vraag intussen wijzigde of weghaalde. */
export async function wijzigLijstvraag(
  db: Verbinding,
  { id, versie }: Pick<Lijstvraag, 'id' | 'versie'>,
  vraag: VraagInvoer,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('lijstvraag')
    .set((eb) => ({ ...vraagkolommen(vraag), versie: eb('versie', '+', 1) }))
    .where('id', '=', id)
    .where('versie', '=', versie)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function verwijderLijstvragen(db: Verbinding, ids: readonly number[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('lijstvraag').where('id', 'in', ids).execute();
}

/** Zoals wij namen ordenen, op elke engine: `’s-Hertogenbosch` bij de s, `Plaats 2` voor `Plaats 10`. */
const OP_NAAM = new Intl.Collator('nl', { numeric: true, ignorePunctuation: true });

/** De respondenten, op naam. */
export async function laadRespondenten(db: Verbinding, vragenlijstId: number): Promise<Respondent[]> {
  const rijen = await db
    .selectFrom('respondent')
    .select(['id', 'naam', 'code', 'groep', 'grootte', 'gebied'])
    .where('vragenlijst_id', '=', vragenlijstId)
    .orderBy('id')
    .execute();
  return rijen.sort((a, b) => OP_NAAM.compare(a.naam, b.naam));
}

/** Zoveel rijen per opdracht: een engine neemt maar een beperkt aantal waarden tegelijk. */
const PER_KEER = 500;

/** @returns de nummers van de nieuwe respondenten, in dezelfde volgorde. */
export async function voegRespondentenToe(
  db: Verbinding,
  vragenlijstId: number,
  respondenten: readonly RespondentInvoer[],
): Promise<number[]> {
  const ids: number[] = [];
  for (let vanaf = 0; vanaf < respondenten.length; vanaf += PER_KEER) {
    const rijen = await db
      .insertInto('respondent')
      .values(
        respondenten.slice(vanaf, vanaf + PER_KEER).map(({ naam, code, groep, grootte, gebied }) => ({
          vragenlijst_id: vragenlijstId,
          naam,
          code,
          groep,
          grootte,
          gebied,
        })),
      )
      .returning('id')
      .execute();
    ids.push(...rijen.map(({ id }) => id));
  }
  return ids;
}

export async function wijzigRespondent(
  db: Verbinding,
  id: number,
  { naam, code, groep, grootte, gebied }: RespondentInvoer,
): Promise<void> {
  await db
    .updateTable('respondent')
    .set({ naam, code, groep, grootte, gebied })
    .where('id', '=', id)
    .execute();
}

/** Haalt respondenten weg waar nooit een antwoord van kwam; anders weigert de database. */
export async function verwijderRespondenten(db: Verbinding, ids: readonly number[]): Promise<void> {
  for (let vanaf = 0; vanaf < ids.length; vanaf += PER_KEER) {
    await db
      .deleteFrom('respondent')
      .where('id', 'in', ids.slice(vanaf, vanaf + PER_KEER))
      .execute();
  }
}

/** Een inzending die er is of was; zonder `antwoorden` als alleen telt dat zij er was. */
export interface Inzending {
  id: number;
  respondentId: number;
  lijstinvoerId: number;
  ontvangenOp: string;
  vervallenOp: string | null;
}

/** Wat er nu geantwoord is, per respondent: de laatste inzending die niet vervallen is. */
export async function laadAntwoorden(
  db: Verbinding,
  vragenlijstId: number,
): Promise<Map<number, Antwoorden>> {
  const rijen = await db
    .selectFrom('inzending')
    .select(['respondent_id', 'antwoorden'])
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('inzending')
        .select((nest) => nest.fn.max('id').as('id'))
        .where('vragenlijst_id', '=', vragenlijstId)
        .where('vervallen_op', 'is', null)
        .groupBy('respondent_id'),
    )
    .execute();
  return new Map(rijen.map(({ respondent_id, antwoorden }) => [respondent_id, JSON.parse(antwoorden)]));
}

/** Alle inzendingen, ook wat vervallen of vervangen is, op volgorde. */
export async function laadInzendingen(db: Verbinding, vragenlijstId: number): Promise<Inzending[]> {
  const rijen = await db
    .selectFrom('inzending')
    .select(['id', 'respondent_id', 'lijstinvoer_id', 'ontvangen_op', 'vervallen_op'])
    .where('vragenlijst_id', '=', vragenlijstId)
    .orderBy('id')
    .execute();
  return rijen.map((rij) => ({
    id: rij.id,
    respondentId: rij.respondent_id,
    lijstinvoerId: rij.lijstinvoer_id,
    ontvangenOp: rij.ontvangen_op,
    vervallenOp: rij.vervallen_op,
  }));
}

/** Alle antwoorden die een respondent ooit gaf, de nieuwste eerst. */
export async function laadGeschiedenis(
  db: Verbinding,
  respondentId: number,
): Promise<(Inzending & { antwoorden: Antwoorden; bestandsnaam: string })[]> {
  const rijen = await db
    .selectFrom('inzending')
    .innerJoin('lijstinvoer', 'lijstinvoer.id', 'inzending.lijstinvoer_id')
    .selectAll('inzending')
    .select('lijstinvoer.bestandsnaam')
    .where('respondent_id', '=', respondentId)
    .orderBy('inzending.id', 'desc')
    .execute();
  return rijen.map((rij) => ({
    id: rij.id,
    respondentId: rij.respondent_id,
    lijstinvoerId: rij.lijstinvoer_id,
    ontvangenOp: rij.ontvangen_op,
    vervallenOp: rij.vervallen_op,
    antwoorden: JSON.parse(rij.antwoorden),
    bestandsnaam: rij.bestandsnaam,
  }));
}

/** Of er ooit een antwoord binnenkwam, ook als dat vervallen is. */
export async function heeftInzendingen(db: Verbinding, vragenlijstId: number): Promise<boolean> {
  const rij = await db
    .selectFrom('inzending')
    .select('id')
    .where('vragenlijst_id', '=', vragenlijstId)
    .limit(1)
    .executeTakeFirst();
  return rij !== undefined;
}

export async function voegInzendingenToe(
  db: Verbinding,
  { vragenlijstId, lijstinvoerId, op }: { vragenlijstId: number; lijstinvoerId: number; op: string },
  inzendingen: readonly { respondentId: number; antwoorden: Antwoorden }[],
): Promise<void> {
  for (let vanaf = 0; vanaf < inzendingen.length; vanaf += PER_KEER) {
    await db
      .insertInto('inzending')
      .values(
        inzendingen.slice(vanaf, vanaf + PER_KEER).map(({ respondentId, antwoorden }) => ({
          vragenlijst_id: vragenlijstId,
          respondent_id: respondentId,
          lijstinvoer_id: lijstinvoerId,
          antwoorden: JSON.stringify(antwoorden),
          ontvangen_op: op,
        })),
      )
      .execute();
  }
}

/** Laat de inzendingen uit een bestand vervallen: wat ervoor gold telt weer. */
export async function laatVervallen(db: Verbinding, lijstinvoerId: number, op: string): Promise<void> {
  await db
    .updateTable('inzending')
    .set({ vervallen_op: op })
    .where('lijstinvoer_id', '=', lijstinvoerId)
    .where('vervallen_op', 'is', null)
    .execute();
}

function vraagkolommen({ nr, thema, tekst, soort, opties, afspraakId }: VraagInvoer) {
  return { nr, thema, tekst, soort, opties: JSON.stringify(opties), afspraak_id: afspraakId };
}

function naarVraag(rij: Selectable<Database['lijstvraag']>): Lijstvraag {
  const { id, nr, thema, tekst, soort, opties, afspraak_id, versie } = rij;
  return { id, nr, thema, tekst, soort, opties: JSON.parse(opties), afspraakId: afspraak_id, versie };
}

type Vragenlijstrij = Pick<
  Selectable<Database['vragenlijst']>,
  'id' | 'ronde_id' | 'naam' | 'doelgroep' | 'gemaakt_op' | 'gepubliceerd_op' | 'versie'
> & { kring: Kring | null };

function naarVragenlijst(rij: Vragenlijstrij): VragenlijstMetKring {
  return {
    id: rij.id,
    rondeId: rij.ronde_id,
    naam: rij.naam,
    doelgroep: rij.doelgroep,
    gemaaktOp: rij.gemaakt_op,
    gepubliceerdOp: rij.gepubliceerd_op,
    versie: rij.versie,
    kring: rij.kring ?? 'vijfhoek',
  };
}
