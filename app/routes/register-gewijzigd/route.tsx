import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { padVan } from '#app/lib/beeld.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';

export const meta: MetaFunction = () => [{ title: 'Acties gewijzigd · Vijfhoek' }];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { gedaan, items, magTerug } = await context.diensten.groepswijzigen.lees(
    gebruiker,
    leesNummer(params.id),
  );
  const gebleven = Number(new URL(request.url).searchParams.get('gebleven')) || 0;
  const n = gedaan.acties.length;
  return {
    zin: gedaan.teruggedraaidOp ? terugZin(n - gebleven, gebleven) : gewijzigdZin(n),
    magTerug,
    register: `/register?${gedaan.zoek || 'soort=actie'}`,
    acties: items.map(({ knoop, titel, sleutel }) => ({ sleutel, href: padVan(knoop), titel })),
  };
}

const gewijzigdZin = (n: number) => (n === 1 ? '1 actie is gewijzigd.' : `${n} acties zijn gewijzigd.`);

function terugZin(n: number, gebleven: number): string {
  const terug = n === 1 ? '1 actie is teruggedraaid.' : `${n} acties zijn teruggedraaid.`;
  if (gebleven === 0) return terug;
  const zijn = gebleven === 1 ? '1 bleef staan' : `${gebleven} bleven staan`;
  return `${terug} ${zijn}, omdat een ander er daarna iets aan veranderde.`;
}

/** Draait terug, als nieuwe wijziging. */
export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { gebleven } = await context.diensten.groepswijzigen.draaiTerug(gebruiker, id);
  return redirect(`/register/gewijzigd/${id}${gebleven > 0 ? `?gebleven=${gebleven}` : ''}`);
}

export default function Gewijzigd() {
  const { zin, magTerug, register, acties } = useLoaderData<typeof loader>();
  const bezig = useNavigation().state === 'submitting';
  return (
    <div className="melden stapel">
      <Paginakop
        titel="Acties gewijzigd"
        kruimels={[{ naam: 'Afspraken en acties', href: register }, { naam: 'Gewijzigd' }]}
      />
      <Melding soort="goed">{zin}</Melding>
      <div className="rij">
        <Knoplink href={register}>Terug naar het register</Knoplink>
        {magTerug ? (
          <Form method="post">
            <Knop soort="kaal" aria-disabled={bezig}>
              Draai deze wijziging terug
            </Knop>
          </Form>
        ) : null}
      </div>
      <Kaart titel="Om deze acties gaat het">
        <ul className="regellijst">
          {acties.map(({ sleutel, href, titel }) => (
            <li key={sleutel}>
              <Verwijzing href={href}>{titel}</Verwijzing>
            </li>
          ))}
        </ul>
      </Kaart>
    </div>
  );
}
