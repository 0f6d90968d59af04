import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { Nonce } from '#app/lib/nonce.ts';
import stijl from '#app/stijl/index.css?url';
import { Foutpagina } from '#app/ui/foutpagina.tsx';
import { Schil } from '#app/ui/schil.tsx';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stijl },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: 'Vijfhoek' }];

export function loader({ context }: LoaderFunctionArgs) {
  return { demo: context.demo };
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(Nonce);
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body className="utrecht-root">
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** Laatste vangnet, ook voor wie niet is aangemeld. */
export function ErrorBoundary() {
  const fout = useRouteError();
  const demo = useRouteLoaderData<typeof loader>('root')?.demo ?? false;
  return (
    <Schil gebruiker={null} demo={demo} nav={[]}>
      <Foutpagina status={isRouteErrorResponse(fout) ? fout.status : 500} />
    </Schil>
  );
}
