import type { Veldfouten } from './fouten.tsx';
import { Keuzelijst, Tekstvak, Tekstveld } from './velden.tsx';

interface VeldenProps {
  /** Wat er eerder in de velden stond. */
  waarden?: Partial<Record<string, string>> | undefined;
  fouten?: Veldfouten | undefined;
  /** Voor de ids, als er meer formulieren op de pagina staan. */
  voor: string;
}

interface CijferveldenProps extends VeldenProps {
  opgaven: readonly { nr: number; titel: string }[];
  /** Of deze gebruiker een cijfer alleen voor Rijk en VNG mag maken. */
  magAfschermen: boolean;
}

/** De velden van een nieuw cijfer. */
export function Cijfervelden({ waarden = {}, fouten = {}, voor, opgaven, magAfschermen }: CijferveldenProps) {
  const veld = (naam: string) => veldVan(naam, { waarden, fouten, voor });
  return (
    <>
      <Tekstveld
        {...veld('naam')}
        label="Naam"
        hint="Wat het cijfer meet, bijvoorbeeld: jongeren met jeugdhulp."
      />
      <div className="formulier__naast formulier__naast--smal">
        <Tekstveld {...veld('waarde')} label="Waarde" inputMode="decimal" autoComplete="off" />
        <Tekstveld {...veld('eenheid')} label="Eenheid" optioneel autoComplete="off" />
      </div>
      <Keuzelijst {...veld('opgaveNr')} label="Voor welke opgave">
        <option value="">Voor alle opgaven</option>
        {opgaven.map(({ nr, titel }) => (
          <option key={nr} value={nr}>
            {nr} · {titel}
          </option>
        ))}
      </Keuzelijst>
      <Bronvelden waarden={waarden} fouten={fouten} voor={voor} />
      <Tekstvak {...veld('toelichting')} label="Toelichting" optioneel />
      {magAfschermen ? (
        <label className="vinkje">
          <input type="checkbox" name="alleenRijkVng" defaultChecked={waarden.alleenRijkVng === 'on'} />
          Alleen voor Rijk en VNG
        </label>
      ) : null}
    </>
  );
}

/** De velden van een nieuwe waarde bij een bestaand cijfer. */
export function Waardevelden({ waarden = {}, fouten = {}, voor }: VeldenProps) {
  const veld = (naam: string) => veldVan(naam, { waarden, fouten, voor });
  return (
    <>
      <Tekstveld {...veld('waarde')} label="Nieuwe waarde" inputMode="decimal" autoComplete="off" />
      <Bronvelden waarden={waarden} fouten={fouten} voor={voor} />
      <Tekstvak {...veld('toelichting')} label="Waarom verandert het?" />
    </>
  );
}

function Bronvelden({ waarden = {}, fouten = {}, voor }: VeldenProps) {
  const veld = (naam: string) => veldVan(naam, { waarden, fouten, voor });
  return (
    <>
      <div className="formulier__naast">
        <Tekstveld {...veld('bron')} label="Bron" />
        <Tekstveld {...veld('peildatum')} label="Peildatum" type="date" />
      </div>
      <Tekstveld {...veld('bronUrl')} label="Adres van de bron" optioneel inputMode="url" />
    </>
  );
}

function veldVan(naam: string, { waarden = {}, fouten = {}, voor }: VeldenProps) {
  return { naam, id: `${voor}${naam}`, defaultValue: waarden[naam], fout: fouten[naam] };
}
