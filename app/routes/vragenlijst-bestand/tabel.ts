import { antwoordTekst } from '#app/vragenlijst/uitkomstbeeld.ts';
import type { Antwoorden, Lijstvraag, Respondent } from '#domain/vragenlijst/vragenlijst.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';

interface Bron {
  vragen: readonly Lijstvraag[];
  respondenten: readonly Respondent[];
  antwoorden: ReadonlyMap<number, Antwoorden>;
}

/** De antwoorden per respondent, in de vorm die ook weer in te lezen is. Zonder antwoorden is het een leeg formulier. */
export function antwoordentabel({ vragen, respondenten, antwoorden }: Bron): Tabel {
  return {
    titel: 'Antwoorden',
    kolommen: [
      { kop: 'Naam', soort: 'tekst', breed: 28 },
      { kop: 'Code', soort: 'tekst', breed: 10 },
      ...vragen.map(({ nr, tekst, soort }) => ({
        kop: `${nr}. ${tekst}`,
        soort: soort === 'getal' ? ('getal' as const) : ('tekst' as const),
        breed: 24,
      })),
    ],
    rijen: respondenten.map(({ id, naam, code }) => {
      const gegeven = antwoorden.get(id) ?? {};
      return [naam, code, ...vragen.map((vraag) => cel(vraag, gegeven[vraag.id]))];
    }),
  };
}

function cel({ soort }: Lijstvraag, antwoord: string | undefined): string | number | null {
  if (antwoord === undefined) return null;
  if (soort === 'getal') return Number(antwoord);
  // Een eigen keuze mag heten zoals zij wil.
  return soort === 'ja_nee' || soort === 'voortgang' ? antwoordTekst(antwoord) : antwoord;
}
