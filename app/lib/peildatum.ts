import { isDag, langeDatum } from '#domain/datum/datum.ts';

/** De dag waarvan een pagina de stand toont. */
export interface Dagkeuze {
  peildatum: string;
  /** Een eerdere dag dan vandaag: die blijft in de links van de pagina staan. Anders null. */
  eerder: string | null;
  vandaag: string;
  /** Wat er gevraagd werd maar niet kan, met de zin erbij; de pagina toont dan vandaag. */
  fout: { ingevuld: string; zin: string } | null;
}

/** Leest `?peildatum=`; een dag die niet bestaat of nog moet komen geeft een zin bij het veld. */
export function leesPeildatum(zoek: URLSearchParams, vandaag: string): Dagkeuze {
  const gevraagd = zoek.get('peildatum')?.trim() ?? '';
  const nu = { peildatum: vandaag, eerder: null, vandaag, fout: null };
  if (gevraagd === '' || gevraagd === vandaag) return nu;
  if (!isDag(gevraagd)) {
    const zin = 'Vul een bestaande datum in, bijvoorbeeld 2024-06-30.';
    return { ...nu, fout: { ingevuld: gevraagd, zin } };
  }
  if (gevraagd > vandaag) {
    const zin = `Deze dag moet nog komen. Kies een dag tot en met ${langeDatum(vandaag)}.`;
    return { ...nu, fout: { ingevuld: gevraagd, zin } };
  }
  return { peildatum: gevraagd, eerder: gevraagd, vandaag, fout: null };
}
