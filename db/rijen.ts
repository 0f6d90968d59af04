import type { Kwartaal, Planning, PlanningSoort } from '#domain/planning/planning.ts';

/** De planningkolommen zoals ze in `afspraak`, `deelstatus` en `actie` staan. */
interface PlanningRij {
  plan_soort: PlanningSoort;
  plan_jaar: number | null;
  plan_kwartaal: Kwartaal | null;
  plan_tot_jaar: number | null;
  plan_bron: string | null;
}

interface OorspronkelijkRij {
  oorspr_soort: PlanningSoort | null;
  oorspr_jaar: number | null;
  oorspr_kwartaal: Kwartaal | null;
  oorspr_tot_jaar: number | null;
  oorspr_bron: string | null;
}

export function naarPlanning(rij: PlanningRij): Planning {
  return {
    soort: rij.plan_soort,
    jaar: rij.plan_jaar,
    kwartaal: rij.plan_kwartaal,
    totJaar: rij.plan_tot_jaar,
    bron: rij.plan_bron,
  };
}

export function naarOorspronkelijk(rij: OorspronkelijkRij): Planning | null {
  if (rij.oorspr_soort === null) return null;
  return {
    soort: rij.oorspr_soort,
    jaar: rij.oorspr_jaar,
    kwartaal: rij.oorspr_kwartaal,
    totJaar: rij.oorspr_tot_jaar,
    bron: rij.oorspr_bron,
  };
}

export function vanPlanning(planning: Planning): PlanningRij {
  return {
    plan_soort: planning.soort,
    plan_jaar: planning.jaar,
    plan_kwartaal: planning.kwartaal,
    plan_tot_jaar: planning.totJaar,
    plan_bron: planning.bron,
  };
}

export function vanOorspronkelijk(planning: Planning | null): OorspronkelijkRij {
  return {
    oorspr_soort: planning?.soort ?? null,
    oorspr_jaar: planning?.jaar ?? null,
    oorspr_kwartaal: planning?.kwartaal ?? null,
    oorspr_tot_jaar: planning?.totJaar ?? null,
    oorspr_bron: planning?.bron ?? null,
  };
}

/** Een JSON-kolom met een lijst van teksten. Bijna altijd leeg, en dan de moeite van het ontleden niet waard. */
export function naarTeksten(json: string): string[] {
  return json === '[]' ? [] : JSON.parse(json);
}

/** SQLite neemt 32.766 parameters per opdracht, PostgreSQL 65.535. */
const MAX_PARAMETERS = 30_000;

/** Verdeelt de rijen over opdrachten die niet te veel parameters krijgen. */
export function* inStukken<T>(rijen: readonly T[], parametersPerRij = 1): Generator<T[]> {
  const stap = Math.floor(MAX_PARAMETERS / parametersPerRij);
  for (let i = 0; i < rijen.length; i += stap) yield rijen.slice(i, i + stap);
}
