import { Form, useNavigation } from '@remix-run/react';
import { Fouten, type Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';

/** Een nieuw overleg plannen. Wat getypt is blijft staan als er iets niet klopt. */
export function Planformulier({
  gremia,
  fouten = {},
  waarden = {},
}: {
  gremia: readonly { slug: string; naam: string }[];
  fouten?: Veldfouten;
  waarden?: Partial<Record<string, string>>;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  const veld = (naam: string) => ({ naam, defaultValue: waarden[naam], fout: fouten[naam] });
  return (
    <div id="plannen">
      <Kaart titel="Overleg plannen">
        <Fouten fouten={fouten} />
        <Form method="post" className="formulier" noValidate>
          {/* Wie via een link voor een ander overleg komt krijgt dat voorgekozen. */}
          <Keuzelijst {...veld('gremium')} key={waarden.gremium} label="Welk overleg">
            <option value="">Kies een overleg</option>
            {gremia.map(({ slug, naam }) => (
              <option key={slug} value={slug}>
                {naam}
              </option>
            ))}
          </Keuzelijst>
          <Tekstveld {...veld('datum')} label="Datum" type="date" />
          <div className="formulier__naast formulier__naast--smal" key={`tijden ${waarden.gremium}`}>
            <Tekstveld {...veld('begin')} label="Begin" type="time" />
            <Tekstveld {...veld('eind')} label="Einde" type="time" />
          </div>
          <Tekstveld {...veld('plaats')} key={`plaats ${waarden.gremium}`} label="Plaats" optioneel />
          <Tekstveld
            {...veld('peildatum')}
            label="Peildatum"
            type="date"
            hint="De dag waarvan de stand straks op de agenda vastligt, op of vóór het overleg."
          />
          <div className="rij">
            <Knop disabled={bezig}>Overleg plannen</Knop>
          </div>
        </Form>
      </Kaart>
    </div>
  );
}
