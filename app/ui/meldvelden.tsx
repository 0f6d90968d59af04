import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import type { Antwoordtype, Voortgang } from '#domain/melding/melding.ts';
import type { Licht } from '#domain/verkeerslicht/verkeerslicht.ts';
import type { Veldfouten } from './fouten.tsx';
import { Lichtkeuze, Voortgangkeuze } from './keuze.tsx';
import { Partijvelden } from './partijvelden.tsx';
import { Tekstvak } from './velden.tsx';

/** Wat er bij het openen in de velden van een melding staat. */
export interface Meldwaarden {
  voortgang: Voortgang | null;
  licht: Licht | null;
  toelichting: string;
  nodig: string;
  nodigVan: string[];
  gevraagdBesluit: string;
  volgendeStap: string;
  voorlopig: boolean;
}

interface MeldveldenProps {
  /** Het id van een veld op deze pagina. */
  id(veld: string): string;
  antwoordtype: Antwoordtype;
  /** Wat partijen afspraken over "afgerond", als zin. */
  eindcriterium?: string | null;
  waarden: Meldwaarden;
  fouten: Veldfouten | undefined;
  partijen: Partijkeuzes;
}

/** De velden van een melding; op de pagina Melden en in de tekst van een plan dezelfde. Velden voor rood zijn er alleen bij rood. */
export function Meldvelden({ id, antwoordtype, eindcriterium, waarden, fouten, partijen }: MeldveldenProps) {
  return (
    <>
      <div className="meldkeuzes">
        <Voortgangkeuze
          naam="voortgang"
          id={id('voortgang')}
          antwoordtype={antwoordtype}
          hint={eindcriterium}
          waarde={waarden.voortgang}
          fout={fouten?.voortgang}
        />
        <Lichtkeuze naam="licht" id={id('licht')} label="Licht" waarde={waarden.licht} fout={fouten?.licht} />
      </div>
      <div className="formulier__naast">
        <Tekstvak
          naam="toelichting"
          id={id('toelichting')}
          label="Hoe staat het ervoor?"
          defaultValue={waarden.toelichting}
          fout={fouten?.toelichting}
        />
        <Tekstvak
          naam="volgendeStap"
          id={id('volgendeStap')}
          label="Volgende stap"
          optioneel
          defaultValue={waarden.volgendeStap}
          fout={fouten?.volgendeStap}
        />
        <div className="bij-rood">
          <Tekstvak
            naam="nodig"
            id={id('nodig')}
            label="Wat is er nodig?"
            defaultValue={waarden.nodig}
            fout={fouten?.nodig}
          />
        </div>
      </div>
      <div className="bij-rood">
        <Partijvelden
          id={id('nodigVan')}
          keuzes={partijen}
          gekozen={waarden.nodigVan}
          fout={fouten?.nodigVan}
        />
      </div>
      <details
        className="vouw"
        open={waarden.gevraagdBesluit !== '' || fouten?.gevraagdBesluit !== undefined}
      >
        <summary>Besluit vragen van het overleg</summary>
        <Tekstvak
          naam="gevraagdBesluit"
          id={id('gevraagdBesluit')}
          label="Gevraagd besluit"
          optioneel
          defaultValue={waarden.gevraagdBesluit}
          fout={fouten?.gevraagdBesluit}
        />
      </details>
    </>
  );
}
