/** Een waarde waar React naar luistert en die de editor zet. */
export class Bron<T> {
  #waarde: T;
  readonly #luisteraars = new Set<() => void>();

  constructor(begin: T) {
    this.#waarde = begin;
  }

  lees = () => this.#waarde;

  abonneer = (luisteraar: () => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  zet(waarde: T) {
    if (JSON.stringify(waarde) === JSON.stringify(this.#waarde)) return;
    this.#waarde = waarde;
    for (const luisteraar of this.#luisteraars) luisteraar();
  }
}
