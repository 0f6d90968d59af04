import { type FocusEvent, type KeyboardEvent, useState } from 'react';

/** Hoe een knop op een balk eruitziet. */
export interface Balkknop {
  id: string;
  naam: string;
  teken: string;
  /** Een pad in een vlak van 20 bij 20, waar geen woord staat. */
  icoon?: string;
  /** De sneltoets, zoals mensen hem lezen. */
  toets?: string;
  /** Of de knop aan of uit kan staan. */
  wissel: boolean;
  /** Staat onder *Meer*: altijd, of alleen op een smal scherm. */
  meer?: 'altijd' | 'smal';
}

export interface Knopstand {
  aan: boolean;
  kan: boolean;
}

const MEER: Balkknop = { id: 'meer', naam: 'Meer knoppen', teken: 'Meer', wissel: false };

interface KnoppenbalkProps<Soort extends Balkknop> {
  naam: string;
  klasse: string;
  knoppen: readonly Soort[];
  /** Weg zolang er nog geen editor is: de knoppen staan er dan al, maar doen nog niets. */
  standen: Record<string, Knopstand> | null;
  opKlik(knop: Soort): void;
  /** Bij Escape: terug naar de tekst. */
  opTerug(): void;
}

/** Knoppen op een rij. Eén tabstop; met de pijltjes loop je erlangs, Escape gaat terug naar de tekst. */
export function Knoppenbalk<Soort extends Balkknop>(props: KnoppenbalkProps<Soort>) {
  const { naam, klasse, knoppen, standen, opKlik, opTerug } = props;
  const [huidig, setHuidig] = useState(knoppen[0]?.id);
  const [meer, setMeer] = useState(false);
  const extra = knoppen.filter((knop) => knop.meer === 'altijd');

  function opToets(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') return opTerug();
    const zichtbaar = [...event.currentTarget.querySelectorAll('button')].filter(
      (knop) => knop.offsetParent !== null,
    );
    const nu = zichtbaar.findIndex((knop) => knop.matches(':focus'));
    const naar = { ArrowRight: nu + 1, ArrowLeft: nu - 1, Home: 0, End: -1 }[event.key];
    if (naar === undefined) return;
    event.preventDefault();
    zichtbaar.at(naar % zichtbaar.length)?.focus();
  }

  /** Wat alleen op een breed scherm staat mag niet de enige tabstop blijven: het scherm kan smal worden. */
  function opVertrek(event: FocusEvent<HTMLDivElement>) {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    if (knoppen.some(({ id, meer }) => id === huidig && meer === 'smal')) setHuidig(knoppen[0]?.id);
  }

  const teken = (knop: Soort) => (
    <BalkKnop
      key={knop.id}
      knop={knop}
      stand={standen?.[knop.id]}
      tabIndex={knop.id === huidig ? 0 : -1}
      opFocus={() => setHuidig(knop.id)}
      opKlik={() => opKlik(knop)}
    />
  );
  return (
    <div
      className={klasse}
      role="toolbar"
      aria-label={naam}
      data-meer={meer || undefined}
      onKeyDown={opToets}
      onBlur={opVertrek}
    >
      {knoppen.filter((knop) => knop.meer !== 'altijd').map(teken)}
      {extra.length > 0 && (
        <BalkKnop
          knop={MEER}
          open={meer}
          stand={{ aan: false, kan: true }}
          tabIndex={huidig === MEER.id ? 0 : -1}
          opFocus={() => setHuidig(MEER.id)}
          opKlik={() => setMeer(!meer)}
        />
      )}
      {meer && extra.map(teken)}
    </div>
  );
}

interface BalkKnopProps {
  knop: Balkknop;
  stand: Knopstand | undefined;
  /** Van een knop die andere knoppen toont: of ze er staan. */
  open?: boolean;
  tabIndex: number;
  opFocus(): void;
  opKlik(): void;
}

function BalkKnop({ knop, stand, open, tabIndex, opFocus, opKlik }: BalkKnopProps) {
  const uit = !stand?.kan;
  const smal = knop.meer === 'smal' ? ' werkbalk__knop--breed' : '';
  return (
    <button
      type="button"
      className={`werkbalk__knop werkbalk__knop--${knop.id}${smal}`}
      title={knop.toets ? `${knop.naam} (${knop.toets})` : knop.naam}
      aria-label={knop.naam}
      aria-expanded={open}
      aria-pressed={knop.wissel ? (stand?.aan ?? false) : undefined}
      // Geen `disabled`: dan springt de focus weg zodra er niets meer ongedaan te maken is.
      aria-disabled={uit}
      tabIndex={tabIndex}
      onFocus={opFocus}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !uit && opKlik()}
    >
      {knop.icoon && (
        <svg className="werkbalk__icoon" viewBox="0 0 20 20" aria-hidden="true">
          <path d={knop.icoon} />
        </svg>
      )}
      {knop.teken}
    </button>
  );
}
