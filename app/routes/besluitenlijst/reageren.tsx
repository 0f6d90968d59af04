import { Conceptform } from '#app/ui/conceptform.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Keuzeveld } from '#app/ui/veld.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import type { LijstBeeld } from './beeld.ts';
import type { Mislukt } from './handeling.ts';

interface ReagerenProps extends Pick<LijstBeeld, 'sha256' | 'reageertNamens' | 'deelnemers'> {
  mis: Mislukt | undefined;
}

/** Zeggen of de lijst klopt, namens de eigen partij. Wat zij eerder zei staat erbij; een nieuwe reactie komt ervoor in de plaats. */
export function Reageren({ sha256, reageertNamens, deelnemers, mis }: ReagerenProps) {
  const eigen = deelnemers.find(({ naam }) => naam === reageertNamens);
  if (!reageertNamens || !eigen) return null;
  const gekozen =
    mis?.waarden.oordeel ?? (eigen.stand === 'akkoord' || eigen.stand === 'bezwaar' ? eigen.stand : '');
  return (
    <Kaart nadruk={eigen.stand !== 'akkoord'} titel={`Klopt de lijst voor ${reageertNamens}?`}>
      {eigen.reageerde ? (
        <p className="klein">
          Jullie laatste reactie: {eigen.reageerde}.{' '}
          {eigen.stand === 'opnieuw' ? (
            <strong>De lijst is daarna gewijzigd; zeg het daarom nog eens.</strong>
          ) : null}
        </p>
      ) : null}
      <Conceptform wat="reactie" mislukt={mis !== undefined} className="formulier" preventScrollReset>
        {mis?.fouten.formulier ? <Melding soort="waarschuwing">{mis.fouten.formulier}</Melding> : null}
        <input type="hidden" name="handeling" value="reageren" />
        <input type="hidden" name="gezien" value={sha256} />
        <Keuzeveld naam="oordeel" label="Jullie oordeel" fout={mis?.fouten.oordeel}>
          {({ id, name }) => (
            <div className="keuzerij">
              <label className="vinkje">
                <input
                  type="radio"
                  id={id}
                  name={name}
                  value="akkoord"
                  defaultChecked={gekozen === 'akkoord'}
                />
                De lijst klopt
              </label>
              <label className="vinkje">
                <input type="radio" name={name} value="bezwaar" defaultChecked={gekozen === 'bezwaar'} />
                Er klopt iets niet
              </label>
            </div>
          )}
        </Keuzeveld>
        <Tekstvak
          naam="opmerking"
          label="Opmerking"
          hint="Bij bezwaar: wat er anders moet. De secretaris en het programmabureau lezen dit."
          optioneel
          defaultValue={mis?.waarden.opmerking ?? ''}
          fout={mis?.fouten.opmerking}
        />
        <div>
          <Knop>Verstuur reactie</Knop>
        </div>
      </Conceptform>
    </Kaart>
  );
}
