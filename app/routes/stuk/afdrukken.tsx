import { Knop } from '#app/ui/knop.tsx';

/** Opent het afdrukvenster van de browser; zonder JavaScript doet het menu van de browser dat. */
export function Afdrukken() {
  return (
    <span className="alleen-met-script">
      <Knop type="button" onClick={() => window.print()}>
        Afdrukken
      </Knop>
    </span>
  );
}
