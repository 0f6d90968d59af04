import { data, redirect } from '@remix-run/node';
import { formuliertekst } from '#app/lib/formulier.ts';
import { leesBytes } from '#app/lib/lees-bytes.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { MAX_PDF, PDFFOUT } from '#domain/overleg/bijlage.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** Wat er niet lukte, met wat er in het formulier stond. */
export interface Mislukt {
  handeling: string;
  /** Het pakket waar het over ging, of 0. */
  nr: number;
  fouten: Record<string, string>;
  waarden: Record<string, string>;
  alleenVoor: string[];
}

/** Wat het formulier om een pdf heen aan bytes kost. */
const OMHULSEL = 64 * 1024;

/** Voert uit wat de knop van het formulier zegt; `id` is het overleg. @throws Response 404 bij een onbekende handeling. */
export async function handel(
  { stukken }: Pick<Diensten, 'stukken'>,
  gebruiker: Gebruiker,
  id: number,
  request: Request,
) {
  const formulier = await leesFormulier(stukken, gebruiker, id, request);
  if (formulier === null)
    return mislukt(
      { handeling: 'toevoegen', nr: 0, fouten: { pdf: PDFFOUT.te_groot }, waarden: {}, alleenVoor: [] },
      413,
    );
  const waarden = formuliertekst(formulier);
  const alleenVoor = formulier.getAll('alleenVoor').map(String);
  const [handeling = '', nr] = (waarden.handeling ?? '').split(':');
  const hier = `/overleggen/${id}/stukken`;
  type Uitslag = Awaited<ReturnType<typeof stukken.verstuur>>;
  const ga = (uitslag: Awaited<ReturnType<typeof stukken.gooiWeg>> | Uitslag, adres = hier) =>
    uitslag.ok
      ? redirect(adres)
      : mislukt({ handeling, nr: nummer(nr), fouten: uitslag.fouten, waarden, alleenVoor }, 400);

  switch (handeling) {
    // Zonder JavaScript; anders gaat het formulier naar de route die zegt hoe ver het is.
    case 'maken':
      return ga(
        await stukken.maak(gebruiker, id, waarden, { signal: request.signal }),
        `${hier}?gedaan=gemaakt`,
      );
    case 'versturen': {
      const uitslag = await stukken.verstuur(gebruiker, id, nummer(nr));
      return ga(uitslag, uitslag.ok ? `${hier}?verstuurd=${uitslag.aantal}` : hier);
    }
    case 'weggooien':
      return ga(await stukken.gooiWeg(gebruiker, id, nummer(nr)), `${hier}?gedaan=weggegooid`);
    case 'intrekken': {
      const uitslag = await stukken.trekIn(gebruiker, id, nummer(nr), waarden);
      return ga(uitslag, uitslag.ok ? `${hier}?ingetrokken=${uitslag.aantal}` : hier);
    }
    case 'weghalen':
      return ga(await stukken.haalWeg(gebruiker, id, -nummer(nr)), `${hier}?gedaan=weggehaald`);
    case 'toevoegen': {
      const bestand = formulier.get('pdf');
      const pdf =
        bestand instanceof File && bestand.name !== ''
          ? { naam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) }
          : null;
      const [punt, oud] = (waarden.waar ?? '').split('/');
      return ga(
        await stukken.voegToe(gebruiker, id, {
          punt: nummer(punt),
          inPlaatsVan: geheel(oud),
          pdf,
          rest: { ...waarden, alleenVoor },
        }),
        `${hier}?gedaan=toegevoegd`,
      );
    }
    default:
      throw new Response(null, { status: 404 });
  }
}

function mislukt(antwoord: Mislukt, status: number) {
  return data(antwoord, { status });
}

/** Een formulier met een pdf wordt pas gelezen als deze gebruiker hem mag toevoegen. @returns null als het te groot is */
async function leesFormulier(
  stukken: Diensten['stukken'],
  gebruiker: Gebruiker,
  id: number,
  request: Request,
): Promise<FormData | null> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!type.startsWith('multipart/form-data')) return request.formData();
  await stukken.eisMaker(gebruiker, id);
  const bytes = await leesBytes(request, MAX_PDF + OMHULSEL);
  if (bytes === null) return null;
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData();
}

/** Een nummer uit een formulier; iets anders is nergens het nummer van. */
const nummer = (tekst: string | undefined) => (tekst && /^\d{1,9}$/.test(tekst) ? Number(tekst) : 0);
/** Een bijlage; wat nagekomen is heeft een nummer onder nul. */
const geheel = (tekst: string | undefined) => (tekst && /^-?\d{1,9}$/.test(tekst) ? Number(tekst) : 0);
