import { Form, useLocation } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Passageveld } from './passageveld.tsx';
import { Wisvelden } from './wisvelden.tsx';

interface BlindProps {
  passage: string;
  reden: string;
  fouten: Record<string, string>;
}

/** Wissen uit een plan waar de beheerder niet in mag kijken: hij ziet niet of en waar het staat. */
export function Blind({ passage, reden, fouten }: BlindProps) {
  // Na het wissen begint het formulier leeg; met een fout blijft staan wat er was.
  const { key } = useLocation();
  const formulier = useFocusOpFout(fouten);
  const isMis = Object.keys(fouten).length > 0;
  return (
    <Kaart titel="Wat moet er weg?">
      <p>
        Je mag dit plan niet lezen. Laat iemand die dat wel mag je precies zeggen wat er staat. Je ziet hier
        niet of de tekst gevonden is; wie het plan leest, ziet bij de versies dat er iets gewist is.
      </p>
      <Form
        key={isMis ? 'mis' : key}
        method="post"
        className="formulier"
        autoComplete="off"
        ref={formulier}
        noValidate
      >
        <Passageveld
          passage={passage}
          hint="Precies zoals hij er staat, met hoofdletters, binnen één alinea."
          fout={fouten.passage}
        />
        <Wisvelden reden={reden} fouten={fouten} />
      </Form>
    </Kaart>
  );
}
