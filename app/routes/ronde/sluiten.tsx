import { Form, useNavigation } from '@remix-run/react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';

/** De bevestiging vóór het sluiten: wat er dan nog open staat. */
export function Sluiten({
  versie,
  open,
  laat,
  terug,
}: {
  versie: number;
  open: number;
  /** Of de laatste dag om te melden al voorbij is. */
  laat: boolean;
  terug: string;
}) {
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <Kaart titel="Ronde sluiten" nadruk>
      <p>
        Daarna vraagt de ronde niets meer en telt wat later gemeld wordt er niet bij.{' '}
        {open === 0 ? 'Alles is gemeld.' : `Er ${open === 1 ? 'staat' : 'staan'} nog ${open} open.`}{' '}
        {laat ? null : 'De laatste dag om te melden is nog niet voorbij. '}
        Tot de peildatum en zolang de ronde niet bevroren is, kun je haar weer openen.
      </p>
      <Form method="post" className="rij">
        <input type="hidden" name="versie" value={versie} />
        <Knop name="handeling" value="sluiten" disabled={bezig}>
          Sluit de ronde
        </Knop>
        <Knoplink href={terug} soort="kaal">
          Annuleren
        </Knoplink>
      </Form>
    </Kaart>
  );
}
