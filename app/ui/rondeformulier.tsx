import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import type { Rondekeuzes, Rondewaarden } from '#app/lib/rondekeuzes.ts';
import { Fouten, type Veldfouten } from './fouten.tsx';
import { Kaart } from './kaart.tsx';
import { Knop, Knoplink } from './knop.tsx';
import { Keuzeveld } from './veld.tsx';
import { Keuzelijst, Tekstveld } from './velden.tsx';

interface RondeformulierProps {
  keuzes: Rondekeuzes;
  waarden: Rondewaarden;
  fouten?: Veldfouten;
  /** Bij een nieuwe ronde kunnen de datums van een overleg komen. */
  nieuw?: boolean;
  /** De eerste dag ligt vast zodra de ronde begonnen is. */
  vanVast?: boolean;
  /** Wat er nog meer mee moet. */
  verborgen?: ReactNode;
  knop: string;
  terug: string;
}

/** Een ronde: waarvoor, wanneer en over wat. Wat getypt is blijft staan als er iets niet klopt. */
export function Rondeformulier(props: RondeformulierProps) {
  const { keuzes, waarden, fouten = {}, nieuw = false, vanVast = false, verborgen, knop, terug } = props;
  const bezig = useNavigation().formMethod === 'POST';
  const formulier = useFocusOpFout(props.fouten);
  const veld = (naam: keyof Rondewaarden & ('naam' | 'overlegId' | 'van' | 'tot' | 'peildatum')) => ({
    naam,
    defaultValue: waarden[naam],
    fout: fouten[naam],
  });
  return (
    <Kaart>
      <Fouten fouten={fouten} />
      <Form method="post" className="formulier" ref={formulier} noValidate>
        {verborgen}
        <div className="ronde__overleg">
          <Keuzelijst {...veld('overlegId')} label="Voor welk overleg?" optioneel>
            <option value="">Niet voor een overleg</option>
            {keuzes.overleggen.map(({ id, naam }) => (
              <option key={id} value={id}>
                {naam}
              </option>
            ))}
          </Keuzelijst>
          {nieuw ? (
            <Knop soort="stil" formMethod="get" formNoValidate>
              Vul naam en datums hierbij in
            </Knop>
          ) : null}
        </div>
        <Tekstveld {...veld('naam')} label="Naam" hint="Zo heet de ronde op elke pagina en in de mail." />
        <div className="formulier__naast formulier__naast--smal">
          <Tekstveld
            {...veld('van')}
            label="Eerste dag"
            type="date"
            readOnly={vanVast}
            hint={vanVast ? 'De ronde is al begonnen.' : 'Meldingen vanaf deze dag tellen mee.'}
          />
          <Tekstveld
            {...veld('tot')}
            label="Laatste dag om te melden"
            type="date"
            hint="Daarna ga je nabellen."
          />
          <Tekstveld
            {...veld('peildatum')}
            label="Peildatum"
            type="date"
            hint="Tot dan telt laat melden nog mee."
          />
        </div>
        <Vinkjes
          naam="opgaven"
          label="Over welke opgaven?"
          keuzes={keuzes.opgaven.map(({ nr, titel }) => ({ waarde: nr, naam: `${nr} · ${titel}` }))}
          gekozen={waarden.opgaven}
          fout={fouten.opgaven}
        />
        <Vinkjes
          naam="partijen"
          label="Aan welke partijen?"
          keuzes={keuzes.partijen.map(({ slug, naam }) => ({ waarde: slug, naam }))}
          gekozen={waarden.partijen}
          fout={fouten.partijen}
        />
        <div className="rij">
          <Knop disabled={bezig}>{knop}</Knop>
          <Knoplink href={terug} soort="kaal">
            Annuleren
          </Knoplink>
        </div>
      </Form>
    </Kaart>
  );
}

interface VinkjesProps {
  naam: string;
  label: string;
  keuzes: readonly { waarde: string; naam: string }[];
  gekozen: readonly string[];
  fout: string | undefined;
}

function Vinkjes({ naam, label, keuzes, gekozen, fout }: VinkjesProps) {
  return (
    <Keuzeveld naam={naam} label={label} hint="Vink niets aan voor alle." fout={fout}>
      {() => (
        <div className="vinkjes">
          {keuzes.map(({ waarde, naam: tekst }, plaats) => (
            <label key={waarde} className="vinkje">
              <input
                id={plaats === 0 ? naam : undefined}
                type="checkbox"
                name={naam}
                value={waarde}
                defaultChecked={gekozen.includes(waarde)}
                aria-invalid={fout ? true : undefined}
              />
              {tekst}
            </label>
          ))}
        </div>
      )}
    </Keuzeveld>
  );
}
