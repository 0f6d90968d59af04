import type { LoaderFunctionArgs } from '@remix-run/node';
import { partijNaam } from '#app/lib/beeld.ts';
import { bestandsantwoord } from '#app/lib/bestandsantwoord.ts';
import { eisGebruiker } from '#app/lib/wie.ts';
import { UITKOMST_NAAM } from '#domain/besluit/besluit.ts';
import { NAKOMING_NAAM } from '#domain/besluit/nakoming.ts';
import { filterBesluiten, type Registerregel } from '#domain/besluit/register.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Kolom, Tabel } from '#server/uitvoer/tabel/tabel.ts';
import { besluitPad } from '../besluiten/beeld.ts';
import { leesBesluitfilter } from '../besluiten/zoek.ts';

const VORMEN = ['xlsx', 'csv'] as const;

/** Het register met dezelfde filters en volgorde als op het scherm, als bestand voor een spreadsheet. */
export async function loader({ context, request }: LoaderFunctionArgs): Promise<Response> {
  const gebruiker = eisGebruiker(context, request);
  const { searchParams: zoek, origin } = new URL(request.url);
  const vorm = VORMEN.find((naam) => naam === zoek.get('vorm'));
  if (!vorm) throw new Response(null, { status: 404 });
  const { stand, regels } = await context.diensten.besluiten.register(gebruiker);
  const gevonden = filterBesluiten(regels, leesBesluitfilter(zoek, stand)).regels;
  const naam = `besluiten-en-toezeggingen-${stand.peildatum}`;
  const tabel = besluitentabel(stand, gevonden, origin);
  return bestandsantwoord(await context.diensten.tabelbestand(tabel, naam, vorm, request.signal));
}

type Waarde = (regel: Registerregel, stand: Stand, origin: string) => string | null;

const KOLOMMEN: readonly (Kolom & { waarde: Waarde })[] = [
  { kop: 'Soort', soort: 'tekst', breed: 12, waarde: ({ soort }) => soort },
  { kop: 'Naam', soort: 'tekst', breed: 28, waarde: ({ naam }) => naam },
  { kop: 'Tekst', soort: 'tekst', breed: 60, waarde: ({ tekst }) => tekst },
  {
    kop: 'Uitkomst',
    soort: 'tekst',
    breed: 20,
    waarde: ({ uitkomst }) => uitkomst && UITKOMST_NAAM[uitkomst],
  },
  {
    kop: 'Gebonden of toegezegd door',
    soort: 'tekst',
    breed: 28,
    waarde: ({ gebonden }, stand) => gebonden.map((slug) => partijNaam(stand, slug)).join(', '),
  },
  {
    kop: 'Toegezegd aan',
    soort: 'tekst',
    breed: 20,
    waarde: ({ aan }, stand) => aan && partijNaam(stand, aan),
  },
  { kop: 'Termijn', soort: 'dag', breed: 12, waarde: ({ termijn }) => termijn },
  { kop: 'Staat', soort: 'tekst', breed: 16, waarde: ({ nakoming }) => NAKOMING_NAAM[nakoming] },
  { kop: 'Nagekomen of vervallen op', soort: 'dag', breed: 24, waarde: ({ afgelopenOp }) => afgelopenOp },
  { kop: 'Besloten', soort: 'tekst', breed: 10, waarde: ({ besloten }) => (besloten ? 'ja' : 'nee') },
  { kop: 'Adres', soort: 'tekst', breed: 40, waarde: (regel, _, origin) => origin + besluitPad(regel) },
];

function besluitentabel(stand: Stand, regels: readonly Registerregel[], origin: string): Tabel {
  return {
    titel: 'Besluiten en toezeggingen',
    kolommen: KOLOMMEN.map(({ kop, soort, breed }) => ({ kop, soort, breed })),
    rijen: regels.map((regel) => KOLOMMEN.map(({ waarde }) => waarde(regel, stand, origin))),
  };
}
