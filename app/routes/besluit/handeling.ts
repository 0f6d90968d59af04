import { data, redirect } from '@remix-run/node';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Afloophandeling } from '#server/diensten/besluiten.ts';
import type { Uitslag } from '#server/diensten/fouten.ts';

/** Wat er niet lukte, en wat er getypt was. */
export interface Afloopfout {
  handeling: string;
  fouten: Veldfouten;
  afloop: string;
}

const HANDELINGEN: readonly Afloophandeling[] = ['nagekomen', 'vervallen', 'heropen'];

/** Doet wat de knop zegt en komt terug op de pagina. @throws Response 404 bij een onbekende handeling. */
export async function handelAfloop(
  velden: Record<string, string>,
  pad: string,
  sluit: (opdracht: { handeling: Afloophandeling; velden: unknown }) => Promise<Uitslag>,
) {
  const handeling = HANDELINGEN.find((naam) => naam === velden.handeling);
  if (!handeling) throw new Response(null, { status: 404 });
  const uitslag = await sluit({ handeling, velden });
  if (uitslag.ok) return redirect(pad);
  return data<Afloopfout>(
    { handeling, fouten: uitslag.fouten, afloop: velden.afloop ?? '' },
    { status: 400 },
  );
}
