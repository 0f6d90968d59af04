import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import type { Gemeld, Meldbegin } from '#app/editor/types.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import { beginwaarden, leesSleutel, leesVelden } from '../melden/invoer.ts';
import { maakKaart } from '../melden/kaart.ts';

/** Waarmee het melden over een actie begint, vanuit de tekst van een plan. Alleen voor wie erover mag melden. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const sleutel = eisActie(params.id);
  if (!(await context.diensten.melden.magMelden(gebruiker, sleutel)))
    throw new Response(null, { status: 404 });
  const stand = await context.diensten.stand(gebruiker);
  const item = stand.perSleutel.get(sleutel);
  if (!item) throw new Response(null, { status: 404 });
  const { vorige } = maakKaart(stand, item, { gemeld: false });
  const begin: Meldbegin = {
    titel: item.titel,
    waarden: beginwaarden(vorige),
    partijen: partijkeuzes(stand),
  };
  return Response.json(begin);
}

/** Legt een melding over de actie vast; fouten komen per veld terug. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const velden = leesVelden(await request.formData());
  const uitslag = await context.diensten.melden.meldVoortgang(gebruiker, eisActie(params.id), velden);
  return antwoord(uitslag.ok ? { ok: true } : { ok: false, fouten: uitslag.fouten });
}

function eisActie(id: string | undefined): Sleutel {
  const sleutel = leesSleutel(`actie:${id}`);
  if (!sleutel) throw new Response(null, { status: 404 });
  return sleutel;
}

/** De editor vraagt dit zelf, buiten Remix om. */
const antwoord = (gemeld: Gemeld) => Response.json(gemeld);
