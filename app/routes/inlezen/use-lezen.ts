import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { leesVoortgang } from '#app/lib/lees-voortgang.ts';
import { LIJSTFOUT, MAX_BESTAND } from '#domain/lijst/tabel.ts';
import type { Lijstantwoord } from '#server/diensten/lijsten/lees-bestand.ts';
import { naarInlezing } from './adres.ts';

export type Leesstand = { soort: 'kiezen'; fout: string | null; gestopt: boolean } | { soort: 'bezig' };

const BEGIN: Leesstand = { soort: 'kiezen', fout: null, gestopt: false };

/** Stuurt een bestand naar de server en gaat daarna naar de kolommen. Stoppen kan tot het gelezen is. */
export function useLezen() {
  const [stand, setStand] = useState<Leesstand>(BEGIN);
  const lopend = useRef<AbortController | null>(null);
  const ga = useNavigate();
  useEffect(() => () => lopend.current?.abort(), []);

  const kiezen = (fout: string | null, gestopt = false) => setStand({ soort: 'kiezen', fout, gestopt });

  async function lees(bestand: File | null, soort: string): Promise<void> {
    if (!bestand) return kiezen('Kies eerst een bestand.');
    if (bestand.size === 0) return kiezen(LIJSTFOUT.leeg);
    if (bestand.size > MAX_BESTAND) return kiezen(LIJSTFOUT.te_groot);
    const eigen = new AbortController();
    lopend.current = eigen;
    setStand({ soort: 'bezig' });
    try {
      const zoek = new URLSearchParams({ soort, naam: bestand.name });
      const antwoord = await fetch(`/inlezen/bestand?${zoek}`, {
        method: 'POST',
        body: bestand,
        signal: eigen.signal,
      });
      const uitslag = await leesVoortgang<Lijstantwoord<{ id: number; bekend: boolean }>>(antwoord, () => {});
      if (!uitslag.ok) return kiezen(uitslag.fout);
      const { uitkomst } = uitslag;
      if (uitkomst.ok) ga(naarInlezing(uitkomst));
      else kiezen(uitkomst.fout);
    } catch {
      if (eigen.signal.aborted) return kiezen(null, true);
      kiezen('De server is niet te bereiken, of het bestand is niet te lezen. Probeer het straks opnieuw.');
    } finally {
      lopend.current = null;
    }
  }

  return { stand, lees, stop: () => lopend.current?.abort() };
}
