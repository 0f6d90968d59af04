import { Form } from '@remix-run/react';
import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { Eigenaarkeuze, PlanningVelden } from '#app/ui/actie-velden.tsx';
import { Fouten, type Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { RedenVelden } from '#app/ui/reden-velden.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';

interface FormulierProps {
  zoek: string;
  sleutels: readonly string[];
  waarden: Record<string, string>;
  partijen: Partijkeuzes;
  fouten: Veldfouten;
  register: string;
}

/** Wat er aan alle gekozen acties moet veranderen. */
export function Formulier({ zoek, sleutels, waarden, partijen, fouten, register }: FormulierProps) {
  const { formulier, ...bijVelden } = fouten;
  const veld = (naam: string) => ({
    naam,
    id: naam,
    defaultValue: waarden[naam] ?? '',
    fout: fouten[naam],
  });
  return (
    <Kaart nadruk>
      {formulier ? null : <Fouten fouten={bijVelden} />}
      <Form method="post" className="formulier" noValidate>
        <input type="hidden" name="stap" value="bekijk" />
        <input type="hidden" name="zoek" value={zoek} />
        {sleutels.map((sleutel) => (
          <input key={sleutel} type="hidden" name="sleutel" value={sleutel} />
        ))}
        <div className="formulier__naast">
          <Eigenaarkeuze veld={veld('eigenaarPartij')} partijen={partijen} leeg="Blijft zoals het is" />
          <div>
            <Tekstveld {...veld('eigenaarPersoon')} label="Persoon" autoComplete="off" />
            <label className="vinkje">
              <input
                type="checkbox"
                name="zonderPersoon"
                value="ja"
                defaultChecked={waarden.zonderPersoon === 'ja'}
              />
              Haal de persoon weg
            </label>
          </div>
        </div>
        <PlanningVelden veld={veld} leeg="Blijft zoals het is" />
        <RedenVelden
          waarden={{ reden: waarden.reden ?? '', redenToelichting: waarden.redenToelichting ?? '' }}
          fouten={fouten}
          hint="Alleen nodig als je de planning verandert."
        />
        <div className="rij">
          <Knop>Bekijk wat er verandert</Knop>
          <Knoplink href={register}>Niet wijzigen</Knoplink>
        </div>
      </Form>
    </Kaart>
  );
}
