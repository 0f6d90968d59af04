import type { PlanNode } from '#domain/document/inhoud.ts';
import { knoop } from './knopen.ts';

/** Een punt van een lijst zoals Word dat kent: een losse alinea met een niveau (vanaf 0). */
export interface Punt {
  niveau: number;
  isGenummerd: boolean;
  blokken: PlanNode[];
}

/** Maakt van losse punten lijsten in lijsten. Wie een niveau overslaat komt op het eerstvolgende. */
export function lijsten(punten: readonly Punt[]): PlanNode[] {
  const uit: PlanNode[] = [];
  let plek = 0;
  while (plek < punten.length) {
    const eerste = punten[plek];
    if (!eerste) break;
    // Alles tot het volgende punt van deze soort op dit niveau of hoger hoort bij dezelfde lijst.
    const items: PlanNode[] = [];
    while (plek < punten.length) {
      const punt = punten[plek];
      if (
        !punt ||
        punt.niveau < eerste.niveau ||
        (punt.niveau === eerste.niveau && punt.isGenummerd !== eerste.isGenummerd)
      )
        break;
      let einde = plek + 1;
      while ((punten[einde]?.niveau ?? -1) > eerste.niveau) einde += 1;
      items.push(knoop('listItem', {}, [...punt.blokken, ...lijsten(punten.slice(plek + 1, einde))]));
      plek = einde;
    }
    uit.push(
      eerste.isGenummerd
        ? knoop('orderedList', { start: 1, type: null }, items)
        : knoop('bulletList', {}, items),
    );
  }
  return uit;
}
