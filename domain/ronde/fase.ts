import type { Statusronde } from '../overleg/overleg.ts';
import { isGesloten } from '../stand/ronde.ts';

/** Waar een ronde is: `laat` is open, maar de laatste dag om te melden is voorbij. */
export const FASEN = ['komt', 'open', 'laat', 'gesloten', 'bevroren'] as const;
export type Fase = (typeof FASEN)[number];

export const FASE_NAAM: Record<Fase, string> = {
  komt: 'komt nog',
  open: 'open',
  laat: 'open, de laatste dag is voorbij',
  gesloten: 'gesloten',
  bevroren: 'bevroren',
};

export function fase(ronde: Statusronde, vandaag: string): Fase {
  if (ronde.bevrorenOp !== null) return 'bevroren';
  if (isGesloten(ronde, vandaag)) return 'gesloten';
  if (vandaag < ronde.van) return 'komt';
  return vandaag > ronde.tot ? 'laat' : 'open';
}

/** Of er nu in gemeld kan worden. */
export const isOpen = (ronde: Statusronde, vandaag: string) =>
  fase(ronde, vandaag) === 'open' || fase(ronde, vandaag) === 'laat';
