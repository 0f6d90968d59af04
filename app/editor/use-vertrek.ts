import { useBlocker } from '@remix-run/react';
import { useEffect } from 'react';
import type { Sessie } from './sessie.ts';

const VRAAG = 'Wat je zonder verbinding hebt getypt is nog niet verstuurd en gaat verloren. Toch weggaan?';

/** Waarschuwt wie de pagina verlaat met tekst die de server nog niet heeft. */
export function useVertrek(sessie: Sessie | undefined) {
  const blokkade = useBlocker(
    ({ currentLocation, nextLocation }) =>
      currentLocation.pathname !== nextLocation.pathname && Boolean(sessie?.heeftOnverzonden()),
  );
  useEffect(() => {
    if (blokkade.state !== 'blocked') return;
    if (window.confirm(VRAAG)) blokkade.proceed();
    else blokkade.reset();
  }, [blokkade]);

  useEffect(() => {
    const opVertrek = (event: BeforeUnloadEvent) => {
      if (sessie?.heeftOnverzonden()) event.preventDefault();
    };
    window.addEventListener('beforeunload', opVertrek);
    return () => window.removeEventListener('beforeunload', opVertrek);
  }, [sessie]);
}
