import type { ReactNode } from 'react';

/** Het vak waarin een tekening opzij kan schuiven. */
export function Beeldvak({ titel, children }: { titel: string; children: ReactNode }) {
  return (
    <section
      className="beeldvak"
      aria-label={`Tekening: ${titel}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: zonder muis moet het gebied te verschuiven zijn (WCAG 2.1.1)
      tabIndex={0}
    >
      {children}
    </section>
  );
}
