import type { ActionFunctionArgs } from '@remix-run/node';
import { leesBytes } from '#app/lib/lees-bytes.ts';
import { voortgangsstroom } from '#app/lib/voortgang.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { LIJSTFOUT, MAX_BESTAND } from '#domain/lijst/tabel.ts';

/**
 * Een lijst, als de inhoud van het verzoek zelf, met `soort` en `naam` in het adres. Het antwoord is een voortgangsstroom; wie de
 * verbinding verbreekt stopt het lezen.
 */
export async function action({ context, request }: ActionFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const { lijsten } = context.diensten;
  const zoek = new URL(request.url).searchParams;
  const soort = lijsten.soortenVoor(gebruiker).find((keuze) => keuze === zoek.get('soort'));
  if (!soort) throw new Response(null, { status: 404 });
  const bytes = await leesBytes(request, MAX_BESTAND);
  if (bytes === null) {
    const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
    return new Response(LIJSTFOUT.te_groot, { status: 413, headers });
  }
  const naam = zoek.get('naam') ?? '';
  return voortgangsstroom(request.signal, ({ signal }) =>
    lijsten.begin(gebruiker, soort, naam, bytes, signal),
  );
}
