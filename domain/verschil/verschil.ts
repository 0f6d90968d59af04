import { type Antwoord, isAf, isBekendNietAf } from '../melding/voortgang.ts';

/** Het deel van een deelstatus waar het verschil uit volgt. */
export interface VerschilDeel {
  onderdeel: string;
  partij: string;
  melding: Antwoord | null;
}

/** Over dit onderdeel zegt de een dat het af is en de ander dat het niet af is. Slugs, in de volgorde van de delen. */
export interface Verschil {
  onderdeel: string;
  af: string[];
  nietAf: string[];
}

/**
 * Verschil in beeld binnen één afspraak: over hetzelfde onderdeel zegt de ene partij dat het af is, en een andere iets
 * bekends dat niet af is (design §4, Shared agreements). Een verdeling wordt nooit tegengesproken en spreekt zelf
 * niemand tegen; verschillende onderdelen zijn verschillende vragen.
 */
export function verschilInBeeld(delen: readonly VerschilDeel[]): Verschil[] {
  if (delen.length < 2) return [];
  const perOnderdeel = new Map<string, Verschil>();
  for (const { onderdeel, partij, melding } of delen) {
    if (melding === null || melding.verdeling !== null) continue;
    const kant = isAf(melding) ? 'af' : isBekendNietAf(melding) ? 'nietAf' : null;
    if (kant === null) continue;
    const verschil = perOnderdeel.get(onderdeel) ?? { onderdeel, af: [], nietAf: [] };
    verschil[kant].push(partij);
    perOnderdeel.set(onderdeel, verschil);
  }
  return [...perOnderdeel.values()].filter(({ af, nietAf }) => af.length > 0 && nietAf.length > 0);
}
