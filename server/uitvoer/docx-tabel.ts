import { Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ActieKaart } from '#domain/document/waarden.ts';
import { ACTIEKOLOMMEN, BIJLAGE, eigenaar, LICHT, planning } from './actieregel.ts';
import type { Blok, Cel } from './stuk.ts';
import { schoneTekst } from './tekens.ts';
import { STIJL } from './woordstijlen.ts';

export type Woordblok = Paragraph | Table;

/** De breedte van de tekst op A4 met de gewone marges, in twintigsten van een punt. */
export const TEKSTBREEDTE = 9026;
export const VULLING = { type: ShadingType.CLEAR, fill: 'EEF3F6', color: 'auto' };

/** Een tabel uit de tekst. Rijen met alleen koppen bovenaan komen in Word op elke bladzijde terug. */
export function tabel(rijen: Cel[][], blok: (deel: Blok, isKop: boolean) => Woordblok[]): Table {
  const eerste = rijen.findIndex((rij) => !rij.every(({ isKop }) => isKop));
  const koprijen = eerste === -1 ? 1 : eerste;
  const kolommen = Math.max(...rijen.map((rij) => rij.reduce((som, cel) => som + cel.kolommen, 0)));
  return maakTabel(
    gelijk(kolommen),
    rijen.map(
      (rij, r) =>
        new TableRow({
          // `false` schrijft een kenmerk met de waarde nee, en andere lezers zien alleen het kenmerk.
          tableHeader: r < koprijen || undefined,
          cantSplit: true,
          children: rij.map(
            ({ isKop, kolommen, rijen, blokken }) =>
              new TableCell({
                columnSpan: kolommen > 1 ? kolommen : undefined,
                rowSpan: rijen > 1 ? rijen : undefined,
                shading: isKop ? VULLING : undefined,
                children: celinhoud(blokken.flatMap((deel) => blok(deel, isKop))),
              }),
          ),
        }),
    ),
  );
}

/** Word wil dat een cel met een alinea eindigt. */
function celinhoud(blokken: Woordblok[]): Woordblok[] {
  return blokken.at(-1) instanceof Paragraph ? blokken : [...blokken, new Paragraph({})];
}

const gelijk = (kolommen: number) =>
  Array.from({ length: kolommen }, () => Math.floor(TEKSTBREEDTE / Math.max(kolommen, 1)));

export function maakTabel(columnWidths: number[], rows: TableRow[]): Table {
  return new Table({
    rows,
    columnWidths,
    width: { size: 100, type: WidthType.PERCENTAGE },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
  });
}

/** In delen van de tekstbreedte: nummer, titel, eigenaar, planning, licht, afspraak. */
const ACTIEBREEDTES = [0.07, 0.33, 0.2, 0.16, 0.13, 0.11].map((deel) => Math.floor(deel * TEKSTBREEDTE));

/** De bijlage met de acties die in de tekst staan. */
export function actietabel(acties: ActieKaart[]): Woordblok[] {
  if (acties.length === 0) return [];
  const kop = new TableRow({
    tableHeader: true,
    children: ACTIEKOLOMMEN.map(
      (kolom) =>
        new TableCell({
          shading: VULLING,
          children: [new Paragraph({ style: STIJL.tabelkop, children: [new TextRun(kolom)] })],
        }),
    ),
  });
  const rijen = acties.map((kaart) => {
    const { vorm, woord, kleur } = LICHT[kaart.licht];
    const tekst = (waarde: string) => new TextRun(schoneTekst(waarde));
    const cellen = [
      tekst(String(kaart.id)),
      tekst(kaart.titel),
      tekst(eigenaar(kaart)),
      tekst(planning(kaart)),
      new TextRun({ text: `${vorm} ${woord}`, bold: true, color: kleur }),
      tekst(kaart.afspraakId ?? ''),
    ];
    return new TableRow({
      cantSplit: true,
      children: cellen.map((cel) => new TableCell({ children: [new Paragraph({ children: [cel] })] })),
    });
  });
  return [
    new Paragraph({ style: STIJL.bijlagekop, children: [new TextRun(BIJLAGE)] }),
    maakTabel(ACTIEBREEDTES, [kop, ...rijen]),
  ];
}
