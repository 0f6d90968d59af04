import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formulierkeuzes, formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Fouten } from '#app/ui/fouten.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knop, Knoplink } from '#app/ui/knop.tsx';
import { Melding } from '#app/ui/melding.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import type { Uitslag } from '#server/diensten/fouten.ts';
import { gremiumBeeld } from './beeld.ts';
import { Gremiumvelden } from './gremiumvelden.tsx';
import { Leden, NieuwLid } from './leden.tsx';
import { SjabloonKaart } from './sjabloon.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: d }) => [
  { title: `${d?.naam ?? 'Overleg'} · Vijfhoek` },
];

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { gremia, stand } = context.diensten;
  const [dossier, nu] = await Promise.all([gremia.dossier(gebruiker, params.slug ?? ''), stand(gebruiker)]);
  return gremiumBeeld(dossier, nu);
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { gremia } = context.diensten;
  const slug = params.slug ?? '';
  const formulier = await request.formData();
  const waarden = formuliertekst(formulier);
  switch (waarden.handeling) {
    case 'lid-erbij':
      return antwoord(await gremia.voegLidToe(gebruiker, slug, waarden));
    case 'lid-weg':
      return antwoord(await gremia.verwijderLid(gebruiker, slug, leesNummer(waarden.lid)));
    case 'sjabloon':
      return antwoord(await gremia.zetSjabloon(gebruiker, slug, leesNummer(waarden.versie), waarden));
    case 'wijzigen':
      return antwoord(
        await gremia.wijzig(gebruiker, slug, leesNummer(waarden.versie), formulierkeuzes(formulier)),
      );
    default:
      throw new Response(null, { status: 404 });
  }

  function antwoord(uitslag: Uitslag) {
    if (uitslag.ok) return redirect(`/gremia/${slug}`);
    const deelnemers = formulier.getAll('deelnemers').map(String);
    return data({ fouten: uitslag.fouten, waarden, deelnemers }, { status: 400 });
  }
}

/** Eén gremium: wie er zitten, hoe een overleg gewoonlijk gaat, en bij een eigen gremium wat het is. */
export default function GremiumPagina() {
  const gremium = useLoaderData<typeof loader>();
  const mislukt = useActionData<typeof action>() ?? null;
  const bezig = useNavigation().formMethod === 'POST';
  const bij = (handeling: string) => (mislukt?.waarden.handeling === handeling ? mislukt : null);
  const { naam, niveau, onderwerp, paragraaf, perJaarMin, partijen, magBeheren, eigen, versie } = gremium;
  const wijzigen = bij('wijzigen');
  return (
    <>
      <Paginakop
        kruimels={[
          { naam: 'Overleggen', href: '/overleggen' },
          { naam: 'Wie zit waarin', href: '/gremia' },
          { naam },
        ]}
        titel={naam}
        ondertitel={[
          niveau,
          eigen ? 'zelf toegevoegd' : `Hervormingsagenda § ${paragraaf}`,
          perJaarMin === null ? '' : `minstens ${perJaarMin} keer per jaar`,
        ]
          .filter(Boolean)
          .join(' · ')}
        acties={
          magBeheren ? (
            <Knoplink href={`/overleggen?gremium=${gremium.slug}#plannen`}>Overleg plannen</Knoplink>
          ) : null
        }
      />
      {mislukt?.fouten.formulier ? (
        <div className="agenda__boven">
          <Melding soort="fout">{mislukt.fouten.formulier}</Melding>
        </div>
      ) : null}
      <div className={magBeheren ? 'helften' : 'agenda__alleen'}>
        <div className="stapel">
          {onderwerp ? (
            <Kaart titel="Waar het over gaat">
              <p>{onderwerp}</p>
            </Kaart>
          ) : null}
          <Leden partijen={partijen} magBeheren={magBeheren} />
        </div>
        {magBeheren ? (
          <div className="stapel">
            <NieuwLid partijen={partijen} mislukt={bij('lid-erbij')} />
            <SjabloonKaart sjabloon={gremium.sjabloon} versie={versie} mislukt={bij('sjabloon')} />
            {eigen ? (
              <Kaart titel="Overleg wijzigen">
                <Fouten fouten={wijzigen?.fouten} />
                <Form method="post" className="formulier" noValidate key={versie}>
                  <input type="hidden" name="versie" value={versie} />
                  <Gremiumvelden
                    waarden={
                      wijzigen?.waarden ?? { naam, niveau, onderwerp, perJaarMin: String(perJaarMin ?? '') }
                    }
                    fouten={wijzigen?.fouten ?? {}}
                    gekozen={wijzigen?.deelnemers ?? gremium.deelnemers}
                    keuzes={gremium.keuzes}
                  />
                  <div className="rij">
                    <Knop soort="stil" name="handeling" value="wijzigen" disabled={bezig}>
                      Opslaan
                    </Knop>
                  </div>
                </Form>
              </Kaart>
            ) : null}
          </div>
        ) : null}
      </div>
    </>
  );
}
