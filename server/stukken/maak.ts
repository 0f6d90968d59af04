import type { Meld } from '../werker/werker.ts';
import { maakDocx } from './maak-docx.ts';
import { maakPdf } from './maak-pdf.ts';
import type { Inhoud, Inhouden, Pakketstuk } from './pakket.ts';

/** Alle versies van een pakket om te maken, met de inhoud van hun bijlagen. */
export interface Pakketopdracht {
  versies: Pakketstuk[];
  inhouden: [sha256: string, inhoud: Inhoud][];
}

export interface Pakketbestanden {
  pdf: Uint8Array;
  docx: Uint8Array;
  bladzijden: number;
}

/** Van elke versie telt de pdf voor zoveel stappen, en het Word-bestand voor een tiende daarvan. */
const STAPPEN = 1000;
const STAPPEN_DOCX = 100;

/** Maakt van elke versie een pdf en een Word-bestand, in volgorde. `meld` loopt nooit terug. */
export async function maakPakket(
  { versies, inhouden: lijst }: Pakketopdracht,
  meld: Meld,
): Promise<Pakketbestanden[]> {
  const inhouden: Inhouden = new Map(lijst);
  const van = versies.length * (STAPPEN + STAPPEN_DOCX);
  const bestanden: Pakketbestanden[] = [];
  for (const [i, versie] of versies.entries()) {
    const gedaan = i * (STAPPEN + STAPPEN_DOCX);
    const { bytes: pdf, bladzijden } = await maakPdf(versie, inhouden, (klaar, totaal) =>
      meld(gedaan + Math.floor((klaar / totaal) * STAPPEN), van),
    );
    const docx = await maakDocx(versie, inhouden);
    meld(gedaan + STAPPEN + STAPPEN_DOCX, van);
    bestanden.push({ pdf, docx, bladzijden });
  }
  return bestanden;
}
