import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { partijNaam } from '#app/lib/beeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Etiket } from '#app/ui/etiket.tsx';
import { Kaart } from '#app/ui/kaart.tsx';
import { Knoplink, Verwijzing } from '#app/ui/knop.tsx';
import { Lijst, Regel } from '#app/ui/lijst.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { opsomming } from '#domain/tekst/tekst.ts';

export const meta: MetaFunction = () => [{ title: 'Wie zit waarin · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { gremia, stand } = context.diensten;
  const [lijst, nu] = await Promise.all([gremia.lijst(gebruiker), stand(gebruiker)]);
  return {
    magToevoegen: gremia.kringenOmToeTeVoegen(gebruiker).length > 0,
    gremia: lijst.map(({ gremium, leden }) => ({
      slug: gremium.slug,
      naam: gremium.naam,
      niveau: gremium.niveau,
      paragraaf: gremium.paragraaf,
      besloten: gremium.kring === 'rijk_vng',
      deelnemers: opsomming(gremium.deelnemers.map((slug) => partijNaam(nu, slug))),
      leden: leden.length,
    })),
  };
}

/** De overleggen die er zijn, met wie erin zitten. */
export default function Gremia() {
  const { gremia, magToevoegen } = useLoaderData<typeof loader>();
  return (
    <>
      <Paginakop
        kruimels={[{ naam: 'Overleggen', href: '/overleggen' }, { naam: 'Wie zit waarin' }]}
        titel="Wie zit waarin"
        ondertitel="De overleggen uit de Hervormingsagenda, en wat er later bij kwam."
        acties={magToevoegen ? <Knoplink href="/gremia/nieuw">Overleg toevoegen</Knoplink> : null}
      />
      <Kaart strak>
        <Lijst>
          {gremia.map(({ slug, naam, niveau, paragraaf, besloten, deelnemers, leden }) => (
            <Regel
              key={slug}
              titel={<Verwijzing href={`/gremia/${slug}`}>{naam}</Verwijzing>}
              onder={[
                niveau,
                paragraaf === '' ? 'zelf toegevoegd' : `Hervormingsagenda § ${paragraaf}`,
                deelnemers,
                leden === 0 ? '' : leden === 1 ? '1 naam' : `${leden} namen`,
              ]
                .filter(Boolean)
                .join(' · ')}
              acties={besloten ? <Etiket merk>alleen Rijk en VNG</Etiket> : null}
            />
          ))}
        </Lijst>
      </Kaart>
    </>
  );
}
