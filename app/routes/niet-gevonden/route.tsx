import type { LoaderFunctionArgs } from '@remix-run/node';
import { eisGebruiker } from '#app/lib/wie.ts';

/** Elk adres dat niet bestaat: dezelfde 404 als wat iemand niet mag zien. */
export function loader({ context, request }: LoaderFunctionArgs) {
  eisGebruiker(context, request);
  throw new Response(null, { status: 404 });
}

export default function NietGevonden() {
  return null;
}
