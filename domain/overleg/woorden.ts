import type { Relatiesoort } from './overleg.ts';
import type { Stuk, StukPunt, StukRelatie } from './stuk.ts';

const RELATIE: Record<Relatiesoort, (ander: string) => string> = {
  spreekt_tegen: (ander) => `Spreekt ${ander} tegen`,
  vereist: (ander) => `Kan alleen met ${ander}`,
  maakt_overbodig: (ander) => `Maakt ${ander} overbodig`,
  volgt_uit: (ander) => `Volgt uit ${ander}`,
};

/** `Spreekt punt 3, Titel, tegen. Toelichting` */
export function relatieZin({ soort, punt, titel, toelichting }: StukRelatie, stuk: Stuk): string {
  const nr = stuk.punten.find(({ id }) => id === punt)?.nr;
  const ander = punt === null ? `het besluit “${titel}”` : `punt ${nr}, “${titel}”`;
  return [`${RELATIE[soort](ander)}.`, toelichting].filter(Boolean).join(' ');
}

/** Een punt waarover niets te lezen valt, zoals de opening, staat alleen in de agenda. */
export function heeftInhoud(punt: StukPunt): boolean {
  const { toelichting, gevraagdBesluit, kaart, redenen, statussen, relaties, bijlagen, genoemd } = punt;
  const lijsten = [redenen, statussen, relaties, bijlagen, genoemd];
  return (
    toelichting !== '' || gevraagdBesluit !== '' || kaart !== null || lijsten.some(({ length }) => length > 0)
  );
}
