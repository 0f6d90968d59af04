/**
 * Wat er uit een gepubliceerde uitsplitsing te herleiden is, als stroom door een netwerk: van het totaal naar de groepen, en van elke
 * groep naar haar antwoorden. In elk punt gaat evenveel uit als erin komt, en niets is kleiner dan nul; dat is precies wat
 * een lezer met de totalen kan narekenen. Een verborgen getal kan anders zijn dan het is als er een kring door verborgen
 * getallen loopt waarlangs het op of neer kan. Staat er geen kring, dan ligt het vast.
 */
export interface Lijn {
  van: number;
  naar: number;
  /** Het echte getal. */
  aantal: number;
  /** Meer kan het niet zijn, zoals ieder weet. */
  hoogstens: number;
  verborgen: boolean;
  /** Wat het kost om het te verbergen; null als het altijd te zien is. */
  prijs: number | null;
}

interface Stap {
  lijn: number;
  /** `1` erbij, `-1` eraf. */
  teken: 1 | -1;
}

/** Hoeveel elke lijn in een proefverschuiving van haar echte getal afwijkt. */
type Verschuiving = Map<number, number>;

/**
 * Verbergt er zo weinig mogelijk bij tot geen enkel verborgen getal vast te stellen is: elk kan ook anders zijn, en elk kan
 * `drempel` of meer zijn. Wijzigt `lijnen`. @returns false als dat niet lukt; dan mag er niets van te zien zijn
 * @param verberg zet een lijn op verborgen, met wat er dan ook verborgen moet
 */
export function beveilig(lijnen: readonly Lijn[], drempel: number, verberg: (lijn: number) => void): boolean {
  const buren = burenVan(lijnen);
  // Wie veilig is blijft dat: er komt alleen speling bij.
  const veilig = new Set<number>();
  for (;;) {
    const open = lijnen.findIndex(({ verborgen }, nr) => verborgen && !veilig.has(nr));
    if (open < 0) return true;
    const stand = speling(lijnen, buren, open, drempel);
    if (stand.genoeg) {
      veilig.add(open);
      continue;
    }
    const kringen = stand.tekens.flatMap(
      (teken) => goedkoopsteKring(lijnen, buren, open, teken, stand.verschoven) ?? [],
    );
    const beste = kringen.sort((a, b) => a.prijs - b.prijs)[0];
    if (!beste) return false;
    for (const { lijn } of beste.stappen) verberg(lijn);
  }
}

type Buren = ReadonlyMap<number, readonly number[]>;

function burenVan(lijnen: readonly Lijn[]): Buren {
  const buren = new Map<number, number[]>();
  for (const [nr, { van, naar }] of lijnen.entries()) {
    for (const punt of [van, naar]) buren.set(punt, [...(buren.get(punt) ?? []), nr]);
  }
  return buren;
}

/** Een klein getal moet tot de drempel kunnen stijgen; een groter moet ergens heen kunnen, in een van de twee richtingen. */
function speling(lijnen: readonly Lijn[], buren: Buren, nr: number, drempel: number) {
  const aantal = lijnen[nr]?.aantal ?? 0;
  const verschoven: Verschuiving = new Map();
  const tekens: readonly (1 | -1)[] = aantal < drempel ? [1] : [1, -1];
  if (aantal >= drempel) {
    const genoeg = tekens.some((teken) => kring(lijnen, buren, nr, teken, verschoven) !== null);
    return { genoeg, verschoven, tekens };
  }
  for (let erbij = 0; erbij < drempel - aantal; erbij += 1) {
    const stappen = kring(lijnen, buren, nr, 1, verschoven);
    if (!stappen) return { genoeg: false, verschoven, tekens };
    const rond: Stap[] = [{ lijn: nr, teken: 1 }, ...stappen];
    for (const stap of rond) verschoven.set(stap.lijn, (verschoven.get(stap.lijn) ?? 0) + stap.teken);
  }
  return { genoeg: true, verschoven, tekens };
}

