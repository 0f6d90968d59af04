import { Tabel } from '#app/ui/tabel.tsx';
import type { StukBeeld } from './route.tsx';

const KOLOMMEN = [
  ['totaal', 'Totaal'],
  ['afgerond', 'Afgerond'],
  ['groen', 'Op koers'],
  ['oranje', 'Risico'],
  ['rood', 'Zit vast'],
  ['grijs', 'Geen oordeel'],
  ['nietGemeld', 'Niet gemeld'],
  ['overTijd', 'Over tijd'],
] as const;

/** De voortgang per opgave, in aantallen: een verdeling en geen gemiddelde (design §4, Lights). */
export function Voortgang({ opgaven, peildatum }: { opgaven: StukBeeld['opgaven']; peildatum: string }) {
  return (
    <section className="stuk__deel">
      <h2>Voortgang per opgave op {peildatum}</h2>
      <Tabel bijschrift="Voortgang per opgave">
        <thead>
          <tr>
            <th scope="col">Opgave</th>
            {KOLOMMEN.map(([sleutel, naam]) => (
              <th key={sleutel} scope="col" className="tabel__getal">
                {naam}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {opgaven.map(({ nr, titel, telling }) => (
            <tr key={nr}>
              <th scope="row">
                {nr}. {titel}
              </th>
              {KOLOMMEN.map(([sleutel]) => (
                <td key={sleutel} className="tabel__getal">
                  {telling[sleutel]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tabel>
      <p className="klein gedempt">
        Geteld zijn acties en de delen van gedeelde afspraken. “Over tijd” komt uit de planning en kan bij elk
        licht voorkomen.
      </p>
    </section>
  );
}
