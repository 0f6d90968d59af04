import { type Partijkeuze, partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { isUitAgenda, type Sjabloon } from '#domain/gremium/gremium.ts';
import { STAP_NAAM, STAPSOORTEN } from '#domain/overleg/stappen.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Gremiumdossier } from '#server/diensten/gremia.ts';

/** De pagina van een gremium: per deelnemer wie er zitten, en voor wie beheert de formulieren. */
export function gremiumBeeld({ gremium, leden, sjabloon, versie, magBeheren }: Gremiumdossier, stand: Stand) {
  const keuzes = partijkeuzes(stand);
  const alle = [...keuzes.vijfhoek, ...keuzes.overige];
  const deelnemers = gremium.deelnemers.flatMap((slug) => alle.filter((keuze) => keuze.slug === slug));
  return {
    ...gremium,
    versie,
    magBeheren,
    eigen: !isUitAgenda(gremium),
    partijen: deelnemers.map(({ slug, naam }) => ({
      slug,
      naam,
      leden: leden.filter(({ partij }) => partij === slug),
    })),
    sjabloon: sjabloonVelden(sjabloon),
    keuzes: alle,
  };
}

export type GremiumBeeld = ReturnType<typeof gremiumBeeld>;

/** Het sjabloon als velden van een formulier. */
function sjabloonVelden({ begin, eind, plaats, peildagen, stappen }: Sjabloon) {
  return {
    begin,
    eind,
    plaats,
    peildagen: String(peildagen),
    stappen: STAPSOORTEN.map((soort) => ({
      soort,
      naam: STAP_NAAM[soort],
      dagen: String(stappen[soort] ?? ''),
    })),
  };
}

export type Deelnemerkeuzes = readonly Partijkeuze[];
