import { Form, useNavigation } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';

interface HervattenProps {
  partij: string;
  mis: { fouten: Veldfouten; notitie: string } | undefined;
}

/** Weer meedoen, nadat je zag wat er veranderde. */
export function Hervatten({ partij, mis }: HervattenProps) {
  const bezig = useNavigation().state === 'submitting';
  const formulier = useFocusOpFout(mis);
  return (
    <Kaart nadruk titel="Hervat de medewerking">
      {mis?.fouten.formulier ? <Melding soort="fout">{mis.fouten.formulier}</Melding> : null}
      <Form
        ref={formulier}
        method="post"
        className="formulier"
        noValidate
        onSubmit={(event) => {
          if (bezig) event.preventDefault();
        }}
      >
        <Tekstvak
          naam="notitie"
          label={`Waarom doet ${partij} weer mee?`}
          hint="Bijvoorbeeld: de voorwaarde is vervuld."
          defaultValue={mis?.notitie}
          fout={mis?.fouten.notitie}
        />
        <div>
          <Knop>Doe weer mee vanaf vandaag</Knop>
        </div>
      </Form>
    </Kaart>
  );
}
