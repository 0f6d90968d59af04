import type { Tekstvraag } from '#domain/overlegtekst/overlegtekst.ts';
import type { Schrijver } from '../types.ts';

/** Wat de server geeft om een tekst te openen. */
export interface GeopendeTekst {
  documentId: string;
  /** De Yjs-toestand in base64. */
  toestand: string;
  gewist: number;
  magSchrijven: boolean;
  ik: Schrijver;
}

const NIET_GELUKT = 'De tekst kon niet geopend worden. Controleer je verbinding en probeer het opnieuw.';
const AFGEMELD = 'Je bent niet meer aangemeld. Laad de pagina opnieuw om je aan te melden.';
const WEG = 'Deze tekst is er niet meer, of je mag haar niet meer zien. Laad de pagina opnieuw.';

/** Vraagt het document van een tekst; de server maakt het als het er nog niet is. @throws Error met een zin voor de gebruiker */
export async function openTekst({ soort, overlegId, puntId }: Tekstvraag): Promise<GeopendeTekst> {
  const antwoord = await fetch(`/overleggen/${overlegId}/teksten`, {
    method: 'POST',
    body: new URLSearchParams({ soort, punt: puntId === null ? '' : String(puntId) }),
    redirect: 'manual',
  }).catch(() => null);
  if (antwoord === null) throw new Error(NIET_GELUKT);
  if (antwoord.type === 'opaqueredirect') throw new Error(AFGEMELD);
  if (antwoord.status === 404) throw new Error(WEG);
  if (!antwoord.ok) throw new Error(NIET_GELUKT);
  return antwoord.json();
}
