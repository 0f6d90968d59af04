import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { ActieVelden, legeActie } from '#app/ui/actie-velden.tsx';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { actieKeuzes, ingevuld } from '../actie/waarden.ts';

export const meta: MetaFunction = () => [{ title: 'Nieuwe actie · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const zoek = new URL(request.url).searchParams;
  // Een actie hoort bij een opgave; wie er geen koos begint daar.
  if (!zoek.has('opgave')) throw redirect('/opgaven');
  const opgaveNr = leesOpgaveNr(zoek.get('opgave') ?? undefined);
  if (!(await context.diensten.acties.magMaken(gebruiker, opgaveNr)))
    throw new Response(null, { status: 404 });
  const stand = await context.diensten.stand(gebruiker);
  const eigen = gebruiker.rol === 'partij' ? gebruiker.partij : null;
  const waarden = legeActie({
    titel: zoek.get('titel')?.trim().slice(0, 300) ?? '',
    afspraakId: zoek.get('afspraak') ?? '',
    eigenaarPartij: eigen?.slug ?? '',
    eigenaarPersoon: eigen ? gebruiker.naam : '',
  });
  return {
    opgaveNr,
    opgaveTitel: stand.snapshot.opgaven.find(({ nr }) => nr === opgaveNr)?.titel ?? '',
    keuzes: actieKeuzes(stand, opgaveNr),
    waarden,
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(new URL(request.url).searchParams.get('opgave') ?? undefined);
  const formulier = await request.formData();
  const uitslag = await context.diensten.acties.maak(gebruiker, opgaveNr, Object.fromEntries(formulier));
  if (uitslag.ok) return redirect(`/acties/${uitslag.id}?gelukt=gemaakt`);
  return data({ fouten: uitslag.fouten, waarden: ingevuld(formulier) }, { status: 400 });
}

export default function NieuweActie() {
  const { opgaveNr, opgaveTitel, keuzes, waarden } = useLoaderData<typeof loader>();
  const mis = useActionData<typeof action>();
  const bezig = useNavigation().state === 'submitting';
  const formulier = useFocusOpFout(mis);

  return (
    <div className="melden stapel">
      <Paginakop
        titel="Nieuwe actie"
        ondertitel={`Bij opgave ${opgaveNr} · ${opgaveTitel}`}
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `${opgaveNr} · ${opgaveTitel}`, href: `/opgaven/${opgaveNr}` },
          { naam: 'Nieuwe actie' },
        ]}
      />
      <Kaart>
        <Form
          ref={formulier}
          method="post"
          action={`/acties/nieuw?opgave=${opgaveNr}`}
          className="formulier"
          noValidate
        >
          <Fouten fouten={mis?.fouten} />
          <ActieVelden keuzes={keuzes} waarden={mis?.waarden ?? waarden} fouten={mis?.fouten} />
          <div className="rij">
            <Knop aria-disabled={bezig}>Maak de actie</Knop>
            <Knoplink href={`/opgaven/${opgaveNr}`}>Niet maken</Knoplink>
          </div>
        </Form>
      </Kaart>
    </div>
  );
}
