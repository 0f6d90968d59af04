import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useState } from 'react';
import { leesNummer } from '#app/lib/params.ts';
import { gestuurdeWaarden, rondekeuzes, waardenVan } from '#app/lib/rondekeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Rondeformulier } from '#app/ui/rondeformulier.tsx';
import { isGesloten } from '#domain/stand/ronde.ts';

export const meta: MetaFunction = () => [{ title: 'Statusronde wijzigen · Vijfhoek' }];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes, stand, vandaag } = context.diensten;
  const { ronde, magLeiden } = await rondes.ronde(gebruiker, leesNummer(params.id));
  if (!magLeiden) throw new Response(null, { status: 404 });
  // Aan wat gesloten is valt niets meer te wijzigen.
  if (isGesloten(ronde, vandaag())) throw redirect(`/rondes/${ronde.id}`);
  return {
    id: ronde.id,
    naam: ronde.naam,
    versie: ronde.versie,
    vanVast: ronde.van <= vandaag(),
    keuzes: rondekeuzes(await stand(gebruiker), ronde.overlegId),
    waarden: waardenVan(ronde),
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const formulier = await request.formData();
  const waarden = gestuurdeWaarden(formulier);
  const versie = Number(formulier.get('versie'));
  const { rondes } = context.diensten;
  const uitslag = await rondes.wijzig(gebruiker, id, versie, waarden);
  if (!uitslag.ok) {
    // Wie na een wijziging van een ander nog eens opslaat, weet daarvan en wil het zo.
    const nu = (await rondes.ronde(gebruiker, id)).ronde.versie;
    return data(
      { fouten: uitslag.fouten, waarden, versie: uitslag.fouten.formulier ? nu : versie },
      { status: 400 },
    );
  }
  return redirect(`/rondes/${id}`);
}

export default function RondeWijzigen() {
  // Wat er stond toen het formulier openging: laadt de pagina opnieuw, dan blijft staan wat getypt is.
  const [begin] = useState(useLoaderData<typeof loader>());
  const { id, naam, versie, vanVast, keuzes, waarden } = begin;
  const antwoord = useActionData<typeof action>();
  return (
    <div className="rondes">
      <Paginakop
        kruimels={[
          { naam: 'Statusrondes', href: '/rondes' },
          { naam, href: `/rondes/${id}` },
          { naam: 'Wijzigen' },
        ]}
        titel="Statusronde wijzigen"
        ondertitel="Er gaat geen mail over uit. Verzet je de laatste dag, stuur dan zelf een herinnering."
      />
      <Rondeformulier
        keuzes={keuzes}
        waarden={antwoord?.waarden ?? waarden}
        fouten={antwoord?.fouten}
        vanVast={vanVast}
        verborgen={<input type="hidden" name="versie" value={antwoord?.versie ?? versie} />}
        knop="Wijziging opslaan"
        terug={`/rondes/${id}`}
      />
    </div>
  );
}
