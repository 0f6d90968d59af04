import { KADERSOORTEN, type Kadersoort } from '#domain/document/nodes/kader.ts';

/**
 * De stijlen waarmee een plan naar Word gaat. Aan deze namen herkent het inlezen later weer wat een kader, een actie of een
 * citaat was, zodat een plan in Word bewerkt kan worden en terug kan komen.
 */
export const STIJL = {
  titel: 'Title',
  planregel: 'Planregel',
  citaat: 'Quote',
  lijn: 'Planlijn',
  actie: 'Planactie',
  tabelkop: 'Tabelkop',
  bijlagekop: 'Bijlagekop',
} as const;

/** De stijl van de naam boven een kader, en die van wat erin staat. */
export const kadernaamstijl = (soort: string) => `Kadernaam ${soort}`;
export const kaderstijl = (soort: string) => `Kader ${soort}`;

/** Het kader waar een stijl bij hoort, of null. */
export function kaderBijStijl(stijl: string): { soort: Kadersoort; isNaam: boolean } | null {
  for (const soort of KADERSOORTEN) {
    if (stijl === kadernaamstijl(soort)) return { soort, isNaam: true };
    if (stijl === kaderstijl(soort)) return { soort, isNaam: false };
  }
  return null;
}

const BLADWIJZER = /^actie_(\d{1,15})(?:_\d+)?$/;

/** De bladwijzer om een actie; Word wil elke naam één keer. */
export const actiebladwijzer = (id: number, keer: number) => `actie_${id}${keer > 1 ? `_${keer}` : ''}`;

/** Het nummer van de actie waar een bladwijzer om staat, of null. */
export function actieBijBladwijzer(naam: string): number | null {
  const [, id] = BLADWIJZER.exec(naam) ?? [];
  return id === undefined ? null : Number(id);
}
