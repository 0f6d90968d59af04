/** Een actieblok op het scherm: waar de kaart in komt, welk blok het is, en welke actie erin staat. */
export interface Actieblok {
  element: HTMLElement;
  nummer: number;
  actie: number | null;
}

/**
 * De actieblokken die nu in de editor staan. Een plan kan er honderden hebben: de editor maakt er gewone elementen voor, en
 * React tekent de kaarten er in één keer in (`ActiePortalen`).
 */
export class Actieblokken {
  readonly #blokken = new Map<HTMLElement, Actieblok>();
  readonly #luisteraars = new Set<() => void>();
  #stand: readonly Actieblok[] = [];
  #laatste = 0;
  #wacht = false;

  lees = () => this.#stand;

  abonneer = (luisteraar: () => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  zet(element: HTMLElement, actie: number | null): void {
    const nummer = this.#blokken.get(element)?.nummer ?? ++this.#laatste;
    this.#blokken.set(element, { element, nummer, actie });
    this.#later();
  }

  weg(element: HTMLElement): void {
    this.#blokken.delete(element);
    this.#later();
  }

  /** Wat in één keer verandert (een plan openen, plakken) wordt in één keer getekend. */
  #later(): void {
    if (this.#wacht) return;
    this.#wacht = true;
    queueMicrotask(() => {
      this.#wacht = false;
      this.#stand = [...this.#blokken.values()];
      for (const luisteraar of this.#luisteraars) luisteraar();
    });
  }
}
