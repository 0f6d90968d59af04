import type { ActionFunctionArgs } from '@remix-run/node';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/**
 * Bericht aan wie in de tekst van een plan genoemd is; velden `persoon` (nummer) en `kop` (de hoeveelste kop, 0 voor de eerste).
 * De editor vraagt dit zelf, buiten Remix om.
 */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const velden = Object.fromEntries(await request.formData());
  return Response.json(await context.diensten.berichten.vermeld(gebruiker, leesOpgaveNr(params.nr), velden));
}
