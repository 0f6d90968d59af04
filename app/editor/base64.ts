/** De bytes van een base64-tekst; in de browser en op de server hetzelfde. Gooit een fout als het geen base64 is. */
export function vanBase64(tekst: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(tekst), (teken) => teken.charCodeAt(0));
}

/** Base64 van deze bytes. */
export function naarBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
