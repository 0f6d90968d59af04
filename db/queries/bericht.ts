import { inStukken } from '#db/rijen.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Bericht, NieuwBericht } from '#domain/bericht/bericht.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import type { Kring } from '#domain/policy/kring.ts';

const KOLOMMEN_PER_BERICHT = 9;

/** Wie berichten leest: wat buiten zijn kringen valt bestaat voor hem niet, ook niet in een telling. */
export interface Ontvanger {
  id: number;
  kringen: readonly Kring[];
}

export async function voegBerichtenToe(db: Verbinding, berichten: readonly NieuwBericht[]): Promise<void> {
  for (const stuk of inStukken(berichten, KOLOMMEN_PER_BERICHT)) {
    await db
      .insertInto('bericht')
      .values(
        stuk.map((bericht) => ({
          gebruiker_id: bericht.gebruikerId,
          van_gebruiker: bericht.vanGebruiker,
          soort: bericht.soort,
          opgave_nr: bericht.opgaveNr,
          kring: bericht.kring,
          adres: bericht.adres,
          aantal: bericht.aantal,
          gemaakt_op: bericht.gemaaktOp,
          gelezen_op: null,
        })),
      )
      .execute();
  }
}

const zichtbare = (db: Verbinding, { id, kringen }: Ontvanger) =>
  db.selectFrom('bericht').where('bericht.gebruiker_id', '=', id).where('bericht.kring', 'in', kringen);

/** De berichten van deze ontvanger, hoogstens `aantal`: wat nog niet gelezen is eerst, en dan het nieuwste. */
export async function laadBerichten(
  db: Verbinding,
  ontvanger: Ontvanger,
  aantal: number,
): Promise<Bericht[]> {
  const rijen = await metAfzender(db, ontvanger)
    .orderBy((eb) => eb.case().when('bericht.gelezen_op', 'is', null).then(0).else(1).end())
    .orderBy('bericht.id', 'desc')
    .limit(aantal)
    .execute();
  return rijen.map(naarBericht);
}

/** Eén bericht van deze ontvanger, of null. */
export async function vindBericht(db: Verbinding, ontvanger: Ontvanger, id: number): Promise<Bericht | null> {
  const rij = await metAfzender(db, ontvanger).where('bericht.id', '=', id).executeTakeFirst();
  return rij ? naarBericht(rij) : null;
}

