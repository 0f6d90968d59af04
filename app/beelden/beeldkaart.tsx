import type { ReactNode } from 'react';
import { Kaart } from '#app/ui/kaart.tsx';
import type { Tabel as Gegevens } from '#server/uitvoer/tabel/tabel.ts';
import { Beeldvak } from './beeldvak.tsx';
import { Gegevenstabel } from './gegevenstabel.tsx';
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
              <Beeldvak titel={titel}>{children}</Beeldvak>
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
