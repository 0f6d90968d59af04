/** Toetsen van één teken. Wie met zijn stem werkt, moet ze kunnen uitzetten (WCAG 2.1.4). */
export type Sneltoetsen = 'zoeken' | 'vergadering';

const uit = (welke: Sneltoetsen) => `sneltoets-${welke}-uit`;

/** Of deze toetsen aan staan: `/` naar het zoekvak, of de letters bij een vergadering. */
export function isSneltoetsAan(welke: Sneltoetsen): boolean {
  try {
    return localStorage.getItem(uit(welke)) === null;
  } catch {
    return true;
  }
}

export function zetSneltoets(welke: Sneltoetsen, aan: boolean): void {
  try {
    if (aan) localStorage.removeItem(uit(welke));
    else localStorage.setItem(uit(welke), '1');
  } catch {
    // Een browser zonder opslag houdt de sneltoets.
  }
}

/** Of een toets hier een teken in een tekst is. */
export function isTypen(doel: EventTarget | null): boolean {
  return (
    doel instanceof HTMLElement &&
    (doel.isContentEditable || doel.closest('input, textarea, select, dialog[open]') !== null)
  );
}
