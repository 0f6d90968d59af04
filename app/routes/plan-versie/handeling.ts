import { data, redirect } from '@remix-run/node';
import { formuliertekst } from '#app/lib/formulier.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** Wat er op de pagina van een versie niet lukte. */
export interface Mislukt {
  fouten: Record<string, string>;
  waarden: Record<string, string>;
  partijen: string[];
}

/** Voert uit wat de knop van het formulier zegt. @throws Response 404 bij een onbekende handeling. */
export async function handel(
  { vaststellen }: Pick<Diensten, 'vaststellen'>,
  gebruiker: Gebruiker,
  opgaveNr: number,
  versieId: number,
  request: Request,
) {
  const formulier = await request.formData();
  const waarden = formuliertekst(formulier);
  const partijen = formulier.getAll('partij').map(String);
  const uitslag = await voerUit(waarden.handeling);
  if (!uitslag.ok) return data<Mislukt>({ fouten: uitslag.fouten, waarden, partijen }, { status: 400 });
  return redirect(`/opgaven/${opgaveNr}/plan/versies/${versieId}`);

  function voerUit(handeling: string | undefined) {
    switch (handeling) {
      case 'voorleggen':
        return vaststellen.legVoor(gebruiker, opgaveNr, versieId, { partij: partijen });
      case 'intrekken':
        return vaststellen.trekIn(gebruiker, opgaveNr, versieId);
      case 'instemmen':
        return vaststellen.geef(gebruiker, opgaveNr, versieId, waarden);
      case 'vaststellen':
        return vaststellen.stelVast(gebruiker, opgaveNr, versieId);
      default:
        throw new Response(null, { status: 404 });
    }
  }
}
