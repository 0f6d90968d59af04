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
