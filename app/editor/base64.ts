/** De bytes van een base64-tekst; in de browser en op de server hetzelfde. Gooit een fout als het geen base64 is. */
export function vanBase64(tekst: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0));
}
