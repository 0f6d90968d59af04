import type { ReactNode } from 'react';

interface TabelProps {
  /** Waar de tabel over gaat; ook de naam van het gebied dat kan schuiven. */
  bijschrift: string;
  /**
   * Op een smal scherm wordt elke rij een kaartje. Geef dan elke cel behalve de eerste `data-kop` met de kolomnaam;
   * een lege cel valt weg.
   */
  stapel?: boolean;
  /** `<thead>` en `<tbody>`. */
  children: ReactNode;
}

/** Een tabel die nooit de pagina breder maakt: past hij niet, dan schuift of stapelt hij. */
export function Tabel({ bijschrift, stapel = false, children }: TabelProps) {
  return (
    <section
      className="utrecht-table-container utrecht-table-container--overflow-inline tabelgebied"
      aria-label={bijschrift}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: zonder muis moet het gebied te verschuiven zijn (WCAG 2.1.1)
      tabIndex={0}
    >
      <table className={`utrecht-table utrecht-table--html-table${stapel ? ' tabel--stapel' : ''}`}>
        <caption className="sr">{bijschrift}</caption>
        {children}
      </table>
    </section>
  );
}
