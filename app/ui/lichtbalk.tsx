import type { Telling } from '#domain/stand/matrix.ts';
import { LICHTSOORT_WOORD, LICHTSOORTEN } from './licht.tsx';
import type { Lichtsoort } from './vormen.tsx';

/** Het aantal van één soort uit een telling. */
export function aantal(telling: Telling, soort: Lichtsoort): number {
  return soort === 'niet_gemeld' ? telling.nietGemeld : telling[soort];
}

/** De telling in woorden: `11, waarvan 2 afgerond, 8 op koers en 1 zit vast`. */
export function tellingTekst(telling: Telling): string {
  const delen = LICHTSOORTEN.filter((soort) => aantal(telling, soort) > 0).map(
    (soort) => `${aantal(telling, soort)} ${LICHTSOORT_WOORD[soort]}`,
  );
  const laatste = delen.pop();
  if (!laatste) return String(telling.totaal);
  return `${telling.totaal}, waarvan ${delen.length > 0 ? `${delen.join(', ')} en ` : ''}${laatste}`;
}

/**
 * Gestapelde balk met de verdeling over de lichten; wat niet gemeld is blijft leeg. `versiering` als dezelfde
 * aantallen er al in woorden bij staan. De breedtes zijn SVG-attributen, want de CSP laat geen style-attributen toe.
 */
export function Lichtbalk({ telling, versiering = false }: { telling: Telling; versiering?: boolean }) {
  let begin = 0;
  const delen = LICHTSOORTEN.flatMap((soort) => {
    const breedte = telling.totaal > 0 ? (100 * aantal(telling, soort)) / telling.totaal : 0;
    const x = begin;
    begin += breedte;
    return breedte > 0 && soort !== 'niet_gemeld'
      ? [
          <rect
            key={soort}
            className={`lichtbalk__${soort}`}
            x={`${x}%`}
            width={`${breedte}%`}
            height="100%"
          />,
        ]
      : [];
  });
  if (versiering) {
    return (
      <svg className="lichtbalk" aria-hidden="true" focusable="false">
        {delen}
      </svg>
    );
  }
  return (
    <svg className="lichtbalk" role="img" aria-label={tellingTekst(telling)}>
      {delen}
    </svg>
  );
}
