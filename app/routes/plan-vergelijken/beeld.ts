import { momentInWoorden } from '#app/lib/moment.ts';
import { wieWas } from '#app/lib/wiewas.ts';
import type { BeeldRegel, BeeldStuk, Daad } from '#domain/vergelijken/beeld.ts';
import type { Vergelijking } from '#server/diensten/vergelijken.ts';

/** Een stuk tekst met wie het deed en wanneer; `wie` is leeg als het gelijk bleef. */
export interface StukBeeld extends Pick<BeeldStuk, 'soort' | 'tekst' | 'zin'> {
  wie: string;
  wanneer: string;
}

export type VergelijkRegel =
  | { soort: 'gelijk'; blokken: { vorm: string; tekst: string }[] }
  /** Wijzigingen van andere partijen, als er op één gefilterd is. */
  | { soort: 'anderen'; aantal: number }
  | {
      soort: Exclude<BeeldRegel['soort'], 'gelijk'>;
      /** De hoeveelste wijziging, vanaf 1. */
      nummer: number;
      vorm: string;
      onderdeel: string;
      stukken: StukBeeld[];
      kenmerken: { zin: string; wie: string; wanneer: string }[];
    };

/** Hoeveel woorden een partij erbij schreef en weghaalde. */
export interface Partijtelling {
  partij: string;
  erbij: number;
  eraf: number;
}

export const ZONDER_PARTIJ = 'zonder partij';
const NIET_BEKEND = 'niet te zeggen wie';

type Wie = Pick<Vergelijking, 'personen'>;

/** De partij van wie iets deed; het programmabureau heeft er geen. */
function partijVan(daad: Daad | null, { personen }: Wie): string {
  if (!daad) return NIET_BEKEND;
  return (daad.gebruikerId !== null && personen[daad.gebruikerId]?.partij) || ZONDER_PARTIJ;
}

/** De telling per partij, de partij die het meest deed eerst. */
export function tellingen(vergelijking: Pick<Vergelijking, 'regels' | 'personen'>): Partijtelling[] {
  const perPartij = new Map<string, Partijtelling>();
  for (const regel of vergelijking.regels) {
    if (regel.soort === 'gelijk') continue;
    for (const { soort, woorden, daad } of regel.stukken) {
      if (soort !== 'erbij' && soort !== 'eraf') continue;
      const partij = partijVan(daad, vergelijking);
      const telling = perPartij.get(partij) ?? { partij, erbij: 0, eraf: 0 };
      telling[soort] += woorden;
      perPartij.set(partij, telling);
    }
  }
  return [...perPartij.values()].sort((a, b) => b.erbij + b.eraf - a.erbij - a.eraf);
}

/** De regels om te tonen; met `partij` alleen die waarin die partij iets deed. */
export function regelBeeld(
  vergelijking: Pick<Vergelijking, 'regels' | 'personen'>,
  partij: string,
): VergelijkRegel[] {
  const uit: VergelijkRegel[] = [];
  let nummer = 0;
  for (const regel of vergelijking.regels) {
    if (regel.soort === 'gelijk') {
      uit.push(regel);
      continue;
    }
    const daden = [...regel.stukken.filter(({ soort }) => soort !== 'gelijk'), ...regel.kenmerken];
    if (partij && !daden.some(({ daad }) => partijVan(daad, vergelijking) === partij)) {
      const laatste = uit.at(-1);
      if (laatste?.soort === 'anderen') laatste.aantal += 1;
      else uit.push({ soort: 'anderen', aantal: 1 });
      continue;
    }
    nummer += 1;
    uit.push({
      ...regel,
      nummer,
      stukken: regel.stukken.map(({ soort, tekst, zin, daad }) => ({
        soort,
        tekst,
        zin,
        ...(soort === 'gelijk' ? { wie: '', wanneer: '' } : metWie(daad, vergelijking)),
      })),
      kenmerken: regel.kenmerken.map(({ zin, daad }) => ({ zin, ...metWie(daad, vergelijking) })),
    });
  }
  return uit;
}

function metWie(daad: Daad | null, { personen }: Wie): { wie: string; wanneer: string } {
  if (!daad) return { wie: NIET_BEKEND, wanneer: '' };
  return { wie: wieWas(daad.gebruikerId, personen), wanneer: momentInWoorden(daad.op) };
}
