import { Bron } from './bron.ts';

/** Of een wijziging meteen geldt of een voorstel wordt. */
export type Modus = 'schrijven' | 'voorstellen';
/** Wat iemand zelf koos; `vanzelf` volgt het onderdeel. */
export type Keuze = Modus | 'vanzelf';

export interface Modusstand {
  keuze: Keuze;
  modus: Modus;
  /** Waarom deze modus, in één zin. */
  waarom: string;
  /** Wat er net gebeurde; leeg als er niets te zeggen is. */
  melding: string;
  /** Wat er niet als voorstel kon, en waarom. */
  geweigerd: string;
}

/** Wie er schrijft, voor zover dat de modus bepaalt. */
export interface Eigenaar {
  /** De slug van de eigen partij; null voor wie voor geen partij schrijft. */
  partij: string | null;
  naamVan(slug: string): string;
}

const SLEUTEL = 'vijfhoek:schrijfwijze';

/** Houdt bij of iemand schrijft of voorstelt, en waarom. Een eigen keuze blijft zolang het tabblad open is. */
export class Modusbron extends Bron<Modusstand> {
  readonly #eigenaar: Eigenaar;
  #onderdeel: string | null = null;

  constructor(eigenaar: Eigenaar) {
    super({ keuze: 'vanzelf', modus: 'schrijven', waarom: '', melding: '', geweigerd: '' });
    this.#eigenaar = eigenaar;
  }

  /** Wat iemand eerder in dit tabblad koos. Pas in de browser: de server weet het niet. */
  herstel(): void {
    this.kies(gekozen());
  }

  /** De modus voor een wijziging in onderdelen van deze partijen (slug, of null voor een onderdeel van niemand). */
  modusVoor(partijen: readonly (string | null)[]): Modus {
    const { keuze } = this.lees();
    if (keuze !== 'vanzelf') return keuze;
    return partijen.some((partij) => this.#isVanAnder(partij)) ? 'voorstellen' : 'schrijven';
  }

  /** De cursor staat nu in een onderdeel van deze partij. */
  bij(partij: string | null): void {
    if (partij === this.#onderdeel) return;
    this.#onderdeel = partij;
    this.#zetStand({});
  }

  kies(keuze: Keuze): void {
    onthoud(keuze);
    this.#zetStand({ keuze, melding: '', geweigerd: '' });
  }

  meld(melding: string): void {
    const nu = this.lees();
    if (melding !== nu.melding || nu.geweigerd !== '') this.#zetStand({ melding, geweigerd: '' });
  }

  weiger(geweigerd: string): void {
    this.#zetStand({ melding: '', geweigerd });
  }

  #isVanAnder(partij: string | null): partij is string {
    return partij !== null && this.#eigenaar.partij !== null && partij !== this.#eigenaar.partij;
  }

  #zetStand(deel: Partial<Modusstand>): void {
    const stand = { ...this.lees(), ...deel };
    const ander = this.#isVanAnder(this.#onderdeel) ? this.#eigenaar.naamVan(this.#onderdeel) : null;
    this.zet(
      stand.keuze === 'vanzelf'
        ? {
            ...stand,
            modus: ander ? 'voorstellen' : 'schrijven',
            waarom: ander ? `${ander} schrijft dit onderdeel; je wijzigingen worden voorstellen.` : '',
          }
        : { ...stand, modus: stand.keuze, waarom: WAAROM[stand.keuze] },
    );
  }
}

const WAAROM: Record<Modus, string> = {
  schrijven: 'Je koos zelf: je wijzigingen gelden meteen.',
  voorstellen: 'Je koos zelf: je wijzigingen worden voorstellen.',
};

// Een browser kan opslag weigeren; dan geldt de keuze tot de pagina dicht is.
function gekozen(): Keuze {
  try {
    const keuze = sessionStorage.getItem(SLEUTEL);
    return keuze === 'schrijven' || keuze === 'voorstellen' ? keuze : 'vanzelf';
  } catch {
    return 'vanzelf';
  }
}

function onthoud(keuze: Keuze): void {
  try {
    sessionStorage.setItem(SLEUTEL, keuze);
  } catch {
    // Zie hierboven.
  }
}
