import { BorderStyle, type IStylesOptions } from 'docx';
import { KADERSOORTEN, type Kadersoort } from '#domain/document/nodes/kader.ts';
import { kadernaamstijl, kaderstijl, STIJL } from './woordstijlen.ts';

const BLAUW = '0B4F6C';
const GRIJS = '9AA5B1';
const KADERKLEUR: Record<Kadersoort, string> = { uitleg: BLAUW, let_op: '9A5B00', voorbeeld: '52606D' };

const kop = (size: number, before: number) => ({
  run: { size, bold: true, color: BLAUW },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** Hoe een plan er in Word uitziet: de gewone stijlen van Word, zodat de inhoudsopgave en het navigatievenster werken. */
export const DOCX_STIJLEN: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Calibri', size: 22, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: { run: { size: 44, bold: true, color: BLAUW }, paragraph: { spacing: { after: 60 } } },
    heading1: kop(32, 360),
    heading2: kop(28, 320),
    heading3: kop(24, 240),
  },
  paragraphStyles: [
    gewoon(STIJL.planregel, { run: { color: '52606D' }, paragraph: { spacing: { after: 40 } } }),
    gewoon(STIJL.citaat, {
      paragraph: { indent: { left: 567 }, border: { left: { ...rand(GRIJS), size: 18 } } },
    }),
    gewoon(STIJL.lijn, { paragraph: { border: { bottom: rand(GRIJS) } } }),
    gewoon(STIJL.actie, {
      paragraph: {
        border: { top: rand(GRIJS), bottom: rand(GRIJS), left: rand(GRIJS), right: rand(GRIJS) },
        keepLines: true,
      },
    }),
    gewoon(STIJL.tabelkop, { run: { bold: true } }),
    { ...gewoon(STIJL.bijlagekop, { paragraph: { pageBreakBefore: true } }), basedOn: 'Heading1' },
    ...KADERSOORTEN.flatMap((soort) => {
      const paragraph = {
        indent: { left: 227, right: 227 },
        border: { left: { ...rand(KADERKLEUR[soort]), size: 24 } },
        shading: { fill: 'F4F7F9' },
      };
      return [
        gewoon(kadernaamstijl(soort), {
          run: { bold: true, color: KADERKLEUR[soort] },
          paragraph: { ...paragraph, keepNext: true },
        }),
        gewoon(kaderstijl(soort), { paragraph }),
      ];
    }),
  ],
};

function gewoon(naam: string, opmaak: { run?: object; paragraph?: object }) {
  return { id: naam.replaceAll(' ', ''), name: naam, basedOn: 'Normal', quickFormat: true, ...opmaak };
}

function rand(color: string) {
  return { style: BorderStyle.SINGLE, size: 4, space: 4, color };
}
