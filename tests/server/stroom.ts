import { onTestFinished } from 'vitest';

export interface Gebeurtenis {
  id: string;
  data: unknown;
}

export interface Stroom {
  status: number;
  /** De volgende gebeurtenis, of null als de server de stroom beëindigt. */
  volgende(): Promise<Gebeurtenis | null>;
  /** Wat er tot nu toe binnenkwam, zoals het over de lijn ging. */
  rauw(): string;
}

/** Luistert naar `/gebeurtenissen` zoals een `EventSource`, tot de test klaar is. */
export async function luister(url: string, headers: Record<string, string>): Promise<Stroom> {
  const klaar = new AbortController();
  onTestFinished(() => klaar.abort());
  const antwoord = await fetch(`${url}/gebeurtenissen`, { headers, signal: klaar.signal });
  const lezer = antwoord.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rauw = '';
  let gelezen = 0;
  return {
    status: antwoord.status,
    rauw: () => rauw,
    async volgende() {
      for (;;) {
        const einde = rauw.indexOf('\n\n', gelezen);
        if (einde < 0) {
          const stuk = await lezer?.read();
          if (!stuk || stuk.done) return null;
          rauw += stuk.value;
          continue;
        }
        const blok = rauw.slice(gelezen, einde);
        gelezen = einde + 2;
        const data = /^data: (.*)$/m.exec(blok)?.[1];
        if (data !== undefined) return { id: /^id: (.*)$/m.exec(blok)?.[1] ?? '', data: JSON.parse(data) };
      }
    },
  };
}
