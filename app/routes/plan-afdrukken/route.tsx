import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PlanTekst } from '#app/editor/plan-tekst.tsx';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import editorStijl from '#app/stijl/editor.css?url';
import stijl from '#app/stijl/uitwisseling.css?url';
import { Knoplink } from '#app/ui/knop.tsx';
import { Kruimelpad } from '#app/ui/kruimelpad.tsx';
import { langeDatum } from '#domain/datum/datum.ts';
import { leesVersie } from '../plan-uitvoer/vraag.ts';
import { Afdrukken } from '../stuk/afdrukken.tsx';
import { Actietabel } from './actietabel.tsx';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: editorStijl },
  { rel: 'stylesheet', href: stijl },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Implementatieplan opgave ${data?.opgaveNr ?? ''} afdrukken · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const versie = leesVersie(new URL(request.url).searchParams);
  return context.diensten.uitwisseling.afdruk(gebruiker, leesOpgaveNr(params.nr), versie);
}

/** De tekst van een plan om af te drukken: zonder editor, met de acties achteraan in een tabel. */
export default function Afdruk() {
  const { opgaveNr, titel, opgave, versie, peildatum, inhoud, waarden, acties } =
    useLoaderData<typeof loader>();
  const plan = `/opgaven/${opgaveNr}/plan`;
  return (
    <>
      <div className="paginakop niet-afdrukken">
        <Kruimelpad
          kruimels={[
            { naam: 'Opgaven', href: '/opgaven' },
            { naam: `Opgave ${opgaveNr}`, href: `/opgaven/${opgaveNr}` },
            { naam: 'Plan', href: plan },
            { naam: 'Afdrukken' },
          ]}
        />
        <div className="rij">
          <Afdrukken />
          <Knoplink href={plan}>Terug naar het plan</Knoplink>
        </div>
      </div>
      <article className="afdruk">
        <h1>{titel}</h1>
        <p>{opgave}</p>
        <p className="gedempt">
          {versie} · peildatum {langeDatum(peildatum)}
        </p>
        <PlanTekst inhoud={inhoud} waarden={waarden} />
        {acties.length > 0 ? <Actietabel acties={acties} /> : null}
      </article>
    </>
  );
}
