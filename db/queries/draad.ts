import type { Verbinding } from '#db/verbinding.ts';
import type { Draad, Reactie } from '#domain/opmerking/opmerking.ts';

export interface NieuweDraad {
  id: string;
  documentId: string;
  gebruikerId: number;
  partij: string | null;
  citaat: string;
  gemaaktOp: string;
}

export interface NieuweReactie {
  draadId: string;
  gebruikerId: number;
  partij: string | null;
  tekst: string;
  gemaaktOp: string;
}

export async function voegDraadToe(db: Verbinding, draad: NieuweDraad): Promise<void> {
  await db
    .insertInto('draad')
    .values({
      id: draad.id,
      document_id: draad.documentId,
      gebruiker_id: draad.gebruikerId,
      partij: draad.partij,
      citaat: draad.citaat,
      gemaakt_op: draad.gemaaktOp,
      opgelost_op: null,
      opgelost_door: null,
    })
    .execute();
}

/** @returns het nummer van de reactie. */
export async function voegReactieToe(db: Verbinding, reactie: NieuweReactie): Promise<number> {
  const { id } = await db
    .insertInto('reactie')
    .values({
      draad_id: reactie.draadId,
      gebruiker_id: reactie.gebruikerId,
      partij: reactie.partij,
      tekst: reactie.tekst,
      gemaakt_op: reactie.gemaaktOp,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Alle draden van een document met hun reacties, oudste eerst; met `id` alleen die ene. De aanroeper vraagt de policy. */
export async function laadDraden(db: Verbinding, documentId: string, id?: string): Promise<Draad[]> {
  const draden = db
    .selectFrom('draad')
    .where('document_id', '=', documentId)
    .$if(id !== undefined, (vraag) => vraag.where('draad.id', '=', id ?? ''));
  const [rijen, reacties] = await Promise.all([
    draden
      .leftJoin('gebruiker as oplosser', 'oplosser.id', 'draad.opgelost_door')
      .select(['draad.id', 'document_id', 'citaat', 'gemaakt_op', 'opgelost_op', 'oplosser.naam as oplosser'])
      .orderBy('gemaakt_op')
      .orderBy('draad.id')
      .execute(),
    db
      .selectFrom('reactie')
      .innerJoin('gebruiker', 'gebruiker.id', 'reactie.gebruiker_id')
      .select([
        'reactie.id',
        'draad_id',
        'reactie.gebruiker_id',
        'gebruiker.naam',
        'reactie.partij',
        'tekst',
        'gemaakt_op',
      ])
      .where('draad_id', 'in', draden.select('draad.id'))
      .orderBy('reactie.id')
      .execute(),
  ]);
  const perDraad = new Map<string, Reactie[]>();
  for (const { draad_id, gebruiker_id, gemaakt_op, ...rest } of reacties) {
    const lijst = perDraad.get(draad_id) ?? [];
    lijst.push({ ...rest, gebruikerId: gebruiker_id, gemaaktOp: gemaakt_op });
    perDraad.set(draad_id, lijst);
  }
  return rijen.map((rij) => ({
    id: rij.id,
    documentId: rij.document_id,
    citaat: rij.citaat,
    gemaaktOp: rij.gemaakt_op,
    opgelost: rij.opgelost_op === null ? null : { naam: rij.oplosser ?? 'Onbekend', op: rij.opgelost_op },
    reacties: perDraad.get(rij.id) ?? [],
  }));
}

/** Handelt een open draad af. @returns of deze aanroep dat deed: van twee tegelijk is er één. */
export async function losOp(
  db: Verbinding,
  id: string,
  { door, op }: { door: number; op: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draad')
    .set({ opgelost_op: op, opgelost_door: door })
    .where('id', '=', id)
    .where('opgelost_op', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Heropent een afgehandelde draad. @returns of hij afgehandeld was. */
export async function heropen(db: Verbinding, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('draad')
    .set({ opgelost_op: null, opgelost_door: null })
    .where('id', '=', id)
    .where('opgelost_op', 'is not', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
