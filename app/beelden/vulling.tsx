import type { Voortgang } from '#domain/melding/melding.ts';
import type { Vak } from '#domain/stand/matrix.ts';

/** Waarmee een vlak gevuld is: een kleur met een eigen patroon, zodat het zonder kleur ook te herkennen is. */
export type Vulling = Vak | Voortgang | Eigen | 'verborgen';

/** Voor antwoorden die niets met voortgang te maken hebben, op volgorde. */
export const EIGEN_VULLINGEN = [
  'eigen-1',
  'eigen-2',
  'eigen-3',
  'eigen-4',
  'eigen-5',
  'eigen-6',
  'eigen-7',
  'eigen-8',
] as const;
type Eigen = (typeof EIGEN_VULLINGEN)[number];

/** De streepjes van een patroon, in een vak van acht bij acht; leeg is een egaal vlak. */
const STREPEN: Partial<Record<Vulling, string>> = {
  oranje: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  rood: 'M0 0 8 8M0 8 8 0',
  grijs: 'M2 2h.1M6 6h.1',
  mee_bezig: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  bijna_klaar: 'M0 2h8M0 6h8',
  niet_begonnen: 'M2 2h.1M6 6h.1',
  nee: 'M0 0 8 8M0 8 8 0',
  'eigen-2': 'M0 2h8M0 6h8',
  'eigen-3': 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  'eigen-4': 'M2 2h.1M6 6h.1',
  'eigen-5': 'M2 0v8M6 0v8',
  'eigen-6': 'M0 0 8 8M0 8 8 0',
  'eigen-7': 'M4 0v8M0 4h8',
  verborgen: 'M-2 6 2 10M0 0 8 8M6-2 10 2',
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
  ...EIGEN_VULLINGEN,
  'verborgen',
];

/** De patronen van één tekening. */
export function Patronen({ naam, alleen }: { naam: string; alleen: ReadonlySet<Vulling> | undefined }) {
  return VULLINGEN.filter((vulling) => alleen?.has(vulling) ?? true).map((vulling) => (
    <pattern key={vulling} id={`${naam}-${vulling}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" className={`vulling vulling--${vulling}`} />
      {STREPEN[vulling] ? (
        <path d={STREPEN[vulling]} className={`vulling__strepen vulling__strepen--${vulling}`} />
      ) : null}
    </pattern>
  ));
}

/** Daar weet niemand iets van: een vlak met alleen een rand. */
const LEEG: ReadonlySet<Vulling> = new Set(['nietGemeld', 'onbekend', 'eigen-8', 'verborgen']);

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
