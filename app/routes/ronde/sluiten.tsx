import { Bevestiging } from './bevestiging.tsx';

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
  return (
    <Bevestiging
      titel="Ronde sluiten"
      versie={versie}
      handeling="sluiten"
      knop="Sluit de ronde"
      terug={terug}
    >
      Daarna vraagt de ronde niets meer en telt wat later gemeld wordt er niet bij.{' '}
      {open === 0 ? 'Alles is gemeld.' : `Er ${open === 1 ? 'staat' : 'staan'} nog ${open} open.`}{' '}
      {laat ? null : 'De laatste dag om te melden is nog niet voorbij. '}
      Tot de peildatum en zolang de ronde niet bevroren is, kun je haar weer openen.
    </Bevestiging>
  );
}
