import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';

/** Het formulier waar alle vakjes op de pagina bij horen. */
const FORMULIER = 'samenvoegen';

export interface Kiezen {
  /** Wat er bij het openen of bij een mislukte poging aangevinkt is, zonder versie. */
  gekozen: readonly string[];
}

/** Zonder versienummer: na een botsing hoort hetzelfde punt weer aangevinkt te zijn, met de versie die er nu staat. */
export function zonderVersie(waarde: string): string {
  return waarde.replace(/^(punt:\d+):\d+$/, '$1');
}

/** Een vakje om iets aan te vinken om samen te voegen. */
export function Kiesvak({ kiezen, waarde, label }: { kiezen: Kiezen; waarde: string; label: string }) {
  return (
    <input
      type="checkbox"
      className="kiesvak"
      name="kies"
      value={waarde}
      form={FORMULIER}
      aria-label={label}
      defaultChecked={kiezen.gekozen.includes(zonderVersie(waarde))}
    />
  );
}

/** Dezelfde knop, onderaan een lijst waarin iemand aanvinkt. */
export function VoegSamen() {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <Knop form={FORMULIER} name="handeling" value="samenvoegen" disabled={bezig}>
      Voeg samen
    </Knop>
  );
}

/** Wat samenvoegen doet, en de knop. */
export function Samenvoegbalk({ terug }: { terug: string }) {
  const kop = useRef<HTMLDivElement>(null);
  useEffect(() => kop.current?.focus(), []);
  return (
    <div className="samenvoegbalk" ref={kop} tabIndex={-1}>
      <Kaart titel="Samenvoegen tot één punt" nadruk>
        <p>
          Vink voorstellen en punten aan. Het bovenste punt van de agenda houdt zijn plaats en titel, en
          krijgt de bronnen, redenen en teksten van de rest. Daarna kun je het meteen bijschaven. Splitsen kan
          later weer.
        </p>
        <Form id={FORMULIER} method="post" className="rij">
          <VoegSamen />
          <Knoplink href={terug} soort="kaal">
            Annuleren
          </Knoplink>
        </Form>
      </Kaart>
    </div>
  );
}
