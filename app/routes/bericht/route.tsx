import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** Opent een bericht: het is dan gelezen, en je komt waar het over gaat. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  throw redirect(await context.diensten.berichten.open(gebruiker, leesNummer(params.id)));
}
