import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { leesBytes } from '#app/lib/lees-bytes.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { voortgangsstroom } from '#app/lib/voortgang.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { INVOERFOUT, type Invoegplek, MAX_DOCX } from '#domain/document/invoer.ts';

/**
 * Een Word-bestand, als de inhoud van het verzoek zelf. Zonder `plek` komt er een voorbeeld terug; met `plek=einde`, of
 * `plek=onderdeel` met `kop` en `titel`, komt het in het plan. Het antwoord is een voortgangsstroom.
 */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const { inlezen } = context.diensten;
  await inlezen.eisSchrijver(gebruiker, opgaveNr);
  const plek = leesPlek(new URL(request.url).searchParams);
  const bytes = await leesBytes(request, MAX_DOCX);
  if (bytes === null)
    return new Response(INVOERFOUT.te_groot, {
      status: 413,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  return plek
    ? voortgangsstroom(request.signal, (volgen) => inlezen.neemOver(gebruiker, opgaveNr, bytes, plek, volgen))
    : voortgangsstroom(request.signal, (volgen) => inlezen.voorbeeld(gebruiker, opgaveNr, bytes, volgen));
}

const plekSchema = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('einde') }),
  z.object({ soort: z.literal('onderdeel'), kop: z.coerce.number().int().positive(), titel: z.string() }),
]);

/** @throws Response 404 bij een plek die niet bestaat */
function leesPlek(zoek: URLSearchParams): Invoegplek | null {
  const soort = zoek.get('plek');
  if (soort === null) return null;
  const gelezen = plekSchema.safeParse({ soort, kop: zoek.get('kop'), titel: zoek.get('titel') ?? '' });
  if (!gelezen.success) throw new Response(null, { status: 404 });
  return gelezen.data;
}
