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
  gekozen: string[];
  nu: Agendapunt | null;
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
  const gekozen = formulier.getAll('bron').map(String);
  const punt = { id: formuliernummer(waarden.punt), versie: formuliernummer(waarden.versie) };
  const hier = `/overleggen/${id}/voorraad`;

  switch (waarden.handeling) {
    case 'doorschuiven':
      return af(await diensten.schuifDoor(gebruiker, id, punt.id), '#vorig');
    case 'openstaand':
      return af(await diensten.neemOpenstaandOp(gebruiker, id, gekozen), '#openstaand');
    case 'agenderen':
      return af(await diensten.agendeer(gebruiker, id, punt), '#voorraad');
    case 'toevoegen':
      return af(await diensten.voegVoorraadToe(gebruiker, id, waarden), '#voorraad');
    case 'wijzigen':
      return af(await diensten.wijzigVoorraad(gebruiker, id, punt, waarden), '#voorraad');
    case 'verwijderen':
      return af(await diensten.verwijderVoorraad(gebruiker, id, punt), '#voorraad');
    default:
      throw new Response(null, { status: 404 });
  }

  function af(uitslag: PuntUitslag, anker: string) {
    if (uitslag.ok) return redirect(hier + anker);
    const nu = 'nu' in uitslag ? uitslag.nu : null;
    return data<Mislukt>({ fouten: uitslag.fouten, waarden, gekozen, nu }, { status: 400 });
  }
}
