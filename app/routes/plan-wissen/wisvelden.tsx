import { Knop } from '#app/ui/knop.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';

/** De reden, het vinkje en de knop waarmee wissen begint. */
export function Wisvelden({ reden, fouten }: { reden: string; fouten: Record<string, string> }) {
  return (
    <>
      <Tekstvak
        naam="reden"
        label="Waarom moet dit weg?"
        hint="De reden blijft staan. Neem de tekst zelf er niet in over."
        rows={2}
        defaultValue={reden}
        fout={fouten.reden}
      />
      <div className="utrecht-form-field veld">
        {fouten.zeker ? (
          <p id="zeker-fout" className="utrecht-form-field-error-message">
            {fouten.zeker}
          </p>
        ) : null}
        <label>
          <input
            type="checkbox"
            name="zeker"
            aria-invalid={fouten.zeker ? true : undefined}
            aria-describedby={fouten.zeker ? 'zeker-fout' : undefined}
          />{' '}
          Ik weet dat dit niet terug te draaien is
        </label>
      </div>
      <div>
        <Knop name="handeling" value="wissen">
          Wis voorgoed
        </Knop>
      </div>
    </>
  );
}
