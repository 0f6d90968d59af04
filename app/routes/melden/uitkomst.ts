import { useEffect, useRef } from 'react';
import type { Meldantwoord } from './antwoord.ts';

/** Roept `verwerk` één keer aan voor elk antwoord van de server, met wat de pagina dan weet. */
export function useUitkomst(
  antwoord: Meldantwoord | undefined,
  verwerk: (antwoord: Meldantwoord) => void,
): void {
  const laatste = useRef(verwerk);
  laatste.current = verwerk;
  useEffect(() => {
    if (antwoord) laatste.current(antwoord);
  }, [antwoord]);
}
