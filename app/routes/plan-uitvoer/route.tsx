import type { LoaderFunctionArgs } from '@remix-run/node';
import { bestandsantwoord } from '#app/lib/bestandsantwoord.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { voortgangsstroom } from '#app/lib/voortgang.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { leesUitvoervraag } from './vraag.ts';

/** Wat de browser krijgt als het bestand klaar is. */
export interface Uitvoerbericht {
  naam: string;
  type: string;
  /** De bytes, in base64. */
  bytes: string;
}

/** Het plan als bestand. Met `voortgang=1` een regel per stap, en het bestand in de laatste. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const { searchParams, origin } = new URL(request.url);
  const vraag = { ...leesUitvoervraag(searchParams), origin };
  const { uitwisseling } = context.diensten;
  if (searchParams.get('voortgang') === '1') {
    // Wat er niet is of niet mag, hoort een 404 te zijn en geen regel in een stroom.
    await uitwisseling.stuk(gebruiker, opgaveNr, vraag.versie);
    return voortgangsstroom<Uitvoerbericht>(request.signal, async (volgen) => {
      const { naam, type, bytes } = await uitwisseling.uitvoer(gebruiker, opgaveNr, vraag, volgen);
      return { naam, type, bytes: Buffer.from(bytes).toString('base64') };
    });
  }
  return bestandsantwoord(await uitwisseling.uitvoer(gebruiker, opgaveNr, vraag, { signal: request.signal }));
}
