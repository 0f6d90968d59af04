import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { bestandsantwoord } from '#app/lib/bestandsantwoord.ts';
import { leesKenmerk, leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** Een pakket als bestand. Geldt het niet meer, dan komt de lezer bij de pagina die zegt waarom. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const kenmerk = leesKenmerk(params.kenmerk);
  const vorm = new URL(request.url).searchParams.get('vorm');
  if (vorm !== 'pdf' && vorm !== 'docx') throw new Response(null, { status: 404 });
  try {
    return bestandsantwoord(await context.diensten.stukken.bestand(gebruiker, id, kenmerk, vorm));
  } catch (fout) {
    if (fout instanceof Response && fout.status === 410) {
      return redirect(`/overleggen/${id}/stukken/${kenmerk}`);
    }
    throw fout;
  }
}
