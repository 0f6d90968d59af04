/** Een venster of balk bij het schrijven; `voetnoot` en `afbeelding` gaan over wat geselecteerd is, of maken iets nieuws. */
export type Schrijfvenster =
  | { soort: 'voetnoot' }
  | { soort: 'afbeelding'; bestand?: File }
  | { soort: 'zoeken' }
  | { soort: 'sneltoetsen' };

interface Schrijfstand {
  venster: Schrijfvenster | null;
  /** Wat er gebeurde met wat iemand plakte of sleepte, als dat niet vanzelf spreekt. */
  melding: string | null;
}

/** Houdt bij wat er bij het schrijven open is; de editor schrijft, React leest. */
export class Schrijfbron {
  #stand: Schrijfstand = { venster: null, melding: null };
  readonly #luisteraars = new Set<() => void>();

  lees = () => this.#stand;

  abonneer = (luisteraar: () => void) => {
    this.#luisteraars.add(luisteraar);
    return () => this.#luisteraars.delete(luisteraar);
  };

  open = (venster: Schrijfvenster) => this.#zet({ ...this.#stand, venster });
  sluit = () => this.#zet({ ...this.#stand, venster: null });
  meld = (melding: string | null) => this.#zet({ ...this.#stand, melding });

  #zet(stand: Schrijfstand) {
    this.#stand = stand;
    for (const luisteraar of this.#luisteraars) luisteraar();
  }
}
