import { createContext } from 'react';
import type { Vertrekbaar } from '../use-vertrek.ts';

/** De teksten die op een pagina openstaan: weggaan vraagt er één keer naar, hoeveel het er ook zijn. */
export class OpenTeksten implements Vertrekbaar {
  readonly #open = new Set<Vertrekbaar>();

  /** @returns om te roepen als de tekst sluit */
  voegToe(tekst: Vertrekbaar): () => void {
    this.#open.add(tekst);
    return () => this.#open.delete(tekst);
  }

  heeftOnopgeslagen(): boolean {
    return this.#metWerk().length > 0;
  }

  /** Van de teksten waar nog iets van wacht: verbonden en bewaard als ze dat allemaal zijn. */
  stand(): ReturnType<Vertrekbaar['stand']> {
    const standen = this.#metWerk().map((tekst) => tekst.stand());
    return {
      staat: standen.find(({ staat }) => staat !== 'verbonden')?.staat ?? 'verbonden',
      bewaard: standen.every(({ bewaard }) => bewaard),
    };
  }

  abonneer(luisteraar: () => void): () => void {
    const stoppen = [...this.#open].map((tekst) => tekst.abonneer(luisteraar));
    return () => {
      for (const stop of stoppen) stop();
    };
  }

  #metWerk(): Vertrekbaar[] {
    return [...this.#open].filter((tekst) => tekst.heeftOnopgeslagen());
  }
}

export const OpenTekstenContext = createContext<OpenTeksten | null>(null);
