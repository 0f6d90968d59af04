import { type PlanNode, planInhoud } from '#domain/document/inhoud.ts';
import { zonderVoorstellen } from '#domain/document/voorstel.ts';
import type { Meld } from '../werker/werker.ts';
import { alsDocx } from './docx.ts';
import { alsHtml } from './html.ts';
import { stukinhoud } from './inhoud.ts';
import { alsMarkdown } from './markdown.ts';
import type { Planstuk, Vorm } from './stuk.ts';

export interface Uitvoeropdracht {
  vorm: Vorm;
  stuk: Omit<Planstuk, 'inhoud'>;
  /** De tekst: de Yjs-toestand van de werktekst, of de inhoud van een versie. */
  tekst: Uint8Array | PlanNode;
  /** Het adres waarop mensen de app openen, voor verwijzingen naar afbeeldingen. */
  origin: string;
}

/** Na zoveel blokken zeggen we hoe ver we zijn. */
const STAP = 10;

/** Maakt het bestand. Het laatste deel van de voortgang is het inpakken, dat niet in stappen gaat. */
export async function voerUit(
  { vorm, stuk, tekst, origin }: Uitvoeropdracht,
  meld: Meld,
): Promise<Uint8Array> {
  const inhoud = zonderVoorstellen(tekst instanceof Uint8Array ? planInhoud(tekst) : tekst);
  const planstuk = { ...stuk, inhoud };
  const opgemaakt = stukinhoud(planstuk);
  // Van Word-bestanden kost het inpakken ongeveer evenveel als het opmaken.
  const van = opgemaakt.blokken.length * 2;
  let klaar = 0;
  meld(klaar, van);
  const stap = () => {
    klaar += 1;
    if (klaar % STAP === 0) meld(klaar, van);
  };
  const bytes = new TextEncoder();
  switch (vorm) {
    case 'docx':
      return alsDocx(planstuk, opgemaakt, stap);
    case 'md':
      return bytes.encode(alsMarkdown(planstuk, opgemaakt, origin));
    case 'html':
      return bytes.encode(alsHtml(planstuk, opgemaakt));
  }
}
