import type { LoaderFunctionArgs } from '@remix-run/node';
import { bestandsantwoord } from '#app/lib/bestandsantwoord.ts';
import { leesNummer } from '#app/lib/params.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { uitkomsttabel } from '#app/vragenlijst/uitkomstbeeld.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Diensten } from '#server/diensten/diensten.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { antwoordentabel } from './tabel.ts';

const VORMEN = ['xlsx', 'csv'] as const;

/** De gepubliceerde uitkomsten als bestand, voor wie ze ziet; de antwoorden zelf alleen voor wie dat mag. */
export async function loader({ context, request, params }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const id = leesNummer(params.id);
  const zoek = new URL(request.url).searchParams;
  const vorm = VORMEN.find((naam) => naam === zoek.get('vorm'));
  const soort = zoek.get('soort');
  if (!vorm || (soort !== 'uitkomsten' && soort !== 'antwoorden')) throw new Response(null, { status: 404 });
  const tabel = await (soort === 'uitkomsten' ? uitkomsten : antwoorden)(context.diensten, gebruiker, id);
  const naam = `vragenlijst-${id}-${soort}`;
  return bestandsantwoord(await context.diensten.tabelbestand(tabel, naam, vorm, request.signal));
}

async function uitkomsten({ vragenlijsten }: Diensten, gebruiker: Gebruiker, id: number): Promise<Tabel> {
  const { publicatie } = await vragenlijsten.lees(gebruiker, id);
  if (!publicatie) throw new Response(null, { status: 404 });
  return uitkomsttabel(publicatie);
}

async function antwoorden({ vragenlijsten }: Diensten, gebruiker: Gebruiker, id: number): Promise<Tabel> {
  return antwoordentabel(await vragenlijsten.respondenten(gebruiker, id));
}
