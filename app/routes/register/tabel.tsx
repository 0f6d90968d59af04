import { Link } from '@remix-run/react';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { registerBeeld } from './beeld.ts';
import { useKeuze } from './keuze.ts';
import { Kiezen } from './kiezen.tsx';
import { Regel } from './regel.tsx';
import { Rijbewerker } from './rijbewerker.tsx';
import { useRijwijzigen } from './rijwijzigen.ts';

type Beeld = ReturnType<typeof registerBeeld>;

interface RegistertabelProps extends Pick<Beeld, 'koppen' | 'kolommen' | 'regels' | 'gevondenActies'> {
  /** De filters van nu, als zoekdeel van een URL. */
  zoek: string;
}

/** De regels; een kop is een link die op die kolom sorteert, nog eens draait de volgorde om. */
export function Registertabel({ koppen, kolommen, regels, gevondenActies, zoek }: RegistertabelProps) {
  const { open, status, tabel, wijzig, klaar, sluit, toets } = useRijwijzigen();
  const keuze = useKeuze(regels.flatMap((regel) => (regel.wijzig === null ? [] : [regel.sleutel])));
  const teKiezen = regels.filter((regel) => regel.wijzig !== null).length;
  // Een ander kan de actie uit deze lijst halen terwijl iemand typt: wat er staat blijft dan staan.
  const isWeg = open && !regels.some(({ sleutel }) => sleutel === open.sleutel);
  const bewerker = open ? (
    <tr key={`wijzig-${open.sleutel}`} className="register__bewerker">
      <td colSpan={koppen.length}>
        <Rijbewerker id={open.id} titel={open.titel} klaar={klaar} sluit={sluit} />
      </td>
    </tr>
  ) : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: de pijlen gaan van knop naar knop; Tab blijft gewoon werken
    <div ref={tabel} onKeyDown={toets}>
      <p className="register__status" role="status" tabIndex={-1}>
        {status}
      </p>
      {teKiezen > 0 ? (
        <Kiezen
          gekozen={keuze.aantal}
          opBladzijde={teKiezen}
          gevonden={gevondenActies}
          zoek={zoek}
          kiesAlles={keuze.kiesAlles}
        />
      ) : null}
      <Tabel bijschrift="Afspraken en acties" stapel>
        <thead>
          <tr>
            {koppen.map(({ kolom, naam, richting, href }) => (
              <th key={kolom} scope="col" aria-sort={richting ?? undefined}>
                {href ? (
                  <Link className="sorteer" to={href} preventScrollReset>
                    {naam}
                    <span className="sorteer__pijl" aria-hidden="true">
                      {richting === 'ascending' ? '▲' : richting === 'descending' ? '▼' : ''}
                    </span>
                  </Link>
                ) : (
                  naam
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[isWeg ? bewerker : null].concat(
            regels.flatMap((regel) => [
              <Regel
                key={regel.sleutel}
                regel={regel}
                kolommen={kolommen}
                isOpen={regel.sleutel === open?.sleutel}
                isGekozen={keuze.is(regel.sleutel)}
                kies={(event) => keuze.kies(regel.sleutel, event)}
                wijzig={() => wijzig(regel)}
              />,
              regel.sleutel === open?.sleutel ? bewerker : null,
            ]),
          )}
        </tbody>
      </Tabel>
    </div>
  );
}

/** Naar de vorige en volgende pagina. */
export function Paginering({
  pagina,
  paginas,
  vorige,
  volgende,
}: Pick<Beeld, 'pagina' | 'paginas' | 'vorige' | 'volgende'>) {
  return (
    <nav className="rij" aria-label="Pagina's">
      {vorige ? <Verwijzing href={vorige}>Vorige</Verwijzing> : null}
      <span>
        Pagina {pagina} van {paginas}
      </span>
      {volgende ? <Verwijzing href={volgende}>Volgende</Verwijzing> : null}
    </nav>
  );
}
