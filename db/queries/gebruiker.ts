import type { Selectable } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Berichtmail } from '#domain/bericht/samenvatting.ts';
import type { PersoonKaart } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { naarPartij } from './partij.ts';

export type NieuweGebruiker = Omit<Gebruiker, 'id' | 'partij'> & {
  partij: string | null;
  wachtwoordHash: string;
  demo: boolean;
};

/** Voor het aanmelden: de gebruiker met de hash van het wachtwoord. Hoofdletters in het adres doen er niet toe. */
export async function gebruikerOpEmail(
  db: Verbinding,
  email: string,
): Promise<{ gebruiker: Gebruiker; wachtwoordHash: string } | null> {
  const rij = await metPartij(db).where('email', '=', email.toLowerCase()).executeTakeFirst();
  return rij ? { gebruiker: naarGebruiker(rij), wachtwoordHash: rij.wachtwoord_hash } : null;
}

export async function vindGebruiker(db: Verbinding, id: number): Promise<Gebruiker | null> {
  const rij = await metPartij(db).where('id', '=', id).executeTakeFirst();
  return rij ? naarGebruiker(rij) : null;
}

/** @returns het nummer van de gebruiker. Een adres dat er al is geeft de fout van de database. */
export async function voegGebruikerToe(db: Verbinding, gebruiker: NieuweGebruiker): Promise<number> {
  const { id } = await db
    .insertInto('gebruiker')
    .values({
      email: gebruiker.email.toLowerCase(),
      naam: gebruiker.naam,
      rol: gebruiker.rol,
      partij: gebruiker.partij,
      wachtwoord_hash: gebruiker.wachtwoordHash,
      demo: gebruiker.demo ? 1 : 0,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** De namen van iedereen met een account, op nummer: wie in een tekst genoemd wordt of erin schreef. */
export async function laadPersonen(db: Verbinding): Promise<Record<number, PersoonKaart>> {
  const rijen = await metPartij(db).orderBy('gebruiker.id').execute();
  return Object.fromEntries(
    rijen
      .map(naarGebruiker)
      .map(({ id, naam, partij }) => [id, { naam, partij: partij && korteNaam(partij) }]),
  );
}

/** Iedereen met een account, op naam. */
export async function laadGebruikers(db: Verbinding): Promise<Gebruiker[]> {
  const rijen = await metPartij(db).orderBy('gebruiker.naam').orderBy('gebruiker.id').execute();
  return rijen.map(naarGebruiker);
}

/** Hoe vaak iemand zijn berichten per mail wil. */
export async function laadBerichtmail(db: Verbinding, id: number): Promise<Berichtmail> {
  const { berichtmail } = await db
    .selectFrom('gebruiker')
    .select('berichtmail')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return berichtmail;
}

export async function zetBerichtmail(db: Verbinding, id: number, berichtmail: Berichtmail): Promise<void> {
  await db.updateTable('gebruiker').set({ berichtmail }).where('id', '=', id).execute();
}

/** Wie zijn berichten per mail wil, en hoe vaak. */
export async function laadMailwensen(
  db: Verbinding,
): Promise<{ gebruiker: Gebruiker; ritme: Exclude<Berichtmail, 'nooit'> }[]> {
  const rijen = await metPartij(db).where('berichtmail', '<>', 'nooit').orderBy('gebruiker.id').execute();
  return rijen.flatMap((rij) =>
    rij.berichtmail === 'nooit' ? [] : [{ gebruiker: naarGebruiker(rij), ritme: rij.berichtmail }],
  );
}

/** Of er demoaccounts zijn: zo'n installatie luistert alleen op de eigen machine (design §3). */
export async function heeftDemoaccounts(db: Verbinding): Promise<boolean> {
  const rij = await db.selectFrom('gebruiker').select('id').where('demo', '=', 1).limit(1).executeTakeFirst();
  return rij !== undefined;
}

/** De gebruiker met de kolommen van de eigen partij; zonder partij zijn die null. */
export function metPartij(db: Verbinding) {
  return db
    .selectFrom('gebruiker')
    .leftJoin('partij', 'partij.slug', 'gebruiker.partij')
    .selectAll('gebruiker')
    .select([
      'partij.naam as partij_naam',
      'partij.afkorting as partij_afkorting',
      'partij.geleding as partij_geleding',
      'partij.soort as partij_soort',
      'partij.lid_van as partij_lid_van',
    ]);
}

type PartijRij = Selectable<Database['partij']>;

interface PartijVanGebruiker {
  partij_naam: PartijRij['naam'] | null;
  partij_afkorting: PartijRij['afkorting'];
  partij_geleding: PartijRij['geleding'] | null;
  partij_soort: PartijRij['soort'] | null;
  partij_lid_van: PartijRij['lid_van'];
}

export function naarGebruiker(rij: Selectable<Database['gebruiker']> & PartijVanGebruiker): Gebruiker {
  const { id, naam, email, rol, partij: slug } = rij;
  const { partij_naam, partij_geleding, partij_soort } = rij;
  const bekend = slug !== null && partij_naam !== null && partij_geleding !== null && partij_soort !== null;
  const partij = bekend
    ? naarPartij({
        slug,
        naam: partij_naam,
        afkorting: rij.partij_afkorting,
        geleding: partij_geleding,
        soort: partij_soort,
        lid_van: rij.partij_lid_van,
      })
    : null;
  return { id, naam, email, rol, partij };
}
