import type { AppLoadContext } from '@remix-run/node';
import { leesNummer } from '#app/lib/params.ts';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';

const AFSTEMMEN = ['uitleg', 'voorstel', 'akkoord'] as const;
type Afstemdaad = (typeof AFSTEMMEN)[number];

/** Wat er niet klopte aan uitleggen, voorstellen of akkoord gaan, en wat er getypt was. */
export interface Afstemfout {
  doe: Afstemdaad;
  deel: number;
  fouten: Veldfouten;
  waarden: Record<string, string>;
}

const GELUKT: Record<Afstemdaad, string> = {
  uitleg: 'De uitleg staat erbij.',
  voorstel: 'Het voorstel ligt er. De anderen kunnen nu akkoord gaan.',
  akkoord: 'Je akkoord is bewaard.',
};

/** De zin bij wat er zojuist gelukt is, en bij welk deel. */
export function afstemGelukt(zoek: URLSearchParams): { deel: number; zin: string } | null {
  const daad = AFSTEMMEN.find((kandidaat) => kandidaat === zoek.get('gelukt'));
  return daad ? { deel: Number(zoek.get('deel')), zin: GELUKT[daad] } : null;
}

/** Doet wat het formulier vraagt. @returns waarheen als het lukte, anders wat er niet klopte. */
export async function handelAfstemming(
  { diensten: { afstemmen } }: Pick<AppLoadContext, 'diensten'>,
  gebruiker: Gebruiker,
  afspraakId: string,
  velden: Record<string, string>,
): Promise<{ naar: string } | Afstemfout> {
  const doe = AFSTEMMEN.find((kandidaat) => kandidaat === velden.doe);
  if (!doe) throw new Response(null, { status: 404 });
  const deel = leesNummer(velden.deel);
  const daad = { uitleg: afstemmen.legUit, voorstel: afstemmen.stelVoor, akkoord: afstemmen.gaAkkoord }[doe];
  const uitslag = await daad(gebruiker, afspraakId, deel, velden);
  if (!uitslag.ok) return { doe, deel, fouten: uitslag.fouten, waarden: velden };
  return { naar: `?gelukt=${doe}&deel=${deel}#afstemmen-${deel}` };
}
