import { vergrendelDocument } from '#db/queries/document-versie.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { mag } from '#domain/policy/mag.ts';
import { nietGevonden, ofNietGevonden, type Uitslag } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import { type Plan, planVan } from './planrecht.ts';

export const NIET_MEER = 'Deze versie ligt niet meer voor. Kijk welke versie nu voorligt.';

/** Voert `werk` uit op het vergrendelde document, met de versie die voorligt; twee tegelijk gaan na elkaar. */
export function wijzigVoorgelegd(
  omgeving: Omgeving,
  gebruiker: Gebruiker,
  { document: { documentId, opgaveNr, kring } }: Plan,
  gebeurtenis: string,
  werk: (schrijver: Schrijver, voorgelegd: number | null) => Promise<Uitslag>,
): Promise<Uitslag> {
  return legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag> => {
    const document = ofNietGevonden(await vergrendelDocument(schrijver.trx, documentId));
    const uitslag = await werk(schrijver, document.voorgelegd);
    if (uitslag.ok) schrijver.noteer({ gebeurtenis, onderwerp: `document:${documentId}`, opgaveNr, kring });
    return uitslag;
  });
}

/** Het plan, voor wie bepaalt wat er voorligt. */
export async function planVoorBeheer(db: Verbinding, gebruiker: Gebruiker, opgaveNr: number): Promise<Plan> {
  const plan = await planVan(db, opgaveNr);
  if (!mag(gebruiker, 'vaststellen', { soort: 'plan', ...plan })) nietGevonden();
  return plan;
}
