import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { gestuurdeWaarden, nieuweWaarden, rondekeuzes } from '#app/lib/rondekeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Rondeformulier } from '#app/ui/rondeformulier.tsx';

export const meta: MetaFunction = () => [{ title: 'Nieuwe statusronde · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes } = context.diensten;
  if (!rondes.magOpenen(gebruiker)) throw new Response(null, { status: 404 });
  const stand = await context.diensten.stand(gebruiker);
  const zoek = new URL(request.url).searchParams;
  return {
    keuzes: rondekeuzes(stand),
    waarden: nieuweWaarden(stand, await rondes.lijst(gebruiker), zoek),
    adres: zoek.toString(),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const waarden = gestuurdeWaarden(await request.formData());
  const uitslag = await context.diensten.rondes.open(gebruiker, waarden);
  if (!uitslag.ok) return data({ fouten: uitslag.fouten, waarden }, { status: 400 });
  return redirect(`/rondes/${uitslag.id}`);
}

export default function NieuweRonde() {
  const { keuzes, waarden, adres } = useLoaderData<typeof loader>();
  const antwoord = useActionData<typeof action>();
  return (
    <div className="rondes">
      <Paginakop
        kruimels={[{ naam: 'Statusrondes', href: '/rondes' }, { naam: 'Nieuw' }]}
        titel="Nieuwe statusronde"
        ondertitel="Vraag de partijen om voor een overleg te melden hoe het staat. Er gaat nog geen mail uit."
      />
      {/* De datums van een ander overleg staan in het adres, en zijn een nieuw formulier. */}
      <Rondeformulier
        key={adres}
        nieuw
        keuzes={keuzes}
        waarden={antwoord?.waarden ?? waarden}
        fouten={antwoord?.fouten}
        knop="Ronde openen"
        terug="/rondes"
      />
    </div>
  );
}
