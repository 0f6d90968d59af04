import { puntUitBron } from '#domain/overleg/opname.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import type { StandVoorstel } from '#server/diensten/overleggen.ts';
import type { Wachtlijst } from '#server/diensten/voorraad.ts';
import type { Paneel } from './punt-paneel.tsx';

/** Wat er met `?doe=` onder een punt gevraagd wordt; null is niets. */
export function paneelBeeld(
  doe: string | null,
  { id: puntId, versie, bronnen }: Agendapunt,
  { stand, voorstellen }: StandVoorstel,
): Paneel | null {
  if (doe === 'voorraad') return { soort: 'voorraad', puntId, versie };
  if (doe !== 'splitsen' || bronnen.length < 2) return null;
  return {
    soort: 'splitsen',
    puntId,
    versie,
    delen: bronnen.map((bron) => puntUitBron(stand, voorstellen, bron).titel),
  };
}

/** Hoeveel er nog op de agenda kan dat niet uit de voorstellen komt. */
export function wachtlijstBeeld({ eerder, openstaand, voorraad }: Wachtlijst) {
  return {
    eerder: eerder.flatMap(({ punten }) => punten).filter(({ waar }) => waar === null).length,
    openstaand: openstaand.filter(({ nr }) => nr === null).length,
    voorraad: voorraad.length,
  };
}
