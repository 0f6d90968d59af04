import { Link } from '@remix-run/react';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Planning, Standing } from '#app/ui/stand.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { registerBeeld } from './beeld.ts';

type Beeld = ReturnType<typeof registerBeeld>;

/** De regels; een kop is een link die op die kolom sorteert, nog eens draait de volgorde om. */
export function Registertabel({ koppen, regels }: Pick<Beeld, 'koppen' | 'regels'>) {
  return (
    <Tabel bijschrift="Afspraken en acties" stapel>
      <thead>
        <tr>
          {koppen.map(({ kolom, naam, richting, href }) => (
            <th key={kolom} scope="col" aria-sort={richting ?? undefined}>
              <Link className="sorteer" to={href} preventScrollReset>
                {naam}
                <span className="sorteer__pijl" aria-hidden="true">
                  {richting === 'ascending' ? '▲' : richting === 'descending' ? '▼' : ''}
                </span>
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {regels.map((regel) => (
          <Regel key={regel.sleutel} regel={regel} />
        ))}
      </tbody>
    </Tabel>
  );
}

function Regel({ regel }: { regel: Beeld['regels'][number] }) {
  return (
    <tr>
      <td className="register__nummer getal">
        {regel.nummer}
        {regel.bij ? <span className="gedempt"> bij {regel.bij}</span> : null}
      </td>
      <td className="register__titel">
        <Verwijzing href={regel.href}>{regel.titel}</Verwijzing>
        {regel.onderdeel ? <span className="register__onderdeel">{regel.onderdeel}</span> : null}
        {regel.signaal || regel.verschil ? (
          <span className="rij">
            {regel.signaal ? <Etiket merk>signaal</Etiket> : null}
            {regel.verschil ? (
              <Verwijzing href={`${regel.href}#verschil`}>
                <Etiket merk>verschil in beeld</Etiket>
              </Verwijzing>
            ) : null}
          </span>
        ) : null}
      </td>
      <td data-kop="Partij" className="register__partij">
        {regel.partij}
      </td>
      <td data-kop="Gemeld">
        <Licht soort={regel.gemeld} />
      </td>
      <td data-kop="Berekend">
        <Licht soort={regel.berekend} />
      </td>
      <td data-kop="Staat">{regel.standing ? <Standing standing={regel.standing} /> : null}</td>
      <td data-kop="Planning">
        <Planning planning={regel.planning} oorspronkelijk={regel.oorspronkelijk} />
      </td>
      <td data-kop="Gemeld op" className="getal">
        {regel.datum ? <Datum dag={regel.datum} /> : null}
      </td>
    </tr>
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
