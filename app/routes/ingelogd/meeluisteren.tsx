import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Zo lang wachten we op meer gebeurtenissen voor de pagina opnieuw laadt; ruim binnen de seconde. */
const SAMEN_MS = 150;

/**
 * Luistert naar wat anderen vastleggen en laadt de pagina dan opnieuw (niets peilt). Een tabblad dat niemand ziet luistert
 * niet: een browser heeft maar zes verbindingen voor alle tabbladen samen. Komt het weer in beeld, dan laadt het opnieuw.
 * Zonder verbinding wacht het daarmee: anders kwam er een foutpagina in de plaats van de pagina, ook van een editor.
 */
export function Meeluisteren() {
  const laadOpnieuw = useOpnieuwLaden();
  const laatste = useRef(laadOpnieuw);
  laatste.current = laadOpnieuw;

  useEffect(() => {
    let stroom: EventSource | null = null;
    let wachttijd: ReturnType<typeof setTimeout> | undefined;
    /** Er is misschien iets veranderd wat hier nog niet te zien is. */
    let isOud = false;
    const ververs = () => {
      isOud = true;
      clearTimeout(wachttijd);
      wachttijd = setTimeout(() => {
        if (stroom?.readyState !== EventSource.OPEN || !navigator.onLine) return;
        isOud = false;
        laatste.current();
      }, SAMEN_MS);
    };
    const verversAlsOud = () => {
      if (isOud) ververs();
    };
    const stop = () => {
      clearTimeout(wachttijd);
      stroom?.close();
      stroom = null;
    };
    const luister = () => {
      if (stroom || document.visibilityState === 'hidden') return;
      stroom = new EventSource('/gebeurtenissen');
      stroom.onmessage = ververs;
      stroom.onopen = verversAlsOud;
      stroom.onerror = () => {
        isOud = true;
      };
    };
    const wissel = () => {
      if (document.visibilityState === 'hidden') return stop();
      luister();
      ververs();
    };
    luister();
    document.addEventListener('visibilitychange', wissel);
    window.addEventListener('online', verversAlsOud);
    return () => {
      stop();
      window.removeEventListener('online', verversAlsOud);
      document.removeEventListener('visibilitychange', wissel);
    };
  }, []);
  return null;
}

/**
 * Laadt de pagina opnieuw, maar nooit terwijl er al iets onderweg is: dat zou het afbreken, ook een formulier dat net
 * verstuurd wordt. Dan gebeurt het zodra alles binnen is.
 */
function useOpnieuwLaden(): () => void {
  const herladen = useRevalidator();
  const { revalidate } = herladen;
  const bezig = [herladen, useNavigation(), ...useFetchers()].some(({ state }) => state !== 'idle');
  const straks = useRef(false);

  useEffect(() => {
    if (bezig || !straks.current) return;
    straks.current = false;
    revalidate();
  }, [bezig, revalidate]);

  return () => {
    if (bezig) straks.current = true;
    else revalidate();
  };
}
