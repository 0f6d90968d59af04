import { Form, useNavigation } from '@remix-run/react';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { Overleg } from '#domain/overleg/overleg.ts';

type Velden = 'datum' | 'begin' | 'eind' | 'plaats' | 'peildatum';

/** Een andere dag, tijd of plaats, zolang de agenda niet vaststaat. */
export function Verzetten({
  overleg,
  bevroren,
  mislukt,
}: {
  overleg: Pick<Overleg, Velden>;
  bevroren: boolean;
  mislukt: { fouten: Partial<Record<string, string>>; waarden: Partial<Record<string, string>> } | null;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  if (bevroren) {
    return (
      <Kaart titel="Overleg verzetten">
        <p>De agenda is bevroren. De dag en tijd staan in de stukken en veranderen niet meer.</p>
      </Kaart>
    );
  }
  const veld = (naam: Velden) => ({
    naam,
    defaultValue: mislukt?.waarden[naam] ?? overleg[naam],
    fout: mislukt?.fouten[naam],
  });
  const { formulier: _, ...perVeld } = mislukt?.fouten ?? {};
  return (
    <Kaart titel="Overleg verzetten">
      <Fouten fouten={perVeld} />
      <Form method="post" className="formulier" noValidate key={Object.values(overleg).join(' ')}>
        <Tekstveld {...veld('datum')} label="Datum" type="date" />
        <div className="formulier__naast formulier__naast--smal">
          <Tekstveld {...veld('begin')} label="Begin" type="time" />
          <Tekstveld {...veld('eind')} label="Einde" type="time" />
        </div>
        <Tekstveld {...veld('plaats')} label="Plaats" optioneel />
        <Tekstveld {...veld('peildatum')} label="Peildatum" type="date" />
        <div className="rij">
          <Knop soort="stil" name="handeling" value="verzet" disabled={bezig}>
            Opslaan
          </Knop>
        </div>
      </Form>
    </Kaart>
  );
}
