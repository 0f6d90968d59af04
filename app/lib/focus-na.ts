import { useLocation, useNavigation } from '@remix-run/react';
import { type RefObject, useEffect, useRef } from 'react';

/** Zet de toets waar iets gelukt is: de knop waarmee het verstuurd werd is er dan vaak niet meer. */
export function useFocusNa(gelukt: string | null): RefObject<HTMLElement> {
  const plek = useRef<HTMLElement>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: twee keer hetzelfde na elkaar is twee keer gelukt (`key`)
  useEffect(() => {
    if (gelukt) plek.current?.focus();
  }, [gelukt, key]);
  return plek;
}

/**
 * Verdween met een handeling de knop waarmee zij ging, dan gaat wie met het toetsenbord werkt verder bij een element: zelf, of anders
 * bij het eerste wat daarin te bedienen is.
 * @param kies het id, bij wat er verstuurd werd
 */
export function useFocusTerug(kies: (verstuurd: FormData) => string): void {
  const { state, formData } = useNavigation();
  const verstuurd = useRef<FormData | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: alleen als een handeling begint of klaar is, niet als `kies` opnieuw gemaakt is
  useEffect(() => {
    if (formData) verstuurd.current = formData;
    if (state !== 'idle' || !verstuurd.current) return;
    const plek = document.getElementById(kies(verstuurd.current));
    verstuurd.current = null;
    if (document.activeElement !== document.body) return;
    (plek?.matches('[tabindex]') ? plek : plek?.querySelector<HTMLElement>('a[href], button'))?.focus();
  }, [state, formData]);
}

/** Klopte er iets niet, dan gaat de toets naar het eerste veld van het formulier dat dat zegt. @param mis wat er terugkwam, of niets */
export function useFocusOpFout(mis: object | undefined): RefObject<HTMLFormElement> {
  const formulier = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (mis) formulier.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [mis]);
  return formulier;
}

const EERSTE_VELD = 'input:not([type="hidden"]):not([tabindex="-1"]), select, textarea';

/**
 * Een formulier dat met een link opengaat (`?bewerk=kaart#kaart`): open gaat het toetsenbord naar het eerste veld in het vak van het
 * anker, en dicht naar de link waarmee het openging. Die link is er niet zolang het formulier openstaat.
 * @param open wat er in het adres openstaat, of null
 * @param naam de naam daarvan in het adres
 */
export function useFocusBijFormulier(open: string | null, naam: string): void {
  const { hash } = useLocation();
  const was = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: alleen als er iets opengaat of dichtgaat, niet als alleen het anker verandert
  useEffect(() => {
    const eerder = was.current;
    was.current = open;
    if (open !== null) {
      const vak = hash === '' ? null : document.getElementById(hash.slice(1));
      vak?.querySelector<HTMLElement>(EERSTE_VELD)?.focus();
    } else if (eerder !== null && document.activeElement === document.body) {
      document.querySelector<HTMLElement>(`main a[href*="?${naam}=${eerder}"]`)?.focus();
    }
  }, [open]);
}
