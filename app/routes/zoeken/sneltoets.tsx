import { type ReactNode, useEffect, useState } from 'react';
import { isSneltoetsAan, type Sneltoetsen, zetSneltoets } from '#app/lib/sneltoets.ts';

/** Toetsen van één teken uitzetten; alleen waar er JavaScript is, want anders zijn ze er niet. */
export function Sneltoets({ welke, children }: { welke: Sneltoetsen; children: ReactNode }) {
  const [aan, setAan] = useState<boolean | null>(null);
  useEffect(() => setAan(isSneltoetsAan(welke)), [welke]);
  if (aan === null) return null;
  return (
    <label className="klein zoekbalk__toets">
      <input
        type="checkbox"
        checked={aan}
        onChange={({ target }) => {
          zetSneltoets(welke, target.checked);
          setAan(target.checked);
        }}
      />{' '}
      {children}
    </label>
  );
}
