import type { LoaderFunctionArgs } from '@remix-run/node';
import { icsAntwoord } from '#app/lib/ics.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** Eén overleg met de stappen ernaartoe, om in het eigen agendaprogramma te zetten. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { origin } = new URL(request.url);
  return icsAntwoord(await context.diensten.agendabestand.overleg(gebruiker, id, origin), `overleg-${id}`);
}
