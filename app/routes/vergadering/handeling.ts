import { data, redirect } from '@remix-run/node';
import { formuliernummer, formuliertekst } from '#app/lib/formulier.ts';
import type { Aanwezige, Besluit } from '#domain/besluit/besluit.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Toezegging } from '#domain/overleg/overleg.ts';
import type { Klokhandeling } from '#domain/overleg/vergaderklok.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** Wat niet lukte: de fouten, wat er ingevuld was, en wat een ander er intussen van maakte. */
export interface Mislukt {
  fouten: Record<string, string>;
  waarden: Record<string, string>;
  /** Aangevinkte partijen. */
  partijen: string[];
  nu:
    | { soort: 'besluit'; besluit: Besluit }
    | { soort: 'toezegging'; toezegging: Toezegging }
    | { soort: 'aanwezige'; aanwezige: Aanwezige }
    | null;
}

type Uitslag =
  | { ok: true }
  | { ok: false; fouten: Record<string, string>; nu?: Besluit | Toezegging | Aanwezige | null };

/** Voert uit wat de knop van het formulier zegt; `id` is het overleg. @throws Response 404 bij een onbekende handeling. */
export async function handel(
  diensten: Diensten['vergaderen'],
  gebruiker: Gebruiker,
  id: number,
  request: Request,
) {
  const formulier = await request.formData();
  const waarden = formuliertekst(formulier);
  const partijen = formulier.getAll('partijen').map(String);
  const velden = { ...waarden, partijen };
  const punt = formuliernummer(waarden.punt);
  const gezien = { id: formuliernummer(waarden.regel), versie: formuliernummer(waarden.versie) };
  const hier = `/overleggen/${id}/vergadering`;
  const bijPunt = `${hier}?punt=${punt}`;
  const presentie = `${hier}?toon=presentie`;
  const zet = async (handeling: Klokhandeling) =>
    ga(await diensten.verzet(gebruiker, id, handeling, formuliernummer(waarden.van) || null), hier);

  switch (waarden.handeling) {
    case 'begin':
    case 'pauzeer':
    case 'hervat':
    case 'eindig':
    case 'heropen':
    case 'wis':
      return zet({ soort: waarden.handeling });
    case 'ga':
      return zet({ soort: 'ga', naar: formuliernummer(waarden.naar) });
    case 'zaal':
      return ga(await diensten.zetZaal(gebruiker, id, waarden.besloten === '1'), hier);
    case 'hamerstukken':
      return ga(await diensten.neemHamerstukkenAan(gebruiker, id), hier);
    case 'besluit':
      return ga(
        gezien.id > 0
          ? await diensten.stelBesluitBij(gebruiker, id, gezien, velden)
          : await diensten.neemBesluit(gebruiker, id, punt, velden),
        bijPunt,
      );
    case 'besluit-weg':
      return ga(await diensten.haalBesluitWeg(gebruiker, id, gezien), bijPunt);
    case 'toezegging':
      return ga(
        gezien.id > 0
          ? await diensten.stelToezeggingBij(gebruiker, id, gezien, velden)
          : await diensten.legToezeggingVast(gebruiker, id, punt, velden),
        bijPunt,
      );
    case 'toezegging-weg':
      return ga(await diensten.haalToezeggingWeg(gebruiker, id, gezien), bijPunt);
    case 'actie': {
      const besluit = formuliernummer(waarden.besluit);
      const opgave = formuliernummer(waarden.opgave);
      if (opgave === 0)
        return ga({ ok: false, fouten: { opgave: 'Kies bij welke opgave de actie hoort.' } }, '');
      return ga(await diensten.maakActieBijBesluit(gebruiker, id, besluit, opgave, velden), bijPunt);
    }
    case 'presentielijst':
      return ga(await diensten.maakPresentielijst(gebruiker, id), presentie);
    case 'aanwezige':
      return ga(
        gezien.id > 0
          ? await diensten.wijzigAanwezige(gebruiker, id, gezien, velden)
          : await diensten.voegAanwezigeToe(gebruiker, id, velden),
        presentie,
      );
    case 'aanwezige-weg':
      return ga(await diensten.verwijderAanwezige(gebruiker, id, gezien), presentie);
    default:
      throw new Response(null, { status: 404 });
  }

  function ga(uitslag: Uitslag, adres: string) {
    if (uitslag.ok) return redirect(adres);
    const mislukt: Mislukt = { fouten: uitslag.fouten, waarden, partijen, nu: watErNuIs(uitslag.nu ?? null) };
    return data(mislukt, { status: 400 });
  }
}

function watErNuIs(nu: Besluit | Toezegging | Aanwezige | null): Mislukt['nu'] {
  if (nu === null) return null;
  if ('uitkomst' in nu) return { soort: 'besluit', besluit: nu };
  if ('inhoud' in nu) return { soort: 'toezegging', toezegging: nu };
  return { soort: 'aanwezige', aanwezige: nu };
}
