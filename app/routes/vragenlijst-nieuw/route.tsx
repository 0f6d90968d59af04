import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useFocusOpFout } from '#app/lib/focus-na.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Rondjes } from '#app/ui/rondjes.tsx';
import { Tekstveld } from '#app/ui/velden.tsx';
import { DOELGROEP_NAAM, DOELGROEPEN } from '#domain/vragenlijst/vragenlijst.ts';

export const meta: MetaFunction = () => [{ title: 'Nieuwe vragenlijst · Vijfhoek' }];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { ronde, magLeiden } = await context.diensten.rondes.ronde(gebruiker, leesNummer(params.id));
  if (!magLeiden) throw new Response(null, { status: 404 });
  return { id: ronde.id, naam: ronde.naam };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const waarden = formuliertekst(await request.formData());
  const uitslag = await context.diensten.vragenlijsten.maak(gebruiker, leesNummer(params.id), waarden);
  if (!uitslag.ok) return data({ fouten: uitslag.fouten, waarden }, { status: 400 });
  return redirect(`/vragenlijsten/${uitslag.id}`);
}

const UITLEG = {
  gemeenten: 'Een vraag over een afspraak komt ook op de pagina van die afspraak te staan.',
  jeugdregios: 'Zoals bij gemeenten, met één antwoord per regio.',
  eigen: 'Organisaties die je zelf kiest, bijvoorbeeld aanbieders.',
} as const;

/** Een vragenlijst onder veel respondenten beginnen; de vragen en respondenten komen daarna. */
export default function NieuweVragenlijst() {
  const { id, naam } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  const bezig = useNavigation().formMethod === 'POST';
  const fouten = antwoord?.fouten;
  const formulier = useFocusOpFout(fouten);
  return (
    <div className="rondes">
      <Paginakop
        kruimels={[
          { naam: 'Statusrondes', href: '/rondes' },
          { naam, href: `/rondes/${id}` },
          { naam: 'Nieuwe vragenlijst' },
        ]}
        titel="Nieuwe vragenlijst"
        ondertitel="Eén lijst vragen aan veel organisaties. Je leest hun antwoorden in uit een bestand."
      />
      <Kaart>
        <Fouten fouten={fouten} />
        <Form method="post" className="formulier" ref={formulier} noValidate>
          <Tekstveld
            naam="naam"
            label="Naam"
            hint="Bijvoorbeeld: Monitor 2026, gemeenten"
            defaultValue={antwoord?.waarden.naam}
            fout={fouten?.naam}
            autoComplete="off"
          />
          <Rondjes
            naam="doelgroep"
            label="Wie krijgt de vragen?"
            fout={fouten?.doelgroep}
            gekozen={antwoord?.waarden.doelgroep ?? 'gemeenten'}
            keuzes={DOELGROEPEN.map((waarde) => ({
              waarde,
              naam: DOELGROEP_NAAM[waarde],
              uitleg: UITLEG[waarde],
            }))}
          />
          <div className="rij">
            <Knop disabled={bezig}>Vragenlijst maken</Knop>
            <Knoplink href={`/rondes/${id}`} soort="kaal">
              Annuleren
            </Knoplink>
          </div>
        </Form>
      </Kaart>
    </div>
  );
}
