import { wachtKetting } from '../wachten/graaf.ts';
import type { KnoopStand, Stand, WachtOp } from './stand.ts';

/** Iets van een partij dat op iets anders wacht. */
export interface Wachtend {
  ding: KnoopStand;
  /** Waarop het rechtstreeks wacht en dat niet af is; nooit leeg. */
  op: readonly WachtOp[];
  /** Wat er intussen al kan; leeg als niemand dat invulde. */
  kanAlvast: string;
}

/** Iets van een partij waar anderen op wachten. */
export interface Verwacht {
  ding: KnoopStand;
  /** Wie er rechtstreeks op wacht en niet af is; nooit leeg. */
  door: KnoopStand[];
}

/** Van één partij: waarop zij wacht, en wie er op haar wacht. */
export interface Wachtlijst {
  partij: string;
  wacht: Wachtend[];
  verwacht: Verwacht[];
}

/**
 * Per partij die wacht of op wie gewacht wordt: wat van haar ergens op wacht, en wat anderen van haar verwachten. Iets is van
 * een partij zolang haar deel ervan niet af is (design §4, Waiting). Op wie het meest gewacht wordt staat voorop. O(n log n).
 */
export function wachtlijsten(stand: Stand): Wachtlijst[] {
  const { knopen, graaf, isOnaf, wachtOp } = stand;
  const alvast = new Map(stand.items.map(({ knoop, kanAlvast }) => [knoop, kanAlvast]));
  const lijsten = new Map<string, Wachtlijst>();
  const van = (partij: string): Wachtlijst => {
    const lijst = lijsten.get(partij) ?? { partij, wacht: [], verwacht: [] };
    lijsten.set(partij, lijst);
    return lijst;
  };
  for (const { knoop, door } of graaf.values()) {
    const ding = knopen.get(knoop);
    if (!ding || ding.af) continue;
    const op = wachtOp.get(knoop);
    const wachters = door.flatMap((punt) => (isOnaf(punt.knoop) ? (knopen.get(punt.knoop) ?? []) : []));
    for (const partij of ding.openPartijen) {
      if (op) van(partij).wacht.push({ ding, op, kanAlvast: alvast.get(knoop) ?? '' });
      if (wachters.length > 0) van(partij).verwacht.push({ ding, door: wachters });
    }
  }
  for (const { wacht, verwacht } of lijsten.values()) {
    wacht.sort((a, b) => vroegstEerst(a.ding, b.ding));
    verwacht.sort((a, b) => b.door.length - a.door.length || vroegstEerst(a.ding, b.ding));
  }
  return [...lijsten.values()].sort(
    (a, b) =>
      aantalWachters(b) - aantalWachters(a) ||
      b.wacht.length - a.wacht.length ||
      (a.partij < b.partij ? -1 : 1),
  );
}

/** Op wie er aan het eind van de ketens werkelijk gewacht wordt, voor zover dat niet al rechtstreeks is. O(lengte van de ketens). */
export function wachteinden(
  { graaf, knopen, isOnaf }: Stand,
  { ding, op }: Pick<Wachtend, 'ding' | 'op'>,
): KnoopStand[] {
  const rechtstreeks = new Set(op.map((wacht) => wacht.knoop));
  return wachtKetting(graaf, ding.knoop, isOnaf).flatMap((einde) =>
    rechtstreeks.has(einde.knoop) ? [] : (knopen.get(einde.knoop) ?? []),
  );
}

function aantalWachters({ verwacht }: Wachtlijst): number {
  return verwacht.reduce((som, { door }) => som + door.length, 0);
}

function vroegstEerst(a: KnoopStand, b: KnoopStand): number {
  const plaats = ({ deadline, knoop }: KnoopStand) => `${deadline ?? '9999'} ${knoop}`;
  return plaats(a) < plaats(b) ? -1 : 1;
}
