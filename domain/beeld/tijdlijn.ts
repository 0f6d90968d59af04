import { deadline, type Planning } from '../planning/planning.ts';
import type { Standing } from '../planning/standing.ts';
import type { AfspraakStand, ItemStand, KnoopStand, Stand } from '../stand/stand.ts';
import type { Licht } from '../verkeerslicht/verkeerslicht.ts';
import type { Knoop } from '../wachten/wachten.ts';
import { type Beeldkeuze, isGekozen } from './keuze.ts';

export interface Tijdlijnrij {
  knoop: Knoop;
  titel: string;
  partijen: string[];
  planning: Planning;
  /** Alleen als die anders was. */
  oorspronkelijk: Planning | null;
  standing: Standing;
  af: boolean;
  gemeld: Licht | null;
  /** Waarop dit wacht, ook wat zelf niet op de tijdlijn staat. */
  wachtOp: KnoopStand[];
}

export interface Tijdlijn {
  /** Op de dag waarop ze klaar of begonnen moeten zijn; wat doorloopt of geen datum heeft achteraan. */
  rijen: Tijdlijnrij[];
  /** Hoeveel er niet meer op pasten. */
  rest: number;
}

/** Afspraken en acties langs de tijd, met de oorspronkelijke planning en waarop ze wachten. */
export function tijdlijn(stand: Stand, keuze: Beeldkeuze, hoogstens: number): Tijdlijn {
  const wachtOp = perWachtende(stand);
  const rij = (geheel: KnoopStand, eigen: Pick<Tijdlijnrij, 'partijen' | 'planning' | 'oorspronkelijk'>) => ({
    knoop: geheel.knoop,
    titel: geheel.titel,
    standing: geheel.standing,
    af: geheel.af,
    gemeld: geheel.gemeld,
    wachtOp: wachtOp.get(geheel.knoop) ?? [],
    ...eigen,
  });
  const rijen: Tijdlijnrij[] = [];
  for (const geheel of stand.afspraken) {
    const delen = geheel.delen.filter((deel) => isGekozen(deel, keuze));
    const past = keuze.partij === null ? inOpgave(geheel, keuze) : delen.length > 0;
    if (past) rijen.push(rij(geheel, afspraakplanning(geheel, delen)));
  }
  for (const item of stand.items) {
    const geheel = stand.knopen.get(item.knoop);
    if (item.soort !== 'actie' || !geheel || !isGekozen(item, keuze)) continue;
    rijen.push(rij(geheel, { partijen: [item.partij], ...planningVan(item) }));
  }
  const opDag = rijen
    .map((inhoud) => ({ inhoud, plek: plekVan(inhoud.planning) }))
    .sort((a, b) => (a.plek < b.plek ? -1 : a.plek > b.plek ? 1 : 0))
    .map(({ inhoud }) => inhoud);
  return { rijen: opDag.slice(0, hoogstens), rest: Math.max(0, opDag.length - hoogstens) };
}

/** Een datum, dan wat doorloopt, dan wat geen datum heeft. */
function plekVan(planning: Planning): string {
  return deadline(planning) ?? (planning.soort === 'doorlopend' ? 'a' : 'b');
}

function inOpgave({ opgaveNr }: AfspraakStand, { opgave }: Beeldkeuze): boolean {
  return opgave === null || opgaveNr === opgave;
}

/** Van een gedeelde afspraak telt het deel dat het laatst klaar moet zijn; zonder delen de afspraak zelf. */
function afspraakplanning({ afspraak }: AfspraakStand, delen: readonly ItemStand[]) {
  const laatste = delen.toSorted((a, b) => ((a.deadline ?? '') < (b.deadline ?? '') ? 1 : -1))[0];
  return {
    partijen: delen.length > 0 ? [...new Set(delen.map(({ partij }) => partij))] : afspraak.verantwoordelijk,
    ...(laatste ? planningVan(laatste) : { planning: afspraak.planning, oorspronkelijk: null }),
  };
}

function planningVan({ planning, oorspronkelijk }: ItemStand) {
  const anders = oorspronkelijk !== null && !isZelfde(planning, oorspronkelijk);
  return { planning, oorspronkelijk: anders ? oorspronkelijk : null };
}

function isZelfde(een: Planning, ander: Planning): boolean {
  return (
    een.soort === ander.soort &&
    een.jaar === ander.jaar &&
    een.kwartaal === ander.kwartaal &&
    een.totJaar === ander.totJaar
  );
}

function perWachtende({ snapshot, knopen }: Stand): Map<Knoop, KnoopStand[]> {
  const perKnoop = new Map<Knoop, KnoopStand[]>();
  for (const { van, op } of snapshot.afhankelijkheden) {
    const ding = knopen.get(op);
    if (!ding) continue;
    const lijst = perKnoop.get(van);
    if (lijst) lijst.push(ding);
    else perKnoop.set(van, [ding]);
  }
  return perKnoop;
}
