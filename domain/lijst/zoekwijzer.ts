import type { ItemStand } from '../stand/stand.ts';
import { kaleTekst } from '../zoeken/woorden.ts';

/** Zo gelijk moeten twee titels zijn om een voorstel te zijn: het deel van de woorden dat ze delen. */
const LIJKT = 0.6;
const MEESTE_VOORSTELLEN = 3;
/** Een woord dat in meer titels staat dan dit zegt niets; overslaan houdt het zoeken snel. */
const TE_GEWOON = 400;

/** Vindt wat er bij een titel hoort: precies zo genoemd, of wat erop lijkt. */
export interface Zoekwijzer {
  precies(titel: string): readonly ItemStand[];
  /** Het meest gelijkende eerst. */
  lijkt(titel: string, past: (item: ItemStand) => boolean): ItemStand[];
}

/** O(titels) om te maken; een vraag kost alleen de titels met een zeldzaam woord gemeen. */
export function maakZoekwijzer(items: readonly ItemStand[]): Zoekwijzer {
  const opTitel = new Map<string, ItemStand[]>();
  const opWoord = new Map<string, ItemStand[]>();
  const woorden = new Map<ItemStand, ReadonlySet<string>>();
  for (const item of items) {
    const kaal = kaleTekst(item.titel);
    voegToe(opTitel, kaal, item);
    if (item.onderdeel !== '') voegToe(opTitel, kaleTekst(item.onderdeel), item);
    const eigen = woordenVan(`${kaal} ${kaleTekst(item.onderdeel)}`);
    woorden.set(item, eigen);
    for (const woord of eigen) voegToe(opWoord, woord, item);
  }
  return {
    precies: (titel) => opTitel.get(kaleTekst(titel)) ?? [],
    lijkt(titel, past) {
      const gezocht = woordenVan(kaleTekst(titel));
      const gedeeld = new Map<ItemStand, number>();
      for (const woord of gezocht) {
        const metWoord = opWoord.get(woord) ?? [];
        if (metWoord.length > TE_GEWOON) continue;
        for (const item of metWoord) gedeeld.set(item, (gedeeld.get(item) ?? 0) + 1);
      }
      return [...gedeeld.keys()]
        .filter(past)
        .map((item) => ({ item, gelijk: gelijkenis(gezocht, woorden.get(item) ?? new Set()) }))
        .filter(({ gelijk }) => gelijk >= LIJKT)
        .sort((a, b) => b.gelijk - a.gelijk || a.item.id - b.item.id)
        .slice(0, MEESTE_VOORSTELLEN)
        .map(({ item }) => item);
    },
  };
}

/** Of twee titels over hetzelfde kunnen gaan. */
export function lijktOp(a: string, b: string, vanaf = LIJKT): boolean {
  return gelijkenis(woordenVan(kaleTekst(a)), woordenVan(kaleTekst(b))) >= vanaf;
}

/** Het deel van de woorden dat beide hebben, van 0 tot en met 1. */
function gelijkenis(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let samen = 0;
  for (const woord of a) if (b.has(woord)) samen += 1;
  return (2 * samen) / (a.size + b.size);
}

const KLEIN = new Set('de het een en of van voor in op te met aan bij om tot door is'.split(' '));

function woordenVan(kaal: string): ReadonlySet<string> {
  return new Set(kaal.split(' ').filter((woord) => woord !== '' && !KLEIN.has(woord)));
}

function voegToe<T>(lijst: Map<string, T[]>, sleutel: string, ding: T): void {
  const al = lijst.get(sleutel);
  if (al) al.push(ding);
  else lijst.set(sleutel, [ding]);
}
