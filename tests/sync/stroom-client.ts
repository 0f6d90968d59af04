import * as encoding from 'lib0/encoding';

export interface Stroombericht {
  soort: string;
  data: string;
}

/** Een lijn over HTTP, zoals een browser zonder WebSocket hem heeft, maar met de hand. */
export class StroomClient {
  readonly berichten: Stroombericht[] = [];
  readonly einde: Promise<void>;
  status = 0;
  volgnummer = 1;
  readonly #url: string;
  readonly #koppen: Record<string, string>;
  readonly #afbreken = new AbortController();
  readonly #luisteraars = new Set<() => void>();

  constructor(url: string, wie: string | null, herkomst = 'http://goed.example') {
    this.#url = url;
    this.#koppen = { ...(wie ? { cookie: `wie=${wie}` } : {}), origin: herkomst };
    this.einde = this.#lees();
  }

  async #lees(): Promise<void> {
    try {
      const antwoord = await fetch(this.#url, { headers: this.#koppen, signal: this.#afbreken.signal });
      this.status = antwoord.status;
      const decoder = new TextDecoder();
      let rest = '';
      const lezer = antwoord.body?.getReader();
      for (let stuk = await lezer?.read(); stuk && !stuk.done; stuk = await lezer?.read()) {
        rest += decoder.decode(stuk.value, { stream: true });
        const blokken = rest.split('\n\n');
        rest = blokken.pop() ?? '';
        for (const blok of blokken) this.#blok(blok);
      }
    } catch {
      // Afgebroken: door de test of door de server.
    }
    for (const luister of this.#luisteraars) luister();
  }

  #blok(blok: string): void {
    const data = /^data: (.*)$/m.exec(blok)?.[1];
    if (data === undefined) return;
    this.berichten.push({ soort: /^event: (.*)$/m.exec(blok)?.[1] ?? 'message', data });
    for (const luister of this.#luisteraars) luister();
  }

  /** Het eerste bericht van deze soort dat voldoet. */
  async bericht(soort: string, past: (data: string) => boolean = () => true): Promise<string> {
    const gevonden = () => this.berichten.find((bericht) => bericht.soort === soort && past(bericht.data));
    await new Promise<void>((resolve) => {
      const kijk = () => {
        if (!gevonden()) return;
        this.#luisteraars.delete(kijk);
        resolve();
      };
      this.#luisteraars.add(kijk);
      kijk();
    });
    return gevonden()?.data ?? '';
  }

  /** Wat er binnenkwam, als bytes. */
  get bytes(): Uint8Array[] {
    return this.berichten
      .filter(({ soort }) => soort === 'message')
      .map(({ data }) => Buffer.from(data, 'base64'));
  }

  /** Stuurt berichten omhoog. @returns de status van het antwoord */
  async stuur(berichten: readonly Uint8Array[], anders: Record<string, string> = {}): Promise<number> {
    const encoder = encoding.createEncoder();
    for (const bericht of berichten) encoding.writeVarUint8Array(encoder, bericht);
    return this.stuurRuw(encoding.toUint8Array(encoder), anders);
  }

  async stuurRuw(body: Uint8Array, anders: Record<string, string> = {}): Promise<number> {
    const koppen = {
      ...this.#koppen,
      'x-lijn': await this.bericht('open'),
      'x-volgnummer': String(this.volgnummer++),
      ...anders,
    };
    const antwoord = await fetch(this.#url, { method: 'POST', headers: koppen, body: Buffer.from(body) });
    return antwoord.status;
  }

  weg(): void {
    this.#afbreken.abort();
  }
}
