import type { LoaderFunctionArgs } from '@remix-run/node';
import { bestandsantwoord } from '#app/lib/bestandsantwoord.ts';
import { leesPeildatum } from '#app/lib/peildatum.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { filterRegister } from '#domain/stand/register.ts';
import { sorteerRegister } from '#domain/stand/registerkolommen.ts';
import { leesVraag } from '../register/zoek.ts';
import { registertabel } from './tabel.ts';

const VORMEN = ['xlsx', 'csv'] as const;

/** Het register met dezelfde filters, volgorde en gekozen kolommen als op het scherm, alle bladzijden, als bestand voor een spreadsheet. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const { searchParams: zoek, origin } = new URL(request.url);
  const vorm = VORMEN.find((naam) => naam === zoek.get('vorm'));
  if (!vorm) throw new Response(null, { status: 404 });
  const { peildatum } = leesPeildatum(zoek, context.diensten.vandaag());
  const stand = await context.diensten.stand(gebruiker, peildatum);
  const { filter, kolom, aflopend, kolommen } = leesVraag(zoek, stand);
  const items = sorteerRegister(stand, filterRegister(stand, filter), kolom, aflopend);
  const tabel = registertabel({ stand, items, kolommen, origin });
  const naam = `afspraken-en-acties-${peildatum}`;
  return bestandsantwoord(await context.diensten.tabelbestand(tabel, naam, vorm, request.signal));
}
