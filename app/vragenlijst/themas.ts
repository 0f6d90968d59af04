/** De vragen onder hun thema, in de volgorde van de lijst. Zonder thema staat er `Vragen`. */
export function perThema<T extends { thema: string }>(
  vragen: readonly T[],
): { thema: string; vragen: T[] }[] {
  const themas = new Map<string, T[]>();
  for (const vraag of vragen) {
    const thema = vraag.thema || 'Vragen';
    themas.set(thema, [...(themas.get(thema) ?? []), vraag]);
  }
  return [...themas].map(([thema, lijst]) => ({ thema, vragen: lijst }));
}
