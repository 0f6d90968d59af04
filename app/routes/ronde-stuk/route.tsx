import type { LoaderFunctionArgs } from '@remix-run/node';
import { bestandsantwoord } from '#app/lib/bestandsantwoord.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** De bevroren antwoorden, byte voor byte waar de SHA-256 over gaat. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const stuk = await context.diensten.rondes.bewijsstuk(gebruiker, id);
  return bestandsantwoord({
    naam: `ronde-${id}.json`,
    type: 'application/json',
    bytes: new TextEncoder().encode(stuk),
  });
}
