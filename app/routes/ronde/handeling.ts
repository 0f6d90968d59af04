import { data, redirect } from '@remix-run/node';
import { formuliertekst } from '#app/lib/formulier.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Diensten } from '#server/diensten/diensten.ts';

/** Voert uit wat de knop zegt. @throws Response 404 bij een onbekende handeling, of als het niet mag. */
export async function handel(
  { rondes }: Pick<Diensten, 'rondes'>,
  gebruiker: Gebruiker,
  id: number,
  request: Request,
) {
  const { handeling, versie: tekst } = formuliertekst(await request.formData());
  const versie = Number(tekst);
  const doe = {
    sluiten: () => rondes.sluit(gebruiker, id, versie),
    heropenen: () => rondes.heropen(gebruiker, id, versie),
    bevriezen: () => rondes.bevries(gebruiker, id, versie),
    opnieuw: () => rondes.stuurOpnieuw(gebruiker, id),
  };
  const gekozen = Object.entries(doe).find(([naam]) => naam === handeling)?.[1];
  if (!gekozen) throw new Response(null, { status: 404 });
  const uitslag = await gekozen();
  if (!uitslag.ok) return data({ fouten: uitslag.fouten }, { status: 400 });
  return redirect(`/rondes/${id}`);
}
