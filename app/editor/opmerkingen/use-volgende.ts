import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { kaartId } from './kaart.tsx';
import { OPMERKINGEN_KOP } from './knop.tsx';

/**
 * Een kaart waar iemand op drukte kan verdwijnen: afgehandeld, en dan past zij niet meer bij de keuze. De focus gaat dan naar de
 * kaart die op haar plek komt, zodat je door kunt werken.
 * @param getoond de draden in de lijst
 * @returns aan te roepen met de draad waar iemand iets mee doet
 */
export function useVolgende(paneel: RefObject<HTMLElement>, getoond: readonly unknown[]) {
  const laatste = useRef<{ id: string; plek: number } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: alleen als de lijst veranderde kan de kaart weg zijn.
  useEffect(() => {
    const gezocht = laatste.current;
    if (!gezocht || document.getElementById(kaartId(gezocht.id))) return;
    laatste.current = null;
    // Wie intussen ergens anders is blijft daar.
    if (document.activeElement !== document.body) return;
    const kaarten = kaartenIn(paneel.current);
    const kaart = kaarten[Math.min(gezocht.plek, kaarten.length - 1)];
    (kaart?.querySelector('button') ?? document.getElementById(OPMERKINGEN_KOP))?.focus();
  }, [getoond]);

  return useCallback(
    (id: string) => {
      const plek = kaartenIn(paneel.current).findIndex((kaart) => kaart.id === kaartId(id));
      laatste.current = { id, plek: Math.max(0, plek) };
    },
    [paneel],
  );
}

function kaartenIn(paneel: HTMLElement | null): Element[] {
  return [...(paneel?.querySelectorAll('.opmerkingen__lijst > .draadkaart') ?? [])];
}
