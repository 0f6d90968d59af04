/** Een lijst zoals die uit een bestand komt: koppen en regels, elke cel als tekst. */
export interface Lijsttabel {
  koppen: string[];
  regels: Lijstregel[];
}

export interface Lijstregel {
  /** Het nummer van de rij zoals een spreadsheet die toont; de koppen staan meestal op rij 1. */
  nr: number;
  cellen: string[];
}

/** Zo groot mag een lijst zijn. Een gewone lijst heeft er honderden; wie meer heeft leest haar in delen in. */
export const MAX_BESTAND = 10 * 1024 * 1024;
export const MAX_REGELS = 5_000;
export const MAX_KOLOMMEN = 60;
export const MAX_CEL = 5_000;

/** Wat er mis kan zijn met een bestand met een lijst, als zin voor wie het koos. */
export const LIJSTFOUT = {
  leeg: 'Dit bestand is leeg. Kies het bestand met je lijst opnieuw.',
  te_groot: 'Dit bestand is groter dan 10 MB. Bewaar alleen het tabblad met de lijst, of splits haar.',
  oud: 'Dit is een oud Excel-bestand (.xls). Open het in Excel, bewaar het als .xlsx en kies dat bestand.',
  beveiligd:
    'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord er in Excel af en probeer het opnieuw.',
  binair: 'Dit is een binair Excel-bestand (.xlsb). Bewaar het in Excel als .xlsx en kies dat bestand.',
  ods: 'Dit is een OpenDocument-bestand (.ods). Bewaar het in je spreadsheet als .xlsx of .csv en kies dat bestand.',
  pdf: 'Dit is een PDF. Kies de spreadsheet waar de PDF van gemaakt is.',
  geen_lijst:
    'Dit is geen Excel-bestand (.xlsx) en geen CSV-bestand. Bewaar je lijst als .xlsx of .csv en kies dat bestand.',
  kapot:
    'Dit bestand is beschadigd: een deel ontbreekt of is niet te lezen. Open het in Excel, bewaar het opnieuw en probeer het dan.',
  zipbom:
    'Dit bestand wordt uitgepakt veel te groot. Haal lege rijen en andere tabbladen eruit en bewaar het opnieuw.',
  vreemd:
    'In dit bestand staat een verwijzing (DOCTYPE) die niet in een spreadsheet hoort. Het is niet ingelezen.',
  te_zwaar:
    'Dit bestand is te zwaar: het lezen kostte te veel tijd of geheugen. Haal lege rijen en andere tabbladen eruit, of splits de lijst.',
  te_veel_regels: 'Deze lijst heeft meer dan 5.000 regels. Splits haar en lees de delen na elkaar in.',
  te_veel_kolommen: 'Deze lijst heeft meer dan 60 kolommen. Laat de kolommen weg die je niet wilt inlezen.',
  geen_regels:
    'In deze lijst staan geen regels onder de koppen. Zet de namen van de kolommen op de eerste rij, met de regels eronder.',
  geen_koppen: 'Ik vind geen koppen. Zet de namen van de kolommen op de eerste rij, met de regels eronder.',
  cel_te_lang:
    'Er staat een cel in met meer dan 5.000 tekens. Kort die in, of splits het bestand als er een aanhalingsteken ontbreekt.',
  aanhaling:
    'In dit CSV-bestand wordt een aanhalingsteken niet gesloten, zodat niet te zien is waar een cel ophoudt. Bewaar het opnieuw vanuit Excel.',
} as const;

export type Lijstfout = keyof typeof LIJSTFOUT;

/** Zoveel regels van het begin mogen er boven de koppen staan: een titel, een datum, een lege regel. */
const KOPPEN_BINNEN = 15;

/**
 * Maakt van ruwe rijen een lijst. De koppen zijn de rij met de meeste gevulde cellen onder de eerste: een titel erboven telt
 * niet mee. Lege rijen, lege kolommen en tekens die niemand ziet vallen weg.
 */
export function maakTabel(
  rijen: readonly (readonly string[])[],
): { ok: true; tabel: Lijsttabel } | { ok: false; fout: Lijstfout } {
  const schoon = rijen.map((rij) => rij.map(schoneCel));
  if (schoon.some((rij) => rij.some((cel) => cel.length > MAX_CEL)))
    return { ok: false, fout: 'cel_te_lang' };
  const gevuld = (rij: readonly string[]) => rij.filter((cel) => cel !== '').length;
  const begin = schoon.slice(0, KOPPEN_BINNEN);
  const meeste = Math.max(0, ...begin.map(gevuld));
  if (meeste === 0) return { ok: false, fout: schoon.length > KOPPEN_BINNEN ? 'geen_koppen' : 'leeg' };
  // Een titel vult één cel, de koppen vullen er meer; een regel met evenveel cellen komt na de koppen.
  const plaats = begin.findIndex((rij) => gevuld(rij) >= Math.max(1, Math.ceil(meeste * 0.6)));
  const koprij = schoon[plaats] ?? [];
  const regels: Lijstregel[] = [];
  for (const [i, cellen] of schoon.entries()) {
    if (i <= plaats || gevuld(cellen) === 0) continue;
    if (regels.length === MAX_REGELS) return { ok: false, fout: 'te_veel_regels' };
    regels.push({ nr: i + 1, cellen });
  }
  if (regels.length === 0) return { ok: false, fout: 'geen_regels' };
  const breedte = Math.max(koprij.length, ...regels.map(({ cellen }) => cellen.length));
  const kolommen = Array.from({ length: breedte }, (_, k) => k).filter(
    (k) => (koprij[k] ?? '') !== '' || regels.some(({ cellen }) => (cellen[k] ?? '') !== ''),
  );
  if (kolommen.length > MAX_KOLOMMEN) return { ok: false, fout: 'te_veel_kolommen' };
  return {
    ok: true,
    tabel: {
      koppen: uniek(
        kolommen.map(
          (k) => (koprij[k] ?? '').replace(/\s+/g, ' ').slice(0, 100) || `Kolom ${kolomletter(k)}`,
        ),
      ),
      regels: regels.map(({ nr, cellen }) => ({ nr, cellen: kolommen.map((k) => cellen[k] ?? '') })),
    },
  };
}

/** `A` tot en met `Z`, dan `AA`: zoals een spreadsheet een kolom noemt. */
export function kolomletter(k: number): string {
  return (k >= 26 ? kolomletter(Math.floor(k / 26) - 1) : '') + String.fromCharCode(65 + (k % 26));
}

/** Twee kolommen met dezelfde naam zijn anders niet uit elkaar te houden. */
function uniek(koppen: string[]): string[] {
  const gezien = new Map<string, number>();
  return koppen.map((kop) => {
    const keer = (gezien.get(kop) ?? 0) + 1;
    gezien.set(kop, keer);
    return keer === 1 ? kop : `${kop} (${keer})`;
  });
}

/**
 * Zonder spaties aan de randen en zonder onzichtbare tekens. Een aanhalingsteken dat een cel onschadelijk maakte (`'=…`, zoals
 * onze eigen CSV) gaat eraf. Wat begint met `=` blijft gewoon tekst: er wordt nooit iets uitgerekend.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: juist die moeten eruit
const ONZICHTBAAR = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\uFEFF]/g;

function schoneCel(cel: string): string {
  const kaal = cel
    .replace(/\r\n?/g, '\n')
    .replace(ONZICHTBAAR, '')
    .replace(/\u00A0/g, ' ')
    .trim();
  return /^'[=+\-@\t]/.test(kaal) ? kaal.slice(1) : kaal;
}
