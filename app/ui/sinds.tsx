import type { Sinds } from '#domain/stand/matrix.ts';
import { opsomming } from '#domain/tekst/tekst.ts';

/** Elke verandering heeft een eigen teken, zodat zij ook zonder kleur te lezen is. */
const TEKENS = [
  { soort: 'afgerond', teken: '✓' },
  { soort: 'beter', teken: '▲' },
  { soort: 'slechter', teken: '▼' },
] as const;

/** De verandering in tekens, voor wie kijkt: `✓2 ▲1 ▼1`. De woorden staan er elders bij. */
export function Sindsvorige({ sinds }: { sinds: Sinds }) {
  const delen = TEKENS.filter(({ soort }) => sinds[soort] > 0);
  if (delen.length === 0) return null;
  return (
    <span className="sinds">
      {delen.map(({ soort, teken }) => (
        <span key={soort}>
          {teken}
          {sinds[soort]}
        </span>
      ))}
    </span>
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
