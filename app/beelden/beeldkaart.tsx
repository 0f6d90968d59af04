import type { ReactNode } from 'react';
import { Kaart } from '#app/ui/kaart.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { isDag, langeDatum } from '#domain/datum/datum.ts';
import type { Tabel as Gegevens } from '#server/uitvoer/tabel/tabel.ts';
import type { Beeldnaam } from './namen.ts';

interface BeeldkaartProps {
  naam: Beeldnaam;
  titel: string;
  zin: string;
  tabel: Gegevens;
  /** De keuze van de pagina, om hetzelfde beeld als bestand te geven. */
  zoek: string;
  children: ReactNode;
}

/** Een beeld op een pagina: de zin, de tekening in een vak dat kan schuiven, dezelfde gegevens als tabel, en als bestand. */
export function Beeldkaart({ naam, titel, zin, tabel, zoek, children }: BeeldkaartProps) {
  return (
    <div id={naam} className="beeld">
      <Kaart
        titel={titel}
        actie={tabel.rijen.length > 0 ? <Bestanden naam={naam} titel={titel} zoek={zoek} /> : null}
      >
        <div className="stapel stapel--dicht">
          <p className="leesbreedte">{zin}</p>
          {tabel.rijen.length > 0 ? (
            <>
              <p className="beeld__hint klein gedempt">Schuif de tekening opzij voor de rest.</p>
              <section
                className="beeldvak"
                aria-label={`Tekening: ${titel}`}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: zonder muis moet het gebied te verschuiven zijn (WCAG 2.1.1)
                tabIndex={0}
              >
                {children}
              </section>
              <details className="uitklap">
                <summary>
                  Toon als tabel<span className="sr">: {titel}</span>
                </summary>
                <Gegevenstabel tabel={tabel} />
              </details>
            </>
          ) : null}
        </div>
      </Kaart>
    </div>
  );
}

function Bestanden({ naam, titel, zoek }: Pick<BeeldkaartProps, 'naam' | 'titel' | 'zoek'>) {
  return (
    <span className="rij klein niet-afdrukken">
      <span className="gedempt" aria-hidden="true">
        Downloaden:
      </span>
      {(['svg', 'csv'] as const).map((vorm) => (
        <a
          key={vorm}
          className="utrecht-link utrecht-link--html-a"
          href={`/beelden/bestand?${new URLSearchParams({ beeld: naam, vorm })}${zoek && `&${zoek}`}`}
          download
        >
          {vorm.toUpperCase()}
          <span className="sr"> van {titel} downloaden</span>
        </a>
      ))}
    </span>
  );
}

function Gegevenstabel({ tabel: { titel, kolommen, rijen } }: { tabel: Gegevens }) {
  return (
    <Tabel bijschrift={titel}>
      <thead>
        <tr>
          {kolommen.map(({ kop, soort }) => (
            <th key={kop} scope="col" className={soort === 'getal' ? 'tabel__getal' : undefined}>
              {kop}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rijen.map((rij, nummer) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: een rij heeft geen eigen toestand
          <tr key={nummer}>
            {rij.map((waarde, plaats) => (
              <td
                key={kolommen[plaats]?.kop}
                className={kolommen[plaats]?.soort === 'getal' ? 'tabel__getal' : undefined}
              >
                {typeof waarde === 'string' && isDag(waarde) ? langeDatum(waarde) : waarde}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
}
