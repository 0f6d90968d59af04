import { wisConcept } from '#app/lib/concept.ts';
import { Knop } from './knop.tsx';

/** Zegt dat het formulier begint met wat er eerder getypt werd. `opnieuw` hoort als het formulier weer is zoals het was. */
export function Conceptregel({ naam, opnieuw }: { naam: string; opnieuw: () => void }) {
  return (
    <p className="regel__onder" role="status">
      Wat je hier eerder typte en niet verstuurde, staat er weer.{' '}
      <Knop
        type="reset"
        soort="kaal"
        klein
        onClick={() => {
          wisConcept(naam);
          opnieuw();
        }}
      >
        Begin opnieuw
      </Knop>
    </p>
  );
}
