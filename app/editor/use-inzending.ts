import { type FormEvent, useState } from 'react';
import type { Veldfouten } from '#app/ui/fouten.tsx';

type Uitkomst<Gelukt> = Gelukt | { ok: false; fouten: Veldfouten };

interface Inzending<Gelukt> {
  stuur(formulier: FormData): Promise<Uitkomst<Gelukt>>;
  /** Wat er niet gelukt is als er geen antwoord kwam: `De actie is niet opgeslagen.` */
  mislukt: string;
  opGelukt(uitkomst: Gelukt): void;
}

/**
 * Verstuurt een formulier uit een venster zonder de tekst te verlaten. Wat getypt is blijft staan; bij een fout gaat de focus
 * naar het eerste veld dat niet klopt, zodat ook wie het scherm niet ziet hem hoort. Twee keer klikken verstuurt één keer.
 */
export function useInzending<Gelukt extends { ok: true }>({ stuur, mislukt, opGelukt }: Inzending<Gelukt>) {
  const [fouten, setFouten] = useState<Veldfouten>({});
  const [bezig, setBezig] = useState(false);

  async function verstuur(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (bezig) return;
    const formulier = event.currentTarget;
    setBezig(true);
    const uitkomst = await stuur(new FormData(formulier)).catch(() => zonderAntwoord(mislukt));
    setBezig(false);
    if (uitkomst.ok) return opGelukt(uitkomst);
    setFouten(uitkomst.fouten);
    const eerste = [...formulier.elements].find(
      (veld) => (veld.getAttribute('name') ?? '') in uitkomst.fouten,
    );
    if (eerste instanceof HTMLElement) eerste.focus();
  }

  return { fouten, bezig, verstuur };
}

function zonderAntwoord(mislukt: string): { ok: false; fouten: Veldfouten } {
  return {
    ok: false,
    fouten: { formulier: `${mislukt} Kijk of je verbinding hebt en probeer het opnieuw.` },
  };
}
