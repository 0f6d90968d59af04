import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Zo lang wachten we op meer gebeurtenissen voor de pagina opnieuw laadt; ruim binnen de seconde. */
const SAMEN_MS = 150;

/**
 * Luistert naar wat anderen vastleggen en laadt de pagina dan opnieuw (niets peilt). Een tabblad dat niemand ziet luistert
 * niet: een browser heeft maar zes verbindingen voor alle tabbladen samen. Komt het weer in beeld, dan laadt het opnieuw.
 */
export function Meeluisteren() {
  const { revalidate } = useRevalidator();
  const laatste = useRef(revalidate);
  laatste.current = revalidate;

  useEffect(() => {
    let stroom: EventSource | null = null;
    let wachttijd: ReturnType<typeof setTimeout> | undefined;
    const ververs = () => {
      clearTimeout(wachttijd);
      wachttijd = setTimeout(() => laatste.current(), SAMEN_MS);
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
    };
    const wissel = () => {
      if (document.visibilityState === 'hidden') return stop();
      luister();
      ververs();
    };
    luister();
    document.addEventListener('visibilitychange', wissel);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', wissel);
    };
  }, []);
  return null;
}
