import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { leesKenmerk, leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { datumMetWeekdag } from '#domain/datum/datum.ts';
import { korteGremiumnaam, overlegNaam } from '#domain/overleg/overleg.ts';
import { leesBeeld } from '../stukken/beeld.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.pakket.titel ?? 'Stukken'} · Vijfhoek` },
];

/** Ingetrokken stukken zijn er niet meer (410), maar de pagina zegt waarom. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const gelezen = await context.diensten.stukken.pakket(gebruiker, id, leesKenmerk(params.kenmerk));
  const { overleg, gremium, versie, magAltijdOpenen } = gelezen;
  const pakket = leesBeeld(gelezen);
  const weg = pakket.vervallen !== null && !magAltijdOpenen;
  return data(
    {
      id,
      naam: overlegNaam(gremium, overleg) ?? korteGremiumnaam(gremium),
      datum: overleg.datum,
      pakket,
      sha256: versie.sha256,
      voor: versie.naam,
      open: !weg,
    },
    { status: weg ? 410 : 200 },
  );
}

/** Eén pakket: de bestanden, of waarom ze er niet meer zijn. */
export default function Pakket() {
  const { id, naam, datum, pakket, sha256, voor, open } = useLoaderData<typeof loader>();
  const hier = `/overleggen/${id}/stukken`;
  const { titel, kenmerk, bladzijden, vervallen } = pakket;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam, href: `/overleggen/${id}` },
          { naam: 'Stukken', href: hier },
          { naam: titel },
        ]}
        titel={titel}
        ondertitel={`${naam} · ${datumMetWeekdag(datum)}`}
      />
      <div className="stapel">
        {vervallen ? (
          <Melding
            soort="waarschuwing"
            titel={vervallen.door ? 'Deze stukken zijn vervangen' : 'Deze stukken zijn ingetrokken'}
          >
            <p>
              Op {vervallen.op}.{vervallen.reden ? ` Reden: ${vervallen.reden}` : ''}
            </p>
            {vervallen.door ? (
              <p>
                <Verwijzing href={`${hier}/${vervallen.door}`}>Naar de stukken die nu gelden</Verwijzing>
              </p>
            ) : null}
          </Melding>
        ) : null}
        {open ? (
          <Kaart titel="Bestanden" nadruk={vervallen === null}>
            <p>Voor: {voor}</p>
            <ul className="lijst-tekst">
              <li>
                <a className="utrecht-link utrecht-link--html-a" href={`${hier}/${kenmerk}/bestand?vorm=pdf`}>
                  Pdf
                </a>{' '}
                <span className="gedempt">
                  {bladzijden === 1 ? '1 bladzijde' : `${bladzijden} bladzijden`}, met de bijlagen erin
                </span>
              </li>
              <li>
                <a
                  className="utrecht-link utrecht-link--html-a"
                  href={`${hier}/${kenmerk}/bestand?vorm=docx`}
                >
                  Word-bestand
                </a>{' '}
                <span className="gedempt">zonder de pdf-bijlagen</span>
              </li>
            </ul>
            <p className="klein gedempt">
              SHA-256 van wat erin staat: <code className="sha">{sha256}</code>
            </p>
          </Kaart>
        ) : null}
      </div>
    </>
  );
}
