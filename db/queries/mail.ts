import { inStukken } from '#db/rijen.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Mail, Mailsoort } from '#domain/post/mail.ts';

export interface NieuweMail extends Pick<Mail, 'messageId' | 'soort' | 'aan' | 'onderwerp' | 'tekst'> {
  /** Waaraan te zien is dat deze mail er al is. */
  sleutel: string;
  gebruikerId: number;
  rondeId: number | null;
  overlegId: number | null;
  partij: string | null;
  kring: Kring;
}

/** Een mail met wat een gebeurtenis erover moet weten. */
export interface Postmail extends Mail {
  rondeId: number | null;
  kring: Kring;
}

/** Waar een mail bij hoort. */
type Waarbij = { ronde_id: number } | { overleg_id: number };

const KOLOMMEN_PER_MAIL = 13;

/** Legt mails klaar om meteen verstuurd te worden; een die er al is blijft zoals ze is. @returns hoeveel er nieuw zijn. */
export async function voegMailsToe(
  db: Verbinding,
  mails: readonly NieuweMail[],
  nu: string,
): Promise<number> {
  let nieuw = 0;
  for (const stuk of inStukken(mails, KOLOMMEN_PER_MAIL)) {
    const rijen = await db
      .insertInto('mail')
      .values(
        stuk.map(({ messageId, gebruikerId, rondeId, overlegId, ...rest }) => ({
          ...rest,
          message_id: messageId,
          gebruiker_id: gebruikerId,
          ronde_id: rondeId,
          overleg_id: overlegId,
          gemaakt_op: nu,
          volgende_poging: nu,
        })),
      )
      .onConflict((conflict) => conflict.column('sleutel').doNothing())
      .returning('id')
      .execute();
    nieuw += rijen.length;
  }
  return nieuw;
}

/**
 * Neemt de mail die het langst wacht, en houdt haar tot `huur` voor deze verzender. Gaat die eronder weg, dan is zij daarna
 * weer te nemen. @returns null als er nu niets te versturen is.
 */
export async function neemMail(db: Verbinding, nu: string, huur: string): Promise<Postmail | null> {
  for (;;) {
    const eerste = await mails(db)
      .where('volgende_poging', '<=', nu)
      .orderBy('volgende_poging')
      .orderBy('mail.id')
      .limit(1)
      .executeTakeFirst();
    if (!eerste) return null;
    const { numUpdatedRows } = await db
      .updateTable('mail')
      .set((eb) => ({ volgende_poging: huur, pogingen: eb('pogingen', '+', 1) }))
      .where('id', '=', eerste.id)
      .where('volgende_poging', '=', eerste.volgende_poging)
      .executeTakeFirstOrThrow();
    // Was een ander proces ons voor, dan is er misschien nog een.
    if (numUpdatedRows > 0n) return naarMail({ ...eerste, pogingen: eerste.pogingen + 1 });
  }
}

export async function zetVerstuurd(db: Verbinding, id: number, nu: string): Promise<void> {
  const klaar = { verstuurd_op: nu, volgende_poging: null, fout: '' };
  await db.updateTable('mail').set(klaar).where('id', '=', id).execute();
}

/** `volgende` is null als het opgegeven is. Een mail die tijdens de poging is ingetrokken blijft dat. */
export async function zetMislukt(
  db: Verbinding,
  id: number,
  { fout, volgende }: { fout: string; volgende: string | null },
): Promise<void> {
  await db
    .updateTable('mail')
    .set({ fout, volgende_poging: volgende })
    .where('id', '=', id)
    .where('volgende_poging', 'is not', null)
    .execute();
}

/** Wanneer de eerstvolgende poging is, of null als er niets wacht. */
export async function eerstvolgendePoging(db: Verbinding): Promise<string | null> {
  const { eerst } = await db
    .selectFrom('mail')
    .select((eb) => eb.fn.min('volgende_poging').as('eerst'))
    .executeTakeFirstOrThrow();
  return eerst;
}

/** Zet wat hierbij nog niet aankwam opnieuw klaar. @returns hoeveel dat er zijn. */
export async function probeerOpnieuw(db: Verbinding, waarbij: Waarbij, nu: string): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('mail')
    .set({ volgende_poging: nu, pogingen: 0 })
    .where((eb) => eb.and(waarbij))
    .where('verstuurd_op', 'is', null)
    .where('fout', '<>', '')
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** De grens van de laatste samenvatting van berichten die iemand kreeg (`JJJJ-MM-DD`), of null. */
export async function laatsteSamenvatting(db: Verbinding, gebruikerId: number): Promise<string | null> {
  const { laatste } = await db
    .selectFrom('mail')
    .select((eb) => eb.fn.max('sleutel').as('laatste'))
    .where('gebruiker_id', '=', gebruikerId)
    .where('soort', '=', 'berichten')
    .executeTakeFirstOrThrow();
  return laatste === null ? null : laatste.slice('berichten-'.length, 'berichten-JJJJ-MM-DD'.length);
}

