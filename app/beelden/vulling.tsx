import type { Voortgang } from '#domain/melding/melding.ts';
import type { Vak } from '#domain/stand/matrix.ts';

/** Waarmee een vlak gevuld is: een kleur met een eigen patroon, zodat het zonder kleur ook te herkennen is. */
export type Vulling = Vak | Voortgang;

/** De streepjes van een patroon, in een vak van acht bij acht; leeg is een egaal vlak. */
const STREPEN: Partial<Record<Vulling, string>> = {
  oranje: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  rood: 'M0 0 8 8M0 8 8 0',
  grijs: 'M2 2h.1M6 6h.1',
  mee_bezig: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  bijna_klaar: 'M0 2h8M0 6h8',
  niet_begonnen: 'M2 2h.1M6 6h.1',
  nee: 'M0 0 8 8M0 8 8 0',
};

const VULLINGEN: readonly Vulling[] = [
  'afgerond',
  'groen',
  'oranje',
  'rood',
  'grijs',
  'nietGemeld',
  'niet_begonnen',
  'mee_bezig',
  'bijna_klaar',
  'ja',
  'nee',
  'onbekend',
];

/** De patronen van één tekening. */
export function Patronen({ naam }: { naam: string }) {
  return VULLINGEN.map((vulling) => (
    <pattern key={vulling} id={`${naam}-${vulling}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" className={`vulling vulling--${vulling}`} />
      {STREPEN[vulling] ? (
        <path d={STREPEN[vulling]} className={`vulling__strepen vulling__strepen--${vulling}`} />
      ) : null}
    </pattern>
  ));
}

/** Daar weet niemand iets van: een vlak met alleen een rand. */
const LEEG: ReadonlySet<Vulling> = new Set(['nietGemeld', 'onbekend']);

interface VlakProps {
  naam: string;
  vulling: Vulling;
  x: number;
  y: number;
  breed: number;
  hoog: number;
}

/** Een gevuld vlak; het randje houdt buren uit elkaar. */
export function Vlak({ naam, vulling, x, y, breed, hoog }: VlakProps) {
  return (
    <rect
      className={LEEG.has(vulling) ? 'vlak vlak--leeg' : 'vlak'}
      x={rond(x)}
      y={rond(y)}
      width={rond(breed)}
      height={rond(hoog)}
      fill={`url(#${naam}-${vulling})`}
    />
  );
}

/** Eén cijfer achter de komma is fijn genoeg, en houdt de pagina klein. */
export function rond(getal: number): number {
  return Math.round(getal * 10) / 10;
}
