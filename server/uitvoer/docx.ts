import {
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  type ILevelsOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { langeDatum } from '#domain/datum/datum.ts';
import { actieregel, LICHT } from './actieregel.ts';
import { beeldBlok } from './docx-beeld.ts';
import { DOCX_STIJLEN } from './docx-stijlen.ts';
import { actietabel, tabel, type Woordblok } from './docx-tabel.ts';
import type { Blok, Planstuk, Stuk, Stukinhoud, Telling } from './stuk.ts';
import { schoneTekst } from './tekens.ts';
import { actiebladwijzer, kadernaamstijl, kaderstijl, STIJL } from './woordstijlen.ts';

const TELWIJZE = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
} as const;
const KOPSTIJL = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;
/** Word kent negen niveaus in een lijst. */
const DIEPSTE = 8;

/** Waar een blok in staat: de stijl van een kader of citaat, en hoe diep in een lijst. */
interface Plek {
  stijl?: string;
  diepte: number;
}

/** Een plan als Word-bestand (Office Open XML): met stijlen, echte noten, genummerde lijsten en herhaalde tabelkoppen. */
export async function alsDocx(stuk: Planstuk, inhoud: Stukinhoud, stap: () => void): Promise<Uint8Array> {
  const { titel, opgave, versie, peildatum } = stuk;
  const { schrijf, lijsten, voetnoten } = woordschrijver(stap);
  const blokken = schrijf(inhoud);
  const document = new Document({
    title: schoneTekst(`${titel} · ${opgave}`),
    subject: schoneTekst(versie),
    creator: 'Vijfhoek',
    lastModifiedBy: 'Vijfhoek',
    styles: DOCX_STIJLEN,
    numbering: { config: lijsten },
    footnotes: voetnoten(),
    sections: [
      {
        footers: { default: voettekst(`${titel} · ${opgave}`) },
        children: [
          new Paragraph({ style: STIJL.titel, children: [letters(titel)] }),
          new Paragraph({ style: STIJL.planregel, children: [letters(opgave)] }),
          new Paragraph({
            style: STIJL.planregel,
            children: [letters(`${versie} · peildatum ${langeDatum(peildatum)}`)],
          }),
          ...blokken,
          ...actietabel(inhoud.acties),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

interface Lijst {
  reference: string;
  levels: ILevelsOptions[];
}

/**
 * Schrijft blokken zoals Word ze kent, van één of meer teksten in hetzelfde bestand: noten tellen door, en de nummering van elke
 * genummerde lijst begint opnieuw.
 * @param stap na elk blok
 */
export function woordschrijver(stap: () => void) {
  const lijsten: Lijst[] = [];
  const noten: string[] = [];
  /** Hoeveel noten er in de teksten hiervoor stonden. */
  let eerder = 0;
  const keren = new Map<number, number>();

  const regel = (stukken: Stuk[]) => woordregel(stukken, eerder);

  function blok(deel: Blok, plek: Plek): Woordblok[] {
    const { stijl: style } = plek;
    // Binnen een lijst springt wat geen punt is mee in.
    const indent = plek.diepte > 0 ? { left: 720 * plek.diepte } : undefined;
    switch (deel.soort) {
      case 'kop':
        return [new Paragraph({ style: KOPSTIJL[deel.niveau], children: regel(deel.stukken) })];
      case 'alinea':
        return [new Paragraph({ style, indent, children: regel(deel.stukken) })];
      case 'lijst':
        return lijst(deel, plek);
      case 'citaat':
        return deel.blokken.flatMap((kind) => blok(kind, { ...plek, stijl: STIJL.citaat }));
      case 'kader':
        return [
          new Paragraph({ style: stijlId(kadernaamstijl(deel.kader)), children: [letters(deel.naam)] }),
          ...deel.blokken.flatMap((kind) => blok(kind, { ...plek, stijl: stijlId(kaderstijl(deel.kader)) })),
        ];
      case 'lijn':
        return [new Paragraph({ style: STIJL.lijn })];
      case 'tabel':
        return [
          tabel(deel.rijen, (kind, isKop) =>
            blok(kind, { stijl: isKop ? STIJL.tabelkop : undefined, diepte: 0 }),
          ),
        ];
      case 'afbeelding':
        return [beeldBlok(deel)];
      case 'actie':
        return [actie(deel.kaart)];
    }
  }

  function lijst({ telling, start, punten }: Extract<Blok, { soort: 'lijst' }>, plek: Plek): Woordblok[] {
    const level = Math.min(plek.diepte, DIEPSTE);
    const nummering = telling === null ? null : nieuweLijst(telling, start, level);
    return punten.flatMap((punt) =>
      punt.flatMap((deel, i) => {
        if (i > 0 || deel.soort !== 'alinea') return blok(deel, { ...plek, diepte: plek.diepte + 1 });
        const soort =
          nummering === null ? { bullet: { level } } : { numbering: { reference: nummering, level } };
        return [new Paragraph({ style: plek.stijl, ...soort, children: regel(deel.stukken) })];
      }),
    );
  }

  function nieuweLijst(telling: Telling, start: number, level: number): string {
    const reference = `lijst-${lijsten.length + 1}`;
    const paragraph = { indent: { left: 720 * (level + 1), hanging: 360 } };
    lijsten.push({
      reference,
      levels: [{ level, format: TELWIJZE[telling], text: `%${level + 1}.`, start, style: { paragraph } }],
    });
    return reference;
  }

  function actie(kaart: Extract<Blok, { soort: 'actie' }>['kaart']): Paragraph {
    if (!kaart) return new Paragraph({ style: STIJL.actie, children: [letters(actieregel(null))] });
    const { vorm, woord, kleur } = LICHT[kaart.licht];
    const keer = (keren.get(kaart.id) ?? 0) + 1;
    keren.set(kaart.id, keer);
    const children = [
      new TextRun({ text: `${vorm} ${woord}`, bold: true, color: kleur }),
      letters(` · ${actieregel(kaart)}`),
    ];
    return new Paragraph({
      style: STIJL.actie,
      children: [new Bookmark({ id: actiebladwijzer(kaart.id, keer), children })],
    });
  }

  return {
    lijsten,
    schrijf(inhoud: Stukinhoud): Woordblok[] {
      eerder = noten.length;
      noten.push(...inhoud.noten);
      return inhoud.blokken.flatMap((deel) => {
        stap();
        return blok(deel, { diepte: 0 });
      });
    },
    /** De noten van alles wat geschreven is. */
    voetnoten: () =>
      Object.fromEntries(
        noten.map((noot, i) => [i + 1, { children: [new Paragraph({ children: [letters(noot)] })] }]),
      ),
  };
}

const stijlId = (naam: string) => naam.replaceAll(' ', '');

function woordregel(stukken: Stuk[], eerder: number): ParagraphChild[] {
  return stukken.map((stuk) => {
    if (stuk.soort === 'regeleinde') return new TextRun({ break: 1 });
    if (stuk.soort === 'noot') return new FootnoteReferenceRun(eerder + stuk.nummer);
    const { vet, schuin, door, link } = stuk.opmaak;
    const opmaak = { bold: vet || undefined, italics: schuin || undefined, strike: door || undefined };
    const text = schoneTekst(stuk.tekst);
    if (!link) return new TextRun({ text, ...opmaak });
    return new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink', ...opmaak })] });
  });
}

/** Onder elke bladzijde: welk stuk het is, en de hoeveelste bladzijde. */
export function voettekst(tekst: string): Footer {
  const children = [
    letters(`${tekst} · pagina `),
    new TextRun({ children: [PageNumber.CURRENT] }),
    letters(' van '),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
  ];
  return new Footer({ children: [new Paragraph({ style: STIJL.planregel, children })] });
}

export const letters = (tekst: string) => new TextRun(schoneTekst(tekst));
