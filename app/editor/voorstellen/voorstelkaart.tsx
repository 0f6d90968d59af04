import { memo } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import type { Oordeel } from '#domain/document/voorstel.ts';
import type { Indiener } from '#domain/document/voorstelzin.ts';
import type { Voorstelkaart } from './kaarten.ts';

interface KaartProps {
  kaart: Voorstelkaart;
  partij: Indiener['partij'];
  naam: Indiener['naam'];
  isEigen: boolean;
  /** Weg voor wie alleen leest. */
  opBeslis: ((kenmerk: string, oordeel: Oordeel) => void) | null;
  opToon(kenmerk: string): void;
}

/** Een voorstel: wie, wat, en erover beslissen. */
export const Kaart = memo(function Kaart({ kaart, partij, naam, isEigen, opBeslis, opToon }: KaartProps) {
  const { kenmerk, weg, erbij, anders, over } = kaart;
  return (
    <li className="voorstelkaart" data-voorstelkaart={kenmerk}>
      <p>
        <strong title={naam}>{partij}</strong> <Zin weg={weg} erbij={erbij} anders={anders} over={over} />
      </p>
      <p className="voorstelkaart__wie">{naam}</p>
      <div className="voorstelkaart__knoppen">
        <Knop type="button" soort="kaal" klein onClick={() => opToon(kenmerk)}>
          In de tekst
        </Knop>
        {opBeslis && (
          <>
            <Knop type="button" soort="kaal" klein onClick={() => opBeslis(kenmerk, 'over')}>
              Overnemen
            </Knop>
            <Knop type="button" soort="kaal" klein onClick={() => opBeslis(kenmerk, 'af')}>
              {isEigen ? 'Intrekken' : 'Afwijzen'}
            </Knop>
          </>
        )}
      </div>
    </li>
  );
});

function Zin({ weg, erbij, anders, over }: Omit<Voorstelkaart, 'kenmerk'>) {
  const nieuw = erbij && <ins className="voorstel--insertion">{erbij}</ins>;
  const oud = weg && <del className="voorstel--deletion">{weg}</del>;
  return (
    <>
      {oud && nieuw ? (
        <>
          vervangt {oud} door {nieuw}
        </>
      ) : oud ? (
        <>haalt weg: {oud}</>
      ) : nieuw ? (
        <>voegt toe: {nieuw}</>
      ) : null}
      {anders.length > 0 && (
        <>
          {oud || nieuw ? '; ' : 'stelt voor: '}
          {anders.join(', ')}
          {over && <q className="voorstelkaart__over">{over}</q>}
        </>
      )}
    </>
  );
}
