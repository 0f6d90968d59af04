import type { LoaderFunctionArgs } from '@remix-run/node';
import { eisGebruiker } from '#app/lib/wie.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  eisGebruiker(context, request);
  return null;
}

export default function Overzicht() {
  return <h1>Overzicht</h1>;
}
