import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** De inhoud van een bijlage of van een afbeelding daarin, onder haar SHA-256. */
export type Stukinhoud = { sha256: string } & (
  | { soort: 'pdf' | 'beeld'; type: string; inhoud: Uint8Array }
  | { soort: 'plan' | 'ronde'; tekst: string }
);

/** Bewaart inhoud bij een overleg; wat er al is blijft zoals het is. */
export async function bewaarStukinhoud(
  trx: Transaction<Database>,
  overlegId: number,
  inhouden: readonly Stukinhoud[],
): Promise<void> {
  for (const deel of inhouden) {
    await trx
      .insertInto('stukinhoud')
      .values({
        overleg_id: overlegId,
        sha256: deel.sha256,
        soort: deel.soort,
        type: 'type' in deel ? deel.type : 'application/json',
        tekst: 'tekst' in deel ? deel.tekst : null,
        inhoud: 'inhoud' in deel ? deel.inhoud : null,
      })
      .onConflict((conflict) => conflict.columns(['overleg_id', 'sha256']).doNothing())
      .execute();
  }
}

/** De bewaarde inhoud bij een overleg; van `sha256s` wat er is. */
export async function laadStukinhoud(
  db: Verbinding,
  overlegId: number,
  sha256s: readonly string[],
): Promise<Map<string, Stukinhoud>> {
  if (sha256s.length === 0) return new Map();
  const rijen = await db
    .selectFrom('stukinhoud')
    .select(['sha256', 'soort', 'type', 'tekst', 'inhoud'])
    .where('overleg_id', '=', overlegId)
    .where('sha256', 'in', sha256s)
    .execute();
  return new Map(
    rijen.flatMap(({ sha256, soort, type, tekst, inhoud }): [string, Stukinhoud][] => {
      if (soort === 'plan' || soort === 'ronde')
        return tekst === null ? [] : [[sha256, { sha256, soort, tekst }]];
      return inhoud === null ? [] : [[sha256, { sha256, soort, type, inhoud }]];
    }),
  );
}

/** Een versie van een plan met wat nodig is om haar te kopiëren. */
export interface Versiebron {
  documentId: string;
  opgaveNr: number;
  titel: string;
  kring: Kring;
  nummer: number;
  naam: string;
  gemaaktOp: string;
  toestand: Uint8Array;
  /** Als de versie vastgesteld is: dat stuk (JSON), en wanneer; anders null. */
  vastgesteld: { stuk: string; op: string } | null;
}

/** De versie van een plan, in welke kring ook: de aanroeper vraagt wat er aan deze tafel mag zijn. */
export async function vindVersiebron(db: Verbinding, versieId: number): Promise<Versiebron | null> {
  const rij = await db
    .selectFrom('document_versie')
    .innerJoin('document', 'document.id', 'document_versie.document_id')
    .leftJoin('vaststelling', 'vaststelling.versie_id', 'document_versie.id')
    .select([
      'document_versie.document_id',
      'document.opgave_nr',
      'document.titel',
      'document.kring',
      'document_versie.nummer',
      'document_versie.naam',
      'document_versie.gemaakt_op',
      'document_versie.toestand',
      'vaststelling.stuk',
      'vaststelling.vastgesteld_op',
    ])
    .where('document_versie.id', '=', versieId)
    .executeTakeFirst();
  if (!rij || rij.opgave_nr === null) return null;
  const { stuk, vastgesteld_op: op } = rij;
  return {
    documentId: rij.document_id,
    opgaveNr: rij.opgave_nr,
    titel: rij.titel,
    kring: rij.kring,
    nummer: rij.nummer,
    naam: rij.naam,
    gemaaktOp: rij.gemaakt_op,
    toestand: rij.toestand,
    vastgesteld: stuk === null || op === null ? null : { stuk, op },
  };
}
