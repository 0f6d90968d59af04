import type { Verbinding } from '#db/verbinding.ts';
import { isVoorLezer, type Lezer } from './zichtbaar.ts';

/** Een agendapunt dat iets aanhaalt of ermee samenhangt. */
export interface Spoorpunt {
  id: number;
  titel: string;
  overlegId: number;
  gremium: string;
  datum: string;
  nummer: number | null;
  /** Wat het aanhaalt (`besluit:5`, `actie:4`), of null als het er alleen mee samenhangt. */
  bron: string | null;
}

/** De agendapunten die een van deze bronnen aanhalen, voor zover deze lezer ze mag lezen; op datum, wat op een voorraad staat niet. */
export async function laadPuntenMetBron(
  db: Verbinding,
  bronnen: readonly string[],
  lezer: Lezer,
): Promise<Spoorpunt[]> {
  if (bronnen.length === 0) return [];
  return punten(db, lezer)
    .innerJoin('puntbron', 'puntbron.agendapunt_id', 'agendapunt.id')
    .select('puntbron.bron')
    .where('puntbron.bron', 'in', bronnen)
    .execute();
}

/** De agendapunten die volgens hun besluitkaart met dit besluit samenhangen, voor zover deze lezer ze mag lezen. */
export async function laadPuntenBijBesluit(
  db: Verbinding,
  besluitId: number,
  lezer: Lezer,
): Promise<Spoorpunt[]> {
  const rijen = await punten(db, lezer)
    .innerJoin('puntrelatie', 'puntrelatie.agendapunt_id', 'agendapunt.id')
    .where('puntrelatie.met_besluit', '=', besluitId)
    .execute();
  return rijen.map((rij) => ({ ...rij, bron: null }));
}

/** Van deze bronnen de besluiten die bij een punt erover genomen zijn. */
export async function besluitenBijBron(db: Verbinding, bronnen: readonly string[]): Promise<number[]> {
  if (bronnen.length === 0) return [];
  const rijen = await db
    .selectFrom('besluit')
    .innerJoin('puntbron', 'puntbron.agendapunt_id', 'besluit.agendapunt_id')
    .select('besluit.id')
    .distinct()
    .where('puntbron.bron', 'in', bronnen)
    .orderBy('besluit.id')
    .execute();
  return rijen.map(({ id }) => id);
}

const punten = (db: Verbinding, lezer: Lezer) =>
  db
    .selectFrom('agendapunt')
    .innerJoin('overleg', 'overleg.id', 'agendapunt.overleg_id')
    .select([
      'agendapunt.id',
      'agendapunt.titel',
      'overleg.id as overlegId',
      'overleg.gremium',
      'overleg.datum',
      'overleg.nummer',
    ])
    .where('overleg.kring', 'in', lezer.kringen)
    .where((eb) => isVoorLezer(eb.ref('agendapunt.alleen_voor'), lezer))
    .orderBy('overleg.datum')
    .orderBy('agendapunt.volgorde');
