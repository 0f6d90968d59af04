import { useEffect, useState } from 'react';
import type { ActieKaart } from '#domain/document/waarden.ts';
import { ActieRegel } from './actie-kaartje.tsx';
import { Kieslijst } from './kieslijst.tsx';
import type { ActieDienst } from './types.ts';
import { ZOEKRESULTATEN } from './zoekgrens.ts';

/** Zo lang wachten we na een toets met zoeken, in milliseconden. */
const RUST = 150;

interface ActieZoekenProps {
  /** De opgave van dit plan. */
  opgaveNr: number;
  zoekActies: ActieDienst['zoekActies'];
  zoek: string;
  opZoek(zoek: string): void;
  opKeuze(actie: ActieKaart): void;
}

/** Zoek een actie; die van deze opgave staan vooraan, en een plan kan ook een actie van een andere opgave noemen. */
export function ActieZoeken({ opgaveNr, zoekActies, zoek, opZoek, opKeuze }: ActieZoekenProps) {
  const { acties, melding } = useZoekresultaat(zoekActies, zoek);
  return (
    <Kieslijst
      label="Zoek een actie"
      lijst="Acties"
      zoek={zoek}
      opZoek={opZoek}
      gevonden={acties}
      melding={melding}
      opKeuze={opKeuze}
      regel={(actie) => <ActieRegel kaart={actie} metOpgave={actie.opgaveNr !== opgaveNr} />}
    />
  );
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
  if (aantal >= ZOEKRESULTATEN)
    return `De eerste ${aantal} acties. Typ een woord uit de titel om de rest te vinden.`;
  return aantal === 1 ? '1 actie gevonden' : `${aantal} acties gevonden`;
}
