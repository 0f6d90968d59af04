import * as Y from 'yjs';

/** Tot welke klok er van iedere schrijver iets binnen is, zonder een document bij te houden. */
export class Gezien {
  readonly #tot = new Map<number, number>();
  /** Hoe vaak er een stuk kwam waarvan het vorige ontbrak. */
  gaten = 0;

  /** Roept `nieuw` per schrijver met wat er bij kwam: van klok `van` tot (niet met) klok `tot`. */
  voegToe(
    update: Uint8Array,
    nieuw: (client: number, van: number, tot: number) => void = () => undefined,
  ): void {
    const meta = Y.parseUpdateMeta(update);
    for (const [client, tot] of meta.to) {
      const had = this.tot(client);
      if ((meta.from.get(client) ?? 0) > had) this.gaten += 1;
      if (tot <= had) continue;
      this.#tot.set(client, tot);
      nieuw(client, had, tot);
    }
  }

  tot(client: number): number {
    return this.#tot.get(client) ?? 0;
  }

  /** Alles bij elkaar: hoeveel letters en andere stukken er binnen zijn. */
  get totaal(): number {
    let som = 0;
    for (const tot of this.#tot.values()) som += tot;
    return som;
  }
}
