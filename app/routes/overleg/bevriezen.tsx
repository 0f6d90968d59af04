import { Form, useNavigation } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import type { Mislukt } from './handeling.ts';

/** De bevestiging vóór het bevriezen: wat het doet, en op welke dag. */
export function Bevriezen({
  dag,
  vandaag,
  aantal,
  mislukt,
  terug,
}: {
  dag: string;
  vandaag: string;
  aantal: number;
  mislukt: Mislukt | null;
  terug: string;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <div id="bevriezen" className="agenda__boven">
      <Kaart titel="Agenda bevriezen" nadruk>
        <p>
          Je legt de agenda met {aantal === 1 ? '1 punt' : `${aantal} punten`} vast, met alle statussen zoals
          ze op de peildatum waren. Daarna verandert er niets meer aan, ook niet door jou. Wat er later gemeld
          wordt komt ernaast te staan.
        </p>
        <Form method="post" className="formulier" noValidate>
          <Tekstveld
            naam="peildatum"
            label="Peildatum"
            type="date"
            max={vandaag}
            defaultValue={mislukt?.waarden.peildatum ?? dag}
            fout={mislukt?.fouten.peildatum}
            hint="De dag waarvan de stand geldt: vandaag of eerder."
          />
          <div className="rij">
            <Knop name="handeling" value="bevriezen" disabled={bezig}>
              Bevries de agenda
            </Knop>
            <Knoplink href={terug} soort="kaal">
              Annuleren
            </Knoplink>
          </div>
        </Form>
      </Kaart>
    </div>
  );
}
