import type { AppLoadContext } from '@remix-run/node';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';

export type Draaduitslag = { ok: true } | { ok: false; fouten: Veldfouten };

/** Wat je met een draad kunt doen: antwoorden, afhandelen, heropenen, of de tekst terugzoeken. Wat er niet is, is 404. */
export async function handelDraad(
  { diensten: { opmerkingen } }: Pick<AppLoadContext, 'diensten'>,
  gebruiker: Gebruiker,
  { opgaveNr, draadId, velden }: { opgaveNr: number; draadId: string; velden: Record<string, unknown> },
): Promise<Draaduitslag> {
  switch (velden.handeling) {
    case 'afhandelen':
      await opmerkingen.losOp(gebruiker, opgaveNr, draadId);
      return { ok: true };
    case 'heropenen':
      await opmerkingen.heropen(gebruiker, opgaveNr, draadId);
      return { ok: true };
    case 'herstellen': {
      const hersteld = await opmerkingen.herstel(gebruiker, opgaveNr, draadId);
      return hersteld ? { ok: true } : { ok: false, fouten: {} };
    }
    default: {
      const uitslag = await opmerkingen.reageer(gebruiker, opgaveNr, draadId, velden);
      return uitslag.ok ? { ok: true } : uitslag;
    }
  }
}
