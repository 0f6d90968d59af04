import { WIJZIGREDEN_NAAM, WIJZIGREDENEN } from '#domain/planning/planning.ts';
import type { Veldfouten } from './fouten.tsx';
import { Keuzelijst, Tekstveld } from './velden.tsx';

interface RedenVeldenProps {
  waarden?: { reden: string; redenToelichting: string } | undefined;
  fouten: Veldfouten | undefined;
  /** Waar het formulier de planning niet altijd verandert: wanneer de reden nodig is. */
  hint?: string;
  /** Staat voor de ids. */
  voor?: string;
}

/** Waarom een planning verandert: een reden uit de vaste lijst, met uitleg (design §4, Planning). */
export function RedenVelden({ waarden, fouten, hint, voor = '' }: RedenVeldenProps) {
  return (
    <div className="formulier__naast">
      <Keuzelijst
        naam="reden"
        id={`${voor}reden`}
        label="Waarom verandert de planning?"
        hint={hint}
        defaultValue={waarden?.reden}
        fout={fouten?.reden}
      >
        <option value="">Kies een reden</option>
        {WIJZIGREDENEN.map((reden) => (
          <option key={reden} value={reden}>
            {WIJZIGREDEN_NAAM[reden]}
          </option>
        ))}
      </Keuzelijst>
      <Tekstveld
        naam="redenToelichting"
        id={`${voor}redenToelichting`}
        label="Uitleg bij de reden"
        hint="Verplicht als de reden “Anders” is."
        autoComplete="off"
        defaultValue={waarden?.redenToelichting}
        fout={fouten?.redenToelichting}
      />
    </div>
  );
}
