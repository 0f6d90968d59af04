import { Form } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { Cijfervelden } from '#app/ui/cijfervelden.tsx';
import { Fouten } from '#app/ui/fouten.tsx';
import { Knop } from '#app/ui/knop.tsx';

/** Wat de server over een formulier zei. */
export interface Antwoord {
  fouten: Record<string, string>;
  waarden: Record<string, string>;
}

interface NieuwCijferProps {
  opgaven: readonly { nr: number; titel: string }[];
  magAfschermen: boolean;
  antwoord: Antwoord | undefined;
}

const VOOR = 'nieuw-';

/** Een cijfer toevoegen; ingeklapt tot iemand het nodig heeft. */
export function NieuwCijfer({ opgaven, magAfschermen, antwoord }: NieuwCijferProps) {
  const formulier = useFocusOpFout(antwoord);
  return (
    <details className="vouw" open={antwoord !== undefined}>
      <summary>Cijfer toevoegen</summary>
      <Form
        method="post"
        action="/cijfers"
        className="formulier cijfers__formulier"
        ref={formulier}
        noValidate
      >
        <Fouten fouten={metVoor(antwoord?.fouten, VOOR)} />
        <Cijfervelden
          voor={VOOR}
          waarden={antwoord?.waarden}
          fouten={antwoord?.fouten}
          opgaven={opgaven}
          magAfschermen={magAfschermen}
        />
        <div className="rij">
          <Knop>Opslaan</Knop>
        </div>
      </Form>
    </details>
  );
}

/** De foutensamenvatting verwijst naar de ids van de velden. */
export function metVoor(fouten: Record<string, string> | undefined, voor: string) {
  return fouten && Object.fromEntries(Object.entries(fouten).map(([veld, zin]) => [`${voor}${veld}`, zin]));
}
