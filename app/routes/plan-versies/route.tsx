import {
  type ActionFunctionArgs,
  data,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { versieBeeld } from '#app/lib/versiebeeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { wisBeeld } from '#app/lib/wisbeeld.ts';
import stijl from '#app/stijl/versies.css?url';
import { Kaart, Leeg } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import { MAX_VERSIENAAM } from '#domain/versie/invoer.ts';
import { Versielijst } from './lijst.tsx';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stijl }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Versies van het plan van opgave ${data?.opgaveNr ?? ''} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const overzicht = await context.diensten.vaststellen.overzicht(gebruiker, opgaveNr);
  const schrijvers = await context.diensten.vergelijken.schrijvers(gebruiker, opgaveNr);
  const gewist = await context.diensten.wissen.gewist(gebruiker, opgaveNr);
  return {
    opgaveNr,
    gewist: gewist.map(wisBeeld),
    magSchrijven: overzicht.magSchrijven,
    versies: overzicht.versies.map((stand) => ({
      ...versieBeeld(stand, overzicht),
      schrijvers: schrijvers[stand.versie.id] ?? [],
    })),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const waarden = formuliertekst(await request.formData());
  const uitslag = await context.diensten.versies.bewaar(gebruiker, opgaveNr, waarden);
  if (!uitslag.ok) return data({ fouten: uitslag.fouten, naam: waarden.naam ?? '' }, { status: 400 });
  return redirect(`/opgaven/${opgaveNr}/plan/versies/${uitslag.id}`);
}

export default function Versies() {
  const { opgaveNr, magSchrijven, versies, gewist } = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>();
  const formulier = useFocusOpFout(mislukt);
  const plan = `/opgaven/${opgaveNr}/plan`;
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Opgaven', href: '/opgaven' },
          { naam: `Opgave ${opgaveNr}`, href: `/opgaven/${opgaveNr}` },
          { naam: 'Plan', href: plan },
          { naam: 'Versies' },
        ]}
        titel="Versies"
        ondertitel="Elk uur waarin geschreven is en als de laatste schrijver weggaat komt er vanzelf een versie bij. Er gaat niets weg, behalve wat een beheerder wist."
        acties={<Knoplink href={plan}>Terug naar het plan</Knoplink>}
      />
      <div className="stapel">
        {magSchrijven ? (
          <Kaart titel="De tekst van nu bewaren">
            <Form method="post" className="versie__bewaren" ref={formulier} noValidate>
              <Tekstveld
                naam="naam"
                label="Naam van de versie"
                hint="Bijvoorbeeld: Voor de stuurgroep van 12 maart."
                maxLength={MAX_VERSIENAAM}
                defaultValue={mislukt?.naam}
                fout={mislukt?.fouten.naam}
              />
              <Knop>Versie bewaren</Knop>
            </Form>
          </Kaart>
        ) : null}
        {versies.length === 0 ? (
          <Leeg titel="Er zijn nog geen versies">
            Zodra er geschreven is komt er vanzelf een. Of bewaar de tekst van nu onder een naam.
          </Leeg>
        ) : null}
        {versies.length > 0 || gewist.length > 0 ? (
          <Versielijst versies={versies} gewist={gewist} plan={plan} />
        ) : null}
      </div>
    </>
  );
}
