import { Link } from '@remix-run/react';
import { Licht } from '#app/ui/licht.tsx';
import { Lijst } from '#app/ui/lijst.tsx';
import { adres } from './adres.ts';
import type { MeldenBeeld } from './beeld.ts';
import { Bijzonderheden, titelVan } from './bijzonderheden.tsx';

/** Waar nu niet naar gevraagd wordt; melden kan toch. */
export function Rest({ beeld: { rest, restAantal, filter, ronde } }: { beeld: MeldenBeeld }) {
  if (restAantal === 0) return null;
  return (
    <details className="vouw">
      <summary>
        {ronde ? 'Niet gevraagd in deze ronde' : 'Afgerond'} ({restAantal})
      </summary>
      <div className="stapel">
        {rest.map(({ opgave, rijen }) => (
          <section key={opgave} className="kaart kaart--strak">
            <div className="kaart__kop">
              <h3>{opgave}</h3>
            </div>
            <Lijst>
              {rijen.map((rij) => (
                <li key={rij.sleutel} className="regel meldrij">
                  <div className="regel__midden">
                    <Link
                      className="utrecht-link utrecht-link--html-a regel__titel"
                      to={`${adres(filter, { open: rij.sleutel })}#${rij.sleutel}`}
                    >
                      {titelVan(rij)}
                    </Link>
                    <div className="regel__onder">
                      <Bijzonderheden rij={rij} />
                    </div>
                  </div>
                  <Licht soort={rij.licht} />
                </li>
              ))}
            </Lijst>
          </section>
        ))}
      </div>
    </details>
  );
}
