/** Een nummer uit de URL. @throws Response 404 als het er geen is. */
export function leesNummer(tekst: string | undefined): number {
  if (!tekst || !/^[1-9]\d{0,8}$/.test(tekst)) throw new Response(null, { status: 404 });
  return Number(tekst);
}

/** Het nummer van een opgave uit de URL, 1 t/m 6. @throws Response 404 als het er geen is. */
export function leesOpgaveNr(tekst: string | undefined): number {
  const nr = leesNummer(tekst);
  if (nr > 6) throw new Response(null, { status: 404 });
  return nr;
}

/** De eerste twaalf tekens van een SHA-256, uit het adres. @throws Response 404 als het er geen zijn. */
export function leesKenmerk(tekst: string | undefined): string {
  if (tekst === undefined || !/^[0-9a-f]{12}$/.test(tekst)) throw new Response(null, { status: 404 });
  return tekst;
}
