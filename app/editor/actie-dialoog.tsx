import { useState } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';
import { ActieZoeken } from './actie-zoeken.tsx';
import { NieuweActieFormulier } from './nieuwe-actie-formulier.tsx';
import type { PlanDienst } from './types.ts';
import { Venster } from './venster.tsx';

interface ActieDialoogProps {
  dienst: PlanDienst;
  /** Geselecteerde tekst: het begin van de zoektekst en van de titel. */
  voorstel: string;
  opKeuze(actie: ActieKaart): void;
  opSluiten(): void;
}

/** Kies een bestaande actie voor in de tekst, of maak er een bij de opgave. */
export function ActieDialoog({ dienst, voorstel, opKeuze, opSluiten }: ActieDialoogProps) {
  const [zoek, setZoek] = useState(voorstel);
  // Wie iets geselecteerd had wil daar een actie van maken.
  const [nieuw, setNieuw] = useState(voorstel !== '');
  return (
    // De sleutel begint het venster opnieuw, zodat de focus naar het eerste veld van het andere scherm gaat.
    <Venster
      key={String(nieuw)}
      titel={nieuw ? 'Nieuwe actie maken' : 'Actie invoegen'}
      opSluiten={opSluiten}
    >
      {nieuw ? (
        <NieuweActieFormulier
          dienst={dienst}
          titel={zoek}
          opGemaakt={opKeuze}
          opTerug={() => setNieuw(false)}
        />
      ) : (
        <>
          <ActieZoeken
            opgaveNr={dienst.opgaveNr}
            zoekActies={dienst.zoekActies}
            zoek={zoek}
            opZoek={setZoek}
            opKeuze={opKeuze}
          />
          <Knop type="button" soort="stil" onClick={() => setNieuw(true)}>
            Nieuwe actie maken
          </Knop>
        </>
      )}
    </Venster>
  );
}
