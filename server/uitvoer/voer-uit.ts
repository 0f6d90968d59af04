import type { Meld } from '../werker/werker.ts';
import { alsDocx } from './docx.ts';
import { alsHtml } from './html.ts';
import { stukinhoud } from './inhoud.ts';
import { alsMarkdown } from './markdown.ts';
import type { Planstuk, Vorm } from './stuk.ts';

export interface Uitvoeropdracht {
  vorm: Vorm;
  stuk: Planstuk;
  /** Het adres waarop mensen de app openen, voor verwijzingen naar afbeeldingen. */
  origin: string;
}

/** Na zoveel blokken zeggen we hoe ver we zijn. */
const STAP = 10;

/** Maakt het bestand. Het laatste deel van de voortgang is het inpakken, dat niet in stappen gaat. */
export async function voerUit({ vorm, stuk, origin }: Uitvoeropdracht, meld: Meld): Promise<Uint8Array> {
  const opgemaakt = stukinhoud(stuk);
  // Van Word-bestanden kost het inpakken ongeveer evenveel als het opmaken.
  const van = opgemaakt.blokken.length * 2;
  let klaar = 0;
  meld(klaar, van);
  const stap = () => {
    klaar += 1;
    if (klaar % STAP === 0) meld(klaar, van);
  };
  switch (vorm) {
    case 'docx':
      return alsDocx(stuk, opgemaakt, stap);
    case 'md':
      return new TextEncoder().encode(alsMarkdown(stuk, opgemaakt, origin));
    case 'html':
      return new TextEncoder().encode(alsHtml(stuk, opgemaakt));
  }
}
