import { useEffect, useRef } from 'react';
import type { Richting } from './gaan.ts';

interface Toetsen {
  opNieuw(): void;
  loop(richting: Richting): void;
}

/**
 * Ctrl+Alt+M, N en P, waar de focus ook staat: ook wie alleen leest heeft ze. Op de code van de toets, want met Alt typt een Mac een
 * ander teken. AltGr telt niet mee: daarmee typ je in sommige talen een letter.
 */
export function useToetsen(toetsen: Toetsen): void {
  const laatste = useRef(toetsen);
  laatste.current = toetsen;
  useEffect(() => {
    const opToets = (event: KeyboardEvent) => {
      if (!event.altKey || !(event.ctrlKey || event.metaKey) || event.getModifierState('AltGraph')) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.code === 'KeyM') laatste.current.opNieuw();
      else if (event.code === 'KeyN') laatste.current.loop('volgende');
      else if (event.code === 'KeyP') laatste.current.loop('vorige');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', opToets);
    return () => document.removeEventListener('keydown', opToets);
  }, []);
}
