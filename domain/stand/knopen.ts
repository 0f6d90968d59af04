import type { Afspraak } from '../afspraak/afspraak.ts';
import { ergsteStanding } from '../planning/standing.ts';
import { ergsteLicht } from '../verkeerslicht/verkeerslicht.ts';
import { eersteBron, type Graaf, maakGraaf } from '../wachten/graaf.ts';
import type { Knoop } from '../wachten/wachten.ts';
import { type Kern, type Kernen, kernVan } from './kern.ts';
import type { Invoer, KnoopStand, WachtOp } from './stand.ts';

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
export function bepaalKnopen(invoer: Invoer, kernen: Kernen): Wachten {
  const knopen = new Map<Knoop, KnoopStand>();
  voegAfsprakenToe(knopen, invoer, kernen);
  voegActiesToe(knopen, invoer, kernen);

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

function voegAfsprakenToe(knopen: Map<Knoop, KnoopStand>, invoer: Invoer, kernen: Kernen): void {
  const delen = new Map<string, { partij: string; kern: Kern }[]>();
  for (const [i, { afspraakId, partij }] of invoer.deelstatussen.entries()) {
    const kern = kernen.deelstatussen[i];
    if (!kern) continue;
    const lijst = delen.get(afspraakId);
    if (lijst) lijst.push({ partij, kern });
    else delen.set(afspraakId, [{ partij, kern }]);
  }
  for (const afspraak of invoer.afspraken.values()) {
    const knoop = afspraakKnoop(afspraak, delen.get(afspraak.id) ?? zonderDelen(afspraak, invoer, kernen));
    knopen.set(knoop.knoop, knoop);
  }
}

/** Een afspraak zonder deelstatussen is één onbesproken deel van wie verantwoordelijk is. */
function zonderDelen(
  afspraak: Afspraak,
  { snapshot }: Invoer,
  kernen: Kernen,
): { partij: string; kern: Kern }[] {
  const opgeschort = kernen.opschortingen.has(`afspraak:${afspraak.id}`);
  const kern = kernVan(afspraak.planning, null, opgeschort, snapshot.peildatum);
  const partijen = afspraak.verantwoordelijk.length > 0 ? afspraak.verantwoordelijk : [''];
  return partijen.map((partij) => ({ partij, kern }));
}

function afspraakKnoop(afspraak: Afspraak, delen: { partij: string; kern: Kern }[]): KnoopStand {
  const open = delen.filter(({ kern }) => !kern.af);
  const standing = ergsteStanding(delen.map(({ kern }) => kern.standing)) ?? 'geen_datum';
  return {
    knoop: `afspraak:${afspraak.id}`,
    titel: afspraak.titel,
    paragraaf: afspraak.paragraaf,
    opgaveNr: afspraak.opgaveNr,
    openPartijen: [...new Set(open.map(({ partij }) => partij))].filter((partij) => partij !== ''),
    af: open.length === 0,
    standing,
    deadline: deadlineVanGeheel(open.map(({ kern }) => kern)),
    gemeld: ergsteLicht(delen.flatMap(({ kern }) => kern.melding?.licht ?? [])),
  };
}

function deadlineVanGeheel(open: Kern[]): string | null {
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

function voegActiesToe(knopen: Map<Knoop, KnoopStand>, { acties, afspraken }: Invoer, kernen: Kernen): void {
  for (const [i, actie] of acties.entries()) {
    const kern = kernen.acties[i];
    if (!kern) continue;
    const knoop: Knoop = `actie:${actie.id}`;
    knopen.set(knoop, {
      knoop,
      titel: actie.titel,
      paragraaf: actie.afspraakId === null ? null : (afspraken.get(actie.afspraakId)?.paragraaf ?? null),
      opgaveNr: actie.opgaveNr,
      openPartijen: kern.af ? [] : [actie.eigenaarPartij],
      af: kern.af,
      standing: kern.standing,
      deadline: kern.deadline,
      gemeld: kern.melding?.licht ?? null,
    });
  }
}
