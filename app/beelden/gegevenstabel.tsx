import { Tabel } from '#app/ui/tabel.tsx';
import { isDag, langeDatum } from '#domain/datum/datum.ts';
import type { Tabel as Gegevens } from '#server/uitvoer/tabel/tabel.ts';

/** De gegevens onder een tekening, als tabel op de pagina. */
export function Gegevenstabel({ tabel: { titel, kolommen, rijen } }: { tabel: Gegevens }) {
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
