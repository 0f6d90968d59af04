import type { LoaderFunctionArgs } from '@remix-run/node';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';

/** Wat de levende objecten in het plan van een opgave nu tonen aan deze gebruiker. */
export function loader({ context, request, params }: LoaderFunctionArgs): Promise<PlanWaarden> {
  leesOpgaveNr(params.nr);
  return context.diensten.plannen.waarden(eisGebruiker(context, request));
}
