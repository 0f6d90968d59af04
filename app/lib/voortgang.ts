/** Een regel van een voortgangsstroom (NDJSON): hoe ver het is, de uitkomst, of de zin bij wat niet lukte. */
export type Voortgangsregel<T> =
  | { soort: 'voortgang'; klaar: number; van: number }
  | { soort: 'klaar'; uitkomst: T }
  | { soort: 'fout'; fout: string };

const TE_GROOT = 'Dit is te groot om in één keer te doen. Maak het stuk kleiner en probeer het opnieuw.';
const MISLUKT = 'Er ging iets mis. Probeer het straks opnieuw.';

/**
 * Antwoordt met een regel per stap, terwijl het werk loopt. Wie de verbinding verbreekt stopt het werk.
 * @param werk krijgt `meld` om te zeggen hoe ver het is, en `signal` om te weten dat er niemand meer wacht
 */
export function voortgangsstroom<T>(
  verzoek: AbortSignal,
  werk: (volgen: { meld: (klaar: number, van: number) => void; signal: AbortSignal }) => Promise<T>,
): Response {
  const stop = new AbortController();
  const signal = AbortSignal.any([verzoek, stop.signal]);
  const stroom = new ReadableStream<Uint8Array>({
    async start(uit) {
      const schrijf = (regel: Voortgangsregel<T>) => {
        if (!signal.aborted) uit.enqueue(new TextEncoder().encode(`${JSON.stringify(regel)}\n`));
      };
      try {
        const meld = (klaar: number, van: number) => schrijf({ soort: 'voortgang', klaar, van });
        schrijf({ soort: 'klaar', uitkomst: await werk({ meld, signal }) });
      } catch (fout) {
        if (signal.aborted) return;
        const isTeGroot = fout instanceof Error && fout.name === 'WerkTeGroot';
        if (!isTeGroot) console.error(fout);
        schrijf({ soort: 'fout', fout: isTeGroot ? TE_GROOT : MISLUKT });
      }
      if (!signal.aborted) uit.close();
    },
    cancel: (reden) => stop.abort(reden),
  });
  // Zonder `no-transform` houdt het inpakken de regels vast tot er genoeg zijn.
  const koppen = { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-transform' };
  return new Response(stroom, { headers: koppen });
}
