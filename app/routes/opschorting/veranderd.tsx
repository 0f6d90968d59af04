import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import type { Overzicht } from './beeld.ts';

/** Wat anderen meldden, welke planning verschoof en wat er anders wacht; leeg is ook een antwoord. */
export function Veranderd({ meldingen, wijzigingen, lijnen }: Overzicht) {
  if (meldingen.length + wijzigingen.length + lijnen.length === 0) {
    return (
      <Kaart strak titel="Wat er intussen veranderde">
        <Leeg titel="Er veranderde niets">
          Niemand meldde hierover, er verschoof geen planning en wie op wie wacht bleef hetzelfde.
        </Leeg>
      </Kaart>
    );
  }
  return (
    <>
      {meldingen.length > 0 ? (
        <Kaart strak titel={`Wat anderen meldden (${meldingen.length})`}>
          <Lijst>
            {meldingen.map(({ id, titel, href, partij, voortgang, licht, toelichting, wanneer }) => (
              <Regel
                key={id}
                titel={<Verwijzing href={href}>{titel}</Verwijzing>}
                onder={`${partij} · ${voortgang} · ${wanneer}`}
                acties={<Licht soort={licht} />}
              >
                {toelichting ? <p className="klein deel__tekst">{toelichting}</p> : null}
              </Regel>
            ))}
          </Lijst>
        </Kaart>
      ) : null}
      {wijzigingen.length > 0 ? (
        <Kaart strak titel={`Planning die verschoof (${wijzigingen.length})`}>
          <Lijst>
            {wijzigingen.map(({ id, titel, href, zin, reden, door, datum }) => (
              <Regel
                key={id}
                titel={<Verwijzing href={href}>{titel}</Verwijzing>}
                onder={`${zin} · ${datum}, ${door}`}
              >
                <p className="klein">{reden}</p>
              </Regel>
            ))}
          </Lijst>
        </Kaart>
      ) : null}
      {lijnen.length > 0 ? (
        <Kaart strak titel={`Wie op wie wacht (${lijnen.length})`}>
          <Lijst>
            {lijnen.map(({ sleutel, zin, reden, bij }) => (
              <Regel key={sleutel} titel={zin} onder={bij}>
                {reden ? <p className="klein">{reden}</p> : null}
              </Regel>
            ))}
          </Lijst>
        </Kaart>
      ) : null}
    </>
  );
}
