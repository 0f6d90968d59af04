import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { rondebeeld } from '#app/lib/rondebeeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Knoplink } from '#app/ui/knop.tsx';
import { Paginakop } from '#app/ui/paginakop.tsx';
import { Rondelijst } from './rondelijst.tsx';

export const meta: MetaFunction = () => [{ title: 'Statusrondes · Vijfhoek' }];

export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { rondes, stand, vandaag } = context.diensten;
  const { snapshot } = await stand(gebruiker);
  const alle = (await rondes.lijst(gebruiker)).map((ronde) => rondebeeld(ronde, snapshot, vandaag()));
  return {
    open: alle.filter(({ fase }) => fase === 'open' || fase === 'laat'),
    komend: alle.filter(({ fase }) => fase === 'komt'),
    geweest: alle.filter(({ fase }) => fase === 'gesloten' || fase === 'bevroren').reverse(),
    magOpenen: rondes.magOpenen(gebruiker),
  };
}

export default function Rondes() {
  const { open, komend, geweest, magOpenen } = useLoaderData<typeof loader>();
  return (
    <>
      <Paginakop
        titel="Statusrondes"
        ondertitel="Wanneer alle partijen melden hoe het staat, en wie dat al deed."
        acties={
          magOpenen ? (
            <Knoplink href="/rondes/nieuw" soort="hoofd">
              Nieuwe ronde
            </Knoplink>
          ) : null
        }
      />
      <div className="stapel rondes">
        <Rondelijst titel="Nu open" rondes={open} leeg="Er loopt nu geen ronde. Melden kan altijd." />
        {komend.length > 0 ? <Rondelijst titel="Komt nog" rondes={komend} leeg="" /> : null}
        <Rondelijst titel="Geweest" rondes={geweest} leeg="Er is nog geen ronde geweest." />
      </div>
    </>
  );
}
