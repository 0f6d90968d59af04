import type { Agendapunt, Toezegging } from '../overleg/overleg.ts';
import { canoniek } from '../overleg/stuk.ts';
import type { Besluit } from './besluit.ts';
import type { Besluitenlijst, Lijstbesluit, Lijststand, Lijsttoezegging } from './lijststuk.ts';

/**
 * De besluitenlijst van een overleg: op de volgorde van de agenda, wat bij geen punt hoort daarna, en wat besloten is (`alleenVoor`)
 * helemaal achteraan. Zo heeft de nummering van wat iedereen mag lezen geen gat.
 */
export function maakLijst(
  punten: readonly Agendapunt[],
  besluiten: readonly Besluit[],
  toezeggingen: readonly Toezegging[],
): Besluitenlijst {
  const plek = new Map(punten.map(({ id, volgorde, titel }) => [id, { volgorde, titel }]));
  const bij = (id: number | null) => (id === null ? undefined : plek.get(id));
  interface Regel {
    id: number;
    agendapuntId: number | null;
    alleenVoor: readonly string[] | null;
  }
  const opVolgorde = (a: Regel, b: Regel) =>
    Number(a.alleenVoor !== null) - Number(b.alleenVoor !== null) ||
    (bij(a.agendapuntId)?.volgorde ?? Number.MAX_SAFE_INTEGER) -
      (bij(b.agendapuntId)?.volgorde ?? Number.MAX_SAFE_INTEGER) ||
    a.id - b.id;
  return {
    besluiten: besluiten.toSorted(opVolgorde).map((besluit) => ({
      id: besluit.id,
      nr: besluit.nr,
      punt: bij(besluit.agendapuntId)?.titel ?? null,
      uitkomst: besluit.uitkomst,
      tekst: besluit.tekst,
      toelichting: besluit.toelichting,
      termijn: besluit.termijn,
      partijen: [...besluit.partijen],
      alleenVoor: besluit.alleenVoor && [...besluit.alleenVoor],
    })),
    toezeggingen: toezeggingen.toSorted(opVolgorde).map((toezegging) => ({
      id: toezegging.id,
      nr: toezegging.nr,
      punt: bij(toezegging.agendapuntId)?.titel ?? null,
      van: toezegging.van,
      aan: toezegging.aan,
      inhoud: toezegging.inhoud,
      voorwaarde: toezegging.voorwaarde,
      termijn: toezegging.termijn,
      alleenVoor: toezegging.alleenVoor && [...toezegging.alleenVoor],
    })),
  };
}

/** De lijst met alleen wat deze lezer mag weten. */
export function leesbareLijst(
  { besluiten, toezeggingen }: Besluitenlijst,
  magLezen: (regel: Pick<Lijstbesluit, 'alleenVoor'>) => boolean,
): Besluitenlijst {
  return { besluiten: besluiten.filter(magLezen), toezeggingen: toezeggingen.filter(magLezen) };
}

/** De lijst met de nummers 1, 2, 3 … die zij krijgt als zij definitief wordt. */
export function genummerd({ besluiten, toezeggingen }: Besluitenlijst): Besluitenlijst {
  return {
    besluiten: besluiten.map((besluit, i) => ({ ...besluit, nr: i + 1 })),
    toezeggingen: toezeggingen.map((toezegging, i) => ({ ...toezegging, nr: i + 1 })),
  };
}

/** Wat er met een regel gebeurde sinds de lijst rondging; `was` is hoe zij toen luidde. */
export type Lijstwijziging<R> = { soort: 'nieuw' } | { soort: 'gewijzigd'; was: R };

export interface Lijstverschil {
  besluiten: ReadonlyMap<number, Lijstwijziging<Lijstbesluit>>;
  toezeggingen: ReadonlyMap<number, Lijstwijziging<Lijsttoezegging>>;
  /** Wat er toen op stond en nu niet meer. */
  weg: Besluitenlijst;
}

/** Wat er sinds het rondsturen aan de lijst veranderde. Nummers tellen niet: die krijgt zij pas als zij definitief is. */
export function lijstVerschil(rond: Besluitenlijst, nu: Besluitenlijst): Lijstverschil {
  const besluiten = verschil(rond.besluiten, nu.besluiten);
  const toezeggingen = verschil(rond.toezeggingen, nu.toezeggingen);
  return {
    besluiten: besluiten.anders,
    toezeggingen: toezeggingen.anders,
    weg: { besluiten: besluiten.weg, toezeggingen: toezeggingen.weg },
  };
}

/** Canoniek: wat uit de opslag komt heeft zijn velden in een andere volgorde. */
const zonderNr = (regel: Lijstbesluit | Lijsttoezegging) => canoniek({ ...regel, nr: null });

function verschil<R extends Lijstbesluit | Lijsttoezegging>(toen: readonly R[], nu: readonly R[]) {
  const eerder = new Map(toen.map((regel) => [regel.id, regel]));
  const anders = new Map<number, Lijstwijziging<R>>();
  for (const regel of nu) {
    const was = eerder.get(regel.id);
    if (!was) anders.set(regel.id, { soort: 'nieuw' });
    else if (zonderNr(was) !== zonderNr(regel)) {
      anders.set(regel.id, { soort: 'gewijzigd', was });
    }
  }
  const hier = new Set(nu.map(({ id }) => id));
  return { anders, weg: toen.filter(({ id }) => !hier.has(id)) };
}

/** Wat een partij van de lijst vond, en van welke lijst: de SHA-256 van wat zij toen zag. */
export interface Lijstreactie {
  partij: string;
  akkoord: boolean;
  opmerking: string;
  lijstSha256: string;
  /** Naam van wie reageerde. */
  door: string;
  op: string;
}

/** Hoe een partij tegenover de lijst staat zoals zij die nu ziet: alleen haar laatste reactie telt. */
export function lijststand(laatste: Lijstreactie | null, sha256: string): Lijststand {
  if (laatste === null) return 'geen';
  if (laatste.lijstSha256 !== sha256) return 'opnieuw';
  return laatste.akkoord ? 'akkoord' : 'bezwaar';
}

/** De laatste reactie van elke partij. @param reacties op volgorde van vastleggen */
export function laatsteReacties(reacties: readonly Lijstreactie[]): Map<string, Lijstreactie> {
  return new Map(reacties.map((reactie) => [reactie.partij, reactie]));
}
