import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';
import { isGewist } from '#app/lib/bewaard.ts';
import type { Stand } from './stand.ts';

const BEWAARD =
  'Nog niet alles is opgeslagen. Wat je typte blijft in deze browser staan, tot je deze tekst hier weer opent. Toch weggaan?';
const KWIJT = 'Nog niet alles is opgeslagen. Wat je net typte gaat verloren. Toch weggaan?';

/** Zo lang wachten we op een bevestiging die onderweg is, in milliseconden; meestal hoeft de vraag dan niet. */
const EVEN_MS = 1_500;

/** Eén tekst die openstaat, of alle teksten op een pagina samen. */
export interface Vertrekbaar {
  heeftOnopgeslagen(): boolean;
  stand(): Pick<Stand, 'staat' | 'bewaard'>;
  abonneer(luisteraar: () => void): () => void;
}

/** Waarschuwt wie de pagina verlaat met tekst die nog niet is opgeslagen. */
export function useVertrek(sessie: Vertrekbaar | undefined) {
  const blokkade = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && moetWaarschuwen(sessie),
  );
  useEffect(() => {
    if (blokkade.state !== 'blocked' || !sessie) return;
    return opgeslagenOfNiet(sessie, (opgeslagen) => {
      if (opgeslagen || window.confirm(sessie.stand().bewaard ? BEWAARD : KWIJT)) blokkade.proceed();
      else blokkade.reset();
    });
  }, [blokkade, sessie]);

  useEffect(() => {
    const opVertrek = (event: BeforeUnloadEvent) => {
      if (moetWaarschuwen(sessie)) event.preventDefault();
    };
    window.addEventListener('beforeunload', opVertrek);
    return () => window.removeEventListener('beforeunload', opVertrek);
  }, [sessie]);
}

function moetWaarschuwen(sessie: Vertrekbaar | undefined): boolean {
  // Wie net uitlogde heeft die vraag al gehad.
  return Boolean(sessie?.heeftOnopgeslagen()) && !isGewist();
}

/** Wacht even op de server als die er is. @returns om het wachten te staken */
function opgeslagenOfNiet(sessie: Vertrekbaar, klaar: (opgeslagen: boolean) => void): () => void {
  const meld = (opgeslagen: boolean) => {
    stop();
    klaar(opgeslagen);
  };
  const kijk = () => {
    if (!sessie.heeftOnopgeslagen()) meld(true);
    else if (sessie.stand().staat !== 'verbonden') meld(false);
  };
  const wekker = setTimeout(meld, EVEN_MS, false);
  const stopLuisteren = sessie.abonneer(kijk);
  const stop = () => {
    clearTimeout(wekker);
    stopLuisteren();
  };
  kijk();
  return stop;
}
