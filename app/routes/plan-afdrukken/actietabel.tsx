import { Licht } from '#app/ui/licht.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { ActieKaart } from '#domain/document/waarden.ts';

/** De acties die in het plan staan, met eigenaar, planning en licht. */
export function Actietabel({ acties }: { acties: readonly ActieKaart[] }) {
  return (
    <section className="afdruk__bijlage stapel">
      <h2>Acties in dit plan</h2>
      <Tabel bijschrift="Acties in dit plan" stapel>
        <thead>
          <tr>
            <th scope="col">Actie</th>
            <th scope="col">Eigenaar</th>
            <th scope="col">Planning</th>
            <th scope="col">Licht</th>
            <th scope="col">Afspraak</th>
          </tr>
        </thead>
        <tbody>
          {acties.map(
            ({ id, titel, partijNaam, persoon, planningTekst, standingNaam, licht, afspraakId }) => (
              <tr key={id}>
                <th scope="row">
                  {id}. {titel}
                </th>
                <td data-kop="Eigenaar">{persoon ? `${partijNaam}, ${persoon}` : partijNaam}</td>
                <td data-kop="Planning">
                  {standingNaam ? `${planningTekst}, ${standingNaam}` : planningTekst}
                </td>
                <td data-kop="Licht">
                  <Licht soort={licht} />
                </td>
                {afspraakId ? <td data-kop="Afspraak">{afspraakId}</td> : <td />}
              </tr>
            ),
          )}
        </tbody>
      </Tabel>
    </section>
  );
}
