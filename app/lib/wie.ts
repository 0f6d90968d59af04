import type { AppLoadContext } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';

/** Wie er aangemeld is; wie dat niet is gaat naar het aanmeldscherm en komt daarna hier terug. */
export function eisGebruiker(context: AppLoadContext, request: Request): Gebruiker {
  if (context.gebruiker) return context.gebruiker;
  const { pathname, search } = new URL(request.url);
  const naar = request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : '/';
  throw redirect(naar === '/' ? '/login' : `/login?naar=${encodeURIComponent(naar)}`);
}
