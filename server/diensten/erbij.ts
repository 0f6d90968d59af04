import { vindBesluit } from '#db/queries/besluit.ts';
import { laadBijlagen } from '#db/queries/bijlage.ts';
import { laadRelaties } from '#db/queries/puntrelatie.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Erbij } from '#domain/overleg/kopie.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import type { StukBijlage, StukBron, StukRelatie } from '#domain/overleg/stuk.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** Wat er behalve de stand en de bijlagen in een stuk hoort: relaties, en bronnen in woorden. */
export async function laadErbij(
  db: Verbinding,
  overlegId: number,
  punten: readonly Agendapunt[],
  stand: Stand,
): Promise<Omit<Erbij, 'bijlagen'>> {
  const relaties = await laadRelaties(db, overlegId);
  const perPunt = new Map<number, StukRelatie[]>();
  for (const { agendapuntId, soort, met, toelichting } of relaties) {
    const ander = await andere(db, met, punten, stand);
    if (!ander) continue;
    perPunt.set(agendapuntId, [...(perPunt.get(agendapuntId) ?? []), { soort, toelichting, ...ander }]);
  }
  return { relaties: perPunt, genoemd: genoemdIn(punten, stand) };
}

/** De plannen, toezeggingen en besluiten waar punten uit volgen, in woorden, met voor wie zij zijn. */
export function genoemdIn(punten: readonly Agendapunt[], stand: Stand): Erbij['genoemd'] {
  const bronnen = punten.flatMap((punt) => punt.bronnen.map(({ bron }) => bron));
  return new Map(bronnen.flatMap((bron) => inWoorden(bron, stand).map((genoemd) => [bron, genoemd])));
}

/** Het punt of besluit aan de andere kant van een relatie; null als het niet aan deze tafel hoort. */
async function andere(
  db: Verbinding,
  met: { soort: 'punt' | 'besluit'; id: number },
  punten: readonly Agendapunt[],
  { snapshot }: Stand,
): Promise<Pick<StukRelatie, 'punt' | 'titel' | 'alleenVoor'> | null> {
  if (met.soort === 'punt') {
    const punt = punten.find(({ id }) => id === met.id);
    return punt ? { punt: punt.id, titel: punt.titel, alleenVoor: punt.alleenVoor } : null;
  }
  const besluit = await vindBesluit(db, met.id);
  if (!besluit || !snapshot.kringen.includes(besluit.kring)) return null;
  return { punt: null, titel: besluit.tekst, alleenVoor: besluit.alleenVoor && [...besluit.alleenVoor] };
}

/** Een plan, toezegging of besluit in woorden; van een afspraak of actie staan de statussen er al. */
function inWoorden(bron: string, { snapshot, partijen }: Stand): StukBron[] {
  const [soort, id = ''] = bron.split(/:(.*)/s);
  const naam = (slug: string) => {
    const partij = partijen.get(slug);
    return partij ? korteNaam(partij) : slug;
  };
  const voor = (termijn: string | null) => (termijn === null ? '' : `, uiterlijk ${langeDatum(termijn)}`);
  if (soort === 'plan') {
    const plan = snapshot.plannen.find(({ documentId }) => documentId === id);
    return plan ? [{ bron, tekst: `Plan: ${plan.titel}, opgave ${plan.opgaveNr}.`, alleenVoor: null }] : [];
  }
  if (soort === 'toezegging') {
    const toezegging = snapshot.toezeggingen.find((ding) => ding.id === Number(id));
    if (!toezegging) return [];
    const { van, aan, inhoud, termijn, alleenVoor } = toezegging;
    const tekst = `Toezegging van ${naam(van)} aan ${naam(aan)}: ${inhoud}${voor(termijn)}.`;
    return [{ bron, tekst, alleenVoor: alleenVoor && [...alleenVoor] }];
  }
  if (soort !== 'besluit') return [];
  const besluit = snapshot.besluiten.find((ding) => ding.id === Number(id));
  if (!besluit) return [];
  const { tekst, termijn, alleenVoor } = besluit;
  return [{ bron, tekst: `Besluit: ${tekst}${voor(termijn)}.`, alleenVoor: alleenVoor && [...alleenVoor] }];
}

/** De bijlagen bij een agenda die nog concept is: alleen hoe ze heten, want er is nog niets van bewaard. */
export async function conceptbijlagen(
  db: Verbinding,
  overlegId: number,
): Promise<Map<number, StukBijlage[]>> {
  const perPunt = new Map<number, StukBijlage[]>();
  for (const { id, agendapuntId, titel, bron, alleenVoor } of await laadBijlagen(db, overlegId)) {
    const bijlage: StukBijlage = {
      ...{ id, titel, alleenVoor, nagekomenOp: null, vervangt: '', sha256: '' },
      soort: bron.soort === 'versie' ? 'plan' : bron.soort,
      naam: bron.soort === 'pdf' ? bron.naam : '',
      bladzijden: bron.soort === 'pdf' ? bron.bladzijden : null,
    };
    perPunt.set(agendapuntId, [...(perPunt.get(agendapuntId) ?? []), bijlage]);
  }
  return perPunt;
}
