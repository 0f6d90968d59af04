import type { ActionFunctionArgs } from '@remix-run/node';
import type { CijferGemaakt } from '#app/editor/types.ts';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { cijferKaart } from '#domain/document/kaarten.ts';

/** Zet vanuit de tekst een cijfer in het register; fouten komen per veld terug. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  leesOpgaveNr(params.nr);
  const uitslag = await context.diensten.cijfers.maak(gebruiker, formuliertekst(await request.formData()));
  if (!uitslag.ok) return antwoord({ ok: false, fouten: uitslag.fouten });
  const cijfer = (await context.diensten.cijfers.alle(gebruiker)).find(({ id }) => id === uitslag.id);
  if (!cijfer) throw new Response(null, { status: 404 });
  return antwoord({ ok: true, cijfer: cijferKaart(cijfer) });
}

/** De editor vraagt dit zelf, buiten Remix om. */
const antwoord = (gemaakt: CijferGemaakt) => Response.json(gemaakt);
