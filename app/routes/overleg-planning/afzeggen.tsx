import { Form, useNavigation } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';

/** Het overleg afzeggen met een reden, of een afgezegd overleg toch laten doorgaan. */
export function Afzeggen({
  afgezegd,
  mislukt,
}: {
  afgezegd: boolean;
  mislukt: { fouten: Partial<Record<string, string>>; waarden: Partial<Record<string, string>> } | null;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <div id="afzegging">
      {afgezegd ? (
        <Kaart titel="Toch laten doorgaan">
          <p>
            Dat kan tot en met de dag van het overleg. Alles is dan weer zoals het was, en wie aan tafel zit
            krijgt bericht.
          </p>
          <Form method="post" className="rij" preventScrollReset>
            <Knop soort="stil" name="handeling" value="doorgaan" disabled={bezig}>
              Laat het overleg doorgaan
            </Knop>
          </Form>
        </Kaart>
      ) : (
        <Kaart titel="Overleg afzeggen">
          <p>
            Het blijft in het jaar staan als afgezegd. De agenda en de stukken blijven te lezen, en wat erop
            staat kan door naar het volgende overleg. Wie aan tafel zit krijgt bericht.
          </p>
          <Form method="post" className="formulier" noValidate preventScrollReset>
            <Tekstveld
              naam="reden"
              label="Waarom gaat het niet door?"
              hint="Eén zin. Iedereen die van dit overleg weet leest dit."
              defaultValue={mislukt?.waarden.reden}
              fout={mislukt?.fouten.reden}
            />
            <div className="rij">
              <Knop soort="stil" name="handeling" value="afzeggen" disabled={bezig}>
                Zeg dit overleg af
              </Knop>
            </div>
          </Form>
        </Kaart>
      )}
    </div>
  );
}
