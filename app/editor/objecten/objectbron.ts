/** Een venster van een levend object. */
export type Objectvenster =
  | { soort: 'cijfer' }
  | { soort: 'onderdeel'; kop: number }
  | { soort: 'melden'; actie: number };

/** Wat er bij de levende objecten openstaat en te zeggen is; de editor schrijft, React leest. */
export class Objectbron {
  #stand: { venster: Objectvenster | null; bericht: string } = { venster: null, bericht: '' };
  readonly #luisteraars = new Set<() => void>();

  lees = () => this.#stand;

  abonneer = (luisteraar: () => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  open = (venster: Objectvenster) => this.#zet({ venster, bericht: '' });

  /** Sluit het venster, met wat hulpsoftware daarna voorleest. */
  sluit = (bericht = '') => this.#zet({ venster: null, bericht });

  zeg = (bericht: string) => this.#zet({ ...this.#stand, bericht });

  #zet(stand: { venster: Objectvenster | null; bericht: string }) {
    this.#stand = stand;
    for (const luisteraar of this.#luisteraars) luisteraar();
  }
}
