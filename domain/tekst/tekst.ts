const LIJST = new Intl.ListFormat('nl', { type: 'conjunction' });

/** `Rijk`, `Rijk en VNG`, `Rijk, VNG en BGZJ`. */
export function opsomming(delen: readonly string[]): string {
  return delen.length === 1 ? (delen[0] ?? '') : LIJST.format(delen);
}

/** Met een hoofdletter aan het begin. */
export function hoofdletter(zin: string): string {
  return zin.charAt(0).toUpperCase() + zin.slice(1);
}

/** Hoogstens `max` tekens, afgebroken op een woord en dan met `…`. */
export function kort(tekst: string, max: number): string {
  const plat = tekst.replace(/\s+/g, ' ').trim();
  if (plat.length <= max) return plat;
  const stuk = plat.slice(0, max);
  const woord = stuk.lastIndexOf(' ');
  return `${stuk.slice(0, woord > 0 ? woord : max - 1)}…`;
}

/** Kleine letters zonder accenten: wie "clienten" typt bedoelt "cliënten". */
export function plat(tekst: string): string {
  return tekst
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
