import type { ActionFunctionArgs } from '@remix-run/node';
import type { ActieGemaakt } from '#app/editor/types.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { actieKaart } from '#domain/document/kaarten.ts';

/** Maakt een actie vanuit de tekst; fouten komen per veld terug. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const velden = Object.fromEntries(await request.formData());
  const uitkomst = await context.diensten.acties.maak(gebruiker, opgaveNr, velden);
  if (!uitkomst.ok) return antwoord({ ok: false, fouten: uitkomst.fouten });
  const stand = await context.diensten.stand(gebruiker);
  const item = stand.perSleutel.get(`actie:${uitkomst.id}`);
  if (!item) throw new Response(null, { status: 404 });
  return antwoord({ ok: true, actie: actieKaart(stand, item) });
}

/** De editor vraagt dit zelf, buiten Remix om. */
const antwoord = (gemaakt: ActieGemaakt) => Response.json(gemaakt);
