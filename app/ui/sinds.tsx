import type { Sinds } from '#domain/stand/matrix.ts';
import { opsomming } from '#domain/tekst/tekst.ts';

/** Elke verandering heeft een eigen teken, zodat zij ook zonder kleur te lezen is; in een vak van twaalf bij twaalf. */
export const TEKENS = [
  { soort: 'afgerond', woord: 'nu afgerond', pad: 'M.6 6.6 2.4 4.8 4.9 7.3 9.8 1.6 11.6 3.2 5 10.8Z' },
  { soort: 'beter', woord: 'beter', pad: 'M6 1 11 7H7.6V11H4.4V7H1Z' },
  { soort: 'slechter', woord: 'slechter', pad: 'M6 11 1 5H4.4V1H7.6V5H11Z' },
] as const;

/** De verandering in tekens met aantallen, voor wie kijkt. De woorden staan er elders bij. */
export function Sindsvorige({ sinds }: { sinds: Sinds }) {
  const delen = TEKENS.filter(({ soort }) => sinds[soort] > 0);
  if (delen.length === 0) return null;
  return (
    <span className="sinds">
      {delen.map(({ soort, pad }) => (
        <span key={soort}>
          <Teken pad={pad} />
          {sinds[soort]}
        </span>
      ))}
    </span>
  );
}

/** Wat de tekens betekenen. */
export function Sindslegenda() {
  return (
    <span className="sinds">
      {TEKENS.map(({ soort, woord, pad }) => (
        <span key={soort}>
          <Teken pad={pad} />
          {woord}
        </span>
      ))}
    </span>
  );
}

function Teken({ pad }: { pad: string }) {
  return (
    <svg className="sinds__teken" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={pad} fill="currentColor" />
    </svg>
  );
}

/** De verandering in woorden: `2 afgerond, 1 beter en 1 slechter`; leeg als er niets veranderde. */
export function sindsTekst(sinds: Sinds): string {
  return opsomming(
    TEKENS.filter(({ soort }) => sinds[soort] > 0).map(({ soort }) => `${sinds[soort]} ${soort}`),
  );
}

/** Twee veranderingen samen. */
export function telSinds(een: Sinds | null, ander: Sinds): Sinds {
  if (een === null) return ander;
  return {
    afgerond: een.afgerond + ander.afgerond,
    beter: een.beter + ander.beter,
    slechter: een.slechter + ander.slechter,
  };
}
