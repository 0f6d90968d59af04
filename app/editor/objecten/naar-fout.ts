import type { Veldfouten } from '#app/ui/fouten.tsx';

/** Zet de focus in het eerste veld met een fout, zodat ook wie het scherm niet ziet hem hoort. */
export function naarEersteFout(formulier: HTMLFormElement, fouten: Veldfouten): void {
  const eerste = [...formulier.elements].find((veld) => (veld.getAttribute('name') ?? '') in fouten);
  if (eerste instanceof HTMLElement) eerste.focus();
}
