import { data, redirect } from '@remix-run/node';
import { formuliertekst } from '#app/lib/formulier.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** Wat er op de pagina niet lukte; `nu` is wat een ander intussen van het punt maakte. */
export interface Mislukt {
  fouten: Record<string, string>;
  waarden: Record<string, string>;
  nu: Agendapunt | null;
}

/** Een gelukte handeling waarbij de pagina blijft staan. */
export interface Gelukt {
  fouten: null;
}

/** Voert uit wat de knop van het formulier zegt; `id` is het overleg. @throws Response 404 bij een onbekende handeling. */
export async function handel(
  diensten: Diensten['overleggen'],
  gebruiker: Gebruiker,
  id: number,
  request: Request,
) {
  const waarden = formuliertekst(await request.formData());
  const punt = { id: nummer(waarden.punt), versie: nummer(waarden.versie) };
  const agenda = `/overleggen/${id}`;

  switch (waarden.handeling) {
    case 'opnemen':
      return blijf(await diensten.neemOp(gebruiker, id, waarden.sleutel ?? ''), '#agenda');
    case 'verplaatsen':
      return blijf(
        await diensten.verplaats(gebruiker, id, punt.id, nummer(waarden.plaats)),
        `#punt-${punt.id}`,
      );
    case 'toevoegen':
      return ga(await diensten.voegToe(gebruiker, id, waarden), '#agenda');
    case 'wijzigen':
      return ga(await diensten.wijzig(gebruiker, id, punt, waarden), `#punt-${punt.id}`);
    case 'verwijderen':
      return ga(await diensten.verwijder(gebruiker, id, punt), '#agenda');
    case 'bevriezen':
      return ga(await diensten.bevries(gebruiker, id, waarden.peildatum ?? ''), '');
    default:
      throw new Response(null, { status: 404 });
  }

  type Uitslag = Awaited<ReturnType<typeof diensten.wijzig>>;

  /** Met JavaScript blijft de pagina staan waar ze was; zonder komt de browser terug bij `anker`. */
  function blijf(uitslag: Uitslag, anker: string) {
    if (!uitslag.ok) return mislukt(uitslag);
    const gelukt: Gelukt = { fouten: null };
    return metScript(request) ? data<Gelukt | Mislukt>(gelukt) : redirect(agenda + anker);
  }

  /** Het formulier gaat dicht. */
  function ga(uitslag: Uitslag, anker: string) {
    if (!uitslag.ok) return mislukt(uitslag);
    return redirect(metScript(request) ? agenda : agenda + anker);
  }

  function mislukt(uitslag: Uitslag & { ok: false }) {
    const nu = 'nu' in uitslag ? uitslag.nu : null;
    return data<Gelukt | Mislukt>({ fouten: uitslag.fouten, waarden, nu }, { status: 400 });
  }
}

/** Een browser zegt erbij waarvoor een verzoek is: `document` bij een gewoon formulier, `empty` bij `fetch`. */
function metScript(request: Request): boolean {
  return request.headers.get('Sec-Fetch-Dest') === 'empty';
}

/** Een nummer uit een formulier; iets anders is nergens het nummer van. */
function nummer(tekst: string | undefined): number {
  return tekst !== undefined && /^\d{1,9}$/.test(tekst) ? Number(tekst) : 0;
}
