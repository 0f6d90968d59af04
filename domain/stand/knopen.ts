import type { Afspraak } from '../afspraak/afspraak.ts';
import { deadline } from '../planning/planning.ts';
import { ergsteStanding, standing } from '../planning/standing.ts';
import { ergsteLicht } from '../verkeerslicht/verkeerslicht.ts';
import { eersteBron, type Graaf, maakGraaf } from '../wachten/graaf.ts';
import type { Knoop } from '../wachten/wachten.ts';
import type { Verdeeld } from './afspraken.ts';
import type { Invoer, ItemStand, KnoopStand, Stand, WachtOp } from './stand.ts';

/** Wie op wie wacht, en hoe erg. */
export interface Wachten {
  graaf: Graaf;
  /** Elke afspraak en actie als geheel. */
  knopen: ReadonlyMap<Knoop, KnoopStand>;
  /** Alleen wie zelf niet af is en op iets onafs wacht staat erin. */
  wachtOp: ReadonlyMap<Knoop, readonly WachtOp[]>;
  isOnaf: (knoop: Knoop) => boolean;
  /** Het langst verlopen onaffe ding in de keten waarop deze knoop wacht. */
  overTijdAchter: (knoop: Knoop) => KnoopStand | null;
}

/** Tweede gang van de stand: afspraken en acties als geheel, en de lijnen ertussen. */
export function bepaalKnopen(
  invoer: Invoer,
  items: readonly ItemStand[],
  perAfspraak: ReadonlyMap<string, Verdeeld>,
  eerder: Stand | null,
): Wachten {
  const knopen = new Map<Knoop, KnoopStand>();
  voegAfsprakenToe(knopen, invoer, perAfspraak, eerder);
  voegActiesToe(knopen, items, eerder);

  const lijnen = invoer.snapshot.afhankelijkheden
    .filter(({ van, op }) => knopen.has(van) && knopen.has(op))
    .sort((a, b) => a.id - b.id);
  const graaf = maakGraaf(lijnen);
  const isOnaf = (knoop: Knoop) => knopen.get(knoop)?.af === false;

  const wachtOp = new Map<Knoop, WachtOp[]>();
  for (const { van, op, aard, reden } of lijnen) {
    const doel = knopen.get(op);
    if (!doel || doel.af || !isOnaf(van)) continue;
    const wacht = { knoop: op, aard, reden, op: doel };
    const lijst = wachtOp.get(van);
    if (lijst) lijst.push(wacht);
    else wachtOp.set(van, [wacht]);
  }

  const bronnen = eersteBron(graaf, langstOverTijdEerst(graaf, knopen), isOnaf);
  const overTijdAchter = (knoop: Knoop) => {
    const bron = bronnen.get(knoop);
    return bron === undefined ? null : (knopen.get(bron) ?? null);
  };
  return { graaf, knopen, wachtOp, isOnaf, overTijdAchter };
}

function langstOverTijdEerst(graaf: Graaf, knopen: ReadonlyMap<Knoop, KnoopStand>): Knoop[] {
  const overTijd: { knoop: Knoop; sinds: string }[] = [];
  for (const knoop of graaf.keys()) {
    const ding = knopen.get(knoop);
    if (ding?.standing === 'over_tijd' && ding.deadline !== null)
      overTijd.push({ knoop, sinds: ding.deadline });
  }
  const plaats = ({ sinds, knoop }: { knoop: Knoop; sinds: string }) => `${sinds} ${knoop}`;
  return overTijd.sort((a, b) => (plaats(a) < plaats(b) ? -1 : 1)).map(({ knoop }) => knoop);
}

function voegAfsprakenToe(
  knopen: Map<Knoop, KnoopStand>,
  { afspraken, opschortingen, snapshot }: Invoer,
  perAfspraak: ReadonlyMap<string, Verdeeld>,
  eerder: Stand | null,
): void {
  for (const afspraak of afspraken.values()) {
    const { id, titel, paragraaf, opgaveNr } = afspraak;
    const knoop = `afspraak:${id}` as const;
    const bij = perAfspraak.get(id);
    const bekend = bij?.bekend ? eerder?.knopen.get(knoop) : undefined;
    if (bekend) {
      knopen.set(knoop, bekend);
      continue;
    }
    const delen = bij?.delen ?? [];
    const ding = { knoop, titel, paragraaf, opgaveNr };
    knopen.set(
      knoop,
      delen.length > 0
        ? { ...ding, ...geheel(delen) }
        : { ...ding, ...zonderDelen(afspraak, opschortingen.has(knoop), snapshot.peildatum) },
    );
  }
}

type Geheel = Omit<KnoopStand, 'knoop' | 'titel' | 'paragraaf' | 'opgaveNr'>;

function geheel(delen: readonly ItemStand[]): Geheel {
  const open = delen.filter(({ af }) => !af);
  return {
    openPartijen: [...new Set(open.map(({ partij }) => partij))],
    af: open.length === 0,
    standing: ergsteStanding(delen.map((deel) => deel.standing)) ?? 'geen_datum',
    deadline: deadlineVanGeheel(open),
    gemeld: ergsteLicht(delen.flatMap(({ gemeld }) => gemeld ?? [])),
  };
}

/** Een afspraak zonder deelstatussen is één deel van wie verantwoordelijk is, waarover nooit gemeld is. */
function zonderDelen(
  { planning, verantwoordelijk }: Afspraak,
  opgeschort: boolean,
  peildatum: string,
): Geheel {
  return {
    openPartijen: verantwoordelijk,
    af: false,
    standing: standing(planning, null, opgeschort, peildatum),
    deadline: deadline(planning),
    gemeld: null,
  };
}

function deadlineVanGeheel(open: readonly ItemStand[]): string | null {
  let vroegsteVerstreken: string | null = null;
  let laatste: string | null = null;
  for (const { standing, deadline } of open) {
    if (deadline === null) continue;
    if (standing === 'over_tijd' && (vroegsteVerstreken === null || deadline < vroegsteVerstreken)) {
      vroegsteVerstreken = deadline;
    }
    if (laatste === null || deadline > laatste) laatste = deadline;
  }
  return vroegsteVerstreken ?? laatste;
}

const NIEMAND: string[] = [];

function voegActiesToe(
  knopen: Map<Knoop, KnoopStand>,
  items: readonly ItemStand[],
  eerder: Stand | null,
): void {
  for (const item of items) {
    const { soort, sleutel, knoop, titel, paragraaf, opgaveNr, partij, af, standing, deadline, gemeld } =
      item;
    if (soort !== 'actie') continue;
    const bekend = eerder?.perSleutel.get(sleutel) === item ? eerder.knopen.get(knoop) : undefined;
    if (bekend) {
      knopen.set(knoop, bekend);
      continue;
    }
    const openPartijen = af ? NIEMAND : [partij];
    knopen.set(knoop, { knoop, titel, paragraaf, opgaveNr, openPartijen, af, standing, deadline, gemeld });
  }
}
