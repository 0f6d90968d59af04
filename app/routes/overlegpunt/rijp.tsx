import { Icoon } from '#app/ui/icoon.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import type { Rijptoets } from '#domain/overleg/rijp.ts';

/** Of dit besluit rijp is om te vragen: wat er goed is en wat er nog mist. Het houdt niets tegen. */
export function Rijp({ toetsen }: { toetsen: readonly Rijptoets[] }) {
  const goed = toetsen.filter(({ mist }) => mist === null).length;
  return (
    <div className="niet-afdrukken">
      <Kaart
        titel="Is dit besluit rijp?"
        actie={
          <span className="gedempt getal">
            {goed} van {toetsen.length}
          </span>
        }
      >
        <ul className="rijp">
          {toetsen.map(({ code, naam, mist }) => (
            <li key={code} className="rijp__toets" data-goed={mist === null || undefined}>
              <Icoon naam={mist === null ? 'goed' : 'waarschuwing'} />
              <div>
                <p>
                  <b>{naam}</b>
                  <span className="sr">{mist === null ? ': ja' : ': nog niet'}</span>
                </p>
                {mist ? <p className="klein">{mist}</p> : null}
              </div>
            </li>
          ))}
        </ul>
        <p className="klein gedempt">
          Dit kijkt alleen naar woorden en houdt niets tegen. Jij weet of het klopt.
        </p>
      </Kaart>
    </div>
  );
}
