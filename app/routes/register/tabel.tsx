import { Link } from '@remix-run/react';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { registerBeeld } from './beeld.ts';
import { Regel } from './regel.tsx';
import { Rijbewerker } from './rijbewerker.tsx';
import { useRijwijzigen } from './rijwijzigen.ts';

type Beeld = ReturnType<typeof registerBeeld>;

/** De regels; een kop is een link die op die kolom sorteert, nog eens draait de volgorde om. */
export function Registertabel({ koppen, kolommen, regels }: Pick<Beeld, 'koppen' | 'kolommen' | 'regels'>) {
  const { open, status, tabel, wijzig, klaar, sluit, toets } = useRijwijzigen();
  const metWijzig = regels.some((regel) => regel.wijzig !== null);
  const breedte = koppen.length + Number(metWijzig);
  // Een ander kan de actie uit deze lijst halen terwijl iemand typt: wat er staat blijft dan staan.
  const isWeg = open && !regels.some(({ sleutel }) => sleutel === open.sleutel);
  const bewerker = open ? (
    <tr key={`wijzig-${open.sleutel}`} className="register__bewerker">
      <td colSpan={breedte}>
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
            {metWijzig ? (
              <th scope="col">
                <span className="sr">Wijzigen</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {[isWeg ? bewerker : null].concat(
            regels.flatMap((regel) => [
              <Regel
                key={regel.sleutel}
                regel={regel}
                kolommen={kolommen}
                metWijzig={metWijzig}
                isOpen={regel.sleutel === open?.sleutel}
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
