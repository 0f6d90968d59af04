import type { Gremium, Overleg, Toezegging } from '../overleg/overleg.ts';
import { plat } from '../tekst/tekst.ts';
import type { Besluit, Uitkomst } from './besluit.ts';
import { lijstNaam } from './naam.ts';
import { besluitNakoming, type Nakoming, toezeggingNakoming } from './nakoming.ts';

/** Een besluit of toezegging als regel van het register. */
export interface Registerregel {
  soort: 'besluit' | 'toezegging';
  id: number;
  /** `BO Jeugd 2026-2, besluit 3`; een toezegging uit een programmabestand heeft er geen. */
  naam: string | null;
  tekst: string;
  termijn: string | null;
  nakoming: Nakoming;
  uitkomst: Uitkomst | null;
  /** Slug van het gremium en jaar van het overleg, of null zonder overleg. */
  gremium: string | null;
  jaar: number | null;
  /** Wie het bindt: de gebonden partijen, of wie het toezegde. */
  gebonden: readonly string[];
  /** Aan wie het toegezegd is, of null bij een besluit. */
  aan: string | null;
  /** Alleen van een paar partijen. */
  besloten: boolean;
  /** De dag waarop het is nagekomen of vervallen. */
  afgelopenOp: string | null;
}

interface Gegevens {
  besluiten: readonly Besluit[];
  toezeggingen: readonly Toezegging[];
  overleggen: readonly Overleg[];
  gremia: readonly Gremium[];
}

/** Alle besluiten en toezeggingen als regels, op de peildatum; de eerste termijn voorop, zonder termijn achteraan. */
export function registerregels(
  { besluiten, toezeggingen, overleggen, gremia }: Gegevens,
  peildatum: string,
): Registerregel[] {
  const zittingen = new Map(overleggen.map((overleg) => [overleg.id, overleg]));
  const tafels = new Map(gremia.map((gremium) => [gremium.slug, gremium]));
  const bij = (soort: Registerregel['soort'], overleg: Overleg | null, nr: number | null) => ({
    naam: overleg && lijstNaam(soort, tafels.get(overleg.gremium) ?? { naam: overleg.gremium }, overleg, nr),
    gremium: overleg?.gremium ?? null,
    jaar: overleg ? Number(overleg.datum.slice(0, 4)) : null,
  });
  return [
    ...besluiten.flatMap((besluit): Registerregel[] => {
      const overleg = zittingen.get(besluit.overlegId);
      if (!overleg) return [];
      return [
        {
          ...{ soort: 'besluit', id: besluit.id, tekst: besluit.tekst, termijn: besluit.termijn },
          ...bij('besluit', overleg, besluit.nr),
          nakoming: besluitNakoming(besluit, overleg, peildatum),
          ...{ uitkomst: besluit.uitkomst, gebonden: besluit.partijen, aan: null },
          besloten: besluit.alleenVoor !== null,
          afgelopenOp: besluit.vervallenOp ?? besluit.nagekomenOp,
        },
      ];
    }),
    ...toezeggingen.flatMap((toezegging): Registerregel[] => {
      const { overlegId } = toezegging;
      const overleg = overlegId === null ? null : zittingen.get(overlegId);
      if (overleg === undefined) return [];
      return [
        {
          ...{
            soort: 'toezegging',
            id: toezegging.id,
            tekst: toezegging.inhoud,
            termijn: toezegging.termijn,
          },
          ...bij('toezegging', overleg, toezegging.nr),
          nakoming: toezeggingNakoming(toezegging, overleg, peildatum),
          ...{ uitkomst: null, gebonden: [toezegging.van], aan: toezegging.aan },
          besloten: toezegging.alleenVoor !== null,
          afgelopenOp: toezegging.vervallenOp ?? toezegging.nagekomenOp,
        },
      ];
    }),
  ].sort(opTermijn);
}

const LAATST = '9999-12-31';

function opTermijn(a: Registerregel, b: Registerregel): number {
  const [eerste, tweede] = [a.termijn ?? LAATST, b.termijn ?? LAATST];
  if (eerste !== tweede) return eerste < tweede ? -1 : 1;
  return a.soort === b.soort ? a.id - b.id : a.soort === 'besluit' ? -1 : 1;
}

/** Hoe een partij erbij hoort: zij is gebonden of zegde het toe, of het is haar toegezegd. */
export const PARTIJROLLEN = ['gebonden', 'aan'] as const;
export type Partijrol = (typeof PARTIJROLLEN)[number];

/** Waarop gefilterd is; null of leeg laat alles door. */
export interface Besluitfilter {
  gremium: string | null;
  jaar: number | null;
  soort: Registerregel['soort'] | null;
  partij: string | null;
  rol: Partijrol | null;
  nakoming: Nakoming | null;
  /** Alle woorden moeten voorkomen, in welke volgorde ook; hoofdletters en accenten tellen niet. */
  tekst: string;
}

/** De regels die door het filter komen, en per staat hoeveel er zijn als je daar niet op filtert: samen zijn dat ze allemaal. */
export function filterBesluiten(
  regels: readonly Registerregel[],
  filter: Besluitfilter,
): { regels: Registerregel[]; telling: Record<Nakoming, number>; totaal: number } {
  const woorden = plat(filter.tekst).split(/\s+/).filter(Boolean);
  const gevonden = regels.filter((regel) => {
    const tekst = woorden.length > 0 ? plat(`${regel.naam ?? ''} ${regel.tekst}`) : '';
    return (
      (filter.gremium === null || regel.gremium === filter.gremium) &&
      (filter.jaar === null || regel.jaar === filter.jaar) &&
      (filter.soort === null || regel.soort === filter.soort) &&
      (filter.partij === null || hoortErbij(regel, filter.partij, filter.rol)) &&
      woorden.every((woord) => tekst.includes(woord))
    );
  });
  const telling: Record<Nakoming, number> = {
    ...{ over_tijd: 0, open: 0, niet_bevestigd: 0, nagekomen: 0, vervallen: 0, zonder_opdracht: 0 },
  };
  for (const { nakoming } of gevonden) telling[nakoming]++;
  const { nakoming } = filter;
  return {
    regels: nakoming === null ? gevonden : gevonden.filter((regel) => regel.nakoming === nakoming),
    telling,
    totaal: gevonden.length,
  };
}

function hoortErbij({ gebonden, aan }: Registerregel, partij: string, rol: Partijrol | null): boolean {
  return (rol !== 'aan' && gebonden.includes(partij)) || (rol !== 'gebonden' && aan === partij);
}
