import { type RefObject, useEffect } from 'react';
import { Veld } from './veld.tsx';

interface BestandsveldProps {
  veld: RefObject<HTMLInputElement>;
  label: string;
  hint: string;
  /** De soorten bestanden, zoals het attribuut `accept`. */
  soorten: string;
  fout: string | null;
}

/** Een bestand kiezen. Wat ermee mis is staat bij het veld, en daar komt de focus dan. */
export function Bestandsveld({ veld, label, hint, soorten, fout }: BestandsveldProps) {
  useEffect(() => {
    if (fout) veld.current?.focus();
  }, [fout, veld]);
  return (
    <Veld naam="bestand" label={label} hint={hint} fout={fout ?? undefined}>
      {(koppeling) => (
        <input ref={veld} type="file" className="bestandskeuze" accept={soorten} {...koppeling} />
      )}
    </Veld>
  );
}
