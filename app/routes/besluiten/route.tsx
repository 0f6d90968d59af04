import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Etiket, Soort } from '#app/ui/etiket.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { besluitenBeeld } from './beeld.ts';
import { Filters } from './filters.tsx';
import { Nakoming } from './nakoming.tsx';
import { leesBesluitfilter } from './zoek.ts';

export const meta: MetaFunction = () => [{ title: 'Besluiten en toezeggingen · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { stand, regels } = await context.diensten.besluiten.register(gebruiker);
  return besluitenBeeld(stand, regels, leesBesluitfilter(new URL(request.url).searchParams, stand));
}

export default function Besluiten() {
  const beeld = useLoaderData<typeof loader>();
  const { regels, totaal, alles, zoek } = beeld;
  return (
    <>
      <Paginakop
        titel="Besluiten en toezeggingen"
        ondertitel="Wat er in de overleggen besloten en toegezegd is, en of het gebeurt"
      />
      <div className="stapel">
        <Filters {...beeld} />
        <Staten staten={beeld.staten} totaal={totaal} />
        <Kaart
          strak
          titel={regels.length === 1 ? '1 gevonden' : `${regels.length} gevonden`}
          actie={
            regels.length > 0 ? (
              <span className="rij klein">
                Bewaar als
                <a className="utrecht-link utrecht-link--html-a" href={bestand(zoek, 'xlsx')} download>
                  Excel
                </a>
                <a className="utrecht-link utrecht-link--html-a" href={bestand(zoek, 'csv')} download>
                  CSV
                </a>
              </span>
            ) : null
          }
        >
          {regels.length === 0 ? (
            <Leeg titel={alles === 0 ? 'Er is nog niets besloten of toegezegd' : 'Niets gevonden'}>
              {alles === 0
                ? 'Zodra een besluitenlijst rondgaat staat hier wat erop staat.'
                : 'Kies een ander filter of wis de filters.'}
            </Leeg>
          ) : (
            <Regels regels={regels} />
          )}
        </Kaart>
      </div>
    </>
  );
}

type Beeld = ReturnType<typeof useLoaderData<typeof loader>>;

const bestand = (zoek: string, vorm: string) => `/besluiten/bestand?${zoek ? `${zoek}&` : ''}vorm=${vorm}`;

/** Hoeveel er per staat zijn; samen is dat alles wat er met de andere filters te vinden is. */
function Staten({ staten, totaal }: Pick<Beeld, 'staten' | 'totaal'>) {
  return (
    <nav aria-label="Staat" className="staten">
      <ul>
        {staten.map(({ nakoming, aantal, href, gekozen }) => (
          <li key={nakoming}>
            <Link to={href} aria-current={gekozen ? 'true' : undefined} className="staten__staat">
              <span className="staten__aantal getal">{aantal}</span> <Nakoming nakoming={nakoming} />
            </Link>
          </li>
        ))}
      </ul>
      <p className="klein gedempt">Samen {totaal}</p>
    </nav>
  );
}

function Regels({ regels }: Pick<Beeld, 'regels'>) {
  return (
    <Tabel bijschrift="Besluiten en toezeggingen" stapel>
      <thead>
        <tr>
          <th scope="col">Wat</th>
          <th scope="col">Wie</th>
          <th scope="col">Termijn</th>
          <th scope="col">Staat</th>
        </tr>
      </thead>
      <tbody>
        {regels.map((regel) => (
          <tr key={regel.href}>
            <td className="register__titel">
              <span className="rij klein">
                <Soort>{regel.soort}</Soort>
                <span className="gedempt">{regel.naam}</span>
                {regel.besloten ? <Etiket merk>besloten</Etiket> : null}
              </span>
              <Verwijzing href={regel.href}>{regel.tekst}</Verwijzing>
              {regel.uitkomst ? <span className="klein gedempt"> {regel.uitkomst}</span> : null}
            </td>
            {regel.wie ? <td data-kop="Wie">{regel.wie}</td> : <td />}
            {regel.termijn ? (
              <td data-kop="Termijn" className="getal">
                <Datum dag={regel.termijn} />
              </td>
            ) : (
              <td />
            )}
            <td data-kop="Staat">
              <div>
                <Nakoming nakoming={regel.nakoming} />
                {regel.afgelopenOp ? (
                  <p className="klein gedempt">
                    <Datum dag={regel.afgelopenOp} />
                  </p>
                ) : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </Tabel>
  );
}
