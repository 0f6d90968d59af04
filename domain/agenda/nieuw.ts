import type { Agendavoorstel } from './agenda.ts';
import type { Redencode } from './reden.ts';
import type { Voorstel, Voorstelsleutel } from './voorstel.ts';
import type { Weggelaten } from './weggelaten.ts';

/** Wat er aan een voorstel anders is dan toen. */
export interface Verandering {
  /** Toen werd dit nog niet voorgesteld. */
  nieuw: boolean;
  /** Redenen die er bij kwamen; bij een nieuw voorstel zijn dat ze allemaal. */
  erbij: Redencode[];
  /** Redenen die er niet meer zijn. */
  weg: Redencode[];
  /** Dezelfde reden, maar op grond van iets anders: er is opnieuw gemeld, of het gaat om een andere partij. */
  anders: Redencode[];
}

/** Wat toen voorgesteld werd en nu niet meer. */
export interface Verdwenen {
  voorstel: Voorstel;
  /** Waarom het nu niet voorgesteld wordt; null bij een plan of toezegging, of als het ding er niet meer is. */
  nu: Weggelaten | null;
}

export interface Agendaverschil {
  /** Per voorstel van nu wat er anders aan is; wat hetzelfde bleef staat er niet in. */
  veranderd: ReadonlyMap<Voorstelsleutel, Verandering>;
  /** In de volgorde waarin het toen voorgesteld werd. */
  verdwenen: Verdwenen[];
}

/**
 * Wat er aan de voorstellen veranderd is tussen twee dagen, van hetzelfde gremium. Elk verschil in wat er voorgesteld wordt, om
 * welke redenen en op grond waarvan staat erin. Dat een voorstel zwaarder of lichter is gaan wegen terwijl zijn redenen gelijk
 * bleven is geen nieuws.
 */
export function agendaverschil(toen: Agendavoorstel, nu: Agendavoorstel): Agendaverschil {
  const eerder = new Map(toen.voorstellen.map((voorstel) => [voorstel.sleutel, voorstel]));
  const veranderd = new Map<Voorstelsleutel, Verandering>();
  for (const voorstel of nu.voorstellen) {
    const verandering = veranderingVan(eerder.get(voorstel.sleutel), voorstel);
    eerder.delete(voorstel.sleutel);
    if (verandering) veranderd.set(voorstel.sleutel, verandering);
  }
  const weggelaten =
    eerder.size === 0
      ? new Map<Voorstelsleutel, Weggelaten>()
      : new Map(nu.weggelaten.map((ding) => [ding.sleutel, ding]));
  return {
    veranderd,
    verdwenen: [...eerder.values()].map((voorstel) => ({
      voorstel,
      nu: weggelaten.get(voorstel.sleutel) ?? null,
    })),
  };
}

function veranderingVan(toen: Voorstel | undefined, nu: Voorstel): Verandering | null {
  const eerder = new Map((toen?.redenen ?? []).map((reden) => [reden.code, reden]));
  const erbij: Redencode[] = [];
  const anders: Redencode[] = [];
  for (const { code, bronnen } of nu.redenen) {
    const was = eerder.get(code);
    eerder.delete(code);
    if (!was) erbij.push(code);
    else if (!zelfde(was.bronnen, bronnen)) anders.push(code);
  }
  const weg = [...eerder.keys()];
  if (toen && erbij.length + anders.length + weg.length === 0) return null;
  return { nieuw: toen === undefined, erbij, weg, anders };
}

function zelfde(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((bron) => b.includes(bron));
}
