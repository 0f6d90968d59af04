/** Getallen in [0, 1) die elke keer dezelfde zijn, zodat alle servers precies hetzelfde werk krijgen (mulberry32). */
export class Toeval {
  #staat: number;

  constructor(zaad: number) {
    this.#staat = zaad;
  }

  volgende(): number {
    this.#staat = (this.#staat + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#staat ^ (this.#staat >>> 15), 1 | this.#staat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** Een geheel getal van 0 tot en met `grens - 1`. */
  onder(grens: number): number {
    return Math.floor(this.volgende() * grens);
  }

  /** Een client-id zoals Yjs die trekt: 32 bits, dus even lang op de draad. */
  clientId(): number {
    return 2 ** 31 + this.onder(2 ** 31);
  }
}
