import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { bewaarConcept, leesConcept, vulIn } from '#app/lib/concept.ts';
import { useHaler } from '#app/lib/haler.ts';
import type { Partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { Conceptregel } from '#app/ui/conceptregel.tsx';
import { Fouten, type Veldfouten } from '#app/ui/fouten.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Meldvelden } from '#app/ui/meldvelden.tsx';
import type { Meldantwoord } from './antwoord.ts';
import { HERHAAL } from './herhaal.tsx';
import { beginwaarden } from './invoer.ts';
import type { Kaart } from './kaart.ts';
import { useUitkomst } from './uitkomst.ts';

interface FormulierProps {
  kaart: Kaart;
  /** Waar het formulier heen gaat zonder JavaScript. */
  action: string;
  partijen: Partijkeuzes;
  /** De naam van het concept in dit tabblad. */
  concept: string;
  /** Het antwoord als dit formulier zonder JavaScript verstuurd is. */
  antwoord: Meldantwoord | undefined;
  /** Of de gebruiker dit zelf opende: dan begint het schrijven hier. */
  focus: boolean;
  opUitkomst(antwoord: Meldantwoord): void;
}

/** Het formulier om te melden. Wat er getypt is blijft staan, ook als een ander intussen hetzelfde meldt. */
export function Meldformulier(props: FormulierProps) {
  const { kaart, action, partijen, concept, focus } = props;
  const fetcher = useHaler<Meldantwoord>();
  const antwoord = fetcher.data ?? props.antwoord;
  const mis = antwoord?.ok === false && antwoord.sleutel === kaart.sleutel ? antwoord : null;
  useUitkomst(fetcher.data, props.opUitkomst);
  const formulier = useRef<HTMLFormElement>(null);
  const [terug, setTerug] = useState(false);
  // Wie iets invulde meldt niet per ongeluk 'ongewijzigd': dat gooit weg wat er getypt is.
  const [veranderd, setVeranderd] = useState(mis !== null);
  // Wat er bij het openen stond. Verandert de vorige melding intussen, dan verspringt hier niets.
  const [begin] = useState(() => mis?.waarden ?? beginwaarden(kaart.vorige));
  const focusBijOpenen = useRef(focus);
  const fouten = mis?.fouten;
  const id = (veld: string) => `meld-${veld}`;
  const bezig = fetcher.state !== 'idle';
  const herhaalbaar = kaart.vorige?.herhaalbaar && !veranderd;

  useEffect(() => {
    const form = formulier.current;
    if (!form) return;
    const velden = leesConcept(concept);
    if (velden) vulIn(form, velden);
    setTerug(velden !== null);
    if (velden) setVeranderd(true);
    if (!focusBijOpenen.current) return;
    form.closest('li')?.scrollIntoView({ block: 'nearest' });
    form
      .querySelector<HTMLElement>('[name=voortgang]:checked, [name=voortgang]')
      ?.focus({ preventScroll: true });
  }, [concept]);

  useEffect(() => {
    if (fouten) formulier.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [fouten]);

  function opToets(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.currentTarget.requestSubmit();
    }
    const los = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'o' && los && !(event.target instanceof HTMLTextAreaElement)) {
      event.currentTarget.querySelector<HTMLButtonElement>(`button[form=${HERHAAL}]`)?.click();
    }
  }

  return (
    <fetcher.Form
      ref={formulier}
      method="post"
      action={action}
      className="formulier"
      noValidate
      onKeyDown={opToets}
      onInput={(event) => {
        setVeranderd(true);
        bewaarConcept(concept, event.currentTarget);
      }}
      onSubmit={(event) => {
        if (bezig) event.preventDefault();
      }}
    >
      <input type="hidden" name="doe" value="meld" />
      <input type="hidden" name="sleutel" value={kaart.sleutel} />
      <Fouten fouten={metIds(fouten, id)} />
      <Meldvelden
        id={id}
        antwoordtype={kaart.antwoordtype}
        eindcriterium={kaart.eindcriterium}
        waarden={begin}
        fouten={fouten}
        partijen={partijen}
      />
      <div className="rij">
        <Knop aria-disabled={bezig}>Meld en ga verder</Knop>
        {herhaalbaar ? (
          <Knop soort="stil" form={HERHAAL} name="sleutel" value={kaart.sleutel}>
            Ongewijzigd
          </Knop>
        ) : null}
        <label className="vinkje">
          <input type="checkbox" name="voorlopig" defaultChecked={begin.voorlopig} />
          Voorlopig antwoord
        </label>
        {kaart.vorige ? (
          <label className="vinkje">
            <input
              type="checkbox"
              name="corrigeert"
              value={kaart.vorige.nr}
              defaultChecked={begin.verbetert}
            />
            De vorige melding klopte niet
          </label>
        ) : null}
        <p className="toetsen">
          <kbd>Ctrl</kbd> <kbd>Enter</kbd> meldt
          {herhaalbaar ? (
            <>
              {' · '}
              <kbd>o</kbd> ongewijzigd, in het formulier maar buiten een tekstvak
            </>
          ) : null}
        </p>
      </div>
      {terug ? (
        <Conceptregel
          naam={concept}
          opnieuw={() => {
            setTerug(false);
            setVeranderd(false);
          }}
        />
      ) : null}
    </fetcher.Form>
  );
}

/** De foutensamenvatting verwijst naar de ids van de velden; `formulier` is geen veld. */
function metIds(fouten: Veldfouten | undefined, id: (veld: string) => string): Veldfouten | undefined {
  return fouten && Object.fromEntries(Object.entries(fouten).map(([veld, zin]) => [id(veld), zin]));
}
