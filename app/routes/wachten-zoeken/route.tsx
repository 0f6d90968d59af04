import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { dingBeeld } from '#app/lib/wachtbeeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { leesKnoop } from '#domain/wachten/wachten.ts';

/** Waarop iets kan wachten, voor wie typt. Geen pagina: zonder JavaScript zoekt de pagina van het ding zelf. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { searchParams } = new URL(request.url);
  const van = leesKnoop(searchParams.get('van') ?? '');
  if (!van) throw new Response(null, { status: 404 });
  const { stand, wachten } = context.diensten;
  const gevonden = await wachten.zoek(gebruiker, van, searchParams.get('zoek') ?? '');
  const nu = await stand(gebruiker);
  return data(gevonden.map((ding) => dingBeeld(nu, ding)));
}
