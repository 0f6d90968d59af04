import { useEffect, useState } from 'react';
import { isSneltoetsAan, zetSneltoets } from '#app/lib/sneltoets.ts';

/** Uitzetten dat `/` naar het zoekvak gaat; alleen waar er JavaScript is, want anders is er geen sneltoets. */
export function Sneltoets() {
  const [aan, setAan] = useState<boolean | null>(null);
  useEffect(() => setAan(isSneltoetsAan()), []);
  if (aan === null) return null;
  return (
    <label className="klein zoekbalk__toets">
      <input
        type="checkbox"
        checked={aan}
        onChange={({ target }) => {
          zetSneltoets(target.checked);
          setAan(target.checked);
        }}
      />{' '}
      Met <kbd>/</kbd> op elke pagina naar het zoekvak
    </label>
  );
}
