import { beveilig, type Lijn } from './netwerk.ts';

/**
 * Onder zoveel respondenten laten we niets zien: dan is te raden wie wat antwoordde. Nul is wel te zien, want daar is niemand bij
 * te raden. Een vaste grens, zodat zij niet per vraag naar de uitkomst te kiezen is.
 */
export const DREMPEL = 5;

/** Een aantal, of null als het niet te zien mag zijn. */
export type Zichtbaar = number | null;

/** Of een cel op zichzelf al iets over mensen zegt: te weinig, of iedereen hetzelfde. */
function isGevoelig(aantal: number, totaal: number): boolean {
  return aantal > 0 && (aantal < DREMPEL || aantal === totaal);
}

/**
 * De aantallen per antwoord van iedereen samen. Wat klein is verdwijnt, met zoveel andere erbij dat wat verborgen is samen minstens
 * `DREMPEL` is en uit ten minste twee antwoorden bestaat: dan is het verschil met het totaal niemands antwoord.
 * @returns null als er van deze vraag niets te zien mag zijn
 */
export function beschermTotaal(aantallen: readonly number[]): Zichtbaar[] | null {
  const totaal = aantallen.reduce((som, aantal) => som + aantal, 0);
  if (totaal < DREMPEL) return null;
  const verborgen = new Set(
    aantallen.flatMap((aantal, plaats) => (isGevoelig(aantal, totaal) ? [plaats] : [])),
  );
  if (verborgen.size === 0) return [...aantallen];
  // Het kleinste antwoord erbij kost het minst; een antwoord dat niemand gaf pas als er niets anders is.
  const erbij = aantallen
    .map((aantal, plaats) => ({ aantal, plaats }))
    .filter(({ plaats }) => !verborgen.has(plaats))
    .sort((a, b) => (a.aantal || totaal + 1) - (b.aantal || totaal + 1) || a.plaats - b.plaats);
  const samen = () => [...verborgen].reduce((som, plaats) => som + (aantallen[plaats] ?? 0), 0);
  while (verborgen.size < 2 || samen() < DREMPEL) {
    const volgende = erbij.shift();
    if (!volgende) return null;
    verborgen.add(volgende.plaats);
  }
  const uit = aantallen.map((aantal, plaats) => (verborgen.has(plaats) ? null : aantal));
  return uit.some(Boolean) ? uit : null;
}

/** Een groep in een uitsplitsing: hoeveel er antwoordden, en hoeveel van elk. */
export interface Groepsrij {
  aantal: Zichtbaar;
  cellen: Zichtbaar[];
}

/** Een aantal antwoordenden verbergen kost alle cellen van die groep; dat komt als laatste. */
const PRIJS_GROEP = 10_000;

/**
 * Een uitsplitsing naar groepen, waarvan de totalen per antwoord en van alles samen bekend zijn. Kleine cellen verdwijnen, met zo weinig
 * mogelijk andere erbij, tot uit de totalen niets terug te rekenen is (`beveilig`).
 * @param cellen per groep het aantal per antwoord
 * @param respons per groep hoeveel er de vragenlijst invulden; dat is bekend, en meer antwoorden kunnen er niet zijn
 * @returns null als er van deze uitsplitsing niets te zien mag zijn
 */
export function beschermGroepen(
  cellen: readonly (readonly number[])[],
  respons: readonly number[],
): Groepsrij[] | null {
  const { lijnen, groepslijn, cellijn } = netwerkVan(cellen, respons);
  const verberg = (nr: number) => {
    const lijn = lijnen[nr];
    if (!lijn || lijn.verborgen) return;
    lijn.verborgen = true;
    if (lijn.van === TOTAAL) for (const cel of cellijn[nr] ?? []) if (cel !== null) verberg(cel);
  };
  for (const [g, rij] of cellen.entries()) {
    const aantal = rij.reduce((som, cel) => som + cel, 0);
    const lijn = groepslijn[g];
    if (lijn !== undefined && aantal > 0 && aantal < DREMPEL) verberg(lijn);
    for (const [c, cel] of rij.entries()) {
      const eigen = cellijn[g]?.[c];
      if (typeof eigen === 'number' && isGevoelig(cel, aantal)) verberg(eigen);
    }
  }
  if (!beveilig(lijnen, DREMPEL, verberg)) return null;
  const zichtbaar = (nr: number | null | undefined, aantal: number) =>
    typeof nr === 'number' && lijnen[nr]?.verborgen ? null : aantal;
  return cellen.map((rij, g) => ({
    aantal: zichtbaar(
      groepslijn[g],
      rij.reduce((som, cel) => som + cel, 0),
    ),
    cellen: rij.map((cel, c) => zichtbaar(cellijn[g]?.[c], cel)),
  }));
}

const TOTAAL = 0;

/**
 * Het netwerk van een uitsplitsing: punt 0 is het totaal, dan de groepen, dan de antwoorden. De eerste lijnen zijn die naar de groepen,
 * op hun plaats; wat niemand koos heeft geen lijnen, want daar is elke cel nul en dat weet iedereen.
 */
export function netwerkVan(
  cellen: readonly (readonly number[])[],
  respons: readonly number[],
): { lijnen: Lijn[]; groepslijn: number[]; cellijn: (number | null)[][] } {
  const som = (rij: readonly number[]) => rij.reduce((a, b) => a + b, 0);
  const breedte = cellen[0]?.length ?? 0;
  const gekozen = Array.from({ length: breedte }, (_, c) => som(cellen.map((rij) => rij[c] ?? 0)) > 0);
  const lijnen: Lijn[] = cellen.map((rij, g) => ({
    van: TOTAAL,
    naar: 1 + g,
    aantal: som(rij),
    hoogstens: respons[g] ?? 0,
    verborgen: false,
    prijs: PRIJS_GROEP + som(rij),
  }));
  const cellijn = cellen.map((rij, g) =>
    rij.map((aantal, c) => {
      if (!gekozen[c]) return null;
      const naar = 1 + cellen.length + c;
      const hoogstens = Number.POSITIVE_INFINITY;
      return lijnen.push({ van: 1 + g, naar, aantal, hoogstens, verborgen: false, prijs: aantal + 1 }) - 1;
    }),
  );
  return { lijnen, groepslijn: cellen.map((_, g) => g), cellijn };
}
