import type { LoaderFunctionArgs } from '@remix-run/node';
import { leesOpgaveNr } from '#app/lib/params.ts';
import { vaststelBeeldMetVerschil } from '#app/lib/vaststelbeeld.ts';
import { eisGebruiker } from '#app/lib/wie.ts';

/** Hoe ver het vaststellen van een plan nu is, en wat er sindsdien veranderde. */
export function loader({ context, request, params }: LoaderFunctionArgs) {
  const gebruiker = eisGebruiker(context, request);
  return vaststelBeeldMetVerschil(context.diensten.vaststellen, gebruiker, leesOpgaveNr(params.nr));
}
