import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';

interface BevestigingProps {
  titel: string;
  versie: number;
  handeling: string;
  knop: string;
  terug: string;
  /** Wat er dan gebeurt. */
  children: ReactNode;
}

/** Voor wat niet of moeilijk terug te draaien is: eerst lezen, dan doen. */
export function Bevestiging({ titel, versie, handeling, knop, terug, children }: BevestigingProps) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <Kaart titel={titel} nadruk>
      <p>{children}</p>
      <Form method="post" className="rij">
        <input type="hidden" name="versie" value={versie} />
        <Knop name="handeling" value={handeling} disabled={bezig}>
          {knop}
        </Knop>
        <Knoplink href={terug} soort="kaal">
          Annuleren
        </Knoplink>
      </Form>
    </Kaart>
  );
}
