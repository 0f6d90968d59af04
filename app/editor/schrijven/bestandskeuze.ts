import { BESTANDSFOUT, MAX_AFBEELDING } from '#domain/document/bestand.ts';

/** Wat er nu al mis is met een gekozen bestand; de server kijkt daarna naar de bytes. */
export function bestandsfout(bestand: File | null): string | undefined {
  if (!bestand) return 'Kies een afbeelding.';
  if (bestand.size > MAX_AFBEELDING) return `${BESTANDSFOUT.te_groot} Deze is ${leesbareMaat(bestand.size)}.`;
  if (bestand.type !== '' && !bestand.type.startsWith('image/')) return BESTANDSFOUT.geen_afbeelding;
  return undefined;
}

/** De eerste afbeelding in wat iemand plakt of sleept, of null. */
export function afbeeldingIn(gegevens: DataTransfer | null): File | null {
  return [...(gegevens?.files ?? [])].find(({ type }) => type.startsWith('image/')) ?? null;
}

/** `1,4 MB` of `320 kB` */
export function leesbareMaat(bytes: number): string {
  const [deler, eenheid, cijfers] = bytes >= 1024 * 1024 ? [1024 * 1024, 'MB', 1] : [1024, 'kB', 0];
  return `${(bytes / deler).toLocaleString('nl-NL', { maximumFractionDigits: cijfers })} ${eenheid}`;
}
