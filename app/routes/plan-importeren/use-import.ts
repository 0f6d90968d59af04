import { useEffect, useRef, useState } from 'react';
import { leesVoortgang } from '#app/lib/lees-voortgang.ts';
import { INVOERFOUT, type Invoegplek, type Invoervoorbeeld, MAX_DOCX } from '#domain/document/invoer.ts';
import type { Invoerantwoord } from '#server/diensten/inlezen.ts';

/** Hoe ver het importeren is. */
export type Importstand =
  | { soort: 'kiezen'; fout: string | null; gestopt: boolean }
  | { soort: 'bezig'; wat: string; klaar: number; van: number }
  | { soort: 'voorbeeld'; bestand: File; voorbeeld: Invoervoorbeeld; fout: string | null }
  | { soort: 'klaar'; blokken: number };

const BEGIN: Importstand = { soort: 'kiezen', fout: null, gestopt: false };

/** Leest een bestand op de server, laat het voorbeeld zien en neemt het over. Stoppen kan tot het in het plan staat. */
export function useImport(opgaveNr: number) {
  const [stand, setStand] = useState<Importstand>(BEGIN);
  const lopend = useRef<AbortController | null>(null);
  useEffect(() => () => lopend.current?.abort(), []);

  /** @returns null als er gestopt is */
  async function stuur<T>(bestand: File, wat: string, zoek: string): Promise<Invoerantwoord<T> | null> {
    const eigen = new AbortController();
    lopend.current = eigen;
    setStand({ soort: 'bezig', wat, klaar: 0, van: 0 });
    try {
      const antwoord = await fetch(`/opgaven/${opgaveNr}/plan/invoer${zoek}`, {
        method: 'POST',
        body: bestand,
        signal: eigen.signal,
      });
      const uitslag = await leesVoortgang<Invoerantwoord<T>>(antwoord, (klaar, van) =>
        setStand({ soort: 'bezig', wat, klaar, van }),
      );
      return uitslag.ok ? uitslag.uitkomst : uitslag;
    } catch {
      if (eigen.signal.aborted) return null;
      return {
        ok: false,
        fout: 'De server is niet te bereiken, of het bestand is niet te lezen. Probeer het straks opnieuw.',
      };
    } finally {
      lopend.current = null;
    }
  }

  async function lees(bestand: File | null): Promise<void> {
    const fout = bestand ? vooraf(bestand) : 'Kies eerst een Word-bestand (.docx).';
    if (!bestand || fout) return setStand({ soort: 'kiezen', fout, gestopt: false });
    const uitslag = await stuur<Invoervoorbeeld>(bestand, 'Het bestand wordt gelezen', '');
    if (!uitslag) setStand({ soort: 'kiezen', fout: null, gestopt: true });
    else if (!uitslag.ok) setStand({ soort: 'kiezen', fout: uitslag.fout, gestopt: false });
    else setStand({ soort: 'voorbeeld', bestand, voorbeeld: uitslag, fout: null });
  }

  async function neemOver(bestand: File, voorbeeld: Invoervoorbeeld, plek: Invoegplek): Promise<void> {
    const zoek = new URLSearchParams({ plek: plek.soort });
    if (plek.soort === 'onderdeel') {
      zoek.set('kop', String(plek.kop));
      zoek.set('titel', plek.titel);
    }
    const uitslag = await stuur<{ blokken: number }>(bestand, 'De tekst wordt overgenomen', `?${zoek}`);
    if (uitslag?.ok) setStand({ soort: 'klaar', blokken: uitslag.blokken });
    else setStand({ soort: 'voorbeeld', bestand, voorbeeld, fout: uitslag?.fout ?? null });
  }

  return {
    stand,
    lees,
    neemOver,
    stop: () => lopend.current?.abort(),
    opnieuw: () => setStand(BEGIN),
  };
}

/** Wat al te zien is zonder het bestand te versturen. */
function vooraf({ size }: File): string | null {
  if (size === 0) return INVOERFOUT.leeg;
  return size > MAX_DOCX ? INVOERFOUT.te_groot : null;
}
