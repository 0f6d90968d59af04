import type { Opmaak, Stuk } from './stuk.ts';

/** Tekens die midden in een regel iets betekenen in Markdown (CommonMark en de tabellen en doorhaling van GitHub). */
const OVERAL = /[\\`*_[\]<>|~&]/g;

/** Tekst die in Markdown niets anders dan tekst kan zijn. Een regeleinde in een stuk tekst is een spatie. */
export function ontsnapt(tekst: string): string {
  return tekst.replace(/\s/g, ' ').replace(OVERAL, '\\$&');
}

/**
 * Een regel die met dit begint zou een kop, lijst, lijn of blok met code worden. Witruimte aan het begin en einde valt in
 * Markdown weg; als teken blijft zij staan.
 */
export function regelbegin(regel: string): string {
  return regel
    .replace(/^ +| +$/g, (ruimte) => '&#32;'.repeat(ruimte.length))
    .replace(/^([#+\-=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/**
 * De stukken van een alinea. `einde` is wat er op de plek van een regeleinde komt: `\` met een nieuwe regel, of `<br>` in een
 * tabel.
 */
export function regels(stukken: readonly Stuk[], einde = '\\\n'): string {
  const delen: Stuk[][] = [[]];
  for (const stuk of stukken) {
    if (stuk.soort === 'regeleinde') delen.push([]);
    else delen.at(-1)?.push(stuk);
  }
  return delen.map((deel) => regelbegin(reeks(deel, ORDE, '', ''))).join(einde);
}

const ORDE = ['link', 'vet', 'schuin', 'door'] as const satisfies readonly (keyof Opmaak)[];
type Soort = (typeof ORDE)[number];

/** Stukken met dezelfde opmaak krijgen samen één paar tekens; `voor` en `na` zijn de tekens die eromheen staan. */
function reeks(stukken: readonly Stuk[], orde: readonly Soort[], voor: string, na: string): string {
  const [soort, ...rest] = orde;
  if (soort === undefined) return stukken.map(kaal).join('');
  const groepen: { waarde: Opmaak[Soort]; stukken: Stuk[] }[] = [];
  for (const stuk of stukken) {
    const waarde = stuk.soort === 'tekst' ? stuk.opmaak[soort] : null;
    const laatste = groepen.at(-1);
    if (laatste && laatste.waarde === waarde) laatste.stukken.push(stuk);
    else groepen.push({ waarde, stukken: [stuk] });
  }
  let tekst = '';
  for (const [i, { waarde, stukken }] of groepen.entries()) {
    const volgende = groepen[i + 1];
    const links = tekst.at(-1) ?? voor;
    const rechts = volgende ? eersteTeken(volgende.stukken) : na;
    // Wat hierna komt kan zelf met een teken voor opmaak beginnen; dat is dan het veiligste om van uit te gaan.
    const buur = volgende?.waarde || volgende?.stukken.some(isOpgemaakt) ? '*' : rechts;
    if (!waarde) tekst += reeks(stukken, rest, links, buur);
    else if (soort === 'link') tekst += `[${reeks(stukken, rest, '[', ']')}](<${adres(String(waarde))}>)`;
    else tekst += omlijst(soort, reeks(stukken, rest, TEKEN[soort], TEKEN[soort]), links, buur);
  }
  return tekst;
}

const TEKEN = { vet: '*', schuin: '_', door: '~' } as const;
const MARKDOWN = { vet: '**', schuin: '*', door: '~~' } as const;
const HTML = { vet: 'strong', schuin: 'em', door: 'del' } as const;

/**
 * Zet tekens om opgemaakte tekst. Markdown herkent ze alleen als er de goede tekens naast staan; waar dat niet zeker is komt
 * er een HTML-element, dat in Markdown hetzelfde betekent.
 */
function omlijst(soort: keyof typeof TEKEN, binnen: string, links: string, rechts: string): string {
  const zeker = isGrens(links) && isGrens(rechts) && isLetter(binnen.at(0)) && isLetter(binnen.at(-1));
  const teken = zeker ? MARKDOWN[soort] : null;
  return teken ? `${teken}${binnen}${teken}` : `<${HTML[soort]}>${binnen}</${HTML[soort]}>`;
}

const isGrens = (teken: string) => teken === '' || /^[\s.,;:!?()"'>[\]]$/.test(teken);
const isLetter = (teken: string | undefined) => teken !== undefined && /^[\p{L}\p{N}]$/u.test(teken);

const isOpgemaakt = (stuk: Stuk) =>
  stuk.soort === 'tekst' &&
  (stuk.opmaak.vet || stuk.opmaak.schuin || stuk.opmaak.door || stuk.opmaak.link !== null);

function eersteTeken([stuk]: readonly Stuk[]): string {
  if (!stuk) return '';
  return stuk.soort === 'tekst' ? kaal(stuk).charAt(0) : '[';
}

function kaal(stuk: Stuk): string {
  if (stuk.soort === 'tekst') return ontsnapt(stuk.tekst);
  return stuk.soort === 'noot' ? `[^${stuk.nummer}]` : ' ';
}

/** Een adres tussen punthaken; daarin mogen alleen die haken zelf en een regeleinde niet. */
function adres(link: string): string {
  return encodeURI(decodeerbaar(link)).replace(
    /[<>\\]/g,
    (teken) => `%${teken.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Wat al gecodeerd is blijft zoals het is. */
function decodeerbaar(link: string): string {
  try {
    return decodeURI(link);
  } catch {
    return link;
  }
}
