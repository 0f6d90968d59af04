/**
 * Wat iemand in een formulier typte en nog niet verstuurde, bewaard in deze browser: het staat er nog na sluiten of een
 * leeggelopen accu. Het nummer van de gebruiker zit in de naam, en bij uitloggen gaan alle concepten weg: op een gedeelde
 * computer leest een ander ze niet.
 */
const VOORVOEGSEL = 'concept:';

export const conceptNaam = (gebruikerId: number, onderwerp: string) =>
  `${VOORVOEGSEL}${gebruikerId}:${onderwerp}`;

/** De opslag van deze browser; null als die dicht is, dan bewaart hij gewoon niets. */
function opslag(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** Bewaart wat er nu in het formulier staat. */
export function bewaarConcept(naam: string, formulier: HTMLFormElement): void {
  const velden = [...new FormData(formulier)].filter(([, waarde]) => typeof waarde === 'string');
  try {
    opslag()?.setItem(naam, JSON.stringify(velden));
  } catch {
    // Vol: dan staat er niets om later terug te zetten, en melden gaat gewoon door.
  }
}

/** Wat er van een formulier bewaard is, of null. */
export function leesConcept(naam: string): URLSearchParams | null {
  const bewaard = opslag()?.getItem(naam);
  return bewaard ? new URLSearchParams(JSON.parse(bewaard)) : null;
}

/** Vult een formulier in, ook met de versie waarop het begon: was een ander eerder, dan blijkt dat bij het versturen. */
export function vulIn(formulier: HTMLFormElement, velden: URLSearchParams): void {
  for (const veld of formulier.elements) {
    if (veld instanceof HTMLInputElement && (veld.type === 'radio' || veld.type === 'checkbox')) {
      veld.checked = velden.getAll(veld.name).includes(veld.value);
    } else if (isInvulbaar(veld)) {
      veld.value = velden.get(veld.name) ?? veld.value;
      if (veld.value && veld instanceof HTMLTextAreaElement)
        veld.closest('details')?.setAttribute('open', '');
    }
  }
}

function isInvulbaar(veld: Element): veld is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    veld instanceof HTMLTextAreaElement ||
    veld instanceof HTMLSelectElement ||
    (veld instanceof HTMLInputElement && veld.type !== 'file')
  );
}

export function wisConcept(naam: string): void {
  opslag()?.removeItem(naam);
}

/** Bij uitloggen. */
export function wisConcepten(): void {
  const bewaard = opslag();
  for (const naam of Object.keys(bewaard ?? {})) {
    if (naam.startsWith(VOORVOEGSEL)) bewaard?.removeItem(naam);
  }
}
