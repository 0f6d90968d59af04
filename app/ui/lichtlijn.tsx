import { dagenTussen, langeDatum } from '#domain/datum/datum.ts';
import { LICHT_WOORD, type Licht } from '#domain/verkeerslicht/verkeerslicht.ts';
import { VORM } from './vormen.tsx';

interface LichtlijnProps {
  /** Van oud naar nieuw. */
  punten: readonly { dag: string; licht: Licht }[];
  /** Tot en met deze dag loopt de lijn door. */
  tot: string;
}

const BREED = 600;
const RAND = 8;
const VORM_BREED = 14;

/**
 * De gemelde lichten door de tijd: elke melding op haar dag, met de vorm van het licht erbij. De lijst met meldingen zegt hetzelfde
 * in woorden.
 */
export function Lichtlijn({ punten, tot }: LichtlijnProps) {
  const [eerste] = punten;
  if (!eerste || punten.length < 2) return null;
  const dagen = Math.max(1, dagenTussen(eerste.dag, tot));
  const plek = (dag: string) =>
    RAND + (Math.min(dagen, dagenTussen(eerste.dag, dag)) / dagen) * (BREED - 2 * RAND);
  const woorden = punten.map(({ dag, licht }) => `${langeDatum(dag)} ${LICHT_WOORD[licht]}`).join(', ');
  return (
    <svg
      className="lichtlijn"
      viewBox={`0 0 ${BREED} 40`}
      role="img"
      aria-label={`Gemelde lichten: ${woorden}`}
    >
      {punten.map(({ dag, licht }, i) => {
        const [van, naar] = [plek(dag), plek(punten[i + 1]?.dag ?? tot)];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: op één dag kan vaker gemeld zijn; de volgorde ligt vast
          <g key={i} className={`lichtlijn__deel lichtlijn__deel--${licht}`}>
            <line x1={van} y1="11" x2={naar} y2="11" stroke="currentColor" strokeWidth="3" />
            <circle cx={van} cy="11" r="9" className="lichtlijn__vlak" />
            <svg
              x={van - VORM_BREED / 2}
              y={11 - VORM_BREED / 2}
              width={VORM_BREED}
              height={VORM_BREED}
              viewBox="0 0 12 12"
              aria-hidden="true"
            >
              {VORM[licht]}
            </svg>
          </g>
        );
      })}
      <text x="0" y="36">
        {langeDatum(eerste.dag)}
      </text>
      <text x={BREED} y="36" textAnchor="end">
        {langeDatum(tot)}
      </text>
    </svg>
  );
}
