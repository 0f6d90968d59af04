import type { Besluitkaart } from '#domain/overleg/overleg.ts';

/** Een verstuurd formulier, of wat ervan in de browser bewaard is. */
interface Velden {
  get(naam: string): FormDataEntryValue | null;
  getAll(naam: string): FormDataEntryValue[];
}

/** De kaart uit haar formulier. De opties staan er als twee rijen velden in, in dezelfde volgorde. */
export function leesKaart(velden: Velden): Besluitkaart {
  const tekst = (naam: string) => String(velden.get(naam) ?? '');
  const gevolgen = velden.getAll('optieGevolgen').map(String);
  return {
    situatie: tekst('situatie'),
    keuze: tekst('keuze'),
    opties: velden
      .getAll('optieTitel')
      .map((titel, i) => ({ titel: String(titel), gevolgen: gevolgen[i] ?? '' })),
    advies: tekst('advies'),
  };
}
