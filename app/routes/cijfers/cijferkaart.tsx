import { Form } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Waardevelden } from '#app/ui/cijfervelden.tsx';
import { Etiket } from '#app/ui/etiket.tsx';
import { Fouten } from '#app/ui/fouten.tsx';
import { Knop } from '#app/ui/knop.tsx';
import type { CijferBeeld, WaardeBeeld } from './beeld.ts';
import { type Antwoord, metVoor } from './nieuw.tsx';

interface CijferkaartProps {
  cijfer: CijferBeeld;
  magBijwerken: boolean;
  antwoord: Antwoord | undefined;
}

/** Een cijfer met de waarde van nu, wat het eerder was, en een formulier voor een nieuwe waarde. */
export function Cijferkaart({ cijfer, magBijwerken, antwoord }: CijferkaartProps) {
  const { id, naam, waarvoor, afgeschermd, nu, eerder } = cijfer;
  const voor = `cijfer-${id}-`;
  const formulier = useFocusOpFout(antwoord);
  return (
    <article className="cijferkaart" id={`cijfer-${id}`} aria-labelledby={`${voor}kop`}>
      <h2 className="cijferkaart__naam" id={`${voor}kop`}>
        {naam}
      </h2>
      <p className="cijferkaart__waarde getal">{nu.waarde}</p>
      <p className="klein gedempt">
        <Bron waarde={nu} /> · {waarvoor} {afgeschermd ? <Etiket>alleen Rijk en VNG</Etiket> : null}
      </p>
      {nu.toelichting ? <p className="klein">{nu.toelichting}</p> : null}
      {eerder.length > 0 ? (
        <details className="vouw">
          <summary>
            Eerder: {eerder.length} {eerder.length === 1 ? 'waarde' : 'waarden'}
          </summary>
          <ol className="cijferkaart__eerder" reversed>
            {eerder.map((waarde) => (
              <li key={waarde.versie}>
                <b className="getal">{waarde.waarde}</b> · <Bron waarde={waarde} /> · vastgelegd{' '}
                {waarde.vastgelegd}
                {waarde.toelichting ? `: ${waarde.toelichting}` : ''}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
      {magBijwerken ? (
        <details className="vouw" open={antwoord !== undefined}>
          <summary>
            Nieuwe waarde<span className="sr"> van {naam}</span>
          </summary>
          <Form
            method="post"
            action="/cijfers"
            className="formulier cijfers__formulier"
            ref={formulier}
            noValidate
          >
            <Fouten fouten={metVoor(antwoord?.fouten, voor)} />
            <input type="hidden" name="cijfer" value={id} />
            <input type="hidden" name="na" value={nu.versie} />
            <Waardevelden voor={voor} waarden={antwoord?.waarden} fouten={antwoord?.fouten} />
            <div className="rij">
              <Knop>Vastleggen</Knop>
            </div>
          </Form>
        </details>
      ) : null}
    </article>
  );
}

function Bron({ waarde: { bron, bronUrl, peildatum } }: { waarde: WaardeBeeld }) {
  return (
    <>
      {bronUrl ? (
        <a className="utrecht-link utrecht-link--html-a" href={bronUrl} rel="noopener noreferrer">
          {bron}
        </a>
      ) : (
        bron
      )}
      , peildatum {peildatum}
    </>
  );
}
