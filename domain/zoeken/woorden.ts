/** Een woord in een tekst: kaal gemaakt, en waar het in de tekst staat (`tot` hoort er niet meer bij). */
export interface Woord {
  kaal: string;
  van: number;
  tot: number;
}

/**
 * De woorden van een tekst zoals de index ze kent: kleine letters zonder accenten, en niets dan letters en cijfers. Beide
 * engines krijgen deze woorden, zodat ze hetzelfde vinden; aan taalregels (stammen, stopwoorden) doen we niet, want dan
 * is een naam of nummer niet meer precies te vinden.
 */
export function woordenVan(tekst: string): Woord[] {
  const woorden: Woord[] = [];
  let woord: Woord | null = null;
  let plek = 0;
  for (const teken of tekst) {
    const kaal = kaalTeken(teken);
    if (kaal === null) woord = null;
    else if (woord) Object.assign(woord, { kaal: woord.kaal + kaal, tot: plek + teken.length });
    else if (kaal !== '') {
      woord = { kaal, van: plek, tot: plek + teken.length };
      woorden.push(woord);
    }
    plek += teken.length;
  }
  return woorden;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: alle tekens van ASCII
const ASCII = /^[\u0000-\u007F]*$/;

/** De tekst als woorden met een spatie ertussen: wat er in de index gaat. */
export function kaleTekst(tekst: string): string {
  // De meeste titels hebben geen accenten; dan scheelt dit het teken voor teken nalopen.
  if (ASCII.test(tekst)) return (tekst.toLowerCase().match(/[a-z0-9]+/g) ?? []).join(' ');
  return woordenVan(tekst)
    .map(({ kaal }) => kaal)
    .join(' ');
}

/** Leeg voor een los accent, dat bij de letter ervoor hoort; null voor wat geen letter of cijfer is. */
function kaalTeken(teken: string): string | null {
  const kaal = teken.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (kaal === '') return /^\p{M}$/u.test(teken) ? '' : null;
  return /^[\p{L}\p{N}]+$/u.test(kaal) ? kaal : null;
}
