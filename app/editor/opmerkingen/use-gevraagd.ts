import { useSearchParams } from '@remix-run/react';
import { useEffect, useRef } from 'react';

/** Gaat naar de draad waar een link om vraagt (`?draad=…`), één keer per link, zodra dat kan. */
export function useGevraagd(kan: boolean, ga: (id: string) => void): void {
  const [zoek] = useSearchParams();
  const gevraagd = zoek.get('draad');
  const laatste = useRef(ga);
  laatste.current = ga;
  useEffect(() => {
    if (kan && gevraagd) laatste.current(gevraagd);
  }, [kan, gevraagd]);
}
