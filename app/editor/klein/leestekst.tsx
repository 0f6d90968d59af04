import { Fragment, type ReactNode } from 'react';
import type { Leestekst as Tekst, Tekstblok, Tekststuk } from '#domain/overlegtekst/leestekst.ts';

/** Een kleine tekst om te lezen, op de server en in de browser gelijk; met dezelfde elementen als de editor. */
export function Leestekst({ tekst }: { tekst: Tekst }) {
  return (
    <div className="kleine-tekst">
      <Blokken blokken={tekst.blokken} />
    </div>
  );
}

function Blokken({ blokken }: { blokken: readonly Tekstblok[] }) {
  return blokken.map((blok, plek) => <Blok key={sleutel(plek, blok.soort)} blok={blok} />);
}

/** De tekst wordt één keer getekend en niet herschikt: de plek is een goede sleutel. */
const sleutel = (plek: number, soort: string) => `${plek}-${soort}`;

function Blok({ blok }: { blok: Tekstblok }) {
  if (blok.soort === 'alinea') {
    return <p>{blok.stukken.length === 0 ? <br /> : blok.stukken.map(regel)}</p>;
  }
  const punten = blok.punten.map((punt, plek) => (
    <li key={sleutel(plek, 'punt')}>
      <Blokken blokken={punt} />
    </li>
  ));
  return blok.telling === null ? (
    <ul>{punten}</ul>
  ) : (
    <ol start={blok.start === 1 ? undefined : blok.start}>{punten}</ol>
  );
}

function regel(stuk: Tekststuk, plek: number): ReactNode {
  return <Fragment key={sleutel(plek, stuk.soort)}>{letters(stuk)}</Fragment>;
}

function letters(stuk: Tekststuk): ReactNode {
  if (stuk.soort === 'regeleinde') return <br />;
  const { vet, schuin, link } = stuk.opmaak;
  let binnen: ReactNode = stuk.tekst;
  if (schuin) binnen = <em>{binnen}</em>;
  if (vet) binnen = <strong>{binnen}</strong>;
  if (link === null) return binnen;
  return (
    <a href={link} rel="noopener noreferrer nofollow">
      {binnen}
    </a>
  );
}
