import { type ActionFunctionArgs, redirect } from '@remix-run/node';

export async function action({ context }: ActionFunctionArgs) {
  const cookie = await context.diensten.aanmelding.afmelden(context.token);
  // De pagina wist zelf al wat er in de browser bewaard is; dit is voor wie uitlogt voordat haar script er is.
  return redirect('/login', { headers: { 'Set-Cookie': cookie, 'Clear-Site-Data': '"storage"' } });
}

export function loader() {
  return redirect('/');
}
