/** Waar een nummer in een lijst naar wijst. `zeker`: het kan niets anders zijn, zoals een adres van ons. */
export type Genummerd =
  | { soort: 'actie'; id: number; zeker: boolean }
  | { soort: 'afspraak'; id: string; letOp?: string };

const AFSPRAAK = /^(\d+(?:\.\d+)*-\d+[a-z]?)(?:[\s:.,)].*)?$/i;

/**
 * `12`, `actie 12`, `#12`, `2.3.1-1`, `2.3.1-1 Lokale teams`, of het adres van de pagina; null als het geen nummer van ons kan
 * zijn. Excel maakt van het nummer `3-1` een datum: die lezen we terug.
 */
export function leesNummer(cel: string, afspraken: { has(id: string): boolean }): Genummerd | null {
  const kaal = cel.trim();
  if (afspraken.has(kaal)) return { soort: 'afspraak', id: kaal };
  const adres = /\/(acties|afspraken)\/([^/?#\s]+)/.exec(kaal);
  if (adres) {
    const id = adres[2] ?? '';
    if (adres[1] === 'afspraken') return { soort: 'afspraak', id };
    return /^\d{1,9}$/.test(id) ? { soort: 'actie', id: Number(id), zeker: true } : null;
  }
  const actie = /^(actie\s*|#\s*)?(\d{1,9})$/i.exec(kaal);
  if (actie) return { soort: 'actie', id: Number(actie[2]), zeker: actie[1] !== undefined };
  const dag = /^\d{4}-(\d{2})-(\d{2})$/.exec(kaal);
  if (dag) {
    const id = `${Number(dag[2])}-${Number(dag[1])}`;
    return { soort: 'afspraak', id, letOp: `Excel maakte van het nummer een datum. Ik lees ${id}.` };
  }
  const afspraak = AFSPRAAK.exec(kaal);
  return afspraak ? { soort: 'afspraak', id: afspraak[1] ?? '' } : null;
}
