import { type ReactNode, useEffect, useId, useRef } from 'react';

interface VensterProps {
  titel: string;
  /** Ook bij Escape. Wie het venster toont haalt het dan weg. */
  opSluiten(): void;
  children: ReactNode;
}

/** Een modaal venster: de browser houdt de focus erin en sluit het met Escape. Begint in het eerste invoerveld. */
export function Venster({ titel, opSluiten, children }: VensterProps) {
  const dialoog = useRef<HTMLDialogElement>(null);
  const titelId = useId();
  useEffect(() => {
    const element = dialoog.current;
    const vorige = document.activeElement;
    if (!element?.open) element?.showModal();
    // De browser kiest anders de sluitknop: die staat vooraan.
    element?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    // Wie het venster opende gaat verder waar hij was.
    return () => {
      if (vorige instanceof HTMLElement) vorige.focus();
    };
  }, []);
  return (
    <dialog
      className="venster"
      ref={dialoog}
      aria-labelledby={titelId}
      onCancel={(event) => {
        event.preventDefault();
        opSluiten();
      }}
    >
      <header className="venster__kop">
        <h2 id={titelId}>{titel}</h2>
        <button type="button" className="venster__sluiten" aria-label="Sluiten" onClick={opSluiten}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
