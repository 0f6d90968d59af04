/** Een element met attributen. */
export function maakElement<Naam extends keyof HTMLElementTagNameMap>(
  naam: Naam,
  attributen: Record<string, string>,
): HTMLElementTagNameMap[Naam] {
  const element = document.createElement(naam);
  for (const [attribuut, waarde] of Object.entries(attributen)) element.setAttribute(attribuut, waarde);
  return element;
}
