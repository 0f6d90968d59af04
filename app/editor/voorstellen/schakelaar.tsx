import { useId, useSyncExternalStore } from 'react';
import type { Modus, Modusbron } from './modus.ts';

const NAMEN: Record<Modus, string> = { schrijven: 'Schrijven', voorstellen: 'Voorstellen' };
const MODI = ['schrijven', 'voorstellen'] as const;

/** Of wat je typt meteen geldt of een voorstel wordt, en waarom. */
export function Schakelaar({ bron }: { bron: Modusbron }) {
  const { modus, keuze, waarom, melding, geweigerd } = useSyncExternalStore(
    bron.abonneer,
    bron.lees,
    bron.lees,
  );
  const uitleg = useId();
  return (
    <div className="schakelaar">
      <fieldset
        className="schakelaar__keuze"
        aria-label="Wijze van schrijven"
        aria-describedby={uitleg}
        title="Wisselen met Ctrl+Alt+V"
      >
        {MODI.map((naam) => (
          <label key={naam}>
            <input
              type="radio"
              name="schrijfwijze"
              checked={modus === naam}
              onChange={() => bron.kies(naam)}
            />
            <span>{NAMEN[naam]}</span>
          </label>
        ))}
      </fieldset>
      <p className="schakelaar__waarom" id={uitleg} role="status">
        {waarom}
      </p>
      {keuze !== 'vanzelf' && (
        <button type="button" className="schakelaar__vanzelf" onClick={() => bron.kies('vanzelf')}>
          Laat het onderdeel bepalen
        </button>
      )}
      <p role="status">{melding}</p>
      <p className="schakelaar__geweigerd" role="alert">
        {geweigerd}
      </p>
    </div>
  );
}

/** Voor wie niet mag schrijven. */
export function AlleenLezen() {
  return <p className="schakelaar__lezen">Lezen</p>;
}
