import type { ReactNode } from 'react';
import { Kaart } from '#app/ui/kaart.tsx';
import type { Besluitkaart } from '#domain/overleg/overleg.ts';

/** De besluitkaart om in een minuut te lezen: hoe het is, wat er te kiezen valt, en wat het advies is. */
export function Besluitkaartbeeld({ kaart, actie }: { kaart: Besluitkaart | null; actie: ReactNode }) {
  if (!kaart && !actie) return null;
  return (
    <Kaart titel="Besluitkaart" actie={actie}>
      {kaart ? (
        <div className="besluitkaart">
          <Deel kop="De situatie nu" tekst={kaart.situatie} />
          <Deel kop="De keuze" tekst={kaart.keuze} />
          {kaart.opties.length > 0 ? (
            <section className="besluitkaart__deel">
              <h3>Wat er kan</h3>
              <ol className="besluitkaart__opties">
                {kaart.opties.map(({ titel, gevolgen }, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: opties hebben geen nummer en worden hier niet herschikt
                  <li key={i} className="besluitkaart__optie">
                    <h4>{titel}</h4>
                    {gevolgen ? (
                      <p className="regels">{gevolgen}</p>
                    ) : (
                      <p className="gedempt">Gevolgen nog niet beschreven.</p>
                    )}
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
          {kaart.advies ? (
            <section className="besluitkaart__advies">
              <h3>Advies</h3>
              <p className="regels">{kaart.advies}</p>
            </section>
          ) : null}
        </div>
      ) : (
        <p className="gedempt">Er staat nog niets op de kaart.</p>
      )}
    </Kaart>
  );
}

function Deel({ kop, tekst }: { kop: string; tekst: string }) {
  if (tekst === '') return null;
  return (
    <section className="besluitkaart__deel">
      <h3>{kop}</h3>
      <p className="regels">{tekst}</p>
    </section>
  );
}
