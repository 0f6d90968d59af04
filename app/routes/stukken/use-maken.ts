import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { leesVoortgang } from '#app/lib/lees-voortgang.ts';
import type { Maakbericht } from '../stukken-maken/route.tsx';

/** Hoe ver het maken is. */
export type Maakstand =
  | { soort: 'rust' }
  | { soort: 'bezig'; klaar: number; van: number }
  | { soort: 'gestopt' }
  | { soort: 'fout'; fouten: Record<string, string> };

/** Maakt een pakket met zichtbare voortgang, op de pagina `hier`. Stoppen stopt ook het werk op de server. */
export function useMaken(hier: string) {
  const [stand, setStand] = useState<Maakstand>({ soort: 'rust' });
  const lopend = useRef<AbortController | null>(null);
  const navigate = useNavigate();
  useEffect(() => () => lopend.current?.abort(), []);

  async function begin(formulier: HTMLFormElement, knop: HTMLElement | null): Promise<void> {
    if (lopend.current) return;
    const eigen = new AbortController();
    lopend.current = eigen;
    setStand({ soort: 'bezig', klaar: 0, van: 0 });
    const body = new URLSearchParams();
    for (const [naam, waarde] of new FormData(formulier, knop))
      if (typeof waarde === 'string') body.set(naam, waarde);
    try {
      const antwoord = await fetch(`${hier}/maken`, { method: 'POST', body, signal: eigen.signal });
      const uitslag = await leesVoortgang<Maakbericht>(antwoord, (klaar, van) =>
        setStand({ soort: 'bezig', klaar, van }),
      );
      if (!uitslag.ok) setStand({ soort: 'fout', fouten: { formulier: uitslag.fout } });
      else if (!uitslag.uitkomst.ok) setStand({ soort: 'fout', fouten: uitslag.uitkomst.fouten });
      else {
        setStand({ soort: 'rust' });
        navigate(`${hier}?gedaan=gemaakt`);
      }
    } catch {
      setStand(
        eigen.signal.aborted
          ? { soort: 'gestopt' }
          : {
              soort: 'fout',
              fouten: { formulier: 'De server is niet te bereiken. Probeer het straks opnieuw.' },
            },
      );
    } finally {
      lopend.current = null;
    }
  }

  return { stand, begin, stop: () => lopend.current?.abort() };
}
