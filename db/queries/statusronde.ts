import { naarTeksten } from '#db/rijen.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** Wat van een ronde te wijzigen is zolang zij open is. */
export type Rondevelden = Pick<
  Statusronde,
  'naam' | 'peildatum' | 'van' | 'tot' | 'overlegId' | 'opgaven' | 'partijen'
>;

/** De bevroren antwoorden en waaraan ze te herkennen zijn. */
export interface BevrorenAntwoorden {
  bevrorenOp: string;
  stuk: string;
  sha256: string;
}

/** De statusrondes, op peildatum; een ronde naar een overleg buiten deze kringen is er niet. */
export async function laadStatusrondes(db: Verbinding, kringen: readonly Kring[]): Promise<Statusronde[]> {
  const rijen = await rondes(db)
    .where((eb) => eb.or([eb('overleg_id', 'is', null), eb('overleg.kring', 'in', kringen)]))
    .orderBy('statusronde.peildatum')
    .orderBy('statusronde.id')
    .execute();
  return rijen.map(naarRonde);
}

/** Eén ronde, in welke kring ook: de aanroeper vraagt de policy. */
export async function vindStatusronde(db: Verbinding, id: number): Promise<Statusronde | null> {
  const rij = await rondes(db).where('statusronde.id', '=', id).executeTakeFirst();
  return rij ? naarRonde(rij) : null;
}

/** @returns het nummer van de ronde. */
export async function voegStatusrondeToe(db: Verbinding, ronde: Rondevelden): Promise<number> {
  const { id } = await db
    .insertInto('statusronde')
    .values({ ...naarKolommen(ronde), sleutel: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns false als een ander de ronde intussen wijzigde of bevroor; dan is er niets veranderd. */
export async function wijzigStatusronde(
  db: Verbinding,
  { id, versie }: Pick<Statusronde, 'id' | 'versie'>,
  anders: Partial<Rondevelden> & { geslotenOp?: string | null },
): Promise<boolean> {
  const { geslotenOp, ...velden } = anders;
  const { numUpdatedRows } = await db
    .updateTable('statusronde')
    .set((eb) => ({
      ...naarKolommen(velden),
      ...(geslotenOp === undefined ? {} : { gesloten_op: geslotenOp }),
      versie: eb('versie', '+', 1),
    }))
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('bevroren_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Legt de antwoorden vast, voor altijd. @returns false als zij al bevroren waren of de ronde intussen anders is. */
export async function bevriesStatusronde(
  db: Verbinding,
  { id, versie }: Pick<Statusronde, 'id' | 'versie'>,
  { bevrorenOp, stuk, sha256 }: BevrorenAntwoorden,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('statusronde')
    .set((eb) => ({ bevroren_op: bevrorenOp, stuk, stuk_sha256: sha256, versie: eb('versie', '+', 1) }))
    .where('id', '=', id)
    .where('versie', '=', versie)
    .where('bevroren_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** De bevroren antwoorden, of null zolang dat niet gebeurd is. */
export async function laadBevrorenAntwoorden(db: Verbinding, id: number): Promise<BevrorenAntwoorden | null> {
  const rij = await db
    .selectFrom('statusronde')
    .select(['bevroren_op', 'stuk', 'stuk_sha256'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!rij?.bevroren_op || rij.stuk === null || rij.stuk_sha256 === null) return null;
  return { bevrorenOp: rij.bevroren_op, stuk: rij.stuk, sha256: rij.stuk_sha256 };
}

/** De SHA-256 van de bevroren antwoorden, of null. Zonder het stuk zelf te lezen. */
export async function vindKenmerk(db: Verbinding, id: number): Promise<string | null> {
  const rij = await db
    .selectFrom('statusronde')
    .select('stuk_sha256')
    .where('id', '=', id)
    .executeTakeFirst();
  return rij?.stuk_sha256 ?? null;
}

/** Zonder het stuk: dat is groot en in een lijst niet nodig. */
function rondes(db: Verbinding) {
  return db
    .selectFrom('statusronde')
    .leftJoin('overleg', 'overleg.id', 'statusronde.overleg_id')
    .select([
      'statusronde.id',
      'statusronde.naam',
      'statusronde.peildatum',
      'statusronde.van',
      'statusronde.tot',
      'statusronde.overleg_id',
      'statusronde.opgaven',
      'statusronde.partijen',
      'statusronde.gesloten_op',
      'statusronde.bevroren_op',
      'statusronde.versie',
      'overleg.kring',
    ]);
}

type Rij = Awaited<ReturnType<ReturnType<typeof rondes>['execute']>>[number];

function naarRonde(rij: Rij): Statusronde {
  const { overleg_id, gesloten_op, bevroren_op, kring, opgaven, partijen, ...rest } = rij;
  return {
    ...rest,
    overlegId: overleg_id,
    kring: kring ?? 'vijfhoek',
    opgaven: naarTeksten(opgaven).map(Number),
    partijen: naarTeksten(partijen),
    geslotenOp: gesloten_op,
    bevrorenOp: bevroren_op,
  };
}

function naarKolommen<Velden extends Partial<Rondevelden>>({
  overlegId,
  opgaven,
  partijen,
  ...rest
}: Velden) {
  return {
    ...rest,
    ...(overlegId === undefined ? {} : { overleg_id: overlegId }),
    ...(opgaven === undefined ? {} : { opgaven: JSON.stringify(opgaven) }),
    ...(partijen === undefined ? {} : { partijen: JSON.stringify(partijen) }),
  };
}
