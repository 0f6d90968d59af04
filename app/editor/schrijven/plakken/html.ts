/** Waar een stijl tijdens het schoonmaken staat: de CSP klaagt over `style`, ook in een document dat niemand ziet. */
export const STIJL = 'data-stijl';

/** De stijl zonder spaties en hoofdletters. */
export function stijlVan(element: Element): string {
  return (element.getAttribute(STIJL) ?? '').toLowerCase().replace(/\s*([:;])\s*/g, '$1');
}

/** Haalt het element weg en laat staan wat erin zat. */
export function pakUit(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Zet een ander element om dezelfde inhoud; de attributen gaan mee. */
export function vervang(element: Element, naam: string): Element {
  const nieuw = element.ownerDocument.createElement(naam);
  for (const { name, value } of element.attributes) nieuw.setAttribute(name, value);
  nieuw.append(...element.childNodes);
  element.replaceWith(nieuw);
  return nieuw;
}
