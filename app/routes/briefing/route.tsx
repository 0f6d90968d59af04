import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leesNummer } from '#app/lib/params.ts';
import { tijd, tijdvak } from '#app/lib/tijd.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import briefingStijl from '#app/stijl/briefing.css?url';
import overlegtekstStijl from '#app/stijl/overlegtekst.css?url';
import { Afgezegd } from '#app/ui/afgezegd.tsx';
import { Datum } from '#app/ui/gegevens.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Kruimelpad } from '#app/ui/kruimelpad.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { Afdrukken } from '../stuk/afdrukken.tsx';
import { briefingBeeld } from './beeld.ts';
import { Punt } from './punt.tsx';
import { Toezeggingen, Wachtenden, Zorgen } from './vakken.tsx';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: overlegtekstStijl },
  { rel: 'stylesheet', href: briefingStijl },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `Briefing ${data.naam}, ${langeDatum(data.datum)}` : 'Briefing'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return briefingBeeld(await context.diensten.briefing.briefing(gebruiker, leesNummer(params.id)));
}

export type BriefingBeeld = ReturnType<typeof briefingBeeld>;

/** Eén bladzijde voor een bestuurder: de eigen punten, lichten en toezeggingen, en wie er wacht. */
export default function Briefing() {
  const briefing = useLoaderData<typeof loader>();
  const { id, naam, partij, datum, begin, eind, plaats, peildatum, bevroren, punten, overige } = briefing;
  const hier = `/overleggen/${id}`;
  return (
    <>
      <div className="paginakop niet-afdrukken">
        <Kruimelpad
          kruimels={[
            { naam: 'Overleggen', href: '/overleggen' },
            { naam: `${naam} ${datum.slice(0, 4)}`, href: hier },
            { naam: 'Briefing' },
          ]}
        />
        <div className="rij">
          <Afdrukken />
          <Knoplink href={hier}>Naar de agenda</Knoplink>
        </div>
      </div>
      <Afgezegd afzegging={briefing.afzegging} />
      <article className="briefing">
        <header className="briefing__kop">
          <h1>
            Briefing {partij} · {naam}
          </h1>
          <p>
            <Datum dag={datum} weekdag />, {tijdvak(begin, eind)}
            {plaats ? ` · ${plaats}` : ''}
          </p>
          <p className="gedempt klein">
            Alleen zichtbaar voor {partij} ·{' '}
            {bevroren ? (
              <>
                bevroren agenda, stand van <Datum dag={peildatum} /> met wat daarna veranderde
              </>
            ) : (
              'concept, leeft mee met de voortgang'
            )}
          </p>
        </header>
        <section aria-labelledby="onze-punten">
          <h2 id="onze-punten">Onze punten</h2>
          {punten.length === 0 ? <p className="gedempt">Geen punt op deze agenda is van {partij}.</p> : null}
          <ul className="briefing__punten">
            {punten.map((punt) => (
              <Punt key={punt.id} punt={punt} partij={partij} />
            ))}
          </ul>
          {overige.length > 0 ? (
            <p className="klein">
              <span className="gedempt">Verder op de agenda:</span>{' '}
              {overige.map(({ nr, titel }) => `${nr}. ${titel}`).join(' · ')}
            </p>
          ) : null}
          <p className="klein niet-afdrukken">
            <Verwijzing href={`${hier}#agenda`}>Voorbereiding schrijven bij de agenda</Verwijzing>
          </p>
        </section>
        <div className="briefing__vakken">
          <Zorgen zorgen={briefing.zorgen} />
          <div className="briefing__kolom">
            <Toezeggingen toezeggingen={briefing.toezeggingen} partij={partij} />
            <Wachtenden wachtenden={briefing.wachtenden} />
          </div>
        </div>
        <p className="briefing__voet klein gedempt" aria-hidden="true">
          {naam} · {langeDatum(datum)}, {tijd(begin)} uur · alleen voor {partij}
        </p>
      </article>
    </>
  );
}
