import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ActieKaart } from './types.ts';

/** De kaarten van nu, per actie. Een blok luistert naar zijn eigen actie, zodat alleen wat verandert opnieuw tekent. */
export interface ActieBron {
  lees(id: number): ActieKaart | undefined;
  /** Vervangt alles: wat er niet meer in zit, mag deze lezer niet meer zien. */
  zetAlles(acties: Record<number, ActieKaart>): void;
  voegToe(actie: ActieKaart): void;
  abonneer(luisteraar: () => void): () => void;
}

export function maakActieBron(begin: Record<number, ActieKaart>): ActieBron {
  let kaarten = new Map(Object.values(begin).map((kaart) => [kaart.id, kaart]));
  const luisteraars = new Set<() => void>();
  const vervang = (nieuw: Map<number, ActieKaart>) => {
    kaarten = nieuw;
    for (const luisteraar of luisteraars) luisteraar();
  };
  return {
    lees: (id) => kaarten.get(id),
    zetAlles(acties) {
      // Wat gelijk bleef houdt hetzelfde object: daaraan ziet React dat het blok niet opnieuw hoeft.
      vervang(
        new Map(
          Object.values(acties).map((kaart) => {
            const oud = kaarten.get(kaart.id);
            return [kaart.id, oud && isGelijk(oud, kaart) ? oud : kaart];
          }),
        ),
      );
    },
    voegToe: (actie) => vervang(new Map(kaarten).set(actie.id, actie)),
    abonneer(luisteraar) {
      luisteraars.add(luisteraar);
      return () => luisteraars.delete(luisteraar);
    },
  };
}

function isGelijk(a: ActieKaart, b: ActieKaart): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export const ActieBronContext = createContext<ActieBron | null>(null);

/** De kaart van deze actie zoals zij nu is; undefined als deze lezer haar niet mag zien. */
export function useActie(id: number | null): ActieKaart | undefined {
  const bron = useContext(ActieBronContext);
  if (!bron) throw new Error('useActie hoort binnen een ActieBronContext.');
  const lees = useCallback(() => (id === null ? undefined : bron.lees(id)), [bron, id]);
  return useSyncExternalStore(bron.abonneer, lees, lees);
}
