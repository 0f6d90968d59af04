import type { Overleg } from '#domain/overleg/overleg.ts';

/** Een deel van een overleg, met zijn eigen pagina. */
export interface Deel {
  naam: string;
  href: string;
}

/** Wat iemand van een overleg mag, voor welke delen er voor hem zijn. */
export interface Overlegrecht {
  /** Voorstellen en voorraad zien. */
  voorstellenZien: boolean;
  /** Na de vergadering is er een besluitenlijst. */
  overleg: Pick<Overleg, 'geeindigdOp' | 'lijstRondgestuurdOp'>;
}

/** De delen van een overleg, in de volgorde waarin ermee gewerkt wordt. */
export function overlegdelen(id: number, { voorstellenZien, overleg }: Overlegrecht): Deel[] {
  const hier = `/overleggen/${id}`;
  return [
    { naam: 'Agenda', href: hier },
    ...(voorstellenZien ? [{ naam: 'Voorraad', href: `${hier}/voorraad` }] : []),
    ...(overleg.geeindigdOp !== null || overleg.lijstRondgestuurdOp !== null
      ? [{ naam: 'Besluitenlijst', href: `${hier}/besluitenlijst` }]
      : []),
  ];
}
