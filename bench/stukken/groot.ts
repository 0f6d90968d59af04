import type { Inhoud, Pakketstuk } from '#server/stukken/pakket.ts';
import { bijlage, maakProefpdf, pakket, punt, status, stuk } from '#tests/document/pakketproef.ts';

const PUNTEN = 40;
const BLADZIJDEN = 200;
const PER_BIJLAGE = 10;
const REGELS = 40;

/** Een pakket van veertig punten met kaart en statussen, en bijlagen tot het er samen minstens tweehonderd bladzijden zijn. */
export async function grootPakket(): Promise<{ versie: Pakketstuk; inhouden: [string, Inhoud][] }> {
  const aantal = Math.ceil((BLADZIJDEN - PUNTEN) / PER_BIJLAGE);
  const inhouden: [string, Inhoud][] = [];
  for (let nr = 1; nr <= aantal; nr += 1) {
    const bytes = await maakProefpdf(PER_BIJLAGE, `Bijlage ${nr}`, REGELS);
    inhouden.push([`sha-${nr}`, { soort: 'pdf', bytes }]);
  }
  const tekst = 'De partijen spreken af wie wat doet en wanneer het klaar moet zijn. '.repeat(6);
  const punten = Array.from({ length: PUNTEN }, (_, i) =>
    punt(i + 1, {
      gevraagdBesluit: tekst,
      kaart: { situatie: tekst, keuze: tekst, opties: [{ titel: 'Ja', gevolgen: tekst }], advies: tekst },
      statussen: Array.from({ length: 12 }, (_, nr) => status(i * 12 + nr)),
      bijlagen: i < aantal ? [bijlage(i + 1, { bladzijden: PER_BIJLAGE })] : [],
    }),
  );
  return { versie: pakket(stuk(punten)), inhouden };
}
