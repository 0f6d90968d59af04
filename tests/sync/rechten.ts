import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Oordeel, Toegang, Toegangsvraag } from '#server/sync/ports.ts';

export const MENSEN = {
  vera: { id: 1, naam: 'Vera', email: 'vera@demo.example', rol: 'programmabureau', partij: null },
  bas: {
    id: 2,
    naam: 'Bas',
    email: 'bas@demo.example',
    rol: 'partij',
    partij: {
      slug: 'vng',
      naam: 'Vereniging',
      afkorting: 'VNG',
      geleding: 'gemeenten',
      soort: 'collectief',
      lidVan: null,
    },
  },
  carla: { id: 3, naam: 'Carla', email: 'carla@demo.example', rol: 'lezer', partij: null },
} as const satisfies Record<string, Gebruiker>;
export type Wie = keyof typeof MENSEN;

/** De policy van de tests: een lijst van wie wat mag, die een test kan veranderen. */
export class Rechten implements Toegang {
  readonly mag = new Map<string, 'schrijven' | 'lezen' | 'niets'>([
    ['vera', 'schrijven'],
    ['bas', 'schrijven'],
    ['carla', 'lezen'],
  ]);
  fout: Error | null = null;
  readonly anderen = null;

  magHerkomst(headers: Parameters<Toegang['magHerkomst']>[0]): boolean {
    return headers.origin === 'http://goed.example';
  }

  async beoordeel(vragen: readonly Toegangsvraag[]): Promise<Oordeel[]> {
    if (this.fout) throw this.fout;
    return vragen.map((vraag) => this.#oordeel(vraag));
  }

  #oordeel({ cookie }: Toegangsvraag): Oordeel {
    const wie = cookie?.replace('wie=', '') ?? '';
    const gebruiker = Object.entries(MENSEN).find(([naam]) => naam === wie)?.[1];
    const recht = this.mag.get(wie);
    if (!gebruiker || !recht) return { soort: 'niet_aangemeld' };
    if (recht === 'niets') return { soort: 'onbekend' };
    return { soort: 'toegelaten', gebruiker, magSchrijven: recht === 'schrijven', gewist: 0 };
  }
}
