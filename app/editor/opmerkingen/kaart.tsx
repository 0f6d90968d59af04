import { memo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DraadBeeld } from '#app/lib/draadbeeld.ts';
import { Knop } from '#app/ui/knop.tsx';
import { Opmerkingtekst, Wie } from '#app/ui/opmerkingtekst.tsx';
import type { Persoon } from '#domain/opmerking/vermelding.ts';
import { type Draadhandeling, doe, reageer } from './dienst.ts';
import { Opmerkingveld } from './opmerkingveld.tsx';

interface KaartProps {
  opgaveNr: number;
  draad: DraadBeeld;
  personen: readonly Persoon[];
  magOpmerken: boolean;
  isHier: boolean;
  isWeg: boolean;
  /** Naar de tekst van de draad. */
  opGa(id: string): void;
  /** Er is iets aan deze draad gewijzigd: haal op wat de server nu heeft. */
  opGewijzigd(id: string): void;
}

/** Eén draad naast de tekst. */
export const Draadkaart = memo(function Draadkaart(props: KaartProps) {
  const { opgaveNr, draad, personen, magOpmerken, isHier, isWeg, opGa, opGewijzigd } = props;
  const { id, citaat, opgelost, reacties } = draad;
  const [antwoordt, setAntwoordt] = useState(false);
  const [fout, setFout] = useState<string>();
  const kaart = useRef<HTMLLIElement>(null);

  async function handel(handeling: Draadhandeling) {
    const uitkomst = await doe(opgaveNr, id, handeling);
    setFout(uitkomst.ok ? undefined : uitkomst.fout);
    opGewijzigd(id);
  }

  /** Het veld verdwijnt: de focus gaat terug naar de knop waarmee het openging. */
  function klaarMetAntwoord() {
    flushSync(() => setAntwoordt(false));
    kaart.current?.querySelector<HTMLElement>('.rij button')?.focus();
  }

  return (
    <li
      className="draadkaart"
      ref={kaart}
      id={kaartId(id)}
      data-hier={isHier}
      data-opgelost={opgelost !== null}
      aria-current={isHier ? 'true' : undefined}
    >
      {isWeg ? (
        <blockquote className="opmerking__citaat">{citaat}</blockquote>
      ) : (
        <button type="button" className="draadkaart__citaat" onClick={() => opGa(id)}>
          <span className="sr">Naar de tekst: </span>
          {citaat}
        </button>
      )}
      {reacties.map((reactie) => (
        <div key={reactie.id} className="draadkaart__reactie">
          <Wie reactie={reactie} />
          <Opmerkingtekst tekst={reactie.tekst} personen={personen} />
        </div>
      ))}
      {opgelost ? (
        <p className="klein gedempt">
          Afgehandeld door {opgelost.naam}, {opgelost.wanneer}
        </p>
      ) : null}
      {fout ? (
        <p className="klein draadkaart__fout" role="alert">
          {fout}
        </p>
      ) : null}
      {antwoordt ? (
        <Opmerkingveld
          label="Je antwoord"
          knop="Verstuur"
          personen={personen}
          verstuur={(tekst) => reageer(opgaveNr, id, tekst)}
          opKlaar={() => {
            klaarMetAntwoord();
            opGewijzigd(id);
          }}
          opAnnuleren={klaarMetAntwoord}
        />
      ) : magOpmerken ? (
        <div className="rij">
          {opgelost ? null : (
            <Knop type="button" soort="kaal" klein onClick={() => setAntwoordt(true)}>
              Antwoord
            </Knop>
          )}
          <Knop
            type="button"
            soort="kaal"
            klein
            onClick={() => void handel(opgelost ? 'heropenen' : 'afhandelen')}
          >
            {opgelost ? 'Heropenen' : 'Afgehandeld'}
          </Knop>
        </div>
      ) : null}
    </li>
  );
});

export const kaartId = (draadId: string) => `draad-${draadId}`;
