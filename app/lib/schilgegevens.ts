import type { AppLoadContext } from '@remix-run/node';
import type { KopProps } from '#app/ui/kop.tsx';
import { type Gebruiker, ROL_NAAM } from '#domain/gebruiker/gebruiker.ts';
import { korteNaam } from '#domain/partij/partij.ts';

/** Wat de kop van elke pagina toont: wie je bent, waar je heen kunt en of er nieuwe berichten zijn. */
export async function schilgegevens(
  gebruiker: Gebruiker | null,
  { demo, diensten }: Pick<AppLoadContext, 'demo' | 'diensten'>,
): Promise<KopProps> {
  if (!gebruiker) return { demo, nav: [], gebruiker: null };
  return {
    demo,
    nav: [
      { naam: 'Overzicht', href: '/' },
      { naam: 'Opgaven', href: '/opgaven' },
      { naam: 'Afspraken en acties', href: '/register' },
      ...(gebruiker.rol === 'partij' ? [{ naam: 'Melden', href: '/melden' }] : []),
      ...(diensten.rondes.magNabellen(gebruiker) ? [{ naam: 'Rondes', href: '/rondes' }] : []),
      { naam: 'Cijfers', href: '/cijfers' },
      { naam: 'Overleggen', href: '/overleggen' },
      { naam: 'Besluiten', href: '/besluiten' },
    ],
    gebruiker: {
      id: gebruiker.id,
      naam: gebruiker.naam,
      partijNaam: gebruiker.partij ? korteNaam(gebruiker.partij) : null,
      rolNaam: ROL_NAAM[gebruiker.rol],
      ongelezen: await diensten.berichten.ongelezen(gebruiker),
    },
  };
}
