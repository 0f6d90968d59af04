import type { LoaderFunctionArgs } from '@remix-run/node';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { vaststelBeeld } from '#app/lib/vaststelbeeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** Hoe ver het vaststellen van een plan nu is. */
export function loader({ context, request, params }: LoaderFunctionArgs) {
  return vaststelBeeld(context.diensten.vaststellen, eisGebruiker(context, request), leesOpgaveNr(params.nr));
}
