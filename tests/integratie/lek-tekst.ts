import JSZip from 'jszip';
import { extractText, getDocumentProxy } from 'unpdf';

/**
 * Alles wat er in een antwoord te lezen is, als één tekst om in te zoeken: pdf's, Word-, werkmap- en zip-bestanden uitgepakt, en van
 * gewone tekst ook wat er als base64 in staat (de toestand van een document). Alles in kleine letters en zonder codering, zodat
 * `&amp;`, `%26`, `\u0026` en `=26` niets verbergen.
 */
export async function leesbareTekst(bytes: Uint8Array, soort: string): Promise<string> {
  if (soort.includes('pdf') || begintMet(bytes, '%PDF')) return gewoon(await pdfTekst(bytes));
  if (begintMet(bytes, 'PK')) return zipTekst(bytes);
  const tekst = Buffer.from(bytes).toString('utf8');
  // Een agendabestand breekt regels af op 75 tekens, en zegt van elk punt wanneer het gemaakt is.
  return gewoon(
    soort.includes('calendar') ? tekst.replace(/\r\n[ \t]/g, '').replace(/^DTSTAMP.*$/gm, '') : tekst,
  );
}

async function pdfTekst(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(pdf, { mergePages: true });
  return text;
}

async function zipTekst(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const delen = Object.values(zip.files)
    .filter(({ dir }) => !dir)
    .map(async (bestand) => {
      const inhoud = await leesbareTekst(await bestand.async('uint8array'), '');
      // Word knipt een woord in stukken; zonder de tags staat het er weer.
      return `${bestand.name}\n${inhoud}\n${inhoud.replace(/<[^>]+>/g, '')}`;
    });
  return (await Promise.all(delen)).join('\n');
}

/** Een mail zoals hij bij iemand aankomt: koppen en tekst, ook als die gecodeerd zijn. */
export function mailTekst(eml: string): string {
  const heel = eml
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/=\?utf-8\?B\?([^?]*)\?=/gi, (_, b64: string) => Buffer.from(b64, 'base64').toString('utf8'));
  // Een base64-deel staat op regels van 76 tekens.
  return gewoon(heel.replace(/([A-Za-z0-9+/]{76})\r?\n/g, '$1'));
}

function gewoon(tekst: string): string {
  const gewoneTekens = tekst
    .replace(/&(?:amp|#38|#x26);/gi, '&')
    .replace(/&quot;/g, '"')
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const uitBase64 = (tekst.match(/[A-Za-z0-9+/_-]{24,}={0,2}/g) ?? []).map((stuk) =>
    Buffer.from(stuk, 'base64').toString('latin1'),
  );
  return [gewoneTekens, ...uitBase64].join('\n').toLowerCase();
}

const begintMet = (bytes: Uint8Array, tekst: string) =>
  Buffer.from(bytes.subarray(0, tekst.length)).toString('latin1') === tekst;
