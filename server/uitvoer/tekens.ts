// biome-ignore lint/suspicious/noControlCharactersInRegex: dit zijn precies de tekens die XML niet kent
const STUURTEKENS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** De helft van een teken dat uit twee delen bestaat, zonder de andere helft. */
const HALF_TEKEN = /\p{Surrogate}/gu;

/** XML 1.0 kent geen stuurtekens en geen halve tekens; Word weigert een bestand waar ze in staan. */
export function schoneTekst(tekst: string): string {
  return tekst.replace(STUURTEKENS, '').replace(HALF_TEKEN, '\ufffd');
}
