import type { Balk } from '#app/beelden/verdeeltekening.tsx';
import { EIGEN_VULLINGEN, type Vulling } from '#app/beelden/vulling.tsx';
import { ANTWOORDEN, VOORTGANG_NAAM } from '#domain/melding/voortgang.ts';
import { hoofdletter, opsomming } from '#domain/tekst/tekst.ts';
import { DREMPEL, type Zichtbaar } from '#domain/vragenlijst/beschermen.ts';
import { procentenVan, responsprocent } from '#domain/vragenlijst/procenten.ts';
import type { Publicatie, Vraaguitkomst } from '#domain/vragenlijst/publicatie.ts';
import { INDELING_NAAM } from '#domain/vragenlijst/vragenlijst.ts';
import type { Tabel } from '#server/uitvoer/tabel/tabel.ts';

/** Hoe we op de pagina uitleggen wat er niet te zien is. */
export const BESCHERMING = [
  `Antwoorden van minder dan ${DREMPEL} respondenten laten we niet zien. Dat heet ‘niet getoond’, en is gearceerd.`,
  'Is er één antwoord verborgen, dan verbergen we er nog een, zodat het niet uit de totalen terug te rekenen is. Ook wat iedereen in een groep hetzelfde antwoordde is verborgen.',
  'De percentages zijn van wie de vraag beantwoordde, afgerond tot ze samen 100 zijn.',
];

const GETAL = new Intl.NumberFormat('nl-NL');
const NIET_GETOOND = 'niet getoond';

/** `212 van 355 (60%)` */
export function responsTekst(aantal: number, van: number): string {
  return `${GETAL.format(aantal)} van ${GETAL.format(van)} (${responsprocent(aantal, van)}%)`;
}

/** De respons per groep; null als er niet naar groepen uitgesplitst is. */
export function responsBeeld({ indeling, groepen, genodigd, respons }: Publicatie) {
  if (indeling === null) return null;
  const alle = [{ naam: 'Iedereen', samen: [], genodigd, respons }, ...groepen];
  return {
    kop: INDELING_NAAM[indeling],
    groepen: alle.map((groep) => ({
      ...groep,
      samen: groep.samen.join(' · '),
      procent: `${responsprocent(groep.respons, groep.genodigd)}%`,
    })),
  };
}

export type Uitkomstbeeld = ReturnType<typeof uitkomstBeeld>;

/** Eén vraag: de respons, een zin, balken voor iedereen en per groep, en hetzelfde als tabel. */
export function uitkomstBeeld(uitkomst: Vraaguitkomst, publicatie: Publicatie) {
  const { vraagId, nr, tekst, thema, afspraakId } = uitkomst;
  return {
    id: vraagId,
    nr,
    tekst,
    thema,
    afspraakId,
    respons:
      uitkomst.aantal === null
        ? `Minder dan ${DREMPEL} antwoorden`
        : `${responsTekst(uitkomst.aantal, publicatie.genodigd)} antwoordden`,
    zin: zinVan(uitkomst),
    ...balkenVan(uitkomst, publicatie),
    tabel: uitkomst.totaal ? tabelVan(uitkomst, publicatie) : null,
  };
}

function zinVan({ soort, aantal, totaal, keuzes, gemiddelde }: Vraaguitkomst): string {
  if (soort === 'tekst') {
    return 'De antwoorden zijn in eigen woorden. Alleen het programmabureau leest ze.';
  }
  if (soort === 'getal') {
    return gemiddelde === null
      ? 'Het gemiddelde is niet te zien: het zegt te veel over één respondent.'
      : `Gemiddeld ${GETAL.format(gemiddelde)}.`;
  }
  if (!totaal || aantal === null || aantal === 0) {
    return aantal === 0
      ? 'Niemand beantwoordde deze vraag.'
      : 'De antwoorden zijn niet te zien: er zijn er te weinig, of bijna iedereen zei hetzelfde.';
  }
  const procenten = procentenVan(delenVan(totaal, aantal).map((deel) => deel.aantal));
  const delen = delenVan(totaal, aantal)
    .map(({ plaats }, i) => ({
      naam: plaats === null ? NIET_GETOOND : (keuzes[plaats] ?? ''),
      procent: procenten[i] ?? 0,
    }))
    .sort((a, b) => b.procent - a.procent);
  return `${hoofdletter(opsomming(delen.map(({ naam, procent }) => `${procent}% ${naam}`)))}.`;
}

