import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { Telregel } from './beeld.ts';

const KOLOMMEN = [
  ['gevraagd', 'Gevraagd'],
  ['gemeld', 'Gemeld'],
  ['slechter', 'Slechter'],
  ['beter', 'Beter'],
  ['afgerond', 'Afgerond'],
  ['nieuw', 'Nieuw'],
  ['stil', 'Niet gemeld'],
] as const;

/** Per partij of per opgave de aantallen (geen is leeg); de naam kiest waarover de lijsten eronder gaan. */
export function Tellingen({
  titel,
  kop,
  veld,
  regels,
}: {
  titel: string;
  kop: string;
  /** Hoe de keuze in het adres heet. */
  veld: 'partij' | 'opgave';
  regels: readonly Telregel[];
}) {
  return (
    <Kaart titel={titel} strak>
      <Tabel bijschrift={`${titel}: wat er sinds de vorige ronde veranderde`} stapel>
        <thead>
          <tr>
            <th scope="col">{kop}</th>
            {KOLOMMEN.map(([code, naam]) => (
              <th key={code} scope="col" className="tabel__getal">
                {naam}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regels.map((regel) => (
            <tr key={regel.sleutel}>
              <th scope="row">
                <Verwijzing href={`?${veld}=${encodeURIComponent(regel.sleutel)}#lijsten`}>
                  {regel.naam}
                </Verwijzing>
              </th>
              {KOLOMMEN.map(([code, naam]) => (
                <td key={code} data-kop={naam} className="tabel__getal">
                  {regel[code] === 0 && code !== 'gevraagd' && code !== 'gemeld' ? null : regel[code]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabel>
    </Kaart>
  );
}
