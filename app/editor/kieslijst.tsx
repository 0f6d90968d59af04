import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { Tekstveld } from '#app/ui/velden.tsx';

interface KieslijstProps<T extends { id: number }> {
  /** Bij het zoekveld. */
  label: string;
  /** De naam van de lijst. */
  lijst: string;
  zoek: string;
  opZoek(zoek: string): void;
  gevonden: readonly T[];
  /** Wat het zoeken opleverde, in een zin. */
  melding: string;
  regel(ding: T): ReactNode;
  opKeuze(ding: T): void;
}

/** Zoekveld met wat erbij past eronder: pijltjes lopen, Enter kiest. */
export function Kieslijst<T extends { id: number }>(props: KieslijstProps<T>) {
  const { label, lijst, zoek, opZoek, gevonden, melding, regel, opKeuze } = props;
  const id = useId();
  const [actief, setActief] = useState(0);
  const huidig = gevonden[Math.min(actief, gevonden.length - 1)];
  const optieId = (ding: T) => `${id}-optie-${ding.id}`;

  function opToets(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setActief((nu) => Math.min(nu + 1, gevonden.length - 1));
    else if (event.key === 'ArrowUp') setActief((nu) => Math.max(nu - 1, 0));
    else if (event.key === 'Enter' && huidig) opKeuze(huidig);
    else return;
    event.preventDefault();
  }

  return (
    <div className="actiezoeken">
      <Tekstveld
        naam="zoek"
        id={`${id}-zoek`}
        label={label}
        role="combobox"
        autoComplete="off"
        aria-expanded={gevonden.length > 0}
        aria-controls={`${id}-lijst`}
        aria-activedescendant={huidig && optieId(huidig)}
        value={zoek}
        onChange={(event) => {
          opZoek(event.target.value);
          setActief(0);
        }}
        onKeyDown={opToets}
      />
      <p className="actiezoeken__melding" role="status">
        {melding}
      </p>
      <div className="keuzelijst" role="listbox" id={`${id}-lijst`} aria-label={lijst}>
        {gevonden.map((ding) => (
          // biome-ignore lint/a11y/useFocusableInteractive: de focus blijft in het zoekveld (aria-activedescendant).
          // biome-ignore lint/a11y/useKeyWithClickEvents: de toetsen komen via het zoekveld binnen.
          <div
            key={ding.id}
            id={optieId(ding)}
            role="option"
            aria-selected={ding === huidig}
            className="actiezoeken__optie"
            onClick={() => opKeuze(ding)}
          >
            {regel(ding)}
          </div>
        ))}
      </div>
    </div>
  );
}
