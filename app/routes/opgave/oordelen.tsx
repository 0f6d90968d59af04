import { Form, useLocation, useNavigation } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Fouten, type Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Lichtkeuze } from '#app/ui/keuze.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { LICHTEN, type Licht as Lichtkleur } from '#domain/verkeerslicht/verkeerslicht.ts';

interface Oordeel {
  partij: string;
  door: string;
  datum: string;
  licht: Lichtkleur;
  toelichting: string;
}

interface OordelenProps {
  /** Alle oordelen, het nieuwste eerst. */
  oordelen: readonly Oordeel[];
  magOordelen: boolean;
  /** Er is zojuist een oordeel gegeven. */
  gegeven: boolean;
  antwoord: { fouten: Veldfouten; waarden: { licht: string; toelichting: string } } | undefined;
}

/** Het eigen oordeel van de trekkers: van elk het laatste, de eerdere eronder, en een formulier voor wie mag oordelen. */
export function Oordelen({ oordelen, magOordelen, gegeven, antwoord }: OordelenProps) {
  // Na een bewaard oordeel begint het formulier leeg. Niet op het aantal: een oordeel van een ander wist dan wat je typt.
  const { key } = useLocation();
  const nu = oordelen.filter(
    ({ partij }, plaats) => oordelen.findIndex((o) => o.partij === partij) === plaats,
  );
  const eerder = oordelen.filter((oordeel) => !nu.includes(oordeel));
  return (
    <Kaart titel="Oordeel van de trekkers">
      {gegeven && !antwoord ? <Melding soort="goed">Je oordeel is bewaard.</Melding> : null}
      {nu.length === 0 ? (
        <p className="gedempt">Er is nog geen oordeel gegeven.</p>
      ) : (
        <Oordeellijst oordelen={nu} />
      )}
      {eerder.length > 0 ? (
        <details className="uitklap">
          <summary>Eerdere oordelen ({eerder.length})</summary>
          <Oordeellijst oordelen={eerder} />
        </details>
      ) : null}
      {magOordelen ? <Oordeelformulier key={gegeven ? key : 'eerste'} antwoord={antwoord} /> : null}
    </Kaart>
  );
}

function Oordeellijst({ oordelen }: { oordelen: readonly Oordeel[] }) {
  return (
    <ul className="opsomming opsomming--ruim">
      {oordelen.map(({ partij, door, datum, licht, toelichting }, plaats) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: er komt alleen voor aan bij, en een regel heeft geen eigen toestand
        <li key={plaats}>
          <p className="rij">
            <Licht soort={licht} />
            <span>
              <b>{partij}</b>{' '}
              <span className="gedempt klein">
                {door}, {langeDatum(datum)}
              </span>
            </span>
          </p>
          {toelichting ? <p className="klein">{toelichting}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function Oordeelformulier({ antwoord }: Pick<OordelenProps, 'antwoord'>) {
  const bezig = useNavigation().state === 'submitting';
  const formulier = useFocusOpFout(antwoord);
  const gekozen = LICHTEN.find((licht) => licht === antwoord?.waarden.licht);
  return (
    <Form method="post" className="formulier vak-onder" ref={formulier} noValidate>
      <h3>Geef je oordeel</h3>
      <Fouten fouten={antwoord?.fouten} />
      <Lichtkeuze
        naam="licht"
        label="Hoe staat deze opgave ervoor?"
        waarde={gekozen}
        fout={antwoord?.fouten.licht}
      />
      <Tekstvak
        naam="toelichting"
        label="Toelichting"
        hint="Nodig bij risico en bij zit vast."
        defaultValue={antwoord?.waarden.toelichting}
        fout={antwoord?.fouten.toelichting}
      />
      <div>
        <Knop disabled={bezig}>{bezig ? 'Bezig met bewaren …' : 'Bewaar oordeel'}</Knop>
      </div>
    </Form>
  );
}
