import { Form } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { BERICHTMAIL, BERICHTMAIL_NAAM, type Berichtmail } from '#domain/bericht/samenvatting.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';

/** Hoe vaak de berichten per mail komen. */
export function Mailwens({ mail, bewaard }: { mail: Berichtmail; bewaard: boolean }) {
  return (
    <Kaart titel={<span id="mail">Per mail</span>}>
      <Form method="post" className="stapel stapel--dicht">
        <fieldset className="veld">
          <legend className="klein">
            De mail zegt hoeveel er te lezen is en niet wat. Is er niets nieuws, dan komt er geen.
          </legend>
          {BERICHTMAIL.map((wens) => (
            <label key={wens} className="vinkje">
              <input type="radio" name="mail" value={wens} defaultChecked={wens === mail} />
              {BERICHTMAIL_NAAM[wens]}
            </label>
          ))}
        </fieldset>
        <div className="rij">
          <Knop soort="stil">Bewaar</Knop>
          <span role="status" className="klein">
            {bewaard ? 'Bewaard.' : ''}
          </span>
        </div>
      </Form>
    </Kaart>
  );
}

/** Wat je volgt, om mee op te kunnen houden. */
export function Gevolgd({ gevolgd }: { gevolgd: readonly { knoop: Knoop; titel: string; href: string }[] }) {
  return (
    <Kaart titel="Wat je volgt">
      {gevolgd.length === 0 ? (
        <p className="gedempt klein">
          Je volgt nog niets. Met de knop Volg bij een afspraak of actie krijg je bericht als het gemelde
          licht verandert.
        </p>
      ) : (
        <ul className="berichten">
          {gevolgd.map(({ knoop, titel, href }) => (
            <li key={knoop} className="bericht" data-gelezen>
              <p className="bericht__zin">
                <Verwijzing href={href}>{titel}</Verwijzing>
              </p>
              <Form method="post" action="/volgen">
                <input type="hidden" name="knoop" value={knoop} />
                <input type="hidden" name="terug" value="berichten" />
                <Knop soort="kaal" klein name="doe" value="stop" aria-label={`Volg niet meer: ${titel}`}>
                  Volg niet meer
                </Knop>
              </Form>
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  );
}
