import { useEffect, useRef, useState } from 'react';
import { PlanTekst } from '#app/editor/plan-tekst.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop } from '#app/ui/knop.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import { type Invoegplek, type Invoervoorbeeld, inOnderdeel } from '#domain/document/invoer.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';

interface VoorbeeldProps {
  bestandsnaam: string;
  voorbeeld: Invoervoorbeeld;
  waarden: PlanWaarden;
  /** De onderdelen waar nog niets in staat. */
  leeg: readonly { kop: number; titel: string }[];
  fout: string | null;
  neemOver: (plek: Invoegplek) => void;
  opnieuw: () => void;
}

const EINDE = 'einde';

/** Wat er meekomt, wat anders wordt en wat wegvalt, en de tekst zoals die in het plan komt. */
export function Voorbeeld({
  bestandsnaam,
  voorbeeld,
  waarden,
  leeg,
  fout,
  neemOver,
  opnieuw,
}: VoorbeeldProps) {
  const [keuze, setKeuze] = useState(EINDE);
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), []);
  const onderdeel = leeg.find((kandidaat) => String(kandidaat.kop) === keuze);
  const plek: Invoegplek = onderdeel ? { soort: 'onderdeel', ...onderdeel } : { soort: 'einde' };
  const { inhoud, verslag, beelden } = voorbeeld;
  return (
    <>
      <Kaart>
        <div className="stapel">
          <h2 ref={kop} tabIndex={-1}>
            Dit komt er uit {bestandsnaam}
          </h2>
          <Zinnen titel="Komt mee" zinnen={verslag.mee} />
          <Zinnen titel="Wordt anders" zinnen={verslag.anders} />
          <Zinnen titel="Valt weg" zinnen={verslag.weg} />
          <p className="klein gedempt">Lettertypen, kleuren en uitlijning van Word komen niet mee.</p>
          <form
            className="formulier"
            onSubmit={(event) => {
              event.preventDefault();
              neemOver(plek);
            }}
          >
            <Keuzelijst
              naam="plek"
              label="Waar moet het komen?"
              hint="Er wordt nooit iets overschreven."
              fout={fout ?? undefined}
              value={keuze}
              onChange={(event) => setKeuze(event.currentTarget.value)}
            >
              <option value={EINDE}>Achteraan het plan</option>
              {leeg.map(({ kop, titel }) => (
                <option key={kop} value={String(kop)}>
                  In het lege onderdeel: {titel}
                </option>
              ))}
            </Keuzelijst>
            <div className="rij">
              <Knop>Overnemen in het plan</Knop>
              <Knop type="button" soort="stil" onClick={opnieuw}>
                Ander bestand kiezen
              </Knop>
            </div>
          </form>
        </div>
      </Kaart>
      <section className="papier" aria-label="Voorbeeld van de tekst">
        <PlanTekst
          inhoud={plek.soort === 'onderdeel' ? inOnderdeel(inhoud) : inhoud}
          waarden={waarden}
          beelden={beelden}
        />
      </section>
    </>
  );
}

function Zinnen({ titel, zinnen }: { titel: string; zinnen: readonly string[] }) {
  if (zinnen.length === 0) return null;
  return (
    <div>
      <h3>{titel}</h3>
      <ul>
        {zinnen.map((zin) => (
          <li key={zin}>{zin}</li>
        ))}
      </ul>
    </div>
  );
}
