import { zoekdeel } from '#app/lib/zoekdeel.ts';
import { NAKOMINGEN } from '#domain/besluit/nakoming.ts';
import { type Besluitfilter, PARTIJROLLEN, type Registerregel } from '#domain/besluit/register.ts';
import type { Stand } from '#domain/stand/stand.ts';

const MAX_TEKST = 100;
const SOORTEN: readonly Registerregel['soort'][] = ['besluit', 'toezegging'];

/** Leest het filter uit de URL. Wat niet bestaat telt niet mee: een oude link geeft dan meer, geen foutpagina. */
export function leesBesluitfilter(zoek: URLSearchParams, { snapshot, partijen }: Stand): Besluitfilter {
  const waarde = (naam: string) => zoek.get(naam)?.trim() ?? '';
  const een = <T extends string>(keuzes: readonly T[], naam: string): T | null =>
    keuzes.find((keuze) => keuze === waarde(naam)) ?? null;
  const jaar = Number(waarde('jaar'));
  const partij = waarde('partij');
  return {
    gremium: een(
      snapshot.gremia.map(({ slug }) => slug),
      'gremium',
    ),
    jaar: Number.isInteger(jaar) && jaar >= 2000 && jaar <= 2100 ? jaar : null,
    soort: een(SOORTEN, 'soort'),
    partij: partijen.has(partij) ? partij : null,
    rol: een(PARTIJROLLEN, 'rol'),
    nakoming: een(NAKOMINGEN, 'staat'),
    tekst: waarde('q').slice(0, MAX_TEKST),
  };
}

/** Het filter als zoekdeel van een URL, met alleen wat afwijkt van niets. */
export function alsBesluitzoek(filter: Besluitfilter): string {
  return zoekdeel({
    q: filter.tekst,
    gremium: filter.gremium,
    jaar: filter.jaar,
    soort: filter.soort,
    partij: filter.partij,
    rol: filter.rol,
    staat: filter.nakoming,
  }).toString();
}
