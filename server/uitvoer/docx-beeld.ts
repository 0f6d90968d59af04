import { ImageRun, Paragraph, TextRun } from 'docx';
import type { Blok } from './stuk.ts';
import { schoneTekst } from './tekens.ts';

const SOORT: Record<string, 'jpg' | 'png' | 'gif'> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};
/** Zo breed is de tekst op A4, in pixels. */
const BREEDSTE = 600;

/** Een afbeelding met haar beschrijving; wat Word niet kan tonen wordt die beschrijving. */
export function beeldBlok({
  beeld,
  alt,
  breedte,
  hoogte,
}: Extract<Blok, { soort: 'afbeelding' }>): Paragraph {
  const description = schoneTekst(alt);
  const type = beeld ? SOORT[beeld.type] : undefined;
  if (!beeld || !type) {
    return new Paragraph({ children: [new TextRun(`[afbeelding${description ? `: ${description}` : ''}]`)] });
  }
  const schaal = Math.min(1, BREEDSTE / breedte);
  const transformation = { width: Math.round(breedte * schaal), height: Math.round(hoogte * schaal) };
  const altText = { name: 'Afbeelding', description };
  return new Paragraph({ children: [new ImageRun({ type, data: beeld.bytes, transformation, altText })] });
}
