import { useSyncExternalStore } from 'react';
import type { Schrijfbron } from './schrijfbron.ts';

/** Eén zin over wat er met het plakken of slepen gebeurde, tot iemand hem sluit. */
export function Schrijfmelding({ bron }: { bron: Schrijfbron }) {
  const { melding } = useSyncExternalStore(bron.abonneer, bron.lees, bron.lees);
  return (
    <div className="schrijfmelding" data-leeg={melding === null || undefined}>
      <p role="status">{melding}</p>
      {melding !== null && (
        <button
          type="button"
          className="venster__sluiten"
          aria-label="Sluiten"
          onClick={() => bron.meld(null)}
        >
          ×
        </button>
      )}
    </div>
  );
}
