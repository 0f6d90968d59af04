import { Form } from '@remix-run/react';
import type { Dagkeuze } from '#app/lib/peildatum.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import { Knop, Verwijzing } from './knop.tsx';
import { Melding } from './melding.tsx';
import { Tekstveld } from './velden.tsx';

/** Kiest de dag waarvan je de stand wilt zien. Een gewoon GET-formulier: de dag staat daarna in de URL. */
export function Peildatumkeuze({ dag, actie }: { dag: Dagkeuze; actie: string }) {
  return (
    <details className="peildatum" open={dag.fout !== null}>
      <summary className="utrecht-button utrecht-button--secondary-action knop">
        Toon stand op een datum
      </summary>
      <Form method="get" action={actie} className="peildatum__vak" noValidate>
        <Tekstveld
          key={dag.peildatum}
          naam="peildatum"
          label="Datum"
          type={dag.fout ? 'text' : 'date'}
          max={dag.vandaag}
          defaultValue={dag.fout?.ingevuld ?? dag.peildatum}
          fout={dag.fout?.zin}
        />
        <Knop>Toon</Knop>
      </Form>
    </details>
  );
}

/** Zegt dat de pagina niet van vandaag is, met de weg terug. */
export function Peildatumbalk({ dag, terug }: { dag: Dagkeuze; terug: string }) {
  if (!dag.eerder) return null;
  return (
    <Melding soort="waarschuwing" titel={`Je kijkt naar de stand van ${langeDatum(dag.eerder)}`}>
      <p>
        Wat daarna gemeld is telt hier niet mee. <Verwijzing href={terug}>Terug naar vandaag</Verwijzing>
      </p>
    </Melding>
  );
}
