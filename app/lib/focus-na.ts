import { useLocation } from '@remix-run/react';
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
