import { Voortgangsbalk } from '#app/ui/gegevens.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { Partijregel } from './beeld.ts';

/** Per partij wat er gevraagd is, wat gemeld is en wat nog open staat. */
export function PerPartij({ regels }: { regels: readonly Partijregel[] }) {
  return (
    <Kaart titel="Per partij" strak>
      {regels.length === 0 ? (
        <p className="rondes__leeg gedempt">Deze ronde vraagt aan niemand iets.</p>
      ) : (
        <Tabel bijschrift="Per partij hoeveel er gevraagd en gemeld is" stapel>
          <thead>
            <tr>
              <th scope="col">Partij</th>
              <th scope="col">Gemeld</th>
              <th scope="col">Gevraagd</th>
              <th scope="col">Nog open</th>
            </tr>
          </thead>
          <tbody>
            {regels.map(({ slug, naam, gevraagd, gemeld }) => (
              <tr key={slug}>
                <th scope="row">{naam}</th>
                <td data-kop="Gemeld">
                  <span className="ronde__stand">
                    <span className="getal">{gemeld}</span>
                    <Voortgangsbalk waarde={gemeld} totaal={gevraagd} label={`${gemeld} van ${gevraagd}`} />
                  </span>
                </td>
                <td data-kop="Gevraagd" className="getal">
                  {gevraagd}
                </td>
                <td data-kop="Nog open" className="getal">
                  {gevraagd === gemeld ? 'niets' : gevraagd - gemeld}
                </td>
              </tr>
            ))}
          </tbody>
        </Tabel>
      )}
    </Kaart>
  );
}