/** Trekt in wat hierbij nog niet verstuurd is; `waarom` staat er dan bij. */
export async function trekIn(db: Verbinding, waarbij: Waarbij, waarom: string): Promise<void> {
  await db
    .updateTable('mail')
    .set({ volgende_poging: null, fout: waarom })
    .where((eb) => eb.and(waarbij))
    .where('verstuurd_op', 'is', null)
    .where('volgende_poging', 'is not', null)
    .execute();
}

/** De laatste mails van een ronde, de nieuwste eerst. */
export async function laadRondemails(db: Verbinding, rondeId: number, aantal: number): Promise<Mail[]> {
  const rijen = await mails(db)
    .where('ronde_id', '=', rondeId)
    .orderBy('mail.id', 'desc')
    .limit(aantal)
    .execute();
  return rijen.map(naarMail);
}

/** Wat er van een ronde nog niet aankwam, het oudste eerst. */
export async function laadMislukt(db: Verbinding, rondeId: number): Promise<Mail[]> {
  const rijen = await mails(db)
    .where('ronde_id', '=', rondeId)
    .where('verstuurd_op', 'is', null)
    .where('fout', '<>', '')
    .orderBy('mail.id')
    .execute();
  return rijen.map(naarMail);
}

/** Hoeveel mails van een ronde verstuurd zijn, en hoeveel er nog wachten. */
export async function telRondemails(
  db: Verbinding,
  rondeId: number,
): Promise<{ verstuurd: number; wachtend: number }> {
  const { verstuurd, wachtend } = await db
    .selectFrom('mail')
    .select((eb) => [
      eb.fn.count('verstuurd_op').as('verstuurd'),
      eb.fn.count('volgende_poging').as('wachtend'),
    ])
    .where('ronde_id', '=', rondeId)
    .executeTakeFirstOrThrow();
  return { verstuurd: Number(verstuurd), wachtend: Number(wachtend) };
}

/** Wanneer iemand van een partij het laatst iets kreeg, en wie al wat kreeg (op de sleutel). */
export interface Postvak {
  partij: string;
  soort: Mailsoort;
  /** De keer dat het laatst iets klaargelegd is. */
  laatst: string;
  keren: number;
}

export async function laadPostvakken(db: Verbinding, rondeId: number): Promise<Postvak[]> {
  const rijen = await db
    .selectFrom('mail')
    .select((eb) => [
      'partij',
      'soort',
      eb.fn.max('gemaakt_op').as('laatst'),
      eb.fn.count('gemaakt_op').distinct().as('keren'),
    ])
    .where('ronde_id', '=', rondeId)
    .groupBy(['partij', 'soort'])
    .execute();
  return rijen.flatMap(({ partij, soort, laatst, keren }) =>
    partij === null ? [] : [{ partij, soort, laatst, keren: Number(keren) }],
  );
}

/** Welke van deze sleutels er al zijn. */
export async function bestaandeSleutels(db: Verbinding, sleutels: readonly string[]): Promise<Set<string>> {
  const er = new Set<string>();
  for (const stuk of inStukken(sleutels)) {
    const rijen = await db.selectFrom('mail').select('sleutel').where('sleutel', 'in', stuk).execute();
    for (const { sleutel } of rijen) er.add(sleutel);
  }
  return er;
}

function mails(db: Verbinding) {
  return db
    .selectFrom('mail')
    .innerJoin('gebruiker', 'gebruiker.id', 'mail.gebruiker_id')
    .selectAll('mail')
    .select('gebruiker.naam');
}

type Rij = Awaited<ReturnType<ReturnType<typeof mails>['execute']>>[number];

function naarMail(rij: Rij): Postmail {
  return {
    id: rij.id,
    messageId: rij.message_id,
    soort: rij.soort,
    naam: rij.naam,
    aan: rij.aan,
    onderwerp: rij.onderwerp,
    tekst: rij.tekst,
    gemaaktOp: rij.gemaakt_op,
    pogingen: rij.pogingen,
    volgendePoging: rij.volgende_poging,
    verstuurdOp: rij.verstuurd_op,
    fout: rij.fout,
    rondeId: rij.ronde_id,
    kring: rij.kring,
  };
}
