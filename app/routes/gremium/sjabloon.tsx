import { Form, useNavigation } from '@remix-run/react';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { GremiumBeeld } from './beeld.ts';

/** Hoe een overleg gewoonlijk gaat: waarmee een nieuw overleg begint, en hoeveel dagen vooraf iets klaar moet zijn. */
export function SjabloonKaart({
  sjabloon,
  versie,
  mislukt,
}: Pick<GremiumBeeld, 'sjabloon' | 'versie'> & {
  mislukt: { fouten: Partial<Record<string, string>>; waarden: Partial<Record<string, string>> } | null;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  const { stappen, ...rest } = sjabloon;
  const veld = (naam: string, waarde: string) => ({
    naam,
    defaultValue: mislukt?.waarden[naam] ?? waarde,
    fout: mislukt?.fouten[naam],
  });
  const dagen = { type: 'number', min: 0, max: 200, inputMode: 'numeric' } as const;
  return (
    <div id="sjabloon">
      <Kaart titel="Hoe een overleg gewoonlijk gaat">
        <Fouten fouten={mislukt?.fouten} />
        <Form method="post" className="formulier" noValidate key={versie} preventScrollReset>
          <input type="hidden" name="versie" value={versie} />
          <div className="formulier__naast formulier__naast--smal">
            <Tekstveld {...veld('begin', rest.begin)} label="Begin" type="time" optioneel />
            <Tekstveld {...veld('eind', rest.eind)} label="Einde" type="time" optioneel />
          </div>
          <Tekstveld {...veld('plaats', rest.plaats)} label="Plaats" optioneel />
          <fieldset className="formulier__groep">
            <legend>Zoveel dagen voor het overleg</legend>
            <p className="klein">Laat een stap leeg als zij bij dit overleg niet hoort.</p>
            <Tekstveld {...veld('peildagen', rest.peildagen)} {...dagen} label="Peildatum" />
            {stappen.map(({ soort, naam, dagen: aantal }) => (
              <Tekstveld key={soort} {...veld(soort, aantal)} {...dagen} label={naam} optioneel />
            ))}
          </fieldset>
          <div className="rij">
            <Knop soort="stil" name="handeling" value="sjabloon" disabled={bezig}>
              Opslaan
            </Knop>
          </div>
        </Form>
      </Kaart>
    </div>
  );
}