/** Wat er van een rij te tekenen is: elk antwoord dat gegeven is, en samen wat verborgen is (`plaats` null). */
function delenVan(cellen: readonly Zichtbaar[], totaal: number): { plaats: number | null; aantal: number }[] {
  const gezien = cellen.flatMap((aantal, plaats) => (aantal ? [{ plaats, aantal }] : []));
  const rest = totaal - gezien.reduce((som, { aantal }) => som + aantal, 0);
  return rest > 0 ? [...gezien, { plaats: null, aantal: rest }] : gezien;
}

/** De balk van iedereen samen, en die van de groepen waar iets van te zien is. */
function balkenVan(
  uitkomst: Vraaguitkomst,
  { groepen, indeling }: Publicatie,
): { iedereen: Balk | null; perGroep: { naam: string; balken: Balk[] } | null } {
  const { totaal, aantal } = uitkomst;
  if (!totaal || !aantal) return { iedereen: null, perGroep: null };
  const balk = (sleutel: string, naam: string, cellen: readonly Zichtbaar[], n: number): Balk => {
    const delen = delenVan(cellen, n);
    const procenten = procentenVan(delen.map((deel) => deel.aantal));
    return {
      sleutel,
      naam: `${naam}: ${GETAL.format(n)} ${n === 1 ? 'antwoord' : 'antwoorden'}`,
      som: 100,
      delen: delen.flatMap(({ plaats }, i) => {
        const procent = procenten[i] ?? 0;
        if (procent === 0) return [];
        const [vulling, woord] =
          plaats === null
            ? (['verborgen', NIET_GETOOND] as const)
            : [vullingVan(uitkomst, plaats), uitkomst.keuzes[plaats] ?? ''];
        return [{ vulling, procent, woord }];
      }),
    };
  };
  const balken = (uitkomst.groepen ?? []).flatMap((groep, g) =>
    groep.aantal ? [balk(`groep-${g}`, groepen[g]?.naam ?? '', groep.cellen, groep.aantal)] : [],
  );
  const naam = indeling === null ? '' : `Per ${INDELING_NAAM[indeling].toLowerCase()}`;
  return {
    iedereen: balk('iedereen', 'Iedereen', totaal, aantal),
    perGroep: balken.length > 0 ? { naam, balken } : null,
  };
}

function vullingVan({ soort }: Vraaguitkomst, plaats: number): Vulling {
  const code = soort === 'ja_nee' || soort === 'voortgang' ? ANTWOORDEN[soort][plaats] : undefined;
  return code ?? EIGEN_VULLINGEN[plaats] ?? 'eigen-8';
}

