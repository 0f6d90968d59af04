import type { Gremium } from '../overleg/overleg.ts';
import { GEWOON, type Stapdagen } from '../overleg/stappen.ts';

/** Hoe een overleg van een gremium gewoonlijk gaat: waarmee een nieuw overleg begint. */
export interface Sjabloon {
  /** UU:MM, of leeg. */
  begin: string;
  eind: string;
  plaats: string;
  /** Zoveel dagen voor het overleg ligt de peildatum. */
  peildagen: number;
  stappen: Stapdagen;
}

/** Iemand die namens een partij in een gremium zit, of haar plaats inneemt. */
export interface GremiumLid {
  id: number;
  gremium: string;
  partij: string;
  naam: string;
  functie: string;
  plaatsvervanger: boolean;
}

/** Het sjabloon waarmee een gremium begint zolang niemand er een vastlegde. */
export function gewoonSjabloon({ niveau }: Pick<Gremium, 'niveau'>): Sjabloon {
  const bestuurlijk = niveau === 'bestuurlijk';
  return {
    begin: bestuurlijk ? '13:00' : '10:00',
    eind: bestuurlijk ? '15:00' : '12:00',
    plaats: '',
    peildagen: bestuurlijk ? 28 : 7,
    stappen: GEWOON[niveau],
  };
}

/** Of een gremium uit de Hervormingsagenda komt: dan staan naam, deelnemers en ritme vast. */
export function isUitAgenda({ paragraaf }: Pick<Gremium, 'paragraaf'>): boolean {
  return paragraaf !== '';
}

/** De slug van een nieuw gremium uit zijn naam: `stuurgroep-data`. Leeg als er geen letter of cijfer in zit. */
export function gremiumSlug(naam: string): string {
  return naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
