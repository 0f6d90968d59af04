import type { ActionFunctionArgs } from '@remix-run/node';
import { bestandsantwoord } from '#app/lib/bestandsantwoord.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** De brief aan de leden als Word-bestand, met de inleiding uit het formulier. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const velden = formuliertekst(await request.formData());
  return bestandsantwoord(
    await context.diensten.ledenbrief.bestand(gebruiker, leesNummer(params.id), velden),
  );
}