function tabelVan(uitkomst: Vraaguitkomst, { groepen, indeling }: Publicatie): Tabel {
  const { keuzes, totaal, aantal } = uitkomst;
  const rij = (naam: string, n: Zichtbaar, cellen: readonly Zichtbaar[]) => {
    const delen = n === null ? [] : delenVan(cellen, n);
    const procenten = procentenVan(delen.map((deel) => deel.aantal));
    const cel = (plaats: number) => {
      const telling = cellen[plaats] ?? null;
      if (telling === null) return NIET_GETOOND;
      const i = delen.findIndex((deel) => deel.plaats === plaats);
      return i < 0 ? '0' : `${GETAL.format(telling)} (${procenten[i] ?? 0}%)`;
    };
    return [naam, n === null ? NIET_GETOOND : GETAL.format(n), ...keuzes.map((_, plaats) => cel(plaats))];
  };
  return {
    titel: `${uitkomst.nr}. ${uitkomst.tekst}`,
    kolommen: [
      { kop: indeling === null ? 'Wie' : INDELING_NAAM[indeling], soort: 'tekst', breed: 30 },
      { kop: 'Antwoorden', soort: 'getal', breed: 12 },
      ...keuzes.map((kop) => ({ kop: hoofdletter(kop), soort: 'getal' as const, breed: 16 })),
    ],
    rijen: [
      rij('Iedereen', aantal, totaal ?? []),
      ...(uitkomst.groepen ?? []).map((groep, g) => rij(groepen[g]?.naam ?? '', groep.aantal, groep.cellen)),
    ],
  };
}

/** De uitkomsten als tabel om te bewaren: elk antwoord een rij, per groep. Wat niet te zien is heeft geen aantal. */
export function uitkomsttabel(publicatie: Publicatie): Tabel {
  const { groepen, vragen } = publicatie;
  const rijen: (string | number | null)[][] = [];
  for (const uitkomst of vragen) {
    const kop = [uitkomst.nr, uitkomst.thema, uitkomst.tekst, uitkomst.afspraakId];
    const wie = [
      { naam: 'Iedereen', genodigd: publicatie.genodigd, n: uitkomst.aantal, cellen: uitkomst.totaal },
      ...(uitkomst.groepen ?? []).map(({ aantal, cellen }, g) => ({
        naam: groepen[g]?.naam ?? '',
        genodigd: groepen[g]?.genodigd ?? 0,
        n: aantal,
        cellen,
      })),
    ];
    for (const { naam, genodigd, n, cellen } of wie) {
      if (!cellen) {
        const antwoord = uitkomst.gemiddelde === null ? '' : 'gemiddelde';
        rijen.push([...kop, naam, genodigd, n, antwoord, null, null, uitkomst.gemiddelde, zinVan(uitkomst)]);
        continue;
      }
      const delen = n === null ? [] : delenVan(cellen, n);
      const procenten = procentenVan(delen.map((deel) => deel.aantal));
      for (const [plaats, keuze] of uitkomst.keuzes.entries()) {
        const telling = cellen[plaats] ?? null;
        const i = delen.findIndex((deel) => deel.plaats === plaats);
        const procent = telling === null ? null : (procenten[i] ?? 0);
        rijen.push([
          ...kop,
          naam,
          genodigd,
          n,
          keuze,
          telling,
          procent,
          null,
          telling === null ? NIET_GETOOND : '',
        ]);
      }
    }
  }
  return {
    titel: 'Uitkomsten',
    kolommen: [
      { kop: 'Nummer', soort: 'getal', breed: 8 },
      { kop: 'Thema', soort: 'tekst', breed: 24 },
      { kop: 'Vraag', soort: 'tekst', breed: 60 },
      { kop: 'Afspraak', soort: 'tekst', breed: 12 },
      { kop: 'Wie', soort: 'tekst', breed: 24 },
      { kop: 'Genodigd', soort: 'getal', breed: 10 },
      { kop: 'Antwoorden', soort: 'getal', breed: 12 },
      { kop: 'Antwoord', soort: 'tekst', breed: 24 },
      { kop: 'Aantal', soort: 'getal', breed: 10 },
      { kop: 'Procent', soort: 'getal', breed: 10 },
      { kop: 'Gemiddelde', soort: 'getal', breed: 12 },
      { kop: 'Let op', soort: 'tekst', breed: 30 },
    ],
    rijen,
  };
}

/** Hoe een bewaard antwoord heet. */
export function antwoordTekst(antwoord: string): string {
  const naam: Partial<Record<string, string>> = VOORTGANG_NAAM;
  return naam[antwoord] ?? antwoord;
}
