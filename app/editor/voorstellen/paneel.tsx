import type { Editor } from '@tiptap/core';
import { useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Knop } from '#app/ui/knop.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import type { Oordeel } from '#domain/document/voorstel.ts';
import { voorsteller } from '#domain/document/voorstelmarks.ts';
import { indienerVan } from '#domain/document/voorstelzin.ts';
import { WaardenContext } from '../waardenbron.ts';
import { beslisBijCursor, beslisOver, gedaanZin, toonVoorstel } from './beslissen.ts';
import { useKaarten } from './use-kaarten.ts';
import { useTerug } from './use-terug.ts';
import { Kaart } from './voorstelkaart.tsx';

/** Waar een link naar het paneel heen gaat. */
export const VOORSTELLEN_KOP = 'voorstellen-kop';

interface PaneelProps {
  editor: Editor;
  gebruikerId: number;
  magBeslissen: boolean;
}

/** De voorstellen in het plan, naast de tekst: een voor een, per partij of in de selectie overnemen of afwijzen. */
export function Voorstelpaneel({ editor, gebruikerId, magBeslissen }: PaneelProps) {
  const personen = usePersonen();
  const kaarten = useKaarten(editor).map((kaart) => ({ kaart, ...indienerVan(kaart.kenmerk, { personen }) }));
  const [partij, setPartij] = useState('');
  const [melding, setMelding] = useState('');
  const [kanTerug, setKanTerug] = useTerug(editor);
  const lijst = useRef<HTMLUListElement>(null);
  const kop = useRef<HTMLHeadingElement>(null);
  const partijen = [...new Set(kaarten.map((een) => een.partij))].sort((a, b) => a.localeCompare(b, 'nl'));
  const gekozen = partijen.includes(partij) ? partij : '';
  const getoond = kaarten.filter((een) => gekozen === '' || een.partij === gekozen);

  const beslis = useCallback(
    (kenmerken: string[], oordeel: Oordeel) => {
      beslisOver(editor, new Set(kenmerken), oordeel);
      setMelding(gedaanZin(kenmerken.length, oordeel));
      setKanTerug(true);
    },
    [editor, setKanTerug],
  );
  function beslisInSelectie(oordeel: Oordeel) {
    const { doc } = editor.state;
    setMelding(beslisBijCursor(editor, oordeel));
    setKanTerug(editor.state.doc !== doc);
  }
  function draaiTerug() {
    editor.commands.undo();
    setMelding('Ongedaan gemaakt.');
    // De knop verdwijnt; de tekst die terugkwam blijft in beeld.
    kop.current?.focus({ preventScroll: true });
  }
  // De kaart waar iemand op drukte verdwijnt: de focus gaat naar de volgende, zodat je door kunt werken.
  const volgende = useRef<number | null>(null);
  const opBeslis = useCallback(
    (kenmerk: string, oordeel: Oordeel) => {
      const alle = [...(lijst.current?.children ?? [])];
      volgende.current = alle.findIndex((kind) => kind.getAttribute('data-voorstelkaart') === kenmerk);
      beslis([kenmerk], oordeel);
    },
    [beslis],
  );
  const opToon = useCallback((kenmerk: string) => toonVoorstel(editor, kenmerk), [editor]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: alleen als de kaarten veranderden is er een volgende.
  useEffect(() => {
    if (volgende.current === null) return;
    const kaart = lijst.current?.children[volgende.current] ?? lijst.current?.lastElementChild;
    const doel = kaart?.querySelector('button') ?? kop.current;
    volgende.current = null;
    doel?.focus();
  }, [kaarten.length]);

  const isVan = gekozen ? ` van ${gekozen}` : '';
  return (
    <section className="voorstelpaneel" aria-labelledby={VOORSTELLEN_KOP}>
      <header className="voorstelpaneel__kop">
        <h2 id={VOORSTELLEN_KOP} ref={kop} tabIndex={-1}>
          Voorstellen
        </h2>
        <span className="voorstelpaneel__aantal">{kaarten.length} open</span>
      </header>
      <div className="voorstelpaneel__melding">
        <p role="status">{melding}</p>
        {kanTerug && (
          <Knop type="button" soort="kaal" klein onClick={draaiTerug}>
            Ongedaan maken
          </Knop>
        )}
      </div>
      {kaarten.length === 0 ? (
        <p className="gedempt klein">Er zijn geen voorstellen.</p>
      ) : (
        <>
          {partijen.length > 1 && (
            <Keuzelijst
              naam="voorstellen-partij"
              label="Voorstellen van"
              value={gekozen}
              onChange={({ target }) => setPartij(target.value)}
            >
              <option value="">Alle partijen</option>
              {partijen.map((naam) => (
                <option key={naam}>{naam}</option>
              ))}
            </Keuzelijst>
          )}
          {magBeslissen && (
            <div className="voorstelpaneel__samen">
              <Samen
                wat={`Alles${isVan}`}
                opOordeel={(oordeel) =>
                  beslis(
                    getoond.map(({ kaart }) => kaart.kenmerk),
                    oordeel,
                  )
                }
              />
              <Samen wat="In selectie" opOordeel={beslisInSelectie} />
            </div>
          )}
          <ul className="voorstelpaneel__lijst" ref={lijst}>
            {getoond.map(({ kaart, partij, naam }) => (
              <Kaart
                key={kaart.kenmerk}
                kaart={kaart}
                partij={partij}
                naam={naam}
                isEigen={voorsteller(kaart.kenmerk) === gebruikerId}
                opBeslis={magBeslissen ? opBeslis : null}
                opToon={opToon}
              />
            ))}
          </ul>
          {magBeslissen && (
            <p className="gedempt klein">
              Met het toetsenbord: Ctrl+Alt+J volgende, Ctrl+Alt+K vorige, Ctrl+Alt+Enter overnemen,
              Ctrl+Alt+Backspace afwijzen.
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** Over meer voorstellen tegelijk beslissen: een regel met waarover, en de twee knoppen. */
function Samen({ wat, opOordeel }: { wat: string; opOordeel(oordeel: Oordeel): void }) {
  return (
    <>
      <span aria-hidden="true">{wat}</span>
      {OORDELEN.map(([oordeel, naam]) => (
        <Knop
          key={oordeel}
          type="button"
          soort="stil"
          klein
          aria-label={`${wat} ${naam.toLowerCase()}`}
          // De selectie in de tekst moet blijven staan.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => opOordeel(oordeel)}
        >
          {naam}
        </Knop>
      ))}
    </>
  );
}

const OORDELEN: readonly [Oordeel, string][] = [
  ['over', 'Overnemen'],
  ['af', 'Afwijzen'],
];

function usePersonen() {
  const bron = useContext(WaardenContext);
  if (!bron) throw new Error('Het paneel hoort binnen een WaardenContext.');
  const lees = () => bron.alles().personen;
  return useSyncExternalStore(bron.abonneer, lees, lees);
}
