import { partijNaam } from '#app/lib/beeld.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { UITKOMST_NAAM } from '#domain/besluit/besluit.ts';
import { NAKOMINGEN } from '#domain/besluit/nakoming.ts';
import { type Besluitfilter, filterBesluiten, type Registerregel } from '#domain/besluit/register.ts';
import { korteGremiumnaam } from '#domain/overleg/overleg.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { alsBesluitzoek } from './zoek.ts';

/** De pagina van een besluit of toezegging. */
export const besluitPad = ({ soort, id }: Pick<Registerregel, 'soort' | 'id'>) =>
  soort === 'besluit' ? `/besluiten/${id}` : `/toezeggingen/${id}`;

/** Wie het bindt, in woorden: `VNG en Rijk`, of bij een toezegging `Rijk aan VNG`. */
export function wieTekst(stand: Pick<Stand, 'partijen'>, { gebonden, aan }: Registerregel): string {
  const namen = opsomming(gebonden.map((slug) => partijNaam(stand, slug)));
  return aan === null ? namen : `${namen} aan ${partijNaam(stand, aan)}`;
}

/** Het register met dit filter, de telling per staat, en waaruit te kiezen is. */
export function besluitenBeeld(stand: Stand, regels: readonly Registerregel[], filter: Besluitfilter) {
  const { regels: gevonden, telling, totaal } = filterBesluiten(regels, filter);
  const link = (anders: Partial<Besluitfilter>) => {
    const zoek = alsBesluitzoek({ ...filter, ...anders });
    return zoek ? `/besluiten?${zoek}` : '/besluiten';
  };
  const { vijfhoek, overige } = partijkeuzes(stand);
  const genoemd = new Set(regels.flatMap(({ gebonden, aan }) => [...gebonden, ...(aan ? [aan] : [])]));
  return {
    regels: gevonden.map((regel) => ({
      soort: regel.soort,
      id: regel.id,
      href: besluitPad(regel),
      naam: regel.naam,
      tekst: regel.tekst,
      uitkomst: regel.uitkomst && UITKOMST_NAAM[regel.uitkomst],
      wie: wieTekst(stand, regel),
      termijn: regel.termijn,
      nakoming: regel.nakoming,
      afgelopenOp: regel.afgelopenOp,
      besloten: regel.besloten,
    })),
    totaal,
    alles: regels.length,
    staten: NAKOMINGEN.map((nakoming) => ({
      nakoming,
      aantal: telling[nakoming],
      href: link({ nakoming: filter.nakoming === nakoming ? null : nakoming }),
      gekozen: filter.nakoming === nakoming,
    })),
    filter,
    zoek: alsBesluitzoek(filter),
    keuzes: {
      gremia: stand.snapshot.gremia.map((gremium) => ({
        slug: gremium.slug,
        naam: korteGremiumnaam(gremium),
      })),
      jaren: [...new Set(regels.flatMap(({ jaar }) => jaar ?? []))].sort((a, b) => b - a),
      partijen: [...vijfhoek, ...overige].filter(({ slug }) => genoemd.has(slug) || slug === filter.partij),
    },
  };
}
