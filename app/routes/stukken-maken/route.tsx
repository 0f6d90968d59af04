import type { ActionFunctionArgs } from '@remix-run/node';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesNummer } from '#app/lib/params.ts';
import { voortgangsstroom } from '#app/lib/voortgang.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** Wat de browser krijgt als het pakket er is, of waarom het niet kan. */
export type Maakbericht = { ok: true } | { ok: false; fouten: Record<string, string> };

/**
 * Maakt een pakket, met een regel per stap. Zonder JavaScript gaat het formulier naar de pagina met de stukken zelf: een route met
 * een eigen pagina kan geen stroom teruggeven.
 */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const { stukken } = context.diensten;
  await stukken.eisMaker(gebruiker, id);
  const velden = formuliertekst(await request.formData());
  return voortgangsstroom<Maakbericht>(request.signal, async (volgen) => {
    const uitslag = await stukken.maak(gebruiker, id, velden, volgen);
    return uitslag.ok ? { ok: true } : uitslag;
  });
}
