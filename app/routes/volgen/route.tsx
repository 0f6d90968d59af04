import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { eisGebruiker } from '#app/lib/wie.ts';
import { leesKnoop, padVan } from '#domain/wachten/wachten.ts';

/** Zet volgen aan of uit, en gaat terug naar de afspraak of actie. */
export async function action({ context, request }: ActionFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const velden = await request.formData();
  const knoop = leesKnoop(String(velden.get('knoop')));
  if (!knoop) throw new Response(null, { status: 404 });
  await context.diensten.volgen.zet(gebruiker, knoop, velden.get('doe') === 'volg');
  return redirect(velden.get('terug') === 'berichten' ? '/berichten' : padVan(knoop));
}
