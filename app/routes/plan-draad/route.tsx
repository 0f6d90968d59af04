import type { ActionFunctionArgs } from '@remix-run/node';
import { handelDraad } from '#app/lib/draadhandeling.ts';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** Doet iets met een draad vanuit het plan. De editor vraagt dit zelf, buiten Remix om. */
export async function action({ context, request, params }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const opgaveNr = leesOpgaveNr(params.nr);
  const velden = Object.fromEntries(await request.formData());
  return Response.json(await handelDraad(context, gebruiker, { opgaveNr, draadId: params.id ?? '', velden }));
}
