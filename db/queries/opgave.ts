import { naarTeksten } from '#db/rijen.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Oordeel, Opgave } from '#domain/opgave/opgave.ts';

/** Alle opgaven met hun trekkers en betrokken partijen, op nummer. */
export async function laadOpgaven(db: Verbinding): Promise<Opgave[]> {
  const [opgaven, partijen] = await Promise.all([
    db.selectFrom('opgave').selectAll().orderBy('nr').execute(),
    db.selectFrom('opgave_partij').selectAll().orderBy('volgorde').execute(),
  ]);
  return opgaven.map((rij) => {
    const eigen = partijen.filter((partij) => partij.opgave_nr === rij.nr);
    return {
      nr: rij.nr,
      titel: rij.titel,
      doel: rij.doel,
      paragrafen: naarTeksten(rij.paragrafen),
      trekkers: eigen.filter(({ rol }) => rol === 'trekker').map(({ partij }) => partij),
      betrokken: eigen.filter(({ rol }) => rol === 'betrokken').map(({ partij }) => partij),
    };
  });
}

export async function vindOpgave(db: Verbinding, nr: number): Promise<Opgave | null> {
  const opgaven = await laadOpgaven(db);
  return opgaven.find((opgave) => opgave.nr === nr) ?? null;
}

/** Het laatste oordeel van elke trekker over elke opgave, op de peildatum. */
export async function laadOordelen(db: Verbinding, peildatum: string): Promise<Oordeel[]> {
  const rijen = await db
    .with('genummerd', (cte) =>
      cte
        .selectFrom('oordeel')
        .selectAll()
        .select((eb) =>
          eb.fn
            .agg<number>('row_number')
            .over((over) =>
              over.partitionBy(['opgave_nr', 'partij']).orderBy('datum', 'desc').orderBy('id', 'desc'),
            )
            .as('rang'),
        )
        .where('datum', '<=', peildatum),
    )
    .selectFrom('genummerd')
    .innerJoin('gebruiker', 'gebruiker.id', 'genummerd.gebruiker_id')
    .select(['opgave_nr', 'genummerd.partij', 'gebruiker.naam as door', 'datum', 'licht', 'toelichting'])
    .where('rang', '=', 1)
    .orderBy('opgave_nr')
    .orderBy('genummerd.partij')
    .execute();
  return rijen.map(({ opgave_nr, ...rest }) => ({ opgaveNr: opgave_nr, ...rest }));
}

/** Alle oordelen over één opgave, het nieuwste eerst. */
export async function laadOordelenVan(db: Verbinding, opgaveNr: number): Promise<Oordeel[]> {
  const rijen = await db
    .selectFrom('oordeel')
    .innerJoin('gebruiker', 'gebruiker.id', 'oordeel.gebruiker_id')
    .select(['oordeel.partij', 'gebruiker.naam as door', 'datum', 'licht', 'toelichting'])
    .where('opgave_nr', '=', opgaveNr)
    .orderBy('datum', 'desc')
    .orderBy('oordeel.id', 'desc')
    .execute();
  return rijen.map((rij) => ({ opgaveNr, ...rij }));
}

/** Voegt een oordeel van een trekker toe; het oude blijft staan. */
export async function voegOordeelToe(
  db: Verbinding,
  oordeel: Omit<Oordeel, 'door'> & { gebruikerId: number; vastgelegdOp: string },
): Promise<void> {
  await db
    .insertInto('oordeel')
    .values({
      opgave_nr: oordeel.opgaveNr,
      partij: oordeel.partij,
      gebruiker_id: oordeel.gebruikerId,
      datum: oordeel.datum,
      vastgelegd_op: oordeel.vastgelegdOp,
      licht: oordeel.licht,
      toelichting: oordeel.toelichting,
    })
    .execute();
}
