import type { ReactNode } from 'react';

/** Een lijst met regels van rand tot rand, in een strakke `Kaart`. */
export function Lijst({ genummerd = false, children }: { genummerd?: boolean; children: ReactNode }) {
  return genummerd ? <ol className="lijst">{children}</ol> : <ul className="lijst">{children}</ul>;
}

interface RegelProps {
  /** Uniek op de pagina, om naar te kunnen linken. */
  id?: string;
  /** Vooraan: een compact licht of een nummer. */
  voor?: ReactNode;
  titel: ReactNode;
  /** Gedempt onder de titel: paragraaf, partij, planning. */
  onder?: ReactNode;
  /** Rechts; op een smal scherm eronder. */
  acties?: ReactNode;
  /** De regel waar je mee bezig bent. */
  nadruk?: boolean;
  children?: ReactNode;
}

/** Eén regel: titel met eronder de bijzonderheden, rechts wat je ermee kunt. */
export function Regel({ id, voor, titel, onder, acties, nadruk = false, children }: RegelProps) {
  return (
    <li id={id} className={`regel${nadruk ? ' regel--nadruk' : ''}`}>
      {voor}
      <div className="regel__midden">
        <div className="regel__titel">{titel}</div>
        {onder ? <div className="regel__onder">{onder}</div> : null}
        {children}
      </div>
      {acties ? <div className="regel__acties">{acties}</div> : null}
    </li>
  );
}
