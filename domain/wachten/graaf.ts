import type { Afhankelijkheid, Knoop } from './wachten.ts';

/** Een knoop met zijn lijnen. */
export interface Punt {
  knoop: Knoop;
  /** Waarop deze knoop wacht. */
  op: Punt[];
  /** Wie op deze knoop wacht. */
  door: Punt[];
}

/**
 * Wie op wie wacht; een knoop zonder lijnen staat er niet in. Alle drie de soorten (`na`, `voorwaarde`, `onderdeel`) zijn wachten: design §4 noemt elke
 * afhankelijkheid `A wacht op B`, en in de agenda wacht bij `onderdeel` het deel op het geheel waarin het landt
 * (een leidraad "als onderdeel van het convenant"). De soort zegt hoe, niet of.
 */
export type Graaf = ReadonlyMap<Knoop, Punt>;

type Lijn = Pick<Afhankelijkheid, 'van' | 'op'>;
type IsOnaf = (knoop: Knoop) => boolean;

/** De graaf van deze afhankelijkheden; een dubbele lijn tussen dezelfde twee telt één keer. O(n). */
export function maakGraaf(lijnen: readonly Lijn[]): Graaf {
  const graaf = new Map<Knoop, Punt>();
  const punt = (knoop: Knoop): Punt => {
    const bekend = graaf.get(knoop);
    if (bekend) return bekend;
    const nieuw: Punt = { knoop, op: [], door: [] };
    graaf.set(knoop, nieuw);
    return nieuw;
  };
  const gezien = new Set<string>();
  for (const lijn of lijnen) {
    const paar = `${lijn.van} ${lijn.op}`;
    if (gezien.has(paar)) continue;
    gezien.add(paar);
    const van = punt(lijn.van);
    const op = punt(lijn.op);
    van.op.push(op);
    op.door.push(van);
  }
  return graaf;
}

/**
 * De kring die ontstaat als `nieuw.van` ook op `nieuw.op` gaat wachten, als pad dat eindigt waar het begint
 * (`[van, op, …, van]`), of null als er geen ontstaat. Zo kan de weigering het pad noemen (design §4, Waiting). O(n).
 */
export function kring(lijnen: readonly Lijn[], nieuw: Lijn): Knoop[] | null {
  if (nieuw.van === nieuw.op) return [nieuw.van, nieuw.op];
  const graaf = maakGraaf(lijnen);
  const doel = graaf.get(nieuw.van);
  const begin = graaf.get(nieuw.op);
  if (!doel || !begin) return null;
  const vorige = verken(begin, 'op', () => true);
  return vorige.has(doel) ? [nieuw.van, ...padNaar(vorige, doel)] : null;
}

/** Een einde van een ketting: het onaffe ding dat zelf op niets onafs meer wacht. */
export interface Ketteneinde {
  knoop: Knoop;
  /** De kortste weg: van waarop rechtstreeks gewacht wordt tot en met `knoop`. */
  pad: Knoop[];
}

/**
 * Op wie er werkelijk gewacht wordt: de onaffe einden van alle kettingen vanaf `knoop`, dichtbij eerst. Wat af is breekt
 * een ketting. Bij een kring zonder uitweg (die kan alleen uit een inlezing komen) zijn de einden waarop rechtstreeks
 * gewacht wordt. O(n).
 */
export function wachtKetting(graaf: Graaf, knoop: Knoop, isOnaf: IsOnaf): Ketteneinde[] {
  const begin = graaf.get(knoop);
  if (!begin) return [];
  const vorige = verken(begin, 'op', isOnaf);
  const bereikt = [...vorige.keys()].filter((punt) => punt !== begin);
  const einden = bereikt.filter((punt) => !punt.op.some((verder) => isOnaf(verder.knoop)));
  const laatsten = einden.length > 0 ? einden : bereikt.filter((punt) => vorige.get(punt) === begin);
  return laatsten.map((punt) => ({ knoop: punt.knoop, pad: padNaar(vorige, punt).slice(1) }));
}

