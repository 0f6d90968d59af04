import { plekkenVan, type Zoekterm } from './vraag.ts';
import { woordenVan } from './woorden.ts';

/** Een stuk van een fragment, en of het is wat iemand zocht. */
export interface Fragmentstuk {
  tekst: string;
  raak: boolean;
}

/** Zoveel tekens van de tekst laten we zien, en zoveel daarvan vóór wat er gezocht werd. */
const LENGTE = 240;
const VOORAF = 80;

/** Het stuk van de tekst waar het gezochte staat, met wat gezocht werd apart. Een beletselteken zegt dat er meer is. */
export function fragmentVan(tekst: string, termen: readonly Zoekterm[]): Fragmentstuk[] {
  const woorden = woordenVan(tekst);
  const raak = termen
    .flatMap((term) =>
      plekkenVan(woorden, term).map((plek) => ({
        van: woorden[plek]?.van ?? 0,
        tot: woorden[plek + term.woorden.length - 1]?.tot ?? 0,
      })),
    )
    .sort((a, b) => a.van - b.van);
  const eerste = raak[0]?.van ?? 0;
  const van = eerste <= VOORAF ? 0 : (woorden.find((woord) => woord.van >= eerste - VOORAF)?.van ?? eerste);
  const einde = van + LENGTE;
  const tot =
    einde >= tekst.length ? tekst.length : (woorden.findLast((woord) => woord.tot <= einde)?.tot ?? einde);

  const stukken: Fragmentstuk[] = [];
  const voeg = (tekst: string, raak: boolean) => tekst !== '' && stukken.push({ tekst, raak });
  if (van > 0) voeg('… ', false);
  let plek = van;
  for (const deel of raak) {
    if (deel.van < plek || deel.van >= tot) continue;
    voeg(tekst.slice(plek, deel.van), false);
    voeg(tekst.slice(deel.van, deel.tot), true);
    plek = deel.tot;
  }
  if (plek < tot) voeg(tekst.slice(plek, tot), false);
  if (Math.max(plek, tot) < tekst.length) voeg(' …', false);
  return stukken;
}
