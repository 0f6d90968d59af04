import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import type { Lichtsoort } from '#app/ui/vormen.tsx';
import type { Fragmentstuk } from '#domain/zoeken/fragment.ts';
import type { zoekBeeld } from './beeld.ts';

type Beeld = ReturnType<typeof zoekBeeld>;

/** Wat er bij de vraag gevonden is, per soort; een soort zonder treffers staat er niet. */
export function Gevonden({ vraag, beeld }: { vraag: string; beeld: Beeld }) {
  const { aantal, plannen, acties, afspraken, meer } = beeld;
  return (
    <>
      <p role="status">
        {aantal === 0 ? 'Niets gevonden voor ' : `${aantal} gevonden voor `}
        <b>{vraag}</b>
      </p>
      {aantal === 0 ? (
        <Kaart>
          <Leeg titel="Niets gevonden">
            Probeer minder woorden, of alleen het begin van het laatste woord. Wat net getypt is kan een paar
            tellen later pas te vinden zijn.
          </Leeg>
        </Kaart>
      ) : null}
      {plannen.treffers.length > 0 ? (
        <Kaart
          strak
          titel={`In plannen (${plannen.totaal})`}
          voet={meer ? <Knoplink href={meer}>Toon meer</Knoplink> : null}
        >
          <ol className="treffers">
            {plannen.treffers.map(({ sleutel, href, kop, onder, fragment }, i) => (
              <li key={sleutel} id={`treffer-${i + 1}`}>
                <h3 className="treffers__kop">
                  <Verwijzing href={href}>{kop}</Verwijzing>
                </h3>
                <p className="regel__onder">{onder}</p>
                <Fragment stukken={fragment} />
              </li>
            ))}
          </ol>
        </Kaart>
      ) : null}
      <Lijst titel={`Acties (${acties.length})`} regels={acties} />
      <Lijst titel={`Afspraken (${afspraken.length})`} regels={afspraken} />
    </>
  );
}

function Fragment({ stukken }: { stukken: readonly Fragmentstuk[] }) {
  let plek = 0;
  return (
    <p>
      {stukken.map(({ tekst, raak }) => {
        const sleutel = plek++;
        return raak ? <mark key={sleutel}>{tekst}</mark> : <span key={sleutel}>{tekst}</span>;
      })}
    </p>
  );
}

interface Regel {
  href: string;
  titel: string;
  onder: string;
  licht?: Lichtsoort;
}

function Lijst({ titel, regels }: { titel: string; regels: readonly Regel[] }) {
  if (regels.length === 0) return null;
  return (
    <Kaart strak titel={titel}>
      <ul className="treffers">
        {regels.map(({ href, titel, onder, licht }) => (
          <li key={href}>
            <Verwijzing href={href}>{titel}</Verwijzing>
            <p className="regel__onder">
              {onder} {licht ? <Licht soort={licht} /> : null}
            </p>
          </li>
        ))}
      </ul>
    </Kaart>
  );
}
