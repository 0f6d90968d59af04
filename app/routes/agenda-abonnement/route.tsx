import type { LoaderFunctionArgs } from '@remix-run/node';
import { icsAntwoord } from '#app/lib/ics.ts';

/** Het geheime adres waarop een agendaprogramma de overleggen van één gebruiker ophaalt; aanmelden kan zo'n programma niet. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const { origin } = new URL(request.url);
  const token = (params.token ?? '').replace(/\.ics$/, '');
  return icsAntwoord(await context.diensten.agendabestand.abonnement(token, origin), 'vijfhoek');
}
