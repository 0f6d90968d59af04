import type { Draaduitslag } from '#app/lib/draadhandeling.ts';
import type { Sessie } from '../sessie.ts';
import type { Selectie } from './selectie.ts';

/** Wat er met een draad kan, behalve antwoorden. */
export type Draadhandeling = 'afhandelen' | 'heropenen' | 'herstellen';

/** De uitkomst van een verzoek: gelukt, of een zin om naast het veld te zetten. */
export type Uitkomst = { ok: true } | { ok: false; fout: string };

/** Zo lang wachten we tot de server heeft wat hier getypt is, in milliseconden. */
const GEDULD_MS = 10_000;

const NIET_VERBONDEN =
  'Versturen lukt nu niet. Wat je schreef staat hier nog: probeer het opnieuw als je weer verbonden bent.';

/** Begint een draad. Heeft de server de tekst nog niet, dan wacht dit tot dat zo is. */
export async function beginDraad(
  opgaveNr: number,
  sessie: Sessie,
  { citaat, begin, einde }: Selectie,
  tekst: string,
): Promise<Uitkomst> {
  if (!(await totOpgeslagen(sessie))) {
    return {
      ok: false,
      fout: 'De tekst van het plan is nog niet opgeslagen. Verstuur je opmerking opnieuw zodra dat gelukt is.',
    };
  }
  return stuur(`/opgaven/${opgaveNr}/plan/draden`, { citaat: citaat.slice(0, 2_000), begin, einde, tekst });
}

export function reageer(opgaveNr: number, id: string, tekst: string): Promise<Uitkomst> {
  return stuur(`/opgaven/${opgaveNr}/plan/draden/${id}`, { tekst });
}

export function doe(opgaveNr: number, id: string, handeling: Draadhandeling): Promise<Uitkomst> {
  return stuur(`/opgaven/${opgaveNr}/plan/draden/${id}`, { handeling });
}

async function stuur(url: string, velden: Record<string, string>): Promise<Uitkomst> {
  try {
    const antwoord = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams(velden),
      redirect: 'manual',
    });
    if (!antwoord.ok) return { ok: false, fout: NIET_VERBONDEN };
    const uitslag: Draaduitslag = await antwoord.json();
    return uitslag.ok ? uitslag : { ok: false, fout: Object.values(uitslag.fouten)[0] ?? NIET_VERBONDEN };
  } catch {
    return { ok: false, fout: NIET_VERBONDEN };
  }
}

/** @returns of de server alles heeft wat hier getypt is. */
function totOpgeslagen(sessie: Sessie): Promise<boolean> {
  if (!sessie.heeftOnopgeslagen()) return Promise.resolve(true);
  return new Promise((klaar) => {
    const meld = (opgeslagen: boolean) => {
      clearTimeout(wekker);
      stop();
      klaar(opgeslagen);
    };
    const wekker = setTimeout(meld, GEDULD_MS, false);
    const stop = sessie.abonneer(() => {
      if (!sessie.heeftOnopgeslagen()) meld(true);
    });
  });
}
