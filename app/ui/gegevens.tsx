import { datumMetWeekdag, langeDatum } from '#domain/datum/datum.ts';

/** Een kalenderdag (`JJJJ-MM-DD`) in woorden. */
export function Datum({ dag, weekdag = false }: { dag: string; weekdag?: boolean }) {
  return <time dateTime={dag}>{weekdag ? datumMetWeekdag(dag) : langeDatum(dag)}</time>;
}

/** Hoeveel er van iets gedaan is; `label` zegt wat, bijvoorbeeld `31 van 47 gemeld`. */
export function Voortgangsbalk({ waarde, totaal, label }: { waarde: number; totaal: number; label: string }) {
  return (
    <progress className="voortgangsbalk" value={waarde} max={Math.max(totaal, 1)} aria-label={label}>
      {label}
    </progress>
  );
}
