import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFocusBijFormulier, useFocusNa } from '#app/lib/focus-na.ts';
import { overlegdelen } from '#app/lib/overlegdelen.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import stijl from '#app/stijl/uitwisseling.css?url';
import { Afgezegd } from '#app/ui/afgezegd.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { datumMetWeekdag } from '#domain/datum/datum.ts';
import { Delen } from '../overleg/delen.tsx';
import { type LeesBeeld, stukkenBeeld } from './beeld.ts';
import { Erbij } from './erbij.tsx';
import { handel } from './handeling.ts';
import { Maken } from './maken.tsx';
import { Pakketten } from './pakketten.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stijl }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Stukken ${data?.stukken.naam ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const stand = await context.diensten.stukken.stand(gebruiker, leesNummer(params.id));
  const zoek = new URL(request.url).searchParams;
  return {
    stukken: stukkenBeeld(stand),
    delen: overlegdelen(gebruiker, stand.overleg),
    gelukt: leesGelukt(zoek),
    intrekken: Number(zoek.get('intrekken')) || null,
    erbij: zoek.get('erbij') === '1',
  };
}

export function action({ context, request, params }: ActionFunctionArgs) {
  return handel(context.diensten, eisGebruiker(context, request), leesNummer(params.id), request);
}

/** De stukken van een overleg: wat je kreeg, en voor de secretaris het maken, versturen en intrekken. */
export default function Stukken() {
  const { stukken, delen, gelukt, intrekken, erbij } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>() ?? null;
  const { id, naam, kort, datum, bevroren, gelezen, beheer } = stukken;
  const agenda = `/overleggen/${id}`;
  const hier = `${agenda}/stukken`;
  const uitslag = useFocusNa(gelukt && `${gelukt.titel} ${gelukt.zin}`);
  useFocusBijFormulier(erbij ? '1' : null, 'erbij');
  useFocusBijFormulier(intrekken === null ? null : String(intrekken), 'intrekken');
  const fout = antwoord && antwoord.handeling !== 'toevoegen' ? antwoord.fouten.formulier : null;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: `${kort} ${datum.slice(0, 4)}`, href: agenda },
          { naam: 'Stukken' },
        ]}
        titel={`Stukken voor ${naam}`}
        ondertitel={datumMetWeekdag(datum)}
        acties={<Knoplink href={`${agenda}/stuk`}>Bekijk als stuk</Knoplink>}
      />
      <Delen delen={delen} />
      <Afgezegd afzegging={stukken.afzegging} />
      <section ref={uitslag} className="stapel focusplek" tabIndex={-1} aria-label="Stukken">
        {gelukt ? (
          <Melding soort="goed" titel={gelukt.titel}>
            <p>{gelukt.zin}</p>
          </Melding>
        ) : null}
        {fout ? <Melding soort="fout">{fout}</Melding> : null}
        {beheer ? (
          <>
            {beheer.magVersturen ? (
              <Maken
                hier={hier}
                beheer={beheer}
                mislukt={antwoord?.handeling === 'maken' ? antwoord : null}
              />
            ) : null}
            <Pakketten
              beheer={beheer}
              hier={hier}
              open={antwoord?.handeling === 'intrekken' ? antwoord.nr : intrekken}
              mislukt={antwoord?.handeling === 'intrekken' ? antwoord : null}
            />
            <Erbij
              beheer={beheer}
              hier={hier}
              open={erbij || antwoord?.handeling === 'toevoegen'}
              mislukt={antwoord?.handeling === 'toevoegen' ? antwoord : null}
            />
          </>
        ) : gelezen.length > 0 ? (
          gelezen.map((pakket) => <Gelezen key={pakket.kenmerk} pakket={pakket} hier={hier} />)
        ) : (
          <Kaart>
            <p>
              {bevroren
                ? 'Er zijn nog geen stukken verstuurd.'
                : 'De agenda is nog een concept. Stukken worden gemaakt als zij bevroren is.'}
            </p>
          </Kaart>
        )}
      </section>
    </>
  );
}

function Gelezen({ pakket, hier }: { pakket: LeesBeeld; hier: string }) {
  const { titel, kenmerk, bladzijden, vervallen } = pakket;
  return (
    <Kaart titel={titel} nadruk={vervallen === null}>
      {vervallen ? (
        <p>
          {vervallen.door ? 'Vervangen' : 'Ingetrokken'} op {vervallen.op}.{' '}
          <Verwijzing href={`${hier}/${kenmerk}`}>Waarom</Verwijzing>
        </p>
      ) : (
        <>
          <p className="gedempt">
            {bladzijden === 1 ? '1 bladzijde' : `${bladzijden} bladzijden`} · kenmerk <code>{kenmerk}</code>
          </p>
          <div className="rij">
            <a className="utrecht-link utrecht-link--html-a" href={`${hier}/${kenmerk}/bestand?vorm=pdf`}>
              Pdf openen<span className="sr">: {titel}</span>
            </a>
            <a className="utrecht-link utrecht-link--html-a" href={`${hier}/${kenmerk}/bestand?vorm=docx`}>
              Word-bestand<span className="sr">: {titel}</span>
            </a>
          </div>
        </>
      )}
    </Kaart>
  );
}

interface Gelukt {
  titel: string;
  zin: string;
}

const GEDAAN = new Map<string, Gelukt>([
  ['gemaakt', { titel: 'Het pakket ligt klaar', zin: 'Kijk het na. Er is nog niets verstuurd.' }],
  ['weggegooid', { titel: 'Weggegooid', zin: 'Er is niets verstuurd.' }],
  ['toegevoegd', { titel: 'Toegevoegd', zin: 'De bijlage gaat mee in de volgende nazending.' }],
  ['weggehaald', { titel: 'Weggehaald', zin: 'De bijlage gaat niet mee.' }],
]);

/** Wat er net gelukt is: dat staat in het adres, ook voor wie geen JavaScript heeft. */
function leesGelukt(zoek: URLSearchParams): Gelukt | null {
  const verstuurd = zoek.get('verstuurd');
  if (verstuurd !== null) return { titel: 'Verstuurd', zin: mailzin(verstuurd) };
  const ingetrokken = zoek.get('ingetrokken');
  if (ingetrokken !== null) return { titel: 'Ingetrokken', zin: mailzin(ingetrokken) };
  return GEDAAN.get(zoek.get('gedaan') ?? '') ?? null;
}

function mailzin(aantal: string): string {
  if (aantal === '0') return 'Er ging geen mail uit.';
  return aantal === '1' ? 'Er gaat 1 mail uit.' : `Er gaan ${aantal} mails uit.`;
}
