import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** De sneden die een stuk gebruikt. */
export const LETTERS = ['gewoon', 'schuin', 'vet', 'vetschuin'] as const;
export type Letter = (typeof LETTERS)[number];

const SNEDE: Record<Letter, string> = {
  gewoon: '400-normal',
  schuin: '400-italic',
  vet: '600-normal',
  vetschuin: '600-italic',
};

const { resolve } = createRequire(import.meta.url);
const LETTERTYPE = '@fontsource/source-sans-3';

/** Een deel van het lettertype, met de tekens die erin zitten. Het bestand van elk deel is klein; pdfkit neemt alleen wat gebruikt is. */
interface Deel {
  naam: string;
  tekens: [van: number, tot: number][];
}

/** Wat er komt voor een teken dat het lettertype niet heeft. */
const ONBEKEND = '\ufffd';

/** In deze volgorde zoeken we; bijna alles staat in het eerste. */
const VOLGORDE = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext'];

const delen: Deel[] = leesDelen();

function leesDelen(): Deel[] {
  const bereik = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(resolve(`${LETTERTYPE}/unicode.json`), 'utf8')));
  return VOLGORDE.map((naam) => ({
    naam,
    tekens: (bereik[naam] ?? '').split(',').map((stuk): [number, number] => {
      const [van = '', tot = van] = stuk.replace('U+', '').split('-');
      return [Number.parseInt(van, 16), Number.parseInt(tot, 16)];
    }),
  }));
}

/** Een stuk tekst dat in één bestand van het lettertype staat. */
export interface Stukje {
  tekst: string;
  /** De naam van het lettertype in het document. */
  lettertype: string;
}

/** Meet en schrijft tekst in een document, in het lettertype van de schermen. */
export function maakLetters(doc: PDFKit.PDFDocument) {
  for (const letter of LETTERS) {
    for (const { naam } of delen) {
      doc.registerFont(
        `${letter}/${naam}`,
        resolve(`${LETTERTYPE}/files/source-sans-3-${naam}-${SNEDE[letter]}.woff`),
      );
    }
  }
  const gemeten = new Map<string, number>();

  /** Splitst tekst waar een ander bestand nodig is. */
  function stukjes(tekst: string, letter: Letter): Stukje[] {
    const uit: Stukje[] = [];
    for (const teken of tekst) {
      const deel = deelVan(teken);
      const lettertype = `${letter}/${deel ?? 'latin'}`;
      const laatste = uit.at(-1);
      const leesbaar = deel === null ? ONBEKEND : teken;
      if (laatste?.lettertype === lettertype) laatste.tekst += leesbaar;
      else uit.push({ tekst: leesbaar, lettertype });
    }
    return uit;
  }

  /** De breedte in punten. */
  function breedte({ tekst, lettertype }: Stukje, grootte: number): number {
    const sleutel = `${lettertype}\u0000${tekst}`;
    let duizend = gemeten.get(sleutel);
    if (duizend === undefined) {
      duizend = doc.font(lettertype).fontSize(1000).widthOfString(tekst);
      gemeten.set(sleutel, duizend);
    }
    return (duizend * grootte) / 1000;
  }

  return { stukjes, breedte };
}

export type Letters = ReturnType<typeof maakLetters>;

/** Spaties en streepjes die het lettertype anders noemt. */
function deelVan(teken: string): string | null {
  const code = teken.codePointAt(0) ?? 0;
  // Ieder deel heeft de gewone spatie; zo begint er niet bij elke spatie een ander.
  for (const { naam, tekens } of delen) {
    if (tekens.some(([van, tot]) => code >= van && code <= tot)) return naam;
  }
  return null;
}
