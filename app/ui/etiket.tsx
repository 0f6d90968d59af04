import type { ReactNode } from 'react';
import { Icoon } from './icoon.tsx';

/** Een eigenschap in een kadertje; `merk` waar hij op mag vallen. */
export function Etiket({ merk = false, children }: { merk?: boolean; children: ReactNode }) {
  return <span className={`etiket${merk ? ' etiket--merk' : ''}`}>{children}</span>;
}

/** Dat iets besloten is, en wie het ziet. */
export function Beslotenetiket({ voor }: { voor: string }) {
  return (
    <span className="etiket etiket--besloten">
      <Icoon naam="slot" />
      Besloten: alleen voor {voor}
    </span>
  );
}

/** Het soort agendapunt, zoals `besluit`: kort en in kapitalen. */
export function Soort({ children }: { children: ReactNode }) {
  return <span className="soort">{children}</span>;
}

/** Waarom iets op de agenda of in een lijst staat: de zin van de reden. */
export function Reden({ children }: { children: ReactNode }) {
  return <span className="reden">{children}</span>;
}

/** De redenen onder een voorstel. */
export function Redenen({ redenen }: { redenen: readonly { code: string; zin: string }[] }) {
  if (redenen.length === 0) return null;
  return (
    <ul className="redenen" aria-label="Redenen">
      {redenen.map(({ code, zin }) => (
        <li key={`${code} ${zin}`}>
          <Reden>{zin}</Reden>
        </li>
      ))}
    </ul>
  );
}
