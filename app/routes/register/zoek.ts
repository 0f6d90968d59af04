import { zoekdeel } from '#app/lib/zoekdeel.ts';
import { HOEK_NAAM } from '#domain/partij/partij.ts';
import { STANDINGS } from '#domain/planning/standing.ts';
import { KOLOMMEN, VAKKEN } from '#domain/stand/matrix.ts';
import { GEEN_FILTER, type Registerfilter } from '#domain/stand/register.ts';
import { REGISTER_KOLOMMEN, type Registerkolom } from '#domain/stand/registerkolommen.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { alsKolommen, type Keuzekolom, leesKolommen } from './kolommen.ts';

/** Wat er in de URL van het register staat. */
export interface Registervraag {
  filter: Registerfilter;
  kolom: Registerkolom;
  aflopend: boolean;
  /** De kolommen om te tonen; null: de gewone. */
  kolommen: readonly Keuzekolom[] | null;
  /** De bewaarde weergave waar dit uit voortkomt; `geen`: uitdrukkelijk niet de eigen standaard. */
  weergave: number | 'geen' | null;
  /** Vanaf 1; kan voorbij het einde liggen. */
  pagina: number;
}

/** Een berekend licht is er altijd. */
export const BEREKEND = VAKKEN.filter((vak) => vak !== 'nietGemeld');

const MAX_TEKST = 100;
export const PER_PAGINA = 50;

/** Leest de vraag uit de URL. Wat niet bestaat telt niet mee: een oude link geeft dan meer, geen foutpagina. */
export function leesVraag(zoek: URLSearchParams, { snapshot, partijen }: Stand): Registervraag {
  const waarde = (naam: string) => zoek.get(naam)?.trim() ?? '';
  const opgave = Number(waarde('opgave'));
  const partij = waarde('partij');
  const sorteer = waarde('sorteer');
  const kolom = een(REGISTER_KOLOMMEN, sorteer.replace(/^-/, ''));
  const pagina = Number(waarde('pagina'));
  return {
    filter: {
      opgave: snapshot.opgaven.some(({ nr }) => nr === opgave) ? opgave : null,
      hoek: een(KOLOMMEN, waarde('hoek')),
      partij: partijen.has(partij) ? partij : null,
      paragraaf: waarde('paragraaf').slice(0, MAX_TEKST),
      soort: een(['afspraak', 'actie'] as const, waarde('soort')),
      standing: een(STANDINGS, waarde('standing')),
      gemeld: een(VAKKEN, waarde('gemeld')),
      berekend: een(BEREKEND, waarde('berekend')),
      persoon: waarde('persoon').slice(0, MAX_TEKST),
      zonderPersoon: waarde('zonderpersoon') !== '',
      signaal: waarde('signaal') !== '',
      verschil: waarde('verschil') !== '',
      tekst: waarde('q').slice(0, MAX_TEKST),
    },
    kolom: kolom ?? 'paragraaf',
    aflopend: kolom !== null && sorteer.startsWith('-'),
    kolommen: leesKolommen(zoek),
    weergave: leesWeergave(waarde('weergave')),
    pagina: Number.isInteger(pagina) && pagina > 0 ? pagina : 1,
  };
}

function een<T extends string>(keuzes: readonly T[], waarde: string): T | null {
  return keuzes.find((keuze) => keuze === waarde) ?? null;
}

function leesWeergave(waarde: string): Registervraag['weergave'] {
  if (waarde === 'geen') return 'geen';
  return /^[1-9]\d{0,8}$/.test(waarde) ? Number(waarde) : null;
}

/** De vraag als zoekdeel van een URL, met alleen wat afwijkt van niets: dezelfde vraag geeft altijd dezelfde URL. */
export function alsZoek(
  { filter, kolom, aflopend, kolommen, weergave, pagina }: Registervraag,
  eerder: string | null,
): URLSearchParams {
  return zoekdeel({
    q: filter.tekst,
    opgave: filter.opgave,
    hoek: filter.hoek,
    partij: filter.partij,
    soort: filter.soort,
    paragraaf: filter.paragraaf,
    standing: filter.standing,
    gemeld: filter.gemeld,
    berekend: filter.berekend,
    persoon: filter.persoon,
    zonderpersoon: filter.zonderPersoon ? 'ja' : null,
    signaal: filter.signaal ? 'ja' : null,
    verschil: filter.verschil ? 'ja' : null,
    sorteer: kolom === 'paragraaf' && !aflopend ? null : `${aflopend ? '-' : ''}${kolom}`,
    kolommen: alsKolommen(kolommen),
    weergave,
    pagina: pagina > 1 ? pagina : null,
    peildatum: eerder,
  });
}

/** Het adres van het register met deze vraag. */
export function adres(vraag: Registervraag, eerder: string | null): string {
  const zoek = alsZoek(vraag, eerder);
  return zoek.size > 0 ? `/register?${zoek}` : '/register';
}

/** Alles, in de gewone volgorde en met de gewone kolommen. */
export const LEEG: Registervraag = {
  filter: GEEN_FILTER,
  kolom: 'paragraaf',
  aflopend: false,
  kolommen: null,
  weergave: null,
  pagina: 1,
};

/** De hoeken om uit te kiezen. */
export const HOEKKEUZES = KOLOMMEN.map((hoek) => ({ waarde: hoek, naam: HOEK_NAAM[hoek] }));
