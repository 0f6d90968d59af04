import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Kaart } from '#app/ui/kaart.tsx';
import { Verwijzing } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { overzichtBeeld } from './beeld.ts';
import { Hervatten } from './hervatten.tsx';
import { Veranderd } from './veranderd.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Opschorting door ${data.opschorting.partij} · Vijfhoek` : 'Opschorting · Vijfhoek' },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const [stand, overzicht] = await Promise.all([
    context.diensten.stand(gebruiker),
    context.diensten.opschorten.overzicht(gebruiker, id),
  ]);
  const beeld = overzichtBeeld(stand, overzicht);
  if (!beeld) throw new Response(null, { status: 404 });
  return {
    ...beeld,
    magHervatten: overzicht.magHervatten,
    hervat: new URL(request.url).searchParams.has('hervat'),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const velden = formuliertekst(await request.formData());
  const uitslag = await context.diensten.opschorten.hervat(gebruiker, id, velden);
  if (uitslag.ok) return redirect(`/opschortingen/${id}?hervat`);
  return data({ fouten: uitslag.fouten, notitie: velden.notitie ?? '' }, { status: 400 });
}

export default function Opschorting() {
  const { magHervatten, hervat, ...beeld } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const { ding, opschorting } = beeld;
  const { partij, loopt, van, tot, voorwaarde, door, hervatDoor, notitie } = opschorting;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Wie wacht op wie', href: '/wachten' },
          { naam: ding.titel, href: ding.href },
          { naam: 'Opschorting' },
        ]}
        titel={loopt ? `${partij} heeft de medewerking opgeschort` : `${partij} doet weer mee`}
        ondertitel={`${ding.nummer} · ${ding.titel}`}
      />
      <div className="stapel">
        {hervat ? (
          <Melding soort="goed">
            De medewerking is hervat. Hieronder staat wat er intussen veranderde. Klopt jullie planning nog?{' '}
            <Verwijzing href={ding.href}>Ga naar {ding.titel}</Verwijzing>
          </Melding>
        ) : null}
        <Kaart>
          <dl className="feiten">
            <dt>Opgeschort</dt>
            <dd>
              vanaf {van}
              {door ? `, door ${door}` : ''}
            </dd>
            <dt>Voorwaarde</dt>
            <dd className="deel__tekst">{voorwaarde}</dd>
            {tot ? (
              <>
                <dt>Hervat</dt>
                <dd>
                  {tot}
                  {hervatDoor ? `, door ${hervatDoor}` : ''}
                </dd>
              </>
            ) : null}
            {notitie ? (
              <>
                <dt>Waarom</dt>
                <dd className="deel__tekst">{notitie}</dd>
              </>
            ) : null}
          </dl>
        </Kaart>
        <Veranderd {...beeld} />
        {magHervatten ? <Hervatten partij={partij} mis={mis} /> : null}
      </div>
    </>
  );
}
