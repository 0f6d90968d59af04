import { Form } from '@remix-run/react';
import type { DraadBeeld } from '#app/lib/draadbeeld.ts';
import { Knop, Verwijzing } from '#app/ui/knop.tsx';
import { Opmerkingtekst, Wie } from '#app/ui/opmerkingtekst.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import { MAX_OPMERKING } from '#domain/opmerking/opmerking.ts';
import type { Persoon } from '#domain/opmerking/vermelding.ts';

interface DraadkaartProps {
  draad: DraadBeeld;
  personen: readonly Persoon[];
  magOpmerken: boolean;
  /** Waar de tekst staat; null als die weg is. */
  plek: string | null;
  /** Wat er aan een antwoord niet klopte. */
  mislukt: { tekst: string; fout?: string | undefined } | null;
}

/** Een draad in de lijst: de tekst waar het over gaat, wat er gezegd is, en wat je kunt doen. Werkt zonder JavaScript. */
export function Draadkaart({ draad, personen, magOpmerken, plek, mislukt }: DraadkaartProps) {
  const { id, citaat, opgelost, reacties } = draad;
  return (
    <article className="kaart opmerking" data-opgelost={opgelost !== null}>
      <blockquote className="opmerking__citaat">{citaat}</blockquote>
      {reacties.map((reactie) => (
        <div key={reactie.id}>
          <Wie reactie={reactie} />
          <Opmerkingtekst tekst={reactie.tekst} personen={personen} />
        </div>
      ))}
      {opgelost ? (
        <p className="klein">
          Afgehandeld door {opgelost.naam}, {opgelost.wanneer}
        </p>
      ) : null}
      {magOpmerken && !opgelost ? (
        <details className="uitklap" open={mislukt !== null}>
          <summary>Antwoord</summary>
          <Form method="post" className="stapel stapel--dicht" key={reacties.length}>
            <input type="hidden" name="draad" value={id} />
            <Tekstvak
              naam="tekst"
              id={`antwoord-${id}`}
              label="Je antwoord"
              maxLength={MAX_OPMERKING}
              defaultValue={mislukt?.tekst}
              fout={mislukt?.fout}
            />
            <Knop soort="stil" klein>
              Verstuur antwoord
            </Knop>
          </Form>
        </details>
      ) : null}
      <div className="rij">
        {plek ? <Verwijzing href={plek}>Naar de tekst</Verwijzing> : null}
        {magOpmerken ? (
          <Form method="post">
            <input type="hidden" name="draad" value={id} />
            <input type="hidden" name="handeling" value={opgelost ? 'heropenen' : 'afhandelen'} />
            <Knop soort="kaal" klein>
              {opgelost ? 'Heropenen' : 'Afgehandeld'}
            </Knop>
          </Form>
        ) : null}
      </div>
    </article>
  );
}
