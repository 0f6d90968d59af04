import type { Puntsoort, Relatiesoort } from './overleg.ts';

/** Hoe een besluitpunt samenhangt met een punt op dezelfde agenda, of met een besluit dat er al is. */
export interface Puntrelatie {
  id: number;
  /** Het punt dat iets over het andere zegt. */
  agendapuntId: number;
  soort: Relatiesoort;
  met: { soort: 'punt'; id: number } | { soort: 'besluit'; id: number };
  toelichting: string;
}

/** Hoe een relatie heet, vanaf het punt dat haar legt (`heen`) en vanaf het andere (`terug`). */
export const RELATIE_NAAM: Record<Relatiesoort, { heen: string; terug: string }> = {
  spreekt_tegen: { heen: 'spreekt tegen', terug: 'wordt tegengesproken door' },
  vereist: { heen: 'vereist', terug: 'is nodig voor' },
  maakt_overbodig: { heen: 'maakt overbodig', terug: 'wordt overbodig door' },
  volgt_uit: { heen: 'volgt uit', terug: 'leidt tot' },
};

/** Of er op dit punt iets besloten wordt: alleen dan hangt het met andere keuzes samen. */
export function isBesluitpunt({ soort }: { soort: Puntsoort }): boolean {
  return soort === 'besluit' || soort === 'hamerstuk';
}

type Lijn = Pick<Puntrelatie, 'agendapuntId' | 'soort' | 'met'>;

/** Het punt dat er eerst moet zijn, of null als deze relatie geen volgorde oplegt. */
function eerst({ soort, met }: Lijn): number | null {
  return (soort === 'vereist' || soort === 'volgt_uit') && met.soort === 'punt' ? met.id : null;
}

/**
 * De kring die deze relatie zou sluiten, als pad van punten dat eindigt waar het begint, of null. Alleen `vereist` en `volgt_uit`
 * zeggen dat het ene besluit er eerst moet zijn: in een kring daarvan kan er geen enkel genomen worden. O(n).
 */
export function kringloop(relaties: readonly Lijn[], nieuw: Lijn): number[] | null {
  const begin = eerst(nieuw);
  if (begin === null) return null;
  const vorige = new Map<number, number | null>([[begin, null]]);
  for (const punt of vorige.keys()) {
    if (punt === nieuw.agendapuntId) {
      const pad: number[] = [];
      for (let p: number | null = punt; p !== null; p = vorige.get(p) ?? null) pad.unshift(p);
      return [nieuw.agendapuntId, ...pad];
    }
    for (const lijn of relaties) {
      const verder = lijn.agendapuntId === punt ? eerst(lijn) : null;
      if (verder !== null && !vorige.has(verder)) vorige.set(verder, punt);
    }
  }
  return null;
}
