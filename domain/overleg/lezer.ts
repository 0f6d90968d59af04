import { looptijden } from './looptijden.ts';
import type { Stuk } from './stuk.ts';

/** Of een lezer ziet wat alleen voor deze partijen is; null is voor iedereen aan tafel. Uit de policy van een agendapunt. */
export type Ziet = (alleenVoor: readonly string[] | null) => boolean;

/**
 * Het stuk zoals een lezer het krijgt. Wat hij niet mag zien is weg, en er blijft niets van over: geen nummer, tijd, relatie,
 * reden of bijlage die het verraadt. Twee stukken die alleen daarin verschillen geven hetzelfde stuk, en dus dezelfde SHA-256.
 */
export function stukVoor(stuk: Stuk, ziet: Ziet): Stuk {
  const zichtbaar = stuk.punten.filter(({ alleenVoor }) => ziet(alleenVoor));
  const { begin, eind } = stuk.overleg;
  const { tijden } = looptijden(zichtbaar, begin, eind);
  const nummers = new Set(zichtbaar.map(({ id }) => id));
  return {
    ...stuk,
    punten: zichtbaar.map((punt, i) => {
      const dicht = new Set(
        punt.genoemd.filter(({ alleenVoor }) => !ziet(alleenVoor)).map(({ bron }) => bron),
      );
      return {
        ...punt,
        nr: i + 1,
        begin: tijden[i] ?? begin,
        bijlagen: punt.bijlagen.filter(({ alleenVoor }) => ziet(alleenVoor)),
        relaties: punt.relaties.filter(
          (relatie) => ziet(relatie.alleenVoor) && (relatie.punt === null || nummers.has(relatie.punt)),
        ),
        genoemd: punt.genoemd.filter(({ bron }) => !dicht.has(bron)),
        bronnen: punt.bronnen.filter((bron) => !dicht.has(bron)),
        redenen: punt.redenen.filter(({ bron }) => !dicht.has(bron)),
      };
    }),
  };
}

/** Of er in het stuk iets is wat deze lezer niet ziet. */
export function isBeperkt({ punten }: Stuk, ziet: Ziet): boolean {
  return punten.some(
    ({ alleenVoor, bijlagen, relaties, genoemd }) =>
      !ziet(alleenVoor) || [...bijlagen, ...relaties, ...genoemd].some((deel) => !ziet(deel.alleenVoor)),
  );
}
