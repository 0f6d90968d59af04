import type { Licht } from '#domain/verkeerslicht/verkeerslicht.ts';

/** De lichten van design §4, plus de twee toestanden die geen licht zijn: afgerond, en door niemand gemeld (iets anders dan grijs). */
export type Lichtsoort = Licht | 'afgerond' | 'niet_gemeld';

/** De vorm bij een licht. Elke soort heeft een eigen omtrek, zodat hij ook zonder kleur te herkennen is. */
export function Vorm({ soort }: { soort: Lichtsoort }) {
  return (
    <svg className="vorm" viewBox="0 0 12 12" aria-hidden="true" focusable="false" data-vorm={soort}>
      {VORM[soort]}
    </svg>
  );
}

/** Alleen de tekening, om in een andere tekening te zetten. */
export const VORM: Record<Lichtsoort, React.ReactNode> = {
  groen: <circle cx="6" cy="6" r="5.4" fill="currentColor" />,
  oranje: <path d="M6 .6 11.8 11H.2Z" fill="currentColor" />,
  rood: <rect x=".8" y=".8" width="10.4" height="10.4" rx="1.4" fill="currentColor" />,
  grijs: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.9" />,
  afgerond: (
    <path
      d="M1.4 6.4 4.7 9.7 10.7 2.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
    />
  ),
  niet_gemeld: <path d="M2 6h8" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
};
