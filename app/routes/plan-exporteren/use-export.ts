import { useEffect, useRef, useState } from 'react';
import { leesVoortgang } from '#app/lib/lees-voortgang.ts';
import type { Uitvoerbericht } from '../plan-uitvoer/route.tsx';

/** Hoe ver het exporteren is. */
export type Exportstand =
  | { soort: 'rust' }
  | { soort: 'bezig'; klaar: number; van: number }
  | { soort: 'klaar'; naam: string }
  | { soort: 'gestopt' }
  | { soort: 'fout'; fout: string };

/** Maakt het bestand met zichtbare voortgang, en geeft het dan aan de browser. Stoppen stopt ook het werk op de server. */
export function useExport() {
  const [stand, setStand] = useState<Exportstand>({ soort: 'rust' });
  const lopend = useRef<AbortController | null>(null);
  useEffect(() => () => lopend.current?.abort(), []);

  async function begin(formulier: HTMLFormElement): Promise<void> {
    if (lopend.current) return;
    const eigen = new AbortController();
    lopend.current = eigen;
    setStand({ soort: 'bezig', klaar: 0, van: 0 });
    const vraag = new URLSearchParams({ voortgang: '1' });
    for (const [naam, waarde] of new FormData(formulier))
      if (typeof waarde === 'string') vraag.set(naam, waarde);
    try {
      const antwoord = await fetch(`${formulier.action}?${vraag}`, { signal: eigen.signal });
      const uitslag = await leesVoortgang<Uitvoerbericht>(antwoord, (klaar, van) =>
        setStand({ soort: 'bezig', klaar, van }),
      );
      if (uitslag.ok) bewaar(uitslag.uitkomst);
      setStand(
        uitslag.ok ? { soort: 'klaar', naam: uitslag.uitkomst.naam } : { soort: 'fout', fout: uitslag.fout },
      );
    } catch {
      setStand(
        eigen.signal.aborted
          ? { soort: 'gestopt' }
          : { soort: 'fout', fout: 'De server is niet te bereiken. Probeer het straks opnieuw.' },
      );
    } finally {
      lopend.current = null;
    }
  }

  return { stand, begin, stop: () => lopend.current?.abort() };
}

/** Geeft de bytes als download aan de browser. */
function bewaar({ naam, type, bytes }: Uitvoerbericht): void {
  const inhoud = Uint8Array.from(atob(bytes), (teken) => teken.charCodeAt(0));
  const adres = URL.createObjectURL(new Blob([inhoud], { type }));
  const link = document.createElement('a');
  link.href = adres;
  link.download = naam;
  link.click();
  // Pas na de klik: de browser haalt het adres nog op.
  setTimeout(() => URL.revokeObjectURL(adres), 60_000);
}
