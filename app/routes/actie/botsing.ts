import { partijNaam } from '#app/lib/beeld.ts';
import type { ActieWaarden } from '#app/ui/actie-velden.tsx';
import type { Actie } from '#domain/actie/actie.ts';
import { PLANNING_SOORTEN, type Planning, planningTekst } from '#domain/planning/planning.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** Een veld waarin de gebruiker iets anders heeft staan dan er nu is vastgelegd. */
export interface Botsing {
  veld: string;
  nu: string;
  jij: string;
}

/** Per veld wat er nu staat naast wat de gebruiker invulde; wat gelijk is blijft weg. */
export function botsingen(stand: Stand, nu: Actie, jij: ActieWaarden): Botsing[] {
  const partij = (slug: string) => (slug ? partijNaam(stand, slug) : '');
  const afspraak = (id: string) => {
    const gevonden = stand.perAfspraak.get(id);
    return gevonden ? `${id} · ${gevonden.titel}` : id;
  };
  return [
    { veld: 'Titel', nu: nu.titel, jij: jij.titel.trim() },
    { veld: 'Eigenaar', nu: partij(nu.eigenaarPartij), jij: partij(jij.eigenaarPartij) },
    { veld: 'Persoon', nu: nu.eigenaarPersoon, jij: jij.eigenaarPersoon.trim() },
    { veld: 'Afspraak', nu: afspraak(nu.afspraakId ?? ''), jij: afspraak(jij.afspraakId) },
    { veld: 'Planning', nu: planningTekst(nu.planning), jij: planningTekst(ingevuldePlanning(jij)) },
    { veld: 'Kan alvast', nu: nu.kanAlvast, jij: jij.kanAlvast.trim() },
  ].filter((veld) => veld.nu !== veld.jij);
}

function ingevuldePlanning({ soort, jaar, kwartaal, totJaar }: ActieWaarden): Planning {
  const getal = (tekst: string) => (/^\d{4}$/.test(tekst) ? Number(tekst) : null);
  return {
    soort: PLANNING_SOORTEN.find((kandidaat) => kandidaat === soort) ?? 'onbekend',
    jaar: getal(jaar),
    kwartaal: ([1, 2, 3, 4] as const).find((nr) => String(nr) === kwartaal) ?? null,
    totJaar: getal(totJaar),
    bron: null,
  };
}
