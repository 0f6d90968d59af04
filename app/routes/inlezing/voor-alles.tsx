import { Form } from '@remix-run/react';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import { WIJZIGREDEN_NAAM, WIJZIGREDENEN } from '#domain/planning/planning.ts';
import type { proefBeeld } from './beeld.ts';

interface VoorAllesProps {
  pad: string;
  beeld: ReturnType<typeof proefBeeld>;
  fouten: Veldfouten | undefined;
}

/** Wat voor alle regels tegelijk geldt: de reden van een andere planning, en of gelijk gebleven ook gemeld is. */
export function VoorAlles({ pad, beeld, fouten }: VoorAllesProps) {
  const { vraagtReden, reden, metBevestigen, bevestig } = beeld;
  return (
    <Kaart titel="Voor alle regels">
      <Form method="post" action={pad} className="formulier" noValidate>
        <input type="hidden" name="handeling" value="instellen" />
        <input type="hidden" name="zoek" value={beeld.zoek} />
        {vraagtReden > 0 || reden ? (
          <div className="formulier__naast">
            <Keuzelijst
              naam="reden"
              label="Waarom verandert de planning?"
              hint={
                vraagtReden > 0
                  ? `Bij ${vraagtReden === 1 ? '1 regel' : `${vraagtReden} regels`} staat geen reden in de lijst.`
                  : undefined
              }
              fout={fouten?.reden}
              defaultValue={reden?.reden ?? ''}
            >
              <option value="">Kies een reden</option>
              {WIJZIGREDENEN.map((code) => (
                <option key={code} value={code}>
                  {WIJZIGREDEN_NAAM[code]}
                </option>
              ))}
            </Keuzelijst>
            <Tekstveld
              naam="redenToelichting"
              label="Uitleg"
              optioneel
              fout={fouten?.redenToelichting}
              defaultValue={reden?.redenToelichting ?? ''}
              autoComplete="off"
            />
          </div>
        ) : null}
        {metBevestigen ? (
          <label className="vinkje">
            <input type="checkbox" name="bevestig" defaultChecked={bevestig} />
            <span>
              Regels waar niets aan veranderde tellen als bevestiging: dezelfde melding, van vandaag
            </span>
          </label>
        ) : null}
        <div className="rij">
          <Knop soort="stil">Toepassen</Knop>
        </div>
      </Form>
    </Kaart>
  );
}
