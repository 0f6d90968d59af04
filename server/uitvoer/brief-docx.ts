import { Document, Packer, Paragraph, TextRun } from 'docx';
import { CONCEPT, type Ledenbrief } from '#domain/besluit/ledenbrief.ts';
import { DOCX_STIJLEN } from './docx-stijlen.ts';
import { schoneTekst } from './tekens.ts';
import { STIJL } from './woordstijlen.ts';

/** Een brief aan de leden als Word-bestand: een titel, de inleiding, en per deel een kop met een lijst. */
export async function briefAlsDocx({ titel, concept, inleiding, delen }: Ledenbrief): Promise<Uint8Array> {
  const letters = (tekst: string) => new TextRun(schoneTekst(tekst));
  const document = new Document({
    title: schoneTekst(titel),
    creator: 'Vijfhoek',
    lastModifiedBy: 'Vijfhoek',
    styles: DOCX_STIJLEN,
    sections: [
      {
        children: [
          new Paragraph({ style: STIJL.titel, children: [letters(titel)] }),
          ...(concept ? [new Paragraph({ style: STIJL.planregel, children: [letters(CONCEPT)] })] : []),
          ...inleiding
            .split(/\n+/)
            .filter(Boolean)
            .map((alinea) => new Paragraph({ children: [letters(alinea)] })),
          ...delen.flatMap(({ kop, regels }) => [
            new Paragraph({ style: 'Heading1', children: [letters(kop)] }),
            ...regels.map((regel) => new Paragraph({ bullet: { level: 0 }, children: [letters(regel)] })),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
