import { type MouseEvent, useEffect, useRef, useState } from 'react';

/** Het formulier waar de vinkjes in de tabel bij horen. */
export const KIES = 'kies-acties';

/**
 * Welke acties op deze bladzijde aangevinkt zijn. Met Shift neemt een klik of spatie alles mee vanaf het vorige vinkje. Wat niet
 * meer op de bladzijde staat, telt niet.
 */
export function useKeuze(sleutels: readonly string[]) {
  const [gekozen, setGekozen] = useState<ReadonlySet<string>>(new Set());
  const [leeft, setLeeft] = useState(false);
  const vorige = useRef<string | null>(null);
  useEffect(() => setLeeft(true), []);

  const hier = sleutels.filter((sleutel) => gekozen.has(sleutel));

  function kies(sleutel: string, event: MouseEvent<HTMLInputElement>) {
    const aan = event.currentTarget.checked;
    const [van, tot] = [sleutels.indexOf(vorige.current ?? ''), sleutels.indexOf(sleutel)];
    const reeks =
      event.shiftKey && van >= 0 ? sleutels.slice(Math.min(van, tot), Math.max(van, tot) + 1) : [sleutel];
    vorige.current = sleutel;
    setGekozen((nu) => {
      const straks = new Set(nu);
      for (const deel of reeks) {
        if (aan) straks.add(deel);
        else straks.delete(deel);
      }
      return straks;
    });
  }

  return {
    /** Zonder JavaScript houdt de browser de vinkjes bij. */
    aantal: leeft ? hier.length : null,
    is: (sleutel: string) => gekozen.has(sleutel),
    kies,
    kiesAlles: (aan: boolean) => setGekozen(new Set(aan ? sleutels : [])),
  };
}