/** Of een lijn nog één op of neer kan. */
function kanMee({ aantal, hoogstens }: Lijn, verschoven: number, teken: 1 | -1): boolean {
  return teken === 1 ? aantal + verschoven < hoogstens : aantal + verschoven > 0;
}

/** De weg die goedmaakt dat lijn `nr` één op of neer gaat, langs verborgen lijnen; de kortste. Null als die er niet is. */
function kring(
  lijnen: readonly Lijn[],
  buren: Buren,
  nr: number,
  teken: 1 | -1,
  verschoven: Verschuiving,
): Stap[] | null {
  const eigen = lijnen[nr];
  if (!eigen || !kanMee(eigen, verschoven.get(nr) ?? 0, teken)) return null;
  const [begin, eind] = teken === 1 ? [eigen.naar, eigen.van] : [eigen.van, eigen.naar];
  const vandaan = new Map<number, Stap | null>([[begin, null]]);
  const rij = [begin];
  for (const punt of rij) {
    if (punt === eind) return wegTerug(lijnen, vandaan, eind);
    for (const ander of buren.get(punt) ?? []) {
      const lijn = lijnen[ander];
      if (!lijn?.verborgen || ander === nr) continue;
      const stap: Stap = { lijn: ander, teken: lijn.van === punt ? 1 : -1 };
      const verder = lijn.van === punt ? lijn.naar : lijn.van;
      if (vandaan.has(verder) || !kanMee(lijn, verschoven.get(ander) ?? 0, stap.teken)) continue;
      vandaan.set(verder, stap);
      rij.push(verder);
    }
  }
  return null;
}

/** Als `kring`, maar ook langs lijnen die nog te zien zijn, voor de laagste prijs. */
function goedkoopsteKring(
  lijnen: readonly Lijn[],
  buren: Buren,
  nr: number,
  teken: 1 | -1,
  verschoven: Verschuiving,
): { prijs: number; stappen: Stap[] } | null {
  const eigen = lijnen[nr];
  if (!eigen || !kanMee(eigen, verschoven.get(nr) ?? 0, teken)) return null;
  const [begin, eind] = teken === 1 ? [eigen.naar, eigen.van] : [eigen.van, eigen.naar];
  const prijs = new Map<number, number>([[begin, 0]]);
  const vandaan = new Map<number, Stap | null>([[begin, null]]);
  const klaar = new Set<number>();
  for (;;) {
    let punt: number | null = null;
    for (const [kandidaat, waarde] of prijs) {
      if (!klaar.has(kandidaat) && (punt === null || waarde < (prijs.get(punt) ?? 0))) punt = kandidaat;
    }
    if (punt === null) return null;
    const hier = prijs.get(punt) ?? 0;
    if (punt === eind) return { prijs: hier, stappen: wegTerug(lijnen, vandaan, eind) };
    klaar.add(punt);
    for (const ander of buren.get(punt) ?? []) {
      const lijn = lijnen[ander];
      if (!lijn || ander === nr || (!lijn.verborgen && lijn.prijs === null)) continue;
      const stap: Stap = { lijn: ander, teken: lijn.van === punt ? 1 : -1 };
      const verder = lijn.van === punt ? lijn.naar : lijn.van;
      if (klaar.has(verder) || !kanMee(lijn, verschoven.get(ander) ?? 0, stap.teken)) continue;
      const samen = hier + (lijn.verborgen ? 0 : (lijn.prijs ?? 0));
      if (samen >= (prijs.get(verder) ?? Number.POSITIVE_INFINITY)) continue;
      prijs.set(verder, samen);
      vandaan.set(verder, stap);
    }
  }
}

function wegTerug(lijnen: readonly Lijn[], vandaan: ReadonlyMap<number, Stap | null>, eind: number): Stap[] {
  const stappen: Stap[] = [];
  let punt = eind;
  for (;;) {
    const stap = vandaan.get(punt);
    const lijn = stap && lijnen[stap.lijn];
    if (!stap || !lijn) return stappen;
    stappen.push(stap);
    punt = stap.teken === 1 ? lijn.van : lijn.naar;
  }
}
