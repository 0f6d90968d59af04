/** Het zoekdeel van een URL, met alleen wat afwijkt van niets en in deze volgorde: dezelfde vraag geeft altijd dezelfde URL. */
export function zoekdeel(velden: Readonly<Record<string, string | number | null>>): URLSearchParams {
  const zoek = new URLSearchParams();
  for (const [naam, waarde] of Object.entries(velden)) {
    if (waarde !== null && waarde !== '') zoek.set(naam, String(waarde));
  }
  return zoek;
}
