import { Form } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Keuzeveld } from '#app/ui/veld.tsx';
import type { Terug } from './handeling.ts';

interface KeuzeProps {
  /** Uniek op de pagina. */
  id: string;
  deelnemers: readonly { slug: string; naam: string }[];
  alleenVoor: readonly string[] | null;
  /** De vraag boven de keuze. */
  vraag: string;
  /** Wat een ander er niet van merkt: `geen titel, geen nummer`. */
  niets: string;
  fout: string | undefined;
}

/** Voor wie iets is: iedereen aan tafel, of besloten, alleen voor de aangevinkte partijen. */
export function BeslotenKeuze({ id, deelnemers, alleenVoor, vraag, niets, fout }: KeuzeProps) {
  return (
    <Keuzeveld
      naam="alleenVoor"
      id={id}
      label={vraag}
      hint={`Wie er niet bij hoort merkt niets: ${niets}. De secretaris en het programmabureau zien het altijd.`}
      fout={fout}
    >
      {() => (
        <>
          <label className="vinkje">
            <input type="radio" name="besloten" value="" defaultChecked={alleenVoor === null} />
            Iedereen aan tafel
          </label>
          <label className="vinkje">
            <input type="radio" name="besloten" value="on" defaultChecked={alleenVoor !== null} />
            Besloten: alleen voor
          </label>
          <div className="vinkjes besloten__partijen">
            {deelnemers.map(({ slug, naam }, plaats) => (
              <label key={slug} className="vinkje">
                <input
                  id={plaats === 0 ? id : undefined}
                  type="checkbox"
                  name="alleenVoor"
                  value={slug}
                  defaultChecked={alleenVoor?.includes(slug) ?? false}
                  aria-invalid={fout ? true : undefined}
                />
                {naam}
              </label>
            ))}
          </div>
        </>
      )}
    </Keuzeveld>
  );
}

interface FormulierProps extends Pick<KeuzeProps, 'deelnemers' | 'alleenVoor'> {
  versie: number;
  terug: Terug | null;
  hier: string;
}

/** Een punt besloten maken, of weer voor iedereen. */
export function BeslotenFormulier({ deelnemers, alleenVoor, versie, terug, hier }: FormulierProps) {
  const gekozen = terug ? (terug.waarden.besloten === 'on' ? terug.alleenVoor : null) : alleenVoor;
  return (
    <div id="besloten">
      <Kaart titel="Wie mag dit punt zien?" nadruk>
        {terug?.fouten.formulier ? (
          <Melding soort="waarschuwing">
            <p>{terug.fouten.formulier} Kijk of je keuze nog klopt en sla dan opnieuw op.</p>
          </Melding>
        ) : null}
        <Form method="post" className="formulier" noValidate preventScrollReset>
          <input type="hidden" name="versie" value={terug?.nu?.versie ?? versie} />
          <BeslotenKeuze
            id="alleenVoor"
            deelnemers={deelnemers}
            alleenVoor={gekozen}
            vraag="Voor wie is het?"
            niets="geen titel, geen nummer, geen tijd"
            fout={terug?.fouten.alleenVoor}
          />
          <p className="klein gedempt">Een besloten punt komt achteraan op de agenda.</p>
          <div className="rij">
            <Knop name="handeling" value="besloten">
              Opslaan
            </Knop>
            <Knoplink href={hier} soort="kaal">
              Annuleren
            </Knoplink>
          </div>
        </Form>
      </Kaart>
    </div>
  );
}
