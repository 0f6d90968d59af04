import type { Kring } from '#domain/policy/kring.ts';

/** Een kleine gebeurtenis: er is iets vastgelegd. Zonder inhoud; wie het mag zien haalt het zelf op. */
export interface Gebeurtenis {
  /** Nummer in het logboek. */
  id: number;
  gebeurtenis: string;
  onderwerp: string;
  opgaveNr: number | null;
  kring: Kring;
}

type Luisteraar = (gebeurtenis: Gebeurtenis) => void;

/** Geeft vastgelegde gebeurtenissen door aan open pagina's in dit proces. */
export interface Bus {
  stuur(gebeurtenissen: readonly Gebeurtenis[]): void;
  /** @returns een functie die het luisteren stopt. */
  luister(luisteraar: Luisteraar): () => void;
}

export function maakBus(): Bus {
  const luisteraars = new Set<Luisteraar>();
  return {
    stuur(gebeurtenissen) {
      for (const gebeurtenis of gebeurtenissen) {
        for (const luisteraar of luisteraars) luisteraar(gebeurtenis);
      }
    },
    luister(luisteraar) {
      luisteraars.add(luisteraar);
      return () => luisteraars.delete(luisteraar);
    },
  };
}
