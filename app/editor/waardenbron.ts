import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { PlanWaarden } from '#domain/document/waarden.ts';

type Soort = keyof PlanWaarden;
type Waarde<S extends Soort> = PlanWaarden[S][keyof PlanWaarden[S]];

/** De waarden van nu. Een levend object luistert naar zijn eigen waarde, zodat alleen wat verandert opnieuw tekent. */
export interface WaardenBron {
  lees<S extends Soort>(soort: S, sleutel: keyof PlanWaarden[S]): Waarde<S> | undefined;
  alles(): PlanWaarden;
  /** Vervangt alles: wat er niet meer in zit, mag deze lezer niet meer zien. */
  zetAlles(waarden: PlanWaarden): void;
  voegToe<S extends Soort>(soort: S, sleutel: keyof PlanWaarden[S], waarde: Waarde<S>): void;
  abonneer(luisteraar: () => void): () => void;
}

export function maakWaardenBron(begin: PlanWaarden): WaardenBron {
  let nu = begin;
  const luisteraars = new Set<() => void>();
  const vervang = (nieuw: PlanWaarden) => {
    nu = nieuw;
    for (const luisteraar of luisteraars) luisteraar();
  };
  return {
    lees: (soort, sleutel) => nu[soort][sleutel],
    alles: () => nu,
    zetAlles: (waarden) =>
      vervang({
        acties: metOude(nu.acties, waarden.acties),
        afspraken: metOude(nu.afspraken, waarden.afspraken),
        partijen: waarden.partijen,
        personen: metOude(nu.personen, waarden.personen),
        cijfers: metOude(nu.cijfers, waarden.cijfers),
      }),
    voegToe: (soort, sleutel, waarde) => vervang({ ...nu, [soort]: { ...nu[soort], [sleutel]: waarde } }),
    abonneer(luisteraar) {
      luisteraars.add(luisteraar);
      return () => luisteraars.delete(luisteraar);
    },
  };
}

/** Wat gelijk bleef houdt hetzelfde object: daaraan ziet React dat een blok niet opnieuw hoeft. */
function metOude<T>(oud: Record<string, T>, nieuw: Record<string, T>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(nieuw).map(([sleutel, waarde]) => {
      const vorige = oud[sleutel];
      return [sleutel, vorige !== undefined && isGelijk(vorige, waarde) ? vorige : waarde];
    }),
  );
}

function isGelijk(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const WaardenContext = createContext<WaardenBron | null>(null);

/** De waarde zoals die nu is; undefined als deze lezer haar niet mag kennen. */
export function useWaarde<S extends Soort>(
  soort: S,
  sleutel: keyof PlanWaarden[S] | null,
): Waarde<S> | undefined {
  const bron = useContext(WaardenContext);
  if (!bron) throw new Error('useWaarde hoort binnen een WaardenContext.');
  const lees = useCallback(
    () => (sleutel === null ? undefined : bron.lees(soort, sleutel)),
    [bron, soort, sleutel],
  );
  return useSyncExternalStore(bron.abonneer, lees, lees);
}
