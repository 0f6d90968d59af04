import type { LoaderFunctionArgs } from '@remix-run/node';
import { MAAK } from '#app/beelden/maak.ts';
import { BEELDEN } from '#app/beelden/namen.ts';
import { leesKeuze } from '#app/beelden/vraag.ts';
import { bestandsantwoord } from '#app/lib/bestandsantwoord.ts';
import { leesPeildatum } from '#app/lib/peildatum.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { alsSvg, teken } from './svg.tsx';

/** Eén beeld van de pagina als bestand: de tekening (svg) of de gegevens (csv). */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const { diensten } = context;
  const { searchParams: zoek, origin } = new URL(request.url);
  const naam = BEELDEN.find((beeld) => beeld === zoek.get('beeld'));
  const vorm = zoek.get('vorm');
  if (!naam || (vorm !== 'svg' && vorm !== 'csv')) throw new Response(null, { status: 404 });
  const { peildatum } = leesPeildatum(zoek, diensten.vandaag());
  const stand = await diensten.stand(gebruiker, peildatum);
  const keuze = leesKeuze(zoek, stand);
  const bestand = [
    naam,
    ...(keuze.opgave === null ? [] : [`opgave-${keuze.opgave}`]),
    ...(keuze.partij === null ? [] : [keuze.partij]),
    peildatum,
  ].join('-');
  if (vorm === 'csv') {
    const { tabel } = await MAAK[naam](stand, keuze, diensten);
    return bestandsantwoord(await diensten.tabelbestand(tabel, bestand, 'csv', request.signal));
  }
  const svg = alsSvg(await teken(naam, stand, keuze, diensten, origin));
  return bestandsantwoord({
    naam: `${bestand}.svg`,
    type: 'image/svg+xml',
    bytes: new TextEncoder().encode(svg),
  });
}
