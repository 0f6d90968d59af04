import { LICHT_WOORD, type Licht } from '#domain/verkeerslicht/verkeerslicht.ts';
import { KLEUR } from './stijl.ts';

/** Een licht op papier; afgerond en niet gemeld zijn geen kleur. */
export type Lichtbeeld = Licht | 'afgerond' | 'niet_gemeld';

export const WOORD: Record<Lichtbeeld, string> = {
  ...LICHT_WOORD,
  afgerond: 'afgerond',
  niet_gemeld: 'niet gemeld',
};

export const LICHTKLEUR: Record<Lichtbeeld, string> = {
  groen: KLEUR.groen,
  oranje: KLEUR.oranje,
  rood: KLEUR.rood,
  grijs: KLEUR.grijs,
  afgerond: KLEUR.merk,
  niet_gemeld: KLEUR.grijs,
};

/** Tekent de vorm van een licht in een vak van `maat` bij `maat`: elke soort heeft een eigen omtrek, ook zonder kleur. */
export function tekenVorm(
  doc: PDFKit.PDFDocument,
  soort: Lichtbeeld,
  x: number,
  y: number,
  maat: number,
): void {
  const m = (deel: number) => (deel * maat) / 12;
  doc.fillColor(LICHTKLEUR[soort]).strokeColor(LICHTKLEUR[soort]).lineWidth(m(1.9)).lineCap('round');
  switch (soort) {
    case 'groen':
      doc.circle(x + m(6), y + m(6), m(5.4)).fill();
      return;
    case 'oranje':
      doc
        .moveTo(x + m(6), y + m(0.6))
        .lineTo(x + m(11.8), y + m(11))
        .lineTo(x + m(0.2), y + m(11))
        .closePath()
        .fill();
      return;
    case 'rood':
      doc.roundedRect(x + m(0.8), y + m(0.8), m(10.4), m(10.4), m(1.4)).fill();
      return;
    case 'grijs':
      doc.circle(x + m(6), y + m(6), m(4.5)).stroke();
      return;
    case 'afgerond':
      doc
        .moveTo(x + m(1.4), y + m(6.4))
        .lineTo(x + m(4.7), y + m(9.7))
        .lineTo(x + m(10.7), y + m(2.5))
        .stroke();
      return;
    case 'niet_gemeld':
      doc
        .moveTo(x + m(2), y + m(6))
        .lineTo(x + m(10), y + m(6))
        .stroke();
  }
}
