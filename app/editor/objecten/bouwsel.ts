import { createElement, type ReactNode } from 'react';

/**
 * Een stukje pagina als gegevens: naam van het element, attributen zoals in HTML, en wat erin staat. Zo tekenen de leestekst
 * (React) en de editor (de DOM zelf, want er kunnen er honderden zijn) precies hetzelfde.
 */
export type Bouwsel = readonly [
  naam: 'a' | 'button' | 'span',
  attributen: Record<string, string>,
  inhoud: readonly (Bouwsel | string)[],
];

/** Dezelfde elementen als React-elementen. */
export function alsReact([naam, attributen, inhoud]: Bouwsel): ReactNode {
  const { class: className, tabindex, ...rest } = attributen;
  const tabIndex = tabindex === undefined ? undefined : Number(tabindex);
  const kinderen = inhoud.map((deel) => (typeof deel === 'string' ? deel : alsReact(deel)));
  return createElement(naam, { ...rest, className, tabIndex }, ...kinderen);
}

/** Dezelfde elementen in de DOM. */
export function alsDom([naam, attributen, inhoud]: Bouwsel): HTMLElement {
  const element = document.createElement(naam);
  for (const [attribuut, waarde] of Object.entries(attributen)) element.setAttribute(attribuut, waarde);
  element.append(...inhoud.map((deel) => (typeof deel === 'string' ? deel : alsDom(deel))));
  return element;
}
