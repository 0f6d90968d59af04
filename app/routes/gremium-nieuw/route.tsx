import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formulierkeuzes, formuliertekst } from '#app/lib/formulier.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Keuzelijst } from '#app/ui/velden.tsx';
import { Gremiumvelden } from '../gremium/gremiumvelden.tsx';

export const meta: MetaFunction = () => [{ title: 'Overleg toevoegen · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { gremia, stand } = context.diensten;
  if (gremia.kringenOmToeTeVoegen(gebruiker).length === 0) throw new Response(null, { status: 404 });
  const { vijfhoek, overige } = partijkeuzes(await stand(gebruiker));
  return { keuzes: [...vijfhoek, ...overige] };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const formulier = await request.formData();
  const uitslag = await context.diensten.gremia.voegToe(gebruiker, formulierkeuzes(formulier));
  if (uitslag.ok) return redirect(`/gremia/${uitslag.slug}`);
  return data(
    {
      fouten: uitslag.fouten,
      waarden: formuliertekst(formulier),
      deelnemers: formulier.getAll('deelnemers').map(String),
    },
    { status: 400 },
  );
}

/** Een overleg dat niet in de Hervormingsagenda staat. */
export default function NieuwGremium() {
  const { keuzes } = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>();
  const bezig = useNavigation().formMethod === 'POST';
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: 'Wie zit waarin', href: '/gremia' },
          { naam: 'Overleg toevoegen' },
        ]}
        titel="Overleg toevoegen"
        ondertitel="Een overleg dat niet in de Hervormingsagenda staat."
      />
      <Kaart>
        <Fouten fouten={mislukt?.fouten} />
        <Form method="post" className="formulier" noValidate>
          <Gremiumvelden
            waarden={mislukt?.waarden ?? {}}
            fouten={mislukt?.fouten ?? {}}
            gekozen={mislukt?.deelnemers ?? []}
            keuzes={keuzes}
          />
          <Keuzelijst
            naam="kring"
            label="Wie mag ervan weten"
            defaultValue={mislukt?.waarden.kring}
            fout={mislukt?.fouten.kring}
            hint="Dit verandert later niet meer."
          >
            <option value="vijfhoek">Alle partners</option>
            <option value="rijk_vng">Alleen Rijk en VNG</option>
          </Keuzelijst>
          <div className="rij">
            <Knop disabled={bezig}>Toevoegen</Knop>
            <Knoplink href="/gremia" soort="kaal">
              Annuleren
            </Knoplink>
          </div>
        </Form>
      </Kaart>
    </>
  );
}
