const UIT = 'sneltoets-zoeken-uit';

/** Of `/` naar het zoekvak gaat. Wie met zijn stem werkt, moet een toets van één teken kunnen uitzetten (WCAG 2.1.4). */
export function isSneltoetsAan(): boolean {
  try {
    return localStorage.getItem(UIT) === null;
  } catch {
    return true;
  }
}

export function zetSneltoets(aan: boolean): void {
  try {
    if (aan) localStorage.removeItem(UIT);
    else localStorage.setItem(UIT, '1');
  } catch {
    // Een browser zonder opslag houdt de sneltoets.
  }
}
