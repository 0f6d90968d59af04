import { data, redirect } from '@remix-run/node';
import { formuliernummer, formuliertekst } from '#app/lib/formulier.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import type { PuntUitslag } from '#server/diensten/agendapunten.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** Wat er op de pagina niet lukte; `nu` is wat een ander intussen van het punt maakte. */
export interface Mislukt {
  fouten: Record<string, string>;
  waarden: Record<string, string>;
  /** Wat er aangevinkt was om samen te voegen. */
  gekozen: string[];
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
  const formulier = await request.formData();
  const waarden = formuliertekst(formulier);
  const gekozen = formulier.getAll('kies').map(String);
  const punt = { id: formuliernummer(waarden.punt), versie: formuliernummer(waarden.versie) };
  const agenda = `/overleggen/${id}`;

  switch (waarden.handeling) {
    case 'opnemen':
      return blijf(await diensten.neemOp(gebruiker, id, waarden.sleutel ?? ''), '#agenda');
    case 'verplaatsen':
      return blijf(
        await diensten.verplaats(gebruiker, id, punt.id, formuliernummer(waarden.plaats)),
        `#punt-${punt.id}`,
      );
    case 'toevoegen':
      return ga(await diensten.voegToe(gebruiker, id, waarden), '#agenda');
    case 'wijzigen':
      return ga(await diensten.wijzig(gebruiker, id, punt, waarden), `#punt-${punt.id}`);
    case 'verwijderen':
      return ga(await diensten.verwijder(gebruiker, id, punt), '#agenda');
    case 'naar-voorraad':
      return ga(await diensten.naarVoorraad(gebruiker, id, punt, waarden), '#agenda');
    case 'splitsen':
      return ga(zonderNu(await diensten.splits(gebruiker, id, punt)), `#punt-${punt.id}`);
    case 'samenvoegen': {
      const uitslag = await diensten.voegSamen(gebruiker, id, leesGekozen(gekozen));
      return uitslag.ok
        ? redirect(`${agenda}?punt=${uitslag.puntId}#punt-${uitslag.puntId}`)
        : mislukt(uitslag);
    }
    case 'weglaten':
      return blijf(await diensten.laatWeg(gebruiker, id, waarden.sleutel ?? '', waarden), '#voorstellen');
    case 'terugzetten':
      return blijf(await diensten.zetTerug(gebruiker, id, waarden.sleutel ?? ''), '?toon=weggelaten');
    case 'bevriezen':
      return ga(await diensten.bevries(gebruiker, id, waarden.peildatum ?? ''), '');
    default:
      throw new Response(null, { status: 404 });
  }

  /** Met JavaScript blijft de pagina staan waar ze was; zonder komt de browser terug bij `anker`. */
  function blijf(uitslag: PuntUitslag, anker: string) {
    if (!uitslag.ok) return mislukt(uitslag);
    const gelukt: Gelukt = { fouten: null };
    return metScript(request) ? data<Gelukt | Mislukt>(gelukt) : redirect(agenda + anker);
  }

  /** Het formulier gaat dicht. */
  function ga(uitslag: PuntUitslag, anker: string) {
    if (!uitslag.ok) return mislukt(uitslag);
    return redirect(metScript(request) ? agenda : agenda + anker);
  }

  function mislukt(uitslag: PuntUitslag & { ok: false }) {
    const nu = 'nu' in uitslag ? uitslag.nu : null;
    return data<Gelukt | Mislukt>({ fouten: uitslag.fouten, waarden, gekozen, nu }, { status: 400 });
  }
}

/** Wat er aangevinkt is: `punt:12:3` (nummer en versie) of `voorstel:actie:4`; iets anders telt niet. */
function leesGekozen(gekozen: readonly string[]) {
  return {
    punten: gekozen.flatMap((een) => {
      const [, id, versie] = /^punt:(\d{1,9}):(\d{1,9})$/.exec(een) ?? [];
      return id && versie ? [{ id: Number(id), versie: Number(versie) }] : [];
    }),
    voorstellen: gekozen.flatMap((een) => /^voorstel:(.+)$/.exec(een)?.[1] ?? []),
  };
}

/** Zonder wat een ander van het punt maakte: het formulier om te wijzigen staat niet open. */
function zonderNu(uitslag: PuntUitslag): PuntUitslag {
  return uitslag.ok ? uitslag : { ok: false, fouten: uitslag.fouten };
}

/** Een browser zegt erbij waarvoor een verzoek is: `document` bij een gewoon formulier, `empty` bij `fetch`. */
function metScript(request: Request): boolean {
  return request.headers.get('Sec-Fetch-Dest') === 'empty';
}
