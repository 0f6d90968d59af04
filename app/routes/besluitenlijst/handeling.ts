import { data, redirect } from '@remix-run/node';
import { formuliertekst } from '#app/lib/formulier.ts';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Diensten } from '#server/diensten/diensten.ts';
import type { Uitslag } from '#server/diensten/fouten.ts';

/** Wat er niet lukte, en wat er ingevuld was. */
export interface Mislukt {
  handeling: string;
  fouten: Veldfouten;
  waarden: Record<string, string>;
}

/** Voert uit wat de knop van het formulier zegt; `id` is het overleg. @throws Response 404 bij een onbekende handeling. */
export async function handel(
  besluitenlijst: Diensten['besluitenlijst'],
  gebruiker: Gebruiker,
  id: number,
  request: Request,
) {
  const waarden = formuliertekst(await request.formData());
  const hier = `/overleggen/${id}/besluitenlijst`;
  switch (waarden.handeling) {
    case 'rondsturen':
      return ga(await besluitenlijst.stuurRond(gebruiker, id, waarden), '?gedaan=rond');
    case 'herinneren':
      return ga(await besluitenlijst.herinner(gebruiker, id), '?gedaan=herinnerd#reacties');
    case 'reageren':
      return ga(await besluitenlijst.reageer(gebruiker, id, waarden), '?gedaan=gereageerd');
    case 'bevestigen': {
      const gezien = { id: Number(waarden.toezegging) || 0, versie: Number(waarden.versie) || 0 };
      return ga(await besluitenlijst.bevestig(gebruiker, gezien), `#toezegging-${gezien.id}`);
    }
    case 'definitief':
      return ga(
        await besluitenlijst.maakDefinitief(gebruiker, id, { toch: waarden.toch === 'ja' }),
        '?gedaan=definitief',
      );
    default:
      throw new Response(null, { status: 404 });
  }

  function ga(uitslag: Uitslag, achter: string) {
    if (uitslag.ok) return redirect(hier + achter);
    const mislukt: Mislukt = { handeling: waarden.handeling ?? '', fouten: uitslag.fouten, waarden };
    return data(mislukt, { status: 400 });
  }
}
