import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { gemeldSoort } from '#app/lib/beeld.ts';
import { leesNummer } from '#app/lib/params.ts';
import { tijd, tijdvak } from '#app/lib/tijd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Afgezegd } from '#app/ui/afgezegd.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Knoplink } from '#app/ui/knop.tsx';
import { Kruimelpad } from '#app/ui/kruimelpad.tsx';
import { Tabel } from '#app/ui/tabel.tsx';
import { datumMetWeekdag, langeDatum } from '#domain/datum/datum.ts';
import { statusonderdeel } from '#domain/overleg/statusonderdeel.ts';
import { heeftInhoud, relatieZin } from '#domain/overleg/woorden.ts';
import { Afdrukken } from './afdrukken.tsx';
import { Punt } from './punt.tsx';
import { Voortgang } from './voortgang.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.overleg.naam}, ${langeDatum(data.overleg.datum)}` : 'Stuk'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { overleg, stuk, bevroren } = await context.diensten.overleggen.stuk(
    gebruiker,
    leesNummer(params.id),
  );
  return {
    overleg: stuk.overleg,
    afzegging: overleg.afzegging,
    bevroren,
    opgaven: stuk.opgaven,
    punten: stuk.punten.map((punt) => {
      const onderdeel = statusonderdeel(punt.statussen);
      return {
        ...punt,
        samenhang: punt.relaties.map((relatie) => relatieZin(relatie, stuk)),
        statussen: punt.statussen.map((status) => ({
          ...status,
          onderdeel: onderdeel(status),
          licht: gemeldSoort(status),
        })),
      };
    }),
  };
}

export type StukBeeld = Awaited<ReturnType<typeof loader>>;

/** De agenda als stuk om af te drukken: eerst het overzicht, dan een vel per punt (design §4, Agenda). */
export default function Stuk() {
  const { overleg, afzegging, bevroren, opgaven, punten } = useLoaderData<typeof loader>();
  const hier = `/overleggen/${overleg.id}`;
  const datum = datumMetWeekdag(overleg.datum);
  const peildatum = langeDatum(overleg.peildatum);
  return (
    <>
      <div className="paginakop niet-afdrukken">
        <Kruimelpad
          kruimels={[
            { naam: 'Overleggen', href: '/overleggen' },
            { naam: `Agenda van ${langeDatum(overleg.datum)}`, href: hier },
            { naam: 'Stuk' },
          ]}
        />
        <div className="rij">
          <Afdrukken />
          <Knoplink href={hier}>Terug naar de agenda</Knoplink>
        </div>
      </div>
      <Afgezegd afzegging={afzegging} />
      <article className="stuk">
        <div className="stuk__inhoud">
          <div className="stuk__kop">
            <h1>{overleg.naam}</h1>
            <p>
              {datum}, {tijdvak(overleg.begin, overleg.eind)}
              {overleg.plaats ? `, ${overleg.plaats}` : ''}
            </p>
            <p className="gedempt">Peildatum van de statussen: {peildatum}</p>
          </div>
          {bevroren || afzegging ? null : (
            <p className="stuk__concept">CONCEPT · de agenda en de statussen kunnen nog veranderen</p>
          )}
          <section className="stuk__deel">
            <h2>Agenda</h2>
            <Tabel bijschrift="Agenda" stapel>
              <thead>
                <tr>
                  <th scope="col">Onderwerp</th>
                  <th scope="col">Tijd</th>
                  <th scope="col">Soort</th>
                  <th scope="col">Inbreng</th>
                  <th scope="col" className="tabel__getal">
                    Minuten
                  </th>
                </tr>
              </thead>
              <tbody>
                {punten.map(({ id, nr, begin, titel, soort, inbrenger, minuten }) => (
                  <tr key={id}>
                    <th scope="row">
                      {nr}. {titel}
                    </th>
                    <td data-kop="Tijd" className="getal">
                      {tijd(begin)}
                    </td>
                    <td data-kop="Soort">{soort}</td>
                    <td data-kop="Inbreng">{inbrenger}</td>
                    <td data-kop="Minuten" className="tabel__getal">
                      {minuten}
                    </td>
                  </tr>
                ))}
              </tbody>
            </Tabel>
          </section>
          <Voortgang opgaven={opgaven} peildatum={peildatum} />
          {punten.filter(heeftInhoud).map((punt) => (
            <Punt key={punt.id} punt={punt} />
          ))}
          {bevroren ? <Verantwoording overleg={overleg} bevroren={bevroren} /> : null}
        </div>
        <div className="stuk__voet" aria-hidden="true">
          <span>
            {overleg.naam}, {langeDatum(overleg.datum)} · peildatum {peildatum} ·{' '}
            {afzegging ? 'AFGEZEGD' : bevroren ? `kenmerk ${bevroren.sha256.slice(0, 12)}` : 'CONCEPT'}
          </span>
        </div>
      </article>
    </>
  );
}

function Verantwoording({
  overleg,
  bevroren,
}: {
  overleg: StukBeeld['overleg'];
  bevroren: NonNullable<StukBeeld['bevroren']>;
}) {
  return (
    <section className="stuk__deel klein">
      <h2>Verantwoording</h2>
      <p>
        Deze agenda is bevroren. Alle statussen zijn zoals ze op <Datum dag={overleg.peildatum} /> gemeld
        waren; wat daarna is gemeld staat er niet in.
      </p>
      <p>
        SHA-256 van de vastgelegde kopie: <code className="sha">{bevroren.sha256}</code>
      </p>
    </section>
  );
}
