import type { PlanNode } from '../document/inhoud.ts';
import { platteTekst } from '../document/inhoud.ts';
import { isVeiligeLink } from '../document/link.ts';

/** Letters met hun opmaak; in dezelfde vorm als waarin plannen naar Word gaan (`server/uitvoer/stuk.ts`). */
export type Tekststuk =
  | {
      soort: 'tekst';
      tekst: string;
      opmaak: { vet: boolean; schuin: boolean; door: boolean; link: string | null };
    }
  | { soort: 'regeleinde' };

export type Tekstblok =
  | { soort: 'alinea'; stukken: Tekststuk[] }
  | { soort: 'lijst'; telling: '1' | null; start: number; punten: Tekstblok[][] };

/** Een kleine tekst om te lezen, te bevriezen of af te drukken: gewone JSON, zonder Yjs. */
export interface Leestekst {
  /** De tekst zonder opmaak, een regel per alinea en per punt van een lijst. Nooit leeg. */
  tekst: string;
  blokken: Tekstblok[];
}

/** De tekst zoals die in het document staat; null als er geen letter in staat. */
export function leestekstVan(inhoud: PlanNode): Leestekst | null {
  const blokken = zonderLegeRanden(inhoud.content.flatMap(blok));
  const tekst = regels(blokken).join('\n').trim();
  return tekst === '' ? null : { tekst, blokken };
}

function blok(node: PlanNode): Tekstblok[] {
  switch (node.type) {
    case 'bulletList':
    case 'orderedList': {
      const genummerd = node.type === 'orderedList';
      const { start } = node.attrs;
      return [
        {
          soort: 'lijst',
          telling: genummerd ? '1' : null,
          start: genummerd && typeof start === 'number' ? start : 1,
          punten: node.content.map(({ content }) => content.flatMap(blok)),
        },
      ];
    }
    case 'paragraph':
      return [{ soort: 'alinea', stukken: node.content.flatMap(stuk) }];
    default:
      // Een andere client kan er iets in zetten dat deze teksten niet kennen: de tekst blijft.
      return [{ soort: 'alinea', stukken: gewoon(platteTekst(node)) }];
  }
}

function stuk(node: PlanNode): Tekststuk[] {
  if (node.type === 'hardBreak') return [{ soort: 'regeleinde' }];
  const heeft = (soort: string) => node.marks.some(({ type }) => type === soort);
  const href = node.marks.find(({ type }) => type === 'link')?.attrs.href;
  return gewoon(platteTekst(node), {
    vet: heeft('bold'),
    schuin: heeft('italic'),
    door: false,
    link: isVeiligeLink(href) ? href : null,
  });
}

const GEEN_OPMAAK = { vet: false, schuin: false, door: false, link: null };

function gewoon(
  tekst: string,
  opmaak: Extract<Tekststuk, { soort: 'tekst' }>['opmaak'] = GEEN_OPMAAK,
): Tekststuk[] {
  return tekst === '' ? [] : [{ soort: 'tekst', tekst, opmaak }];
}

const isLeeg = (blok: Tekstblok) => blok.soort === 'alinea' && blok.stukken.length === 0;

/** Wie typt laat onder en boven de tekst vaak een lege alinea staan. */
function zonderLegeRanden(blokken: Tekstblok[]): Tekstblok[] {
  const eerste = blokken.findIndex((blok) => !isLeeg(blok));
  return eerste === -1 ? [] : blokken.slice(eerste, blokken.findLastIndex((blok) => !isLeeg(blok)) + 1);
}

function regels(blokken: readonly Tekstblok[]): string[] {
  return blokken.flatMap((blok) => {
    if (blok.soort === 'alinea') return blok.stukken.map(letters).join('').split('\n');
    return blok.punten.flatMap((punt, plek) => {
      const [eerste = '', ...rest] = regels(punt);
      const teken = blok.telling === null ? '–' : `${blok.start + plek}.`;
      return [`${teken} ${eerste}`, ...rest.map((regel) => `   ${regel}`)];
    });
  });
}

const letters = (stuk: Tekststuk) => (stuk.soort === 'tekst' ? stuk.tekst : '\n');
