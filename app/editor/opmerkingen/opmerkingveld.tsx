import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Knop } from '#app/ui/knop.tsx';
import { Tekstvak } from '#app/ui/velden.tsx';
import { MAX_OPMERKING } from '#domain/opmerking/opmerking.ts';
import { metNummers, type Persoon } from '#domain/opmerking/vermelding.ts';
import type { Uitkomst } from './dienst.ts';
import { noemt, passende } from './noemen.ts';

interface OpmerkingveldProps {
  label: string;
  knop: string;
  personen: readonly Persoon[];
  /** Krijgt de tekst met nummers in plaats van namen; bij een fout blijft wat er staat staan. */
  verstuur(tekst: string): Promise<Uitkomst>;
  opKlaar(): void;
  opAnnuleren(): void;
}

/** Een vak om in te schrijven. `@` biedt wie je kunt noemen; Ctrl+Enter verstuurt en Escape houdt ermee op. */
export function Opmerkingveld({ label, knop, personen, verstuur, opKlaar, opAnnuleren }: OpmerkingveldProps) {
  const id = useId();
  const [tekst, setTekst] = useState('');
  const [gekozen, setGekozen] = useState<Persoon[]>([]);
  const [zoek, setZoek] = useState<string | null>(null);
  const [actief, setActief] = useState(0);
  const [bezig, setBezig] = useState(false);
  const [fout, setFout] = useState<string>();
  const formulier = useRef<HTMLFormElement>(null);
  const keuzes = zoek === null ? [] : passende(personen, zoek);
  const huidig = keuzes[Math.min(actief, keuzes.length - 1)];
  const vak = () => formulier.current?.querySelector('textarea');

  useEffect(() => formulier.current?.querySelector('textarea')?.focus(), []);

  function kies(persoon: Persoon) {
    const element = vak();
    if (!element) return;
    const begin = element.value.slice(0, element.selectionStart).lastIndexOf('@');
    const voor = `${element.value.slice(0, begin)}@${persoon.naam} `;
    const na = element.value.slice(element.selectionStart);
    // Meteen, zodat de cursor achter de naam staat voordat de volgende letter komt.
    flushSync(() => {
      setTekst(voor + na);
      setGekozen((nu) => [...nu.filter((ander) => ander.id !== persoon.id), persoon]);
      setZoek(null);
    });
    element.setSelectionRange(voor.length, voor.length);
  }

  async function stuur() {
    if (bezig) return;
    setBezig(true);
    setFout(undefined);
    const uitkomst = await verstuur(metNummers(tekst, gekozen));
    setBezig(false);
    if (uitkomst.ok) return opKlaar();
    setFout(uitkomst.fout);
    vak()?.focus();
  }

  function opToets(event: KeyboardEvent) {
    if (huidig) {
      if (event.key === 'ArrowDown') setActief((actief + 1) % keuzes.length);
      else if (event.key === 'ArrowUp') setActief((actief + keuzes.length - 1) % keuzes.length);
      else if (event.key === 'Enter' || event.key === 'Tab') kies(huidig);
      else if (event.key === 'Escape') setZoek(null);
      else return;
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void stuur();
    else if (event.key === 'Escape' && tekst.trim() === '') opAnnuleren();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <form
      className="opmerkingveld"
      ref={formulier}
      onSubmit={(event) => {
        event.preventDefault();
        void stuur();
      }}
    >
      <Tekstvak
        naam="tekst"
        id={`${id}-tekst`}
        label={label}
        hint="Noem iemand met @"
        fout={fout}
        rows={3}
        maxLength={MAX_OPMERKING}
        value={tekst}
        aria-autocomplete="list"
        aria-controls={huidig ? `${id}-lijst` : undefined}
        aria-activedescendant={huidig && `${id}-${huidig.id}`}
        onChange={({ target }) => {
          setTekst(target.value);
          setZoek(noemt(target.value.slice(0, target.selectionStart)));
          setActief(0);
        }}
        onBlur={() => setZoek(null)}
        onKeyDown={opToets}
      />
      {huidig ? (
        <div
          className="keuzelijst opmerkingveld__lijst"
          role="listbox"
          id={`${id}-lijst`}
          aria-label="Personen"
        >
          {keuzes.map((persoon) => (
            // biome-ignore lint/a11y/useFocusableInteractive: de focus blijft in het tekstvak (aria-activedescendant).
            // biome-ignore lint/a11y/useKeyWithClickEvents: de toetsen komen via het tekstvak binnen.
            <div
              key={persoon.id}
              id={`${id}-${persoon.id}`}
              role="option"
              aria-selected={persoon === huidig}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => kies(persoon)}
            >
              {persoon.naam}
              {persoon.partij ? <span className="gedempt klein"> {persoon.partij}</span> : null}
            </div>
          ))}
        </div>
      ) : null}
      <p className="sr" role="status">
        {zoek === null ? '' : keuzes.length === 0 ? 'Niemand gevonden' : `${keuzes.length} personen`}
      </p>
      <div className="rij">
        <Knop klein aria-disabled={bezig}>
          {bezig ? 'Versturen…' : knop}
        </Knop>
        <Knop type="button" soort="kaal" klein onClick={opAnnuleren}>
          Annuleren
        </Knop>
      </div>
    </form>
  );
}
