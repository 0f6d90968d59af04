import { Form } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { isSneltoetsAan, isTypen } from '#app/lib/sneltoets.ts';

/** Zoeken vanaf elke pagina. `/` zet de cursor erin, tenzij je ergens typt of die toets hebt uitgezet. */
export function Zoekvak() {
  const veld = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const opToets = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
      if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented) return;
      if (isTypen(event.target) || !isSneltoetsAan('zoeken')) return;
      event.preventDefault();
      veld.current?.focus();
      veld.current?.select();
    };
    document.addEventListener('keydown', opToets);
    return () => document.removeEventListener('keydown', opToets);
  }, []);
  return (
    <search className="zoekvak">
      <Form action="/zoeken">
        <input
          ref={veld}
          className="zoekvak__veld"
          type="search"
          name="q"
          aria-label="Zoeken in plannen, acties en afspraken"
          aria-keyshortcuts="/"
          placeholder="Zoeken"
          maxLength={200}
          autoComplete="off"
        />
        <span className="zoekvak__toets" aria-hidden="true">
          /
        </span>
        <button className="zoekvak__knop" type="submit" aria-label="Zoek">
          <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
            <path d="M8.500 2.500a6 6 0 1 1 0 12 6 6 0 0 1 0-12ZM13 13l4.500 4.500" />
          </svg>
        </button>
      </Form>
    </search>
  );
}
