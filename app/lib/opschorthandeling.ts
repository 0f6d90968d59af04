import type { AppLoadContext } from '@remix-run/node';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';

/** Wat er niet klopte aan het opschorten, en wat er getypt was. */
export interface Opschortfout {
  doe: 'schort-op';
  fouten: Veldfouten;
  velden: { voorwaarde: string; van: string };
}

/** Doet wat het formulier vraagt; null als het hier niet over gaat. */
export async function handelOpschorten(
  { diensten: { opschorten } }: Pick<AppLoadContext, 'diensten'>,
  gebruiker: Gebruiker,
  knoop: Knoop,
  velden: Record<string, string>,
): Promise<{ naar: string } | Opschortfout | null> {
  const { doe, voorwaarde = '', van = '' } = velden;
  if (doe !== 'schort-op') return null;
  const uitslag = await opschorten.schortOp(gebruiker, knoop, velden);
  if (uitslag.ok) return { naar: '#opgeschort' };
  return { doe, fouten: uitslag.fouten, velden: { voorwaarde, van } };
}
