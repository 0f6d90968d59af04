/** De bytes van het verzoek; null zodra het er meer zijn dan mag. */
export async function leesBytes(request: Request, grens: number): Promise<Uint8Array | null> {
  const stukken: Uint8Array[] = [];
  let omvang = 0;
  for (const lezer = request.body?.getReader(); lezer; ) {
    const { done, value } = await lezer.read();
    if (done) break;
    omvang += value.length;
    if (omvang > grens) {
      await lezer.cancel();
      return null;
    }
    stukken.push(value);
  }
  return Buffer.concat(stukken);
}
