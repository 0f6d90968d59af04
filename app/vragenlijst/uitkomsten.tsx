import { Beeldvak } from '#app/beelden/beeldvak.tsx';
import { Gegevenstabel } from '#app/beelden/gegevenstabel.tsx';
import { Verdeeltekening } from '#app/beelden/verdeeltekening.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { responsBeeld, Uitkomstbeeld } from './uitkomstbeeld.ts';

interface UitkomstenProps {
  themas: readonly { thema: string; vragen: readonly Uitkomstbeeld[] }[];
  perGroep: ReturnType<typeof responsBeeld>;
  bescherming: readonly string[];
}

/** De uitkomsten van een vragenlijst, vraag voor vraag, met bovenaan wie er antwoordde en wat er niet te zien is. */
export function Uitkomsten({ themas, perGroep, bescherming }: UitkomstenProps) {
  return (
    <>
      {perGroep ? <Respons {...perGroep} /> : null}
      <Kaart titel="Wat je hier ziet, en wat niet">
        <ul className="opsomming leesbreedte">
          {bescherming.map((zin) => (
            <li key={zin}>{zin}</li>
          ))}
        </ul>
        <p className="beeld__hint klein gedempt">Schuif een tekening opzij voor de rest.</p>
      </Kaart>
      {themas.map(({ thema, vragen }) => (
        <section key={thema} className="stapel" aria-labelledby={`thema-${vragen[0]?.id}`}>
          <h2 id={`thema-${vragen[0]?.id}`}>{thema}</h2>
          {vragen.map((vraag) => (
            <Vraag key={vraag.id} vraag={vraag} />
          ))}
        </section>
      ))}
    </>
  );
}

/** Eén vraag als kaart. */
function Vraag({ vraag }: { vraag: Uitkomstbeeld }) {
  const titel = `${vraag.nr}. ${vraag.tekst}`;
  return (
    <section className="kaart" id={`vraag-${vraag.nr}`}>
      <h3>{titel}</h3>
      <p className="gedempt klein">
        {vraag.respons}
        {vraag.afspraakId ? (
          <>
            {' · '}
            <Verwijzing href={`/afspraken/${vraag.afspraakId}`}>Afspraak {vraag.afspraakId}</Verwijzing>
          </>
        ) : null}
      </p>
      <Uitkomst titel={titel} vraag={vraag} />
    </section>
  );
}

/** De zin, de balken en de tabel van een vraag. */
function Uitkomst({ titel, vraag }: { titel: string; vraag: Uitkomstbeeld }) {
  return (
    <>
      <p className="leesbreedte">{vraag.zin}</p>
      {vraag.iedereen ? (
        <Beeldvak titel={titel}>
          <Verdeeltekening naam={`v${vraag.id}`} titel={titel} zin={vraag.zin} balken={[vraag.iedereen]} />
        </Beeldvak>
      ) : null}
      {vraag.perGroep ? (
        <details className="uitklap">
          <summary>
            {vraag.perGroep.naam}
            <span className="sr">: {titel}</span>
          </summary>
          <Beeldvak titel={`${titel}, ${vraag.perGroep.naam}`}>
            <Verdeeltekening
              naam={`v${vraag.id}-groep`}
              titel={`${titel}, ${vraag.perGroep.naam}`}
              zin="Elke groep heeft een balk. De aantallen staan in de tabel hieronder."
              balken={vraag.perGroep.balken}
            />
          </Beeldvak>
        </details>
      ) : null}
      {vraag.tabel ? (
        <details className="uitklap">
          <summary>
            Toon als tabel<span className="sr">: {titel}</span>
          </summary>
          <Gegevenstabel tabel={vraag.tabel} />
        </details>
      ) : null}
    </>
  );
}

function Respons({ kop, groepen }: NonNullable<UitkomstenProps['perGroep']>) {
  return (
    <details className="kaart uitklap">
      <summary>Respons per {kop.toLowerCase()}</summary>
      <Tabel bijschrift={`Respons per ${kop.toLowerCase()}`} stapel>
        <thead>
          <tr>
            <th scope="col">{kop}</th>
            <th scope="col" className="tabel__getal">
              Ingevuld
            </th>
            <th scope="col" className="tabel__getal">
              Genodigd
            </th>
            <th scope="col" className="tabel__getal">
              Respons
            </th>
          </tr>
        </thead>
        <tbody>
          {groepen.map(({ naam, samen, respons, genodigd, procent }) => (
            <tr key={naam}>
              <th scope="row">
                {naam}
                {samen ? <p className="gedempt klein">{samen}</p> : null}
              </th>
              <td data-kop="Ingevuld" className="tabel__getal">
                {respons}
              </td>
              <td data-kop="Genodigd" className="tabel__getal">
                {genodigd}
              </td>
              <td data-kop="Respons" className="tabel__getal">
                {procent}
              </td>
            </tr>
          ))}
        </tbody>
      </Tabel>
    </details>
  );
}
