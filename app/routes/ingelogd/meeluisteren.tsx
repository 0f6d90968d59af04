import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Zo lang wachten we op meer gebeurtenissen voor de pagina opnieuw laadt; ruim binnen de seconde. */
const SAMEN_MS = 150;

/**
 * Luistert naar wat anderen vastleggen en laadt de pagina dan opnieuw (niets peilt). In een tabblad dat niemand ziet
 * wacht dat tot het weer in beeld is.
 */
export function Meeluisteren() {
  const { revalidate } = useRevalidator();
  const laatste = useRef(revalidate);
  laatste.current = revalidate;

  useEffect(() => {
    let wachttijd: ReturnType<typeof setTimeout> | undefined;
    let gemist = false;
    const ververs = () => {
      gemist = document.visibilityState === 'hidden';
      if (gemist) return;
      clearTimeout(wachttijd);
      wachttijd = setTimeout(() => laatste.current(), SAMEN_MS);
    };
    const weerInBeeld = () => {
      if (gemist) ververs();
    };
    const stroom = new EventSource('/gebeurtenissen');
    stroom.onmessage = ververs;
    document.addEventListener('visibilitychange', weerInBeeld);
    return () => {
      clearTimeout(wachttijd);
      stroom.close();
      document.removeEventListener('visibilitychange', weerInBeeld);
    };
  }, []);
  return null;
}
