import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Etiket } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Licht } from '#app/ui/licht.tsx';
import { Planning, Standing } from '#app/ui/stand.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import type { registerBeeld } from './beeld.ts';
import { type Keuzekolom, KOLOM_NAAM } from './kolommen.ts';

type Beeld = ReturnType<typeof registerBeeld>;
type Regelbeeld = Beeld['regels'][number];

/** De regels; een kop is een link die op die kolom sorteert, nog eens draait de volgorde om. */
export function Registertabel({ koppen, kolommen, regels }: Pick<Beeld, 'koppen' | 'kolommen' | 'regels'>) {
  return (
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
        {regels.map((regel) => (
          <Regel key={regel.sleutel} regel={regel} kolommen={kolommen} />
        ))}
      </tbody>
    </Tabel>
  );
}

function Regel({ regel, kolommen }: { regel: Regelbeeld; kolommen: Beeld['kolommen'] }) {
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
      {kolommen.map((kolom) => (
        <td key={kolom} data-kop={KOLOM_NAAM[kolom]} className={KLASSE[kolom]}>
          {CEL[kolom](regel)}
        </td>
      ))}
    </tr>
  );
}

const CEL: Record<Keuzekolom, (regel: Regelbeeld) => ReactNode> = {
  partij: ({ partij }) => partij,
  persoon: ({ persoon }) => persoon,
  opgave: ({ opgave }) => opgave,
  gemeld: ({ gemeld }) => <Licht soort={gemeld} />,
  berekend: ({ berekend }) => <Licht soort={berekend} />,
  voortgang: ({ voortgang }) => voortgang,
  standing: ({ standing }) => (standing ? <Standing standing={standing} /> : null),
  deadline: ({ planning, oorspronkelijk }) => (
    <Planning planning={planning} oorspronkelijk={oorspronkelijk} />
  ),
  datum: ({ datum }) => (datum ? <Datum dag={datum} /> : null),
  toelichting: ({ toelichting }) => toelichting,
};

const KLASSE: Partial<Record<Keuzekolom, string>> = {
  partij: 'register__partij',
  opgave: 'getal',
  datum: 'getal',
  toelichting: 'register__toelichting',
};

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
