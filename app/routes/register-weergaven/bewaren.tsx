import { Form } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Keuzeveld } from '#app/ui/veld.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { TeBewaren } from './beeld.ts';

interface BewarenProps {
  bewaren: TeBewaren;
  mis: { fouten: Veldfouten; waarden: Record<string, string> } | undefined;
}

/** Geeft de filters van nu een naam. Wie voor een partij werkt kiest of collega's haar ook krijgen. */
export function Bewaren({ bewaren: { zoek, omschrijving, partij }, mis }: BewarenProps) {
  const voor = mis?.waarden.voor ?? 'mij';
  const formulier = useFocusOpFout(mis);
  return (
    <Kaart nadruk titel="Bewaar deze weergave">
      <Form method="post" className="formulier" ref={formulier} noValidate>
        <input type="hidden" name="doe" value="bewaar" />
        <input type="hidden" name="zoek" value={zoek} />
        <p className="klein">{omschrijving}</p>
        <Tekstveld
          naam="naam"
          label="Naam"
          maxLength={60}
          autoComplete="off"
          autoFocus
          defaultValue={mis?.waarden.naam}
          fout={mis?.fouten.naam}
        />
        {partij ? (
          <Keuzeveld naam="voor" label="Voor wie" fout={mis?.fouten.voor}>
            {({ name }) => (
              <>
                <Keuze naam={name} waarde="mij" gekozen={voor === 'mij'}>
                  Alleen voor mij
                </Keuze>
                <Keuze naam={name} waarde="partij" gekozen={voor === 'partij'}>
                  {`Voor iedereen van ${partij}`}
                </Keuze>
              </>
            )}
          </Keuzeveld>
        ) : (
          <input type="hidden" name="voor" value="mij" />
        )}
        <label className="vinkje">
          <input
            type="checkbox"
            name="standaard"
            value="ja"
            defaultChecked={mis?.waarden.standaard === 'ja'}
          />
          Open het register voortaan hiermee
        </label>
        <div className="rij">
          <Knop>Bewaar</Knop>
          <Knoplink href={`/register?${zoek}`} soort="kaal">
            Terug naar het register
          </Knoplink>
        </div>
      </Form>
    </Kaart>
  );
}

function Keuze(props: { naam: string; waarde: string; gekozen: boolean; children: string }) {
  const { naam, waarde, gekozen, children } = props;
  return (
    <label className="vinkje">
      <input type="radio" name={naam} value={waarde} defaultChecked={gekozen} />
      {children}
    </label>
  );
}
