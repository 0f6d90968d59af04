import { type Planning as Gepland, planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM, type Standing as Standingcode } from '#domain/planning/standing.ts';
import { LICHT_WOORD, type Licht } from '#domain/verkeerslicht/verkeerslicht.ts';
import { Icoon, type Icoonnaam } from './icoon.tsx';

const TOON: Record<Standingcode, { toon: 'slecht' | 'let_op' | 'gewoon'; icoon?: Icoonnaam }> = {
  over_tijd: { toon: 'slecht', icoon: 'klok' },
  te_laat_gestart: { toon: 'let_op', icoon: 'klok' },
  opgeschort: { toon: 'let_op', icoon: 'pauze' },
  afgerond: { toon: 'gewoon' },
  nog_niet_aan_de_orde: { toon: 'gewoon' },
  op_schema: { toon: 'gewoon' },
  geen_datum: { toon: 'gewoon' },
};

/** Hoe het met de planning staat, in woorden; wat te laat is valt op met een klok en kleur. */
export function Standing({ standing }: { standing: Standingcode }) {
  const { toon, icoon } = TOON[standing];
  return (
    <span className={`stand stand--${toon}`}>
      {icoon ? <Icoon naam={icoon} /> : null}
      {STANDING_NAAM[standing]}
    </span>
  );
}

/** Het gemelde licht is beter dan het berekende: beide staan erbij, ze worden nooit één (design §4, Lights). */
export function Signaal({ gemeld, berekend }: { gemeld: Licht; berekend: Licht }) {
  return (
    <span className="signaal">
      <Icoon naam="waarschuwing" />
      gemeld: {LICHT_WOORD[gemeld]}, berekend: {LICHT_WOORD[berekend]}
    </span>
  );
}

/** De planning in woorden; is zij gewijzigd, dan met de oorspronkelijke ervoor: `was klaar Q2 2024, nu klaar Q1 2027`. */
export function Planning({
  planning,
  oorspronkelijk = null,
}: {
  planning: Gepland;
  oorspronkelijk?: Gepland | null;
}) {
  const nu = planningTekst(planning);
  const was = oorspronkelijk ? planningTekst(oorspronkelijk) : nu;
  return <span className="getal">{was === nu ? nu : `was ${was}, nu ${nu}`}</span>;
}

/**
 * De planning van een afspraak met hoe het daarmee staat. Dat laatste volgt ook uit wat partijen zelf planden: heeft de
 * afspraak geen datum en een partij wel, dan staat erbij dat het van haar komt.
 */
export function Afspraakplanning({ planning, standing }: { planning: Gepland; standing: Standingcode }) {
  return (
    <>
      <Planning planning={planning} />
      {standing === 'geen_datum' ? null : (
        <>
          {planning.soort === 'onbekend' && standing !== 'afgerond' ? ' · bij een partij ' : ' · '}
          <Standing standing={standing} />
        </>
      )}
    </>
  );
}
