import { Keuzeveld } from '#app/ui/veld.tsx';
import { Keuzelijst, Tekstvak, Tekstveld } from '#app/ui/velden.tsx';
import type { Deelnemerkeuzes } from './beeld.ts';

type Naam = 'naam' | 'niveau' | 'onderwerp' | 'perJaarMin';

/** De velden van een eigen gremium, bij maken en bij wijzigen. */
export function Gremiumvelden({
  waarden,
  fouten,
  gekozen,
  keuzes,
}: {
  waarden: Partial<Record<string, string>>;
  fouten: Partial<Record<string, string>>;
  gekozen: readonly string[];
  keuzes: Deelnemerkeuzes;
}) {
  const veld = (naam: Naam) => ({ naam, defaultValue: waarden[naam] ?? '', fout: fouten[naam] });
  return (
    <>
      <Tekstveld
        {...veld('naam')}
        label="Naam"
        hint="Een korte naam kan erachter: Overleg Wachttijden (OW)."
      />
      <Keuzelijst {...veld('niveau')} label="Bestuurlijk of ambtelijk">
        <option>ambtelijk</option>
        <option>bestuurlijk</option>
      </Keuzelijst>
      <Tekstvak {...veld('onderwerp')} label="Waar gaat het over" optioneel />
      <Tekstveld
        {...veld('perJaarMin')}
        label="Minstens zo vaak per jaar"
        type="number"
        min={1}
        max={52}
        inputMode="numeric"
        optioneel
      />
      <Keuzeveld naam="deelnemers" label="Deelnemers" fout={fouten.deelnemers}>
        {({ id }) => (
          <div className="vinkjes">
            {keuzes.map(({ slug, naam }, i) => (
              <label key={slug} className="vinkje">
                <input
                  id={i === 0 ? id : undefined}
                  type="checkbox"
                  name="deelnemers"
                  value={slug}
                  defaultChecked={gekozen.includes(slug)}
                />
                {naam}
              </label>
            ))}
          </div>
        )}
      </Keuzeveld>
    </>
  );
}
