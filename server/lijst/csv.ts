import Papa from 'papaparse';
import type { Lijstfout } from '#domain/lijst/tabel.ts';

const SCHEIDERS = [';', '\t', ',', '|'];
/** Aan zoveel rijen is te zien waarmee de cellen gescheiden zijn. */
const PROEFRIJEN = 25;

export type Rijen = { ok: true; rijen: string[][] } | { ok: false; fout: Lijstfout };

/** De rijen van een CSV-bestand: puntkomma's, komma's of tabs, in UTF-8, UTF-16 of Windows-1252. */
export function leesCsv(bytes: Uint8Array): Rijen {
  const tekst = alsTekst(bytes);
  if (tekst === null || /^\s*(?:<!doctype|<html|<table|<\?xml|\{\\rtf)/i.test(tekst))
    return { ok: false, fout: 'geen_lijst' };
  if (tekst.trim() === '') return { ok: false, fout: 'leeg' };
  // `sep=;` op de eerste regel is voor Excel; een lege regel ervoor in de plaats houdt de nummers gelijk.
  const genoemd = /^sep=(.)\r?\n/i.exec(tekst);
  const inhoud = genoemd ? tekst.slice(genoemd[0].length) : tekst;
  const delimiter = genoemd?.[1] ?? scheiderVan(inhoud);
  const { data, errors } = Papa.parse<string[]>(inhoud, { delimiter, newline: regeleinde(inhoud) });
  if (errors.some(({ type }) => type === 'Quotes')) return { ok: false, fout: 'aanhaling' };
  return { ok: true, rijen: genoemd ? [[], ...data] : data };
}

/** Papa raadt het regeleinde anders aan de hand van het begin, en ziet dan soms de `\r` in een cel. */
function regeleinde(tekst: string): '\r\n' | '\n' | '\r' {
  if (tekst.includes('\r\n')) return '\r\n';
  return tekst.includes('\n') ? '\n' : '\r';
}

/** De scheider waarmee de meeste rijen evenveel cellen hebben; bij gelijke stand de meeste cellen. */
function scheiderVan(tekst: string): string {
  const begin = tekst.slice(0, 200_000);
  let beste = { scheider: ';', deel: 0, cellen: 1 };
  for (const scheider of SCHEIDERS) {
    const { data } = Papa.parse<string[]>(begin, {
      delimiter: scheider,
      preview: PROEFRIJEN,
      skipEmptyLines: true,
    });
    const tellingen = new Map<number, number>();
    for (const { length } of data) tellingen.set(length, (tellingen.get(length) ?? 0) + 1);
    for (const [cellen, keer] of tellingen) {
      const deel = keer / data.length;
      if (cellen < 2 || deel < beste.deel || (deel === beste.deel && cellen <= beste.cellen)) continue;
      beste = { scheider, deel, cellen };
    }
  }
  return beste.scheider;
}

/** Waarin Windows-1252 van Latin-1 verschilt. `TextDecoder` doet in Node alsof er geen verschil is: dan is een € onzichtbaar. */
const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'];

/** De tekst; null als het geen tekst is. Wat geen geldige UTF-8 is, is in Nederland Windows-1252. */
function alsTekst(bytes: Uint8Array): string | null {
  const utf16 = utf16Van(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (bytes.subarray(0, 4096).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\u0080-\u009F]/g, (teken) => WINDOWS[teken.charCodeAt(0) - 0x80] ?? '');
  }
}

/** Excel bewaart "Unicode-tekst" als UTF-16, meestal met een merkteken vooraan. */
function utf16Van(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const begin = bytes.subarray(0, 400);
  if (begin.length < 4) return null;
  const nullen = (rest: number) => begin.filter((byte, i) => i % 2 === rest && byte === 0).length;
  const meeste = begin.length * 0.4;
  if (nullen(1) > meeste && nullen(0) === 0) return 'utf-16le';
  return nullen(0) > meeste && nullen(1) === 0 ? 'utf-16be' : null;
}
