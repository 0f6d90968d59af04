import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import type { Mislukt } from './handeling.ts';

/** Wat er met een punt kan gebeuren na een vraag: splitsen, of naar de voorraad. */
export type Paneel =
  | { soort: 'splitsen'; puntId: number; versie: number; delen: string[] }
  | { soort: 'voorraad'; puntId: number; versie: number };

interface Props {
  paneel: Paneel;
  mislukt: Mislukt | null;
  terug: string;
}

/** Vraagt onder een punt wat er moet gebeuren; het versienummer is dat van toen het paneel openging. */
export function PuntPaneel({ paneel, mislukt, terug }: Props) {
  const vak = useRef<HTMLDivElement>(null);
  const bezig = useNavigation().formMethod === 'POST';
  useEffect(() => vak.current?.focus(), []);
  const { soort } = paneel;
  return (
    <div className="puntpaneel" ref={vak} tabIndex={-1}>
      <h4>{soort === 'splitsen' ? 'Splitsen' : 'Naar de voorraad'}</h4>
      <Form method="post" className="formulier" noValidate preventScrollReset>
        <input type="hidden" name="punt" value={paneel.puntId} />
        <input type="hidden" name="versie" value={paneel.versie} />
        {soort === 'splitsen' ? (
          <Delen delen={paneel.delen} />
        ) : (
          <Tekstvak
            naam="reden"
            label="Waarom gaat dit punt nu van de agenda?"
            hint="Het punt blijft met alles wat erbij hoort op de voorraad, om later te agenderen."
            defaultValue={mislukt?.waarden.reden}
            fout={mislukt?.fouten.reden}
          />
        )}
        <div className="rij">
          <Knop
            klein
            name="handeling"
            value={soort === 'splitsen' ? 'splitsen' : 'naar-voorraad'}
            disabled={bezig}
          >
            {soort === 'splitsen' ? 'Splits' : 'Zet op de voorraad'}
          </Knop>
          <Knoplink href={terug} soort="kaal" klein>
            Annuleren
          </Knoplink>
        </div>
      </Form>
    </div>
  );
}

function Delen({ delen: [eerste, ...rest] }: { delen: string[] }) {
  return (
    <div className="klein">
      <p>
        Dit punt houdt zijn teksten en de bron “{eerste}”. Direct eronder{' '}
        {rest.length === 1 ? 'komt dit als eigen punt' : 'komen deze als eigen punten'}:
      </p>
      <ul>
        {rest.map((deel) => (
          <li key={deel}>{deel}</li>
        ))}
      </ul>
    </div>
  );
}
