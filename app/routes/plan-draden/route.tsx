import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { draadBeeld, partijkeuzesIn } from '#app/lib/draadbeeld.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** De draden bij het plan van een opgave, voor naast de tekst. */
export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  const { opmerkingen, stand, vandaag } = context.diensten;
  const { draden, ...rest } = await opmerkingen.lijst(gebruiker, leesOpgaveNr(params.nr));
  const partijen = await stand(gebruiker);
  return {
    ...rest,
    draden: draden.map((draad) => draadBeeld(draad, partijen, vandaag())),
    partijen: partijkeuzesIn(draden, partijen),
  };
}

/** Begint een draad. De editor vraagt dit zelf, buiten Remix om. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const velden = Object.fromEntries(await request.formData());
  return Response.json(await context.diensten.opmerkingen.begin(gebruiker, leesOpgaveNr(params.nr), velden));
}