/** Hoeveel berichten deze ontvanger nog niet gelezen heeft. */
export async function telOngelezen(db: Verbinding, ontvanger: Ontvanger): Promise<number> {
  const { aantal } = await zichtbare(db, ontvanger)
    .where('bericht.gelezen_op', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .executeTakeFirstOrThrow();
  return aantal;
}

/** Wat deze ontvanger nog niet las. */
export async function laadOngelezen(
  db: Verbinding,
  ontvanger: Ontvanger,
): Promise<Pick<Bericht, 'soort' | 'gemaaktOp'>[]> {
  const rijen = await zichtbare(db, ontvanger)
    .where('bericht.gelezen_op', 'is', null)
    .select(['bericht.soort', 'bericht.gemaakt_op'])
    .orderBy('bericht.id')
    .execute();
  return rijen.map(({ soort, gemaakt_op }) => ({ soort, gemaaktOp: gemaakt_op }));
}

/** Wie al zo'n bericht over dit adres heeft en het nog niet las. */
export async function wieHebbenOngelezen(
  db: Verbinding,
  { soort, adres }: Pick<NieuwBericht, 'soort' | 'adres'>,
  wie: readonly number[],
): Promise<Set<number>> {
  const heeft = new Set<number>();
  for (const stuk of inStukken(wie)) {
    const rijen = await db
      .selectFrom('bericht')
      .select('gebruiker_id')
      .where('gebruiker_id', 'in', stuk)
      .where('soort', '=', soort)
      .where('adres', '=', adres)
      .where('gelezen_op', 'is', null)
      .execute();
    for (const { gebruiker_id } of rijen) heeft.add(gebruiker_id);
  }
  return heeft;
}

/** Of deze ontvanger sinds `sinds` van deze afzender al zo'n bericht over deze opgave kreeg en het nog niet las. */
export async function heeftOngelezenVermelding(
  db: Verbinding,
  {
    gebruikerId,
    vanGebruiker,
    opgaveNr,
  }: Pick<NieuwBericht, 'gebruikerId' | 'vanGebruiker'> & {
    opgaveNr: number;
  },
  sinds: string,
): Promise<boolean> {
  const rij = await db
    .selectFrom('bericht')
    .select('id')
    .where('gebruiker_id', '=', gebruikerId)
    .where('van_gebruiker', '=', vanGebruiker)
    .where('opgave_nr', '=', opgaveNr)
    .where('soort', '=', 'vermelding')
    .where('gelezen_op', 'is', null)
    .where('gemaakt_op', '>', sinds)
    .limit(1)
    .executeTakeFirst();
  return rij !== undefined;
}

/** Zet berichten van deze ontvanger op gelezen: één, of alle. @returns hoeveel er nog niet gelezen waren. */
export async function zetGelezen(
  db: Verbinding,
  { id: gebruikerId, kringen }: Ontvanger,
  op: string,
  id?: number,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('bericht')
    .set({ gelezen_op: op })
    .where('gebruiker_id', '=', gebruikerId)
    .where('kring', 'in', kringen)
    .where('gelezen_op', 'is', null)
    .$if(id !== undefined, (vraag) => vraag.where('id', '=', id ?? 0))
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** Haalt weg wat deze afzender op dat moment zo stuurde, bij wie dan ook. */
export async function verwijderBerichten(
  db: Verbinding,
  { soort, vanGebruiker, gemaaktOp }: Pick<NieuwBericht, 'soort' | 'vanGebruiker' | 'gemaaktOp'>,
): Promise<void> {
  await db
    .deleteFrom('bericht')
    .where('van_gebruiker', '=', vanGebruiker)
    .where('soort', '=', soort)
    .where('gemaakt_op', '=', gemaaktOp)
    .execute();
}

/** Haalt berichten van deze soort over dit adres weg bij wie ze nog niet las. */
export async function verwijderOngelezen(
  db: Verbinding,
  { soort, adres }: Pick<NieuwBericht, 'soort' | 'adres'>,
): Promise<void> {
  await db
    .deleteFrom('bericht')
    .where('soort', '=', soort)
    .where('adres', '=', adres)
    .where('gelezen_op', 'is', null)
    .execute();
}

const metAfzender = (db: Verbinding, ontvanger: Ontvanger) =>
  zichtbare(db, ontvanger)
    .innerJoin('gebruiker as afzender', 'afzender.id', 'bericht.van_gebruiker')
    .leftJoin('partij', 'partij.slug', 'afzender.partij')
    .select([
      'bericht.id',
      'bericht.soort',
      'bericht.opgave_nr',
      'bericht.adres',
      'bericht.aantal',
      'bericht.gemaakt_op',
      'bericht.gelezen_op',
      'afzender.naam',
      'partij.naam as partij_naam',
      'partij.afkorting',
    ]);

type Rij = Awaited<ReturnType<ReturnType<typeof metAfzender>['execute']>>[number];

function naarBericht({ partij_naam, afkorting, ...rij }: Rij): Bericht {
  return {
    id: rij.id,
    soort: rij.soort,
    van: {
      naam: rij.naam,
      partij: partij_naam === null ? null : korteNaam({ naam: partij_naam, afkorting }),
    },
    opgaveNr: rij.opgave_nr,
    adres: rij.adres,
    aantal: rij.aantal,
    gemaaktOp: rij.gemaakt_op,
    gelezenOp: rij.gelezen_op,
  };
}
