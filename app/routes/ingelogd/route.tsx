import type { LoaderFunctionArgs } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { schilgegevens } from '#app/lib/schilgegevens.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { Foutpagina } from '#app/ui/foutpagina.tsx';
import { Schil } from '#app/ui/schil.tsx';
import { Wachtregel } from '#app/ui/wachtregel.tsx';
import { Meeluisteren } from './meeluisteren.tsx';

export function loader({ context, request }: LoaderFunctionArgs) {
  return schilgegevens(eisGebruiker(context, request), context);
}

/** Alles achter het aanmelden: de schil, en meeluisteren met wat anderen vastleggen. */
export default function Ingelogd() {
  return (
    <Schil {...useLoaderData<typeof loader>()}>
      <Outlet />
      <Wachtregel />
      <Meeluisteren />
    </Schil>
  );
}

/** Een fout in een pagina laat het menu staan. */
export function ErrorBoundary() {
  const fout = useRouteError();
  const gegevens = useRouteLoaderData<typeof loader>('routes/ingelogd/route');
  const inhoud: ReactNode = <Foutpagina status={isRouteErrorResponse(fout) ? fout.status : 500} />;
  return <Schil {...(gegevens ?? { nav: [], gebruiker: null, demo: false })}>{inhoud}</Schil>;
}
