import { Sneltoets } from '../zoeken/sneltoets.tsx';
import { TOETSEN, type Toets } from './toetsen.ts';

/** De letter op een knop; wie hem niet ziet hoort hem via `aria-keyshortcuts`. */
export function Letter({ toets }: { toets: Toets }) {
  return (
    <span className="toetsletter" aria-hidden="true">
      {toets}
    </span>
  );
}

/** Alle letters, en de keuze om ze uit te zetten. */
export function Toetsuitleg() {
  return (
    <details className="vouw toetsuitleg">
      <summary>Met het toetsenbord</summary>
      <p>Deze letters werken als je niet in een veld typt.</p>
      <dl className="toetsuitleg__lijst">
        {Object.entries(TOETSEN).map(([toets, zin]) => (
          <div key={toets}>
            <dt>
              <kbd>{toets}</kbd>
            </dt>
            <dd>{zin}</dd>
          </div>
        ))}
      </dl>
      <Sneltoets welke="vergadering">Letters gebruiken</Sneltoets>
    </details>
  );
}