/** Hoeveel onaffe dingen er op `knoop` wachten, ook via elkaar; 0 als `knoop` zelf af is. O(bereik). */
export function aantalWachtenden(graaf: Graaf, knoop: Knoop, isOnaf: IsOnaf): number {
  const begin = graaf.get(knoop);
  if (!begin || begin.door.length === 0 || !isOnaf(knoop)) return 0;
  return verken(begin, 'door', isOnaf).size - 1;
}

/**
 * De kringen onder wat onaf is, elk als pad dat eindigt waar het begint: daar komt vanzelf niets los. Een kring wordt geweigerd
 * (`kring`), maar kan ontstaan door een inlezing of door wie er maar een deel van ziet. Van kringen die elkaar raken minstens één. O(n).
 */
export function kringen(graaf: Graaf, isOnaf: IsOnaf): Knoop[][] {
  const wachtend = new Map<Punt, number>();
  for (const punt of graaf.values()) {
    if (isOnaf(punt.knoop)) wachtend.set(punt, punt.op.filter(({ knoop }) => isOnaf(knoop)).length);
  }
  // Wie nergens meer op wacht komt los, en dan wie alleen daarop wachtte; wat overblijft wacht op een kring.
  const los = [...wachtend].flatMap(([punt, aantal]) => (aantal === 0 ? [punt] : []));
  for (const punt of los) {
    wachtend.delete(punt);
    for (const wachter of punt.door) {
      const aantal = wachtend.get(wachter);
      if (aantal === undefined) continue;
      wachtend.set(wachter, aantal - 1);
      if (aantal === 1) los.push(wachter);
    }
  }
  const gevonden: Knoop[][] = [];
  const gezien = new Set<Punt>();
  for (const begin of wachtend.keys()) {
    const pad: Punt[] = [];
    let punt: Punt | undefined = begin;
    while (punt && !gezien.has(punt)) {
      gezien.add(punt);
      pad.push(punt);
      punt = punt.op.find((verder) => wachtend.has(verder));
    }
    const rond = punt && pad.includes(punt) ? [...pad.slice(pad.indexOf(punt)), punt] : [];
    if (rond.length > 0) gevonden.push(rond.map(({ knoop }) => knoop));
  }
  return gevonden;
}

/**
 * Per wachtende knoop de eerste uit `bronnen` waarop hij (ook via anderen) wacht. Geef de bronnen ergste eerst; elke
 * knoop wordt één keer bezocht, dus samen O(n). Een knoop is nooit zijn eigen bron.
 */
export function eersteBron(graaf: Graaf, bronnen: readonly Knoop[], isOnaf: IsOnaf): Map<Knoop, Knoop> {
  const bronVan = new Map<Knoop, Knoop>();
  for (const bron of bronnen) {
    const begin = graaf.get(bron);
    const stapel = begin ? [begin] : [];
    for (let punt = stapel.pop(); punt; punt = stapel.pop()) {
      for (const wachtende of punt.door) {
        const { knoop } = wachtende;
        if (knoop === bron || bronVan.has(knoop) || !isOnaf(knoop)) continue;
        bronVan.set(knoop, bron);
        stapel.push(wachtende);
      }
    }
  }
  return bronVan;
}

/** Breedte-eerst: per bereikt punt waar het vandaan kwam, dichtbij eerst. Zonder recursie: een ketting kan duizenden lang zijn. */
function verken(begin: Punt, kant: 'op' | 'door', meedoen: IsOnaf): Map<Punt, Punt | null> {
  const vorige = new Map<Punt, Punt | null>([[begin, null]]);
  for (const punt of vorige.keys()) {
    for (const buur of punt[kant]) {
      if (!vorige.has(buur) && meedoen(buur.knoop)) vorige.set(buur, punt);
    }
  }
  return vorige;
}

function padNaar(vorige: Map<Punt, Punt | null>, doel: Punt): Knoop[] {
  const pad: Knoop[] = [];
  for (let punt: Punt | null | undefined = doel; punt; punt = vorige.get(punt)) pad.push(punt.knoop);
  return pad.reverse();
}
