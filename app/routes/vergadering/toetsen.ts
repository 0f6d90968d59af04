import { useEffect } from 'react';
import { isSneltoetsAan, isTypen } from '#app/lib/sneltoets.ts';

/** De letters op deze pagina, in de volgorde van de uitleg. Zij doen wat de knop met dezelfde `data-toets` doet. */
export const TOETSEN = {
  n: 'naar het volgende punt',
  v: 'naar het vorige punt',
  a: 'aannemen zoals voorgesteld',
  b: 'besluit vastleggen',
  t: 'toezegging vastleggen',
  d: 'actie maken bij het laatste besluit: wie doet wat',
  o: 'notulen opschrijven',
  g: 'terug naar het punt dat aan de orde is',
  p: 'pauze, of weer verder',
} as const;
export type Toets = keyof typeof TOETSEN;

/** Wat een knop of link die ook een letter heeft meekrijgt. */
export const metToets = (toets: Toets) => ({ 'data-toets': toets, 'aria-keyshortcuts': toets });

/**
 * Luistert naar de letters. Niet terwijl iemand typt of met een andere toets erbij, en niet als zij uitstaan (WCAG 2.1.4).
 */
export function useToetsen(): void {
  useEffect(() => {
    const opToets = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented, repeat } = event;
      if (ctrlKey || metaKey || altKey || defaultPrevented || repeat || !(key in TOETSEN)) return;
      if (isTypen(event.target) || !isSneltoetsAan('vergadering')) return;
      const doel = document.querySelector<HTMLElement>(`[data-toets="${key}"]`);
      if (!doel) return;
      event.preventDefault();
      const knop = doel.matches('a, button') ? doel : doel.querySelector<HTMLElement>('button, a');
      knop?.click();
    };
    document.addEventListener('keydown', opToets);
    return () => document.removeEventListener('keydown', opToets);
  }, []);
}
