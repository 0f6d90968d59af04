import { type ActionFunctionArgs, redirect } from '@remix-run/node';

export async function action({ context }: ActionFunctionArgs) {
  const cookie = await context.diensten.aanmelding.afmelden(context.token);
  return redirect('/login', { headers: { 'Set-Cookie': cookie } });
}

export function loader() {
  return redirect('/');
}
