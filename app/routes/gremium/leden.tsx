import { Form, useNavigation } from '@remix-run/react';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Keuzelijst, Tekstveld } from '#app/ui/velden.tsx';
import type { GremiumBeeld } from './beeld.ts';

/** Per deelnemer wie er zitten. */
export function Leden({ partijen, magBeheren }: Pick<GremiumBeeld, 'partijen' | 'magBeheren'>) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <Kaart titel="Wie er zitten" strak>
      <Lijst>
        {partijen.map(({ slug, naam, leden }) => (
          <Regel key={slug} titel={naam}>
            {leden.length === 0 ? <p className="klein gedempt">Nog geen namen.</p> : null}
            <ul className="gremium__leden">
              {leden.map((lid) => (
                <li key={lid.id}>
                  <span>
                    {lid.naam}
                    <span className="gedempt">
                      {[lid.functie, lid.plaatsvervanger ? 'plaatsvervanger' : '']
                        .filter(Boolean)
                        .map((deel) => `, ${deel}`)
                        .join('')}
                    </span>
                  </span>
                  {magBeheren ? (
                    <Form method="post" preventScrollReset>
                      <input type="hidden" name="lid" value={lid.id} />
                      <Knop soort="kaal" klein name="handeling" value="lid-weg" disabled={bezig}>
                        Weghalen<span className="sr">: {lid.naam}</span>
                      </Knop>
                    </Form>
                  ) : null}
                </li>
              ))}
            </ul>
          </Regel>
        ))}
      </Lijst>
    </Kaart>
  );
}

/** Iemand toevoegen. */
export function NieuwLid({
  partijen,
  mislukt,
}: Pick<GremiumBeeld, 'partijen'> & {
  mislukt: { fouten: Partial<Record<string, string>>; waarden: Partial<Record<string, string>> } | null;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  const aantal = partijen.reduce((som, { leden }) => som + leden.length, 0);
  const veld = (naam: 'partij' | 'naam' | 'functie') => ({
    naam,
    id: `lid-${naam}`,
    defaultValue: mislukt?.waarden[naam] ?? '',
    fout: mislukt?.fouten[naam],
  });
  return (
    <Kaart titel="Iemand toevoegen">
      <Fouten
        fouten={Object.fromEntries(
          Object.entries(mislukt?.fouten ?? {}).map(([naam, zin]) => [`lid-${naam}`, zin]),
        )}
      />
      {/* Na elk nieuw lid begint het formulier leeg. */}
      <Form method="post" className="formulier" noValidate preventScrollReset key={aantal}>
        <Keuzelijst {...veld('partij')} label="Namens">
          <option value="">Kies een partij</option>
          {partijen.map(({ slug, naam }) => (
            <option key={slug} value={slug}>
              {naam}
            </option>
          ))}
        </Keuzelijst>
        <Tekstveld {...veld('naam')} label="Naam" />
        <Tekstveld {...veld('functie')} label="Functie" optioneel />
        <label className="vinkje">
          <input
            type="checkbox"
            name="plaatsvervanger"
            defaultChecked={mislukt?.waarden.plaatsvervanger === 'on'}
          />
          Plaatsvervanger
        </label>
        <div className="rij">
          <Knop soort="stil" name="handeling" value="lid-erbij" disabled={bezig}>
            Toevoegen
          </Knop>
        </div>
      </Form>
    </Kaart>
  );
}
