// biome-ignore lint/style/noRestrictedImports: hier is useHaler van gemaakt
import { useFetcher } from '@remix-run/react';
import { useEffect, useState } from 'react';

/**
 * `useFetcher`, met een antwoord waar een effect op mag wachten. Het antwoord van `useFetcher` komt tijdens het tekenen uit een
 * doos buiten React. Tekent React iets wat het daarna weggooit, dan kan het die waarde al kennen en slaat het het effect erna over
 * (react#24042): op een trage computer bleef een verstuurd formulier dan staan alsof er niets gebeurd was. Hier gaat het antwoord na
 * elke keer tekenen naar een eigen state, en die kan React niet missen.
 */
export function useHaler<T = unknown>(opties?: { key?: string }): ReturnType<typeof useFetcher<T>> {
  const fetcher = useFetcher<T>(opties);
  const [data, zetData] = useState(fetcher.data);
  useEffect(() => zetData(() => fetcher.data));
  return { ...fetcher, data };
}
