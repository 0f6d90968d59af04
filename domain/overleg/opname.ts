import type { Voorstel } from '../agenda/voorstel.ts';
import { korteNaam } from '../partij/partij.ts';
import type { Stand } from '../stand/stand.ts';
import { itemsBij } from './kopie.ts';
import type { Agendapunt } from './overleg.ts';

/**
 * Het agendapunt dat een voorstel wordt als de secretaris het opneemt, met de redenen van dit moment. Een besluitpunt
 * krijgt de woorden van wie het besluit vraagt, en die partij brengt het in. De secretaris kan alles daarna herschrijven.
 */
export function puntUitVoorstel(
  stand: Stand,
  { sleutel, titel, soort, minuten, partijen, redenen, alleenVoor }: Voorstel,
): Omit<Agendapunt, 'id' | 'gremium' | 'overlegId' | 'volgorde' | 'versie'> {
  const vragers = itemsBij(stand, sleutel).flatMap(({ partij, melding }) =>
    melding && melding.gevraagdBesluit !== '' ? [{ partij, besluit: melding.gevraagdBesluit }] : [],
  );
  return {
    soort,
    titel,
    toelichting: '',
    gevraagdBesluit: sleutel.startsWith('plan:') ? `Instemmen met “${titel}”.` : besluiten(stand, vragers),
    minuten,
    inbrenger: vragers[0]?.partij ?? partijen[0] ?? null,
    toelichter: '',
    bronnen: [{ bron: sleutel, redenen: redenen.map(({ code, zin }) => ({ code, zin })) }],
    kaart: null,
    alleenVoor: alleenVoor && [...alleenVoor],
    herkomstId: null,
  };
}

/** Eén vraag is het besluit zelf; bij meer staat erbij van wie welke is. */
function besluiten(stand: Stand, vragers: readonly { partij: string; besluit: string }[]): string {
  const [enige, ...rest] = vragers;
  if (!enige) return '';
  if (rest.length === 0) return enige.besluit;
  return vragers
    .map(({ partij: slug, besluit }) => {
      const partij = stand.partijen.get(slug);
      return `${partij ? korteNaam(partij) : slug}: ${besluit}`;
    })
    .join('\n');
}
