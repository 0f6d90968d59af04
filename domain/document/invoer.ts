import type { PlanNode } from './inhoud.ts';

/** Zo groot mag een Word-bestand zijn, in bytes. */
export const MAX_DOCX = 20 * 1024 * 1024;

/** Wat er mis kan zijn met een bestand om in te lezen, als zin voor wie het koos. */
export const INVOERFOUT = {
  leeg: 'Dit bestand is leeg. Kies het Word-bestand opnieuw.',
  te_groot: 'Dit bestand is groter dan 20 MB. Maak de afbeeldingen erin kleiner, of splits het document.',
  oud: 'Dit is een oud Word-bestand (.doc). Open het in Word, bewaar het als .docx en kies dat bestand.',
  beveiligd:
    'Dit bestand is beveiligd met een wachtwoord. Haal het wachtwoord er in Word af en probeer het opnieuw.',
  pdf: 'Dit is een PDF. Kies het Word-bestand (.docx) waar de PDF van gemaakt is.',
  odt: 'Dit is een OpenDocument-bestand (.odt). Bewaar het in je tekstprogramma als .docx en kies dat bestand.',
  geen_word: 'Dit is geen Word-bestand (.docx). Kies een bestand dat je in Word kunt openen en bewaren.',
  kapot:
    'Dit bestand is beschadigd: een deel ontbreekt of is niet te lezen. Open het in Word, bewaar het opnieuw en probeer het dan.',
  zipbom: 'Dit bestand wordt uitgepakt veel te groot. Het is niet ingelezen.',
  te_veel_delen: 'Dit bestand bestaat uit veel te veel delen. Het is niet ingelezen.',
  vreemd:
    'In dit bestand staat een verwijzing (DOCTYPE) die niet in een Word-document hoort. Het is niet ingelezen.',
  te_lang: 'Dit document heeft meer dan 20.000 alinea’s. Splits het en lees de delen apart in.',
  te_zwaar:
    'Dit document is te ingewikkeld: het inlezen kostte te veel tijd of geheugen. Splits het en lees de delen apart in.',
  geen_tekst: 'In dit document staat niets dat in een plan past.',
} as const;

export type Invoerfout = keyof typeof INVOERFOUT;

/** Wat er van een document meekomt, anders wordt en wegvalt: zinsdelen met aantallen. */
export interface Invoerverslag {
  mee: string[];
  anders: string[];
  weg: string[];
}

/** Wat er van een ingelezen document in het plan zou komen. */
export interface Invoervoorbeeld {
  inhoud: PlanNode;
  verslag: Invoerverslag;
  /** De afbeeldingen als `data:`-adres, bij het nummer dat in `inhoud` staat. */
  beelden: Record<string, string>;
}

/** Waar het ingelezen stuk komt: achteraan, of in een onderdeel dat leeg is. */
export type Invoegplek = { soort: 'einde' } | { soort: 'onderdeel'; kop: number; titel: string };

/** Wat er in een onderdeel komt begint zelf geen nieuw onderdeel: koppen worden tussenkoppen. */
export function inOnderdeel(inhoud: PlanNode): PlanNode {
  return {
    ...inhoud,
    content: inhoud.content.map((node) =>
      node.type === 'heading' ? { ...node, attrs: { ...node.attrs, level: 3 } } : node,
    ),
  };
}
