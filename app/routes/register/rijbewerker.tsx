import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useHaler } from '#app/lib/haler.ts';
import { Eigenaarkeuze, PlanningVelden } from '#app/ui/actie-velden.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { RedenVelden } from '#app/ui/reden-velden.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import { Botsingen } from '../actie/botsingen.tsx';
import type { Rijantwoord, Rijgegevens } from '../actie-rij/route.tsx';

interface RijbewerkerProps {
  /** Het nummer van de actie. */
  id: number;
  titel: string;
  /** Er is opgeslagen. */
  klaar(): void;
  /** Er is niets gewijzigd. */
  sluit(): void;
}

/** Een actie in de lijst wijzigen: haalt eerst op hoe zij er nu voor staat. */
export function Rijbewerker(props: RijbewerkerProps) {
  const { load, data } = useHaler<Rijgegevens>({ key: `rij-${props.id}` });
  useEffect(() => load(`/acties/${props.id}/rij`), [load, props.id]);
  if (!data) {
    return (
      <p className="gedempt" role="status">
        De actie wordt opgehaald …
      </p>
    );
  }
  return <Formulier {...props} gegevens={data} />;
}

const PLANNING = ['soort', 'jaar', 'kwartaal', 'totJaar'] as const;

/** Wat er bij het openen stond ligt vast: alleen wat hier verandert gaat mee, op de versie die hier te zien was. */
function Formulier({ id, titel, klaar, sluit, gegevens }: RijbewerkerProps & { gegevens: Rijgegevens }) {
  const formulier = useRef<HTMLFormElement>(null);
  const [begin] = useState(gegevens);
  const [verschuift, setVerschuift] = useState(false);
  const fetcher = useHaler<Rijantwoord>();
  const antwoord = fetcher.data;
  const mis = antwoord?.ok === false ? antwoord : undefined;
  const isOpgeslagen = antwoord?.ok === true && fetcher.state === 'idle';

  useEffect(() => {
    // `select` zet de toets wel in het veld maar schuift er niet heen; de onderste rij ging anders buiten beeld open.
    formulier.current?.scrollIntoView({ block: 'nearest' });
    formulier.current?.querySelector('input')?.select();
  }, []);
  useEffect(() => {
    if (isOpgeslagen) klaar();
  }, [isOpgeslagen, klaar]);
  useEffect(() => {
    if (mis) formulier.current?.querySelector<HTMLElement>('[aria-invalid], .botsing')?.focus();
  }, [mis]);

  const veld = (naam: keyof Rijgegevens['waarden']) => ({
    naam,
    id: `rij-${naam}`,
    defaultValue: begin.waarden[naam],
    fout: mis?.fouten[naam],
  });

  function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (fetcher.state !== 'idle') return;
    const velden = new FormData(event.currentTarget);
    let iets = false;
    for (const naam of ['titel', 'eigenaarPartij', 'eigenaarPersoon'] as const) {
      if (velden.get(naam) === begin.waarden[naam]) velden.delete(naam);
      else iets = true;
    }
    if (!isVerschoven(event.currentTarget)) {
      for (const naam of [...PLANNING, 'reden', 'redenToelichting']) velden.delete(naam);
    } else iets = true;
    if (!iets) return sluit();
    velden.set('versie', String(mis?.versie ?? begin.versie));
    fetcher.submit(velden, { method: 'post', action: `/acties/${id}/rij` });
  }

  function isVerschoven(form: HTMLFormElement): boolean {
    const velden = new FormData(form);
    return PLANNING.some((naam) => velden.get(naam) !== begin.waarden[naam]);
  }

  function toets(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    sluit();
  }

  return (
    <fetcher.Form
      ref={formulier}
      className="formulier rijbewerker"
      aria-label={`Wijzig ${titel}`}
      noValidate
      onSubmit={verstuur}
      onKeyDown={toets}
      onChange={(event) => setVerschuift(isVerschoven(event.currentTarget))}
    >
      {mis?.botsingen ? <Botsingen botsingen={mis.botsingen} /> : null}
      {mis?.fouten.formulier && !mis.botsingen ? (
        <Melding soort="fout">{mis.fouten.formulier}</Melding>
      ) : null}
      <div className="rijbewerker__velden">
        <Tekstveld {...veld('titel')} label="Titel" autoComplete="off" />
        <Eigenaarkeuze veld={veld('eigenaarPartij')} partijen={begin.partijen} />
        <Tekstveld {...veld('eigenaarPersoon')} label="Persoon" optioneel autoComplete="off" />
      </div>
      <PlanningVelden veld={veld} />
      {verschuift || mis?.fouten.reden || mis?.fouten.redenToelichting ? (
        <RedenVelden voor="rij-" fouten={mis?.fouten} />
      ) : null}
      <div className="rij">
        <Knop klein aria-disabled={fetcher.state !== 'idle'}>
          {mis?.botsingen ? 'Toch opslaan wat ik invulde' : 'Opslaan'}
        </Knop>
        <Knop soort="kaal" klein type="button" onClick={sluit}>
          {mis?.botsingen ? 'Laat staan wat er nu is' : 'Niet wijzigen'}
        </Knop>
        <span className="toetsen">Enter slaat op, Escape sluit</span>
      </div>
    </fetcher.Form>
  );
}
