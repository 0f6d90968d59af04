import { Form, useNavigation } from '@remix-run/react';
import { UITKOMST } from '#app/lib/uitkomstplek.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import type { verslagBeeld } from './beeld.ts';

interface VerslagProps {
  pad: string;
  terug: string;
  beeld: ReturnType<typeof verslagBeeld>;
}

/** Wat er van het bestand gekomen is, met de weg terug zolang niemand erop voortbouwde. */
export function Verslag({ pad, terug, beeld }: VerslagProps) {
  return (
    <>
      <div id={UITKOMST} tabIndex={-1}>
        {beeld.terug ? (
          <Melding soort="info">Teruggedraaid op {beeld.terug}.</Melding>
        ) : (
          <Melding soort="goed">Ingelezen op {beeld.gedaan}.</Melding>
        )}
      </div>
      <Kaart titel="Wat het bestand deed">
        <ul className="opsomming">
          {beeld.tellingen.map(({ naam, aantal }) => (
            <li key={naam}>
              {naam}: <span className="getal">{aantal}</span>
            </li>
          ))}
        </ul>
        <div className="rij">
          <Knoplink href={terug} soort="hoofd">
            Naar de vragenlijst
          </Knoplink>
          {beeld.tegen === null || beeld.terug ? (
            <Knoplink href={`${terug}/inlezen?soort=${beeld.soort}`}>Nog een bestand inlezen</Knoplink>
          ) : null}
        </div>
      </Kaart>
      {beeld.terug ? null : <Terug pad={pad} beeld={beeld} />}
    </>
  );
}

const UITLEG = {
  vragen: 'Terugdraaien haalt deze vragen weer van de lijst.',
  respondenten: 'Terugdraaien haalt wie erbij kwam weer weg, en zet terug wat er bij anderen stond.',
  antwoorden:
    'Terugdraaien laat weer gelden wat er vóór dit bestand geantwoord was. Deze antwoorden blijven in de geschiedenis van de respondent staan.',
};

function Terug({ pad, beeld: { tegen, soort } }: Pick<VerslagProps, 'pad' | 'beeld'>) {
  const bezig = useNavigation().state === 'submitting';
  if (tegen) {
    return (
      <Kaart titel="Terugdraaien kan niet meer">
        <p>{tegen}</p>
      </Kaart>
    );
  }
  return (
    <Kaart titel="Toch niet goed?">
      <p>{UITLEG[soort]}</p>
      <details>
        <summary>Terugdraaien</summary>
        <Form method="post" action={pad} className="rij inleesterug">
          <Knop soort="stil" name="handeling" value="terugdraaien" disabled={bezig}>
            {bezig ? 'Bezig met terugdraaien …' : 'Ja, draai alles terug'}
          </Knop>
        </Form>
      </details>
    </Kaart>
  );
}
