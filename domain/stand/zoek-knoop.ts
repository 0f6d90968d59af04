import { korteNaam } from '../partij/partij.ts';
import { type Knoop, knoopNummer } from '../wachten/wachten.ts';
import { kaleTekst } from '../zoeken/woorden.ts';
import type { KnoopStand, Stand } from './stand.ts';

/** De kale tekst van een ding, zolang het hetzelfde ding is: wie typt zoekt bij elke letter opnieuw. */
const TEKSTEN = new WeakMap<KnoopStand, string>();

/**
 * De afspraken en acties waarin elk woord voorkomt als begin van een woord: in nummer, titel of partij. Wat nog niet af is eerst;
 * daarbinnen de volgorde van de stand. Zonder woorden is er niets gevonden. O(n).
 */
export function zoekKnopen(stand: Stand, vraag: string, behalve: Knoop, hoogstens: number): KnoopStand[] {
  const woorden = kaleTekst(vraag).split(' ').filter(Boolean);
  if (woorden.length === 0) return [];
  const open: KnoopStand[] = [];
  const af: KnoopStand[] = [];
  for (const ding of stand.knopen.values()) {
    if (ding.knoop === behalve) continue;
    const tekst = tekstVan(stand, ding);
    if (woorden.every((woord) => tekst.includes(` ${woord}`))) (ding.af ? af : open).push(ding);
    if (open.length === hoogstens) return open;
  }
  return [...open, ...af].slice(0, hoogstens);
}

function tekstVan({ partijen }: Stand, ding: KnoopStand): string {
  const bekend = TEKSTEN.get(ding);
  if (bekend !== undefined) return bekend;
  const namen = ding.openPartijen.map((slug) => {
    const partij = partijen.get(slug);
    return partij ? `${korteNaam(partij)} ${partij.naam}` : '';
  });
  const tekst = ` ${kaleTekst([knoopNummer(ding.knoop), ding.titel, ...namen].join(' '))}`;
  TEKSTEN.set(ding, tekst);
  return tekst;
}
