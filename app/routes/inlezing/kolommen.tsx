import { Form } from '@remix-run/react';
import { omvangVan } from '#app/lib/lijstbeeld.ts';
import { Fouten, type Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import type { kolommenBeeld } from './beeld.ts';

interface KolommenProps {
  id: number;
  beeld: ReturnType<typeof kolommenBeeld>;
  fouten: Veldfouten | undefined;
}

/** Per veld de kolom uit de lijst. Wat herkend is staat al goed. */
export function Kolommen({ id, beeld, fouten }: KolommenProps) {
  const { formulier: _, ...perVeld } = fouten ?? {};
  const gebruikt = new Set(beeld.groepen.flatMap(({ velden }) => velden.map(({ kolom }) => kolom)));
  const over = beeld.kolommen.filter(({ nr }) => !gebruikt.has(nr));
  return (
    <Form method="post" action={`/inlezen/${id}?stap=kolommen`} className="stapel" noValidate>
      <input type="hidden" name="handeling" value="kolommen" />
      <p>
        {omvangVan(beeld.aantal, beeld.kolommen.length)} Wijs aan welke kolom waar over gaat; wat ik aan de
        kop herkende staat al goed.
      </p>
      {beeld.opmerkingen.map((zin) => (
        <Melding key={zin} soort="info">
          {zin}
        </Melding>
      ))}
      <Fouten fouten={perVeld} />
      {beeld.groepen.map(({ titel, velden }) => (
        <Kaart key={titel} titel={titel}>
          <div className="inleesvelden">
            {velden.map(({ veld, naam, kolom }) => (
              <Keuzelijst
                key={veld}
                naam={`kolom-${veld}`}
                label={naam}
                fout={fouten?.[`kolom-${veld}`]}
                defaultValue={kolom ?? ''}
                hint={HINT[veld]}
              >
                <option value="">Staat niet in de lijst</option>
                {beeld.kolommen.map(({ nr, naam, letter, bijvoorbeeld }) => (
                  <option key={nr} value={nr}>
                    {letter}: {naam}
                    {bijvoorbeeld ? ` (${bijvoorbeeld})` : ''}
                  </option>
                ))}
              </Keuzelijst>
            ))}
            {titel === 'De actie' && beeld.opgaven ? (
              <Keuzelijst
                naam="opgave"
                label="Opgave, als de lijst er geen noemt"
                defaultValue={beeld.opgave ?? ''}
              >
                <option value="">Geen: zonder opgave is het een fout</option>
                {beeld.opgaven.map(({ nr, titel }) => (
                  <option key={nr} value={nr}>
                    {nr} · {titel}
                  </option>
                ))}
              </Keuzelijst>
            ) : null}
          </div>
        </Kaart>
      ))}
      {over.length > 0 ? (
        <p className="gedempt">Deze kolommen lees ik niet: {over.map(({ naam }) => naam).join(', ')}.</p>
      ) : null}
      <div className="rij">
        <Knop>Naar de proef</Knop>
      </div>
    </Form>
  );
}

const HINT: Partial<Record<string, string>> = {
  planning: 'Bijvoorbeeld Q3 2025, eind 2025, 31-12-2025, doorlopend of n.t.b.',
  partij: 'Afkorting of naam. Staat er niets, dan is het je eigen partij.',
  toelichting: 'Een lege cel maakt de toelichting leeg.',
};
