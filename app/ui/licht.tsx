import { LICHT_WOORD } from '#domain/verkeerslicht/verkeerslicht.ts';
import { type Lichtsoort, Vorm } from './vormen.tsx';

/** Het woord dat bij elke soort hoort; de lichten zelf heten zoals in het domein. */
export const LICHTSOORT_WOORD: Record<Lichtsoort, string> = {
  ...LICHT_WOORD,
  afgerond: 'afgerond',
  niet_gemeld: 'niet gemeld',
};

/** Alle soorten, in de volgorde van legenda en balk. */
export const LICHTSOORTEN: readonly Lichtsoort[] = [
  'afgerond',
  'groen',
  'oranje',
  'rood',
  'grijs',
  'niet_gemeld',
];

/**
 * Een licht: altijd kleur, vorm en woord (design §6). `compact` laat alleen de vorm zien; het woord blijft er voor
 * hulpsoftware en als tooltip. `voor` zegt wiens licht het is waar dat niet uit de omgeving blijkt, bijvoorbeeld `berekend:`.
 */
export function Licht({
  soort,
  compact = false,
  voor,
}: {
  soort: Lichtsoort;
  compact?: boolean;
  voor?: string;
}) {
  const woord = LICHTSOORT_WOORD[soort];
  return (
    <span
      className={`licht licht--${soort}${compact ? ' licht--compact' : ''}`}
      title={compact ? [voor, woord].filter(Boolean).join(' ') : undefined}
    >
      <Vorm soort={soort} />
      <span className={compact ? 'sr' : undefined}>
        {voor ? `${voor} ` : ''}
        {woord}
      </span>
    </span>
  );
}

/** De uitleg van alle vormen en kleuren, één keer op een pagina met veel lichten. */
export function Legenda() {
  return (
    <ul className="legenda" aria-label="Wat de lichten betekenen">
      {LICHTSOORTEN.map((soort) => (
        <li key={soort}>
          <Licht soort={soort} />
        </li>
      ))}
    </ul>
  );
}
