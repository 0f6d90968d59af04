import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { RONDEMAILSOORTEN, type Rondemailsoort } from '#domain/post/mail.ts';
import { mailBeeld } from './beeld.ts';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? TITEL[data.soort] : 'Mail'} · Vijfhoek` },
];

const TITEL: Record<Rondemailsoort, string> = { uitnodiging: 'Uitnodigen', herinnering: 'Herinneren' };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes } = context.diensten;
  const id = leesNummer(params.id);
  const { soort, partij } = leesVraag(request);
  const voorbeeld = await rondes.voorbeeld(gebruiker, id, soort, partij);
  const { ronde } = await rondes.ronde(gebruiker, id);
  return { id, naam: ronde.naam, soort, weg: rondes.postweg().soort, ...mailBeeld(voorbeeld) };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { soort, partij } = leesVraag(request);
  const uitslag = await context.diensten.rondes.stuur(gebruiker, id, soort, partij);
  if (!uitslag.ok) return data({ fouten: uitslag.fouten }, { status: 400 });
  return redirect(`/rondes/${id}?gemaild=${uitslag.aantal}#post`);
}

/** @throws Response 404 als het adres niet zegt welke mail. */
function leesVraag(request: Request): { soort: Rondemailsoort; partij: string | null } {
  const zoek = new URL(request.url).searchParams;
  const soort = RONDEMAILSOORTEN.find((naam) => naam === zoek.get('soort'));
  if (!soort) throw new Response(null, { status: 404 });
  return { soort, partij: zoek.get('partij') };
}

/** Wat er uitgaat als je verstuurt: aan wie, en met welke tekst. */
export default function RondeMail() {
  const { id, naam, soort, weg, klaar, overgeslagen } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const bezig = useNavigation().formMethod === 'POST';
  const aantal = klaar.length === 1 ? '1 mail' : `${klaar.length} mails`;
  return (
    <div className="rondes">
      <Paginakop
        kruimels={[
          { naam: 'Statusrondes', href: '/rondes' },
          { naam, href: `/rondes/${id}` },
          { naam: TITEL[soort] },
        ]}
        titel={soort === 'uitnodiging' ? 'Partijen uitnodigen' : 'Partijen herinneren'}
        ondertitel={
          soort === 'uitnodiging'
            ? 'Ieder die namens een partij meldt krijgt één uitnodiging per ronde.'
            : 'Wie nog niet alles gemeld heeft krijgt een mail, hoogstens één per dag.'
        }
      />
      <div className="stapel">
        {antwoord?.fouten.formulier ? <Melding soort="fout">{antwoord.fouten.formulier}</Melding> : null}
        {weg === 'geen' ? (
          <Melding soort="waarschuwing" titel="Er kan geen mail uit">
            <p>Er is geen mailserver ingesteld. Vraag de beheerder, of mail zelf.</p>
          </Melding>
        ) : null}
        <Kaart titel={klaar.length === 0 ? 'Er is niemand om te mailen' : `Zo gaan er ${aantal} uit`} nadruk>
          {klaar.length > 0 && weg !== 'geen' ? (
            <Form method="post" className="rij">
              <Knop disabled={bezig}>Verstuur {aantal}</Knop>
              <Knoplink href={`/rondes/${id}`} soort="kaal">
                Annuleren
              </Knoplink>
            </Form>
          ) : null}
          {klaar.map(({ sleutel, partij, naam: aan, email, onderwerp, tekst }, plaats) => (
            <details key={sleutel} className="brief" open={plaats === 0}>
              <summary>
                {aan}, {partij} <span className="gedempt">({email})</span>
              </summary>
              <div className="brief__tekst">
                <p>
                  <b>{onderwerp}</b>
                </p>
                <p className="regels">{tekst}</p>
              </div>
            </details>
          ))}
        </Kaart>
        {overgeslagen.length > 0 ? (
          <Kaart titel="Krijgt geen mail">
            <ul className="lijst-tekst">
              {overgeslagen.map(({ partij, waarom }) => (
                <li key={partij}>
                  <b>{partij}</b>: {waarom}
                </li>
              ))}
            </ul>
          </Kaart>
        ) : null}
      </div>
    </div>
  );
}
