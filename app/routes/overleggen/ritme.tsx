import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { RitmeRegel } from './beeld.ts';

/** Of er dit jaar en volgend jaar genoeg overleggen zijn (design §4, Rhythm). Wie mag plannen krijgt er een link bij. */
export function RitmeKaart({
  jaren,
  ritme,
  magPlannen,
}: {
  jaren: readonly number[];
  ritme: readonly RitmeRegel[];
  magPlannen: boolean;
}) {
  return (
    <Kaart titel="Genoeg overleggen?" strak>
      <Tabel bijschrift="Overleggen per jaar tegen het minimum uit de Hervormingsagenda" stapel>
        <thead>
          <tr>
            <th scope="col">Overleg</th>
            {jaren.map((jaar) => (
              <th key={jaar} scope="col">
                {jaar}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ritme.map(({ gremium, naam, jaren: standen }) => (
            <tr key={gremium}>
              <th scope="row">{naam}</th>
              {standen.map(({ jaar, gepland, minimum, tekort }) => (
                <td key={jaar} data-kop={jaar}>
                  <div>
                    <span className="getal">
                      {gepland} van minstens {minimum}
                    </span>
                    {tekort > 0 ? (
                      <span className="ritme__tekort">
                        {' '}
                        nog {tekort} te plannen
                        {magPlannen ? (
                          <>
                            {' · '}
                            <Verwijzing href={`?gremium=${gremium}#plannen`}>
                              plan
                              <span className="sr">
                                {' '}
                                {naam} in {jaar}
                              </span>
                            </Verwijzing>
                          </>
                        ) : null}
                      </span>
                    ) : null}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabel>
    </Kaart>
  );
}
