import { Form, useNavigation } from '@remix-run/react';
import { aantalRegels } from '#app/lib/lijstbeeld.ts';
import { UITKOMST } from '#app/lib/uitkomstplek.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { verslagBeeld } from './beeld.ts';

type Beeld = ReturnType<typeof verslagBeeld>;

/** Zoveel regels staan er per soort; de rest is in het register te vinden. */
const MEESTE_REGELS = 100;

/** Wat er van de lijst gekomen is, met de weg terug zolang niemand erop voortbouwde. */
export function Verslag({ beeld }: { beeld: Beeld }) {
  return (
    <>
      <div id={UITKOMST} tabIndex={-1}>
        {beeld.terug ? (
          <Melding soort="info">Teruggedraaid op {beeld.teruggedraaid}.</Melding>
        ) : (
          <Melding soort="goed">Ingelezen op {beeld.gedaan}.</Melding>
        )}
      </div>
      {beeld.delen.map(({ titel, regels }) => (
        <Kaart key={titel} strak titel={`${titel}: ${regels.length}`}>
          <ul className="lijst">
            {regels.slice(0, MEESTE_REGELS).map(({ nr, titel, href }) => (
              <li key={nr} className="regel">
                <div className="regel__midden">
                  <p>{href ? <Verwijzing href={href}>{titel}</Verwijzing> : titel}</p>
                </div>
                <span className="gedempt klein">rij {nr}</span>
              </li>
            ))}
            {regels.length > MEESTE_REGELS ? (
              <li className="regel gedempt">En nog {regels.length - MEESTE_REGELS} andere.</li>
            ) : null}
          </ul>
        </Kaart>
      ))}
      {beeld.ongewijzigd > 0 ? (
        <p className="gedempt">Zonder verandering: {aantalRegels(beeld.ongewijzigd)}.</p>
      ) : null}
      {beeld.overgeslagen > 0 ? (
        <p className="gedempt">Overgeslagen: {aantalRegels(beeld.overgeslagen)}.</p>
      ) : null}
      <div className="rij">
        <Knoplink href="/inlezen">Nog een lijst inlezen</Knoplink>
        <Knoplink href="/register">Naar afspraken en acties</Knoplink>
      </div>
      {beeld.terug ? null : <Terug beeld={beeld} />}
    </>
  );
}

/** Hoeveel redenen er hoogstens staan; wie er meer heeft draait niets meer terug. */
const MEESTE_REDENEN = 10;

function Terug({ beeld: { id, tegen } }: { beeld: Beeld }) {
  const bezig = useNavigation().state === 'submitting';
  if (tegen.length > 0) {
    return (
      <Kaart titel="Terugdraaien kan niet meer">
        <p>
          Anderen bouwden hierop voort. Wat niet klopt wijzig je bij de actie zelf, of met een nieuwe melding.
        </p>
        <ul className="opsomming">
          {tegen.slice(0, MEESTE_REDENEN).map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
          {tegen.length > MEESTE_REDENEN ? <li>En nog {tegen.length - MEESTE_REDENEN} andere.</li> : null}
        </ul>
      </Kaart>
    );
  }
  return (
    <Kaart titel="Toch niet goed?">
      <p>
        Terugdraaien haalt de gemaakte acties weg en zet terug wat er bij gewijzigde acties stond. Een melding
        blijft in de geschiedenis staan; er komt een nieuwe bij die zegt wat er daarvoor gold. Dit kan tot
        iemand erop voortbouwt.
      </p>
      <details>
        <summary>Terugdraaien</summary>
        <Form method="post" action={`/inlezen/${id}`} className="rij inleesterug">
          <Knop soort="stil" name="handeling" value="terugdraaien" aria-disabled={bezig}>
            {bezig ? 'Bezig met terugdraaien …' : 'Ja, draai alles terug'}
          </Knop>
        </Form>
      </details>
    </Kaart>
  );
}
