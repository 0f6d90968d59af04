import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';
import { ActieRegel } from './actie-kaartje.tsx';
import type { ActieDienst } from './types.ts';

/** Zo lang wachten we na een toets met zoeken, in milliseconden. */
const RUST = 150;

interface ActieZoekenProps {
  zoekActies: ActieDienst['zoekActies'];
  zoek: string;
  opZoek(zoek: string): void;
  opKeuze(actie: ActieKaart): void;
}

/** Zoekveld met de acties die passen eronder: pijltjes lopen, Enter kiest. */
export function ActieZoeken({ zoekActies, zoek, opZoek, opKeuze }: ActieZoekenProps) {
  const id = useId();
  const [actief, setActief] = useState(0);
  const { acties, melding } = useZoekresultaat(zoekActies, zoek);
  const huidig = acties[Math.min(actief, acties.length - 1)];

  function opToets(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') setActief((nu) => Math.min(nu + 1, acties.length - 1));
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
        label="Zoek een actie van deze opgave"
        role="combobox"
        autoComplete="off"
        aria-expanded={acties.length > 0}
        aria-controls={`${id}-lijst`}
        aria-activedescendant={huidig && optieId(id, huidig)}
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
      <div className="keuzelijst" role="listbox" id={`${id}-lijst`} aria-label="Acties">
        {acties.map((actie) => (
          // biome-ignore lint/a11y/useFocusableInteractive: de focus blijft in het zoekveld (aria-activedescendant).
          // biome-ignore lint/a11y/useKeyWithClickEvents: de toetsen komen via het zoekveld binnen.
          <div
            key={actie.id}
            id={optieId(id, actie)}
            role="option"
            aria-selected={actie === huidig}
            className="actiezoeken__optie"
            onClick={() => opKeuze(actie)}
          >
            <ActieRegel kaart={actie} />
          </div>
        ))}
      </div>
    </div>
  );
}

function optieId(id: string, actie: ActieKaart): string {
  return `${id}-actie-${actie.id}`;
}

function useZoekresultaat(zoekActies: ActieDienst['zoekActies'], zoek: string) {
  const [resultaat, setResultaat] = useState<{ acties: ActieKaart[]; melding: string }>({
    acties: [],
    melding: '',
  });
  useEffect(() => {
    let verouderd = false;
    const wekker = setTimeout(async () => {
      const nieuw = await zoekActies(zoek).then(
        (acties) => ({ acties, melding: zinVoor(acties.length) }),
        () => ({
          acties: [],
          melding: 'Zoeken lukte niet. Verander de zoektekst om het opnieuw te proberen.',
        }),
      );
      if (!verouderd) setResultaat(nieuw);
    }, RUST);
    return () => {
      verouderd = true;
      clearTimeout(wekker);
    };
  }, [zoekActies, zoek]);
  return resultaat;
}

function zinVoor(aantal: number): string {
  if (aantal === 0) return 'Geen actie gevonden. Je kunt een nieuwe actie maken.';
  return aantal === 1 ? '1 actie gevonden' : `${aantal} acties gevonden`;
}
