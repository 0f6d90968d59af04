import { Form } from '@remix-run/react';
import { Knop } from '#app/ui/knop.tsx';
import { KIES } from './keuze.ts';

interface KiezenProps {
  /** Hoeveel er aangevinkt zijn; null zolang JavaScript dat niet bijhoudt. */
  gekozen: number | null;
  /** Hoeveel er op deze bladzijde aan te vinken zijn. */
  opBladzijde: number;
  /** Hoeveel acties er gevonden zijn, ook op andere bladzijden. */
  gevonden: number;
  /** De filters van nu. */
  zoek: string;
  kiesAlles(aan: boolean): void;
}

/** Wat je met de aangevinkte acties kunt doen. Het formulier staat los van de tabel: de vinkjes horen er met `form` bij. */
export function Kiezen({ gekozen, opBladzijde, gevonden, zoek, kiesAlles }: KiezenProps) {
  return (
    <Form method="post" action="/register/wijzigen" id={KIES} className="kiezen">
      <input type="hidden" name="stap" value="kies" />
      <input type="hidden" name="zoek" value={zoek} />
      {gekozen === null ? null : (
        <label className="vinkje">
          <input
            type="checkbox"
            checked={gekozen === opBladzijde}
            ref={(vak) => {
              if (vak) vak.indeterminate = gekozen > 0 && gekozen < opBladzijde;
            }}
            onChange={(event) => kiesAlles(event.currentTarget.checked)}
          />
          Alle {opBladzijde} op deze bladzijde
        </label>
      )}
      <span role="status" className="gedempt">
        {gekozen === null ? '' : gekozen === 1 ? '1 actie gekozen' : `${gekozen} acties gekozen`}
      </span>
      <Knop
        soort="stil"
        klein
        aria-disabled={gekozen === 0}
        onClick={(e) => gekozen === 0 && e.preventDefault()}
      >
        Wijzig de gekozen acties
      </Knop>
      <Knop soort="kaal" klein name="alles" value="ja">
        {gevonden === 1 ? 'Wijzig de gevonden actie' : `Wijzig alle ${gevonden} gevonden acties`}
      </Knop>
    </Form>
  );
}
