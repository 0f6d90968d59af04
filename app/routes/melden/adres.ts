/** De regel die zegt wat er gemeld is; zonder JavaScript komt de browser na het melden daar terug. */
export const STATUS = 'meldstatus';

interface Filter {
  /** Het lid waarvoor een koepel meldt, of null. */
  voor: string | null;
  opgave: number | null;
  zoek: string;
}

/** Het adres van deze pagina met dit filter, en wat er verder in moet. */
export function adres({ voor, opgave, zoek }: Filter, extra: Record<string, string> = {}): string {
  const vraag = new URLSearchParams(extra);
  if (voor !== null) vraag.set('voor', voor);
  if (opgave !== null) vraag.set('opgave', String(opgave));
  if (zoek) vraag.set('zoek', zoek);
  return vraag.size > 0 ? `/melden?${vraag}` : '/melden';
}
