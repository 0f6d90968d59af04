/** Wat op wat wacht: van elke knoop de knopen waar zij heen wijst. */
export type Graaf = Map<string, Set<string>>;

/**
 * Voegt de pijl `van` → `op` toe, tenzij daarmee een kring ontstaat (design §4, Waiting: een kringloop wordt geweigerd
 * met zijn pad). Geeft dan het pad van `van` terug naar `van`; anders null.
 */
export function sluitKringloop(graaf: Graaf, van: string, op: string): string[] | null {
  const terug = pad(graaf, op, van);
  if (terug) return [van, ...terug];
  graaf.set(van, (graaf.get(van) ?? new Set()).add(op));
  return null;
}

function pad(graaf: Graaf, begin: string, eind: string): string[] | null {
  const vorige = new Map<string, string | null>([[begin, null]]);
  const wachtrij = [begin];
  for (const knoop of wachtrij) {
    if (knoop === eind) return terugweg(vorige, eind);
    for (const volgende of graaf.get(knoop) ?? []) {
      if (vorige.has(volgende)) continue;
      vorige.set(volgende, knoop);
      wachtrij.push(volgende);
    }
  }
  return null;
}

function terugweg(vorige: Map<string, string | null>, eind: string): string[] {
  const weg: string[] = [];
  for (let knoop: string | null = eind; knoop !== null; knoop = vorige.get(knoop) ?? null) weg.unshift(knoop);
  return weg;
}
