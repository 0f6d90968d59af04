import type { ActionFunctionArgs } from '@remix-run/node';
import type { GeopendeTekst } from '#app/editor/klein/open-tekst.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { aanwezigeVan } from '#domain/document/aanwezige.ts';

/** Opent een tekst bij een overleg om te schrijven of mee te lezen. De editor vraagt dit zelf, buiten Remix om. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const velden = Object.fromEntries(await request.formData());
  const { toestand, ...tekst } = await context.diensten.overlegteksten.open(
    gebruiker,
    leesNummer(params.id),
    velden,
  );
  const { id, naam, partij, kleur } = aanwezigeVan(gebruiker);
  const antwoord: GeopendeTekst = {
    ...tekst,
    toestand: Buffer.from(toestand).toString('base64'),
    ik: { id, naam, partij, kleur },
  };
  return Response.json(antwoord);
}
