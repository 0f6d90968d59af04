import { Form } from '@remix-run/react';
import { omvangVan } from '#app/lib/lijstbeeld.ts';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import type { kolommenBeeld } from './beeld.ts';

interface KolommenProps {
  pad: string;
  beeld: ReturnType<typeof kolommenBeeld>;
  fouten: Veldfouten;
}

/** Per veld de kolom uit het bestand. Wat herkend is staat al goed. */
export function Kolommen({ pad, beeld, fouten }: KolommenProps) {
  return (
    <Form method="post" action={pad} className="stapel" noValidate>
      <input type="hidden" name="handeling" value="kolommen" />
      <p>
        {omvangVan(beeld.aantal, beeld.kolommen.length)} Wijs aan welke kolom waar over gaat; wat ik herkende
        staat al goed.
      </p>
      {beeld.opmerkingen.map((zin) => (
        <Melding key={zin} soort="info">
          {zin}
        </Melding>
      ))}
      <Kaart>
        <div className="inleesvelden">
          {beeld.velden.map(({ sleutel, naam, kolom }) => (
            <Keuzelijst
              key={sleutel}
              naam={`kolom-${sleutel}`}
              label={naam}
              fout={fouten[`kolom-${sleutel}`]}
              defaultValue={kolom ?? ''}
            >
              <option value="">Staat niet in het bestand</option>
              {beeld.kolommen.map((optie) => (
                <option key={optie.nr} value={optie.nr}>
                  {optie.naam}
                </option>
              ))}
            </Keuzelijst>
          ))}
        </div>
      </Kaart>
      <div className="rij">
        <Knop>Naar de proef</Knop>
      </div>
    </Form>
  );
}
