import { REDENCODES } from '../agenda/reden.ts';
import { soortEnMinuten, type Voorstel } from '../agenda/voorstel.ts';
import { korteNaam } from '../partij/partij.ts';
import type { Stand } from '../stand/stand.ts';
import { kort } from '../tekst/tekst.ts';
import { leesKnoop } from '../wachten/wachten.ts';
import { itemsBij } from './kopie.ts';
import type { Puntbron } from './overleg.ts';
import type { Puntinhoud } from './samenvoegen.ts';

/** Zo lang mag de titel worden van een punt dat die uit een langere tekst haalt. */
const TITEL = 120;

/**
 * Het agendapunt dat een voorstel wordt als de secretaris het opneemt, met de redenen van dit moment. Een besluitpunt
 * krijgt de woorden van wie het besluit vraagt, en die partij brengt het in. De secretaris kan alles daarna herschrijven.
 */
export function puntUitVoorstel(stand: Stand, voorstel: Voorstel): Puntinhoud {
  const { sleutel, titel, soort, minuten, partijen, redenen, alleenVoor } = voorstel;
  return {
    ...punt(stand, { bron: sleutel, redenen: redenen.map(({ code, zin }) => ({ code, zin })) }, partijen),
    titel,
    soort,
    minuten,
    alleenVoor: alleenVoor && [...alleenVoor],
  };
}

/**
 * Het punt dat een bron wordt als hij van een samengevoegd punt af gaat. De redenen blijven die van toen het op de agenda kwam,
 * en daar volgen soort en minuten uit; titel en inbrenger komen uit het voorstel, als het er nog een is.
 */
export function puntUitBron(stand: Stand, voorstellen: readonly Voorstel[], bron: Puntbron): Puntinhoud {
  const voorstel = voorstellen.find(({ sleutel }) => sleutel === bron.bron);
  const codes = new Set(bron.redenen.map(({ code }) => code));
  return {
    ...punt(stand, bron, voorstel?.partijen ?? []),
    titel: voorstel?.titel ?? titelVan(stand, bron),
    ...soortEnMinuten(REDENCODES.filter((code) => codes.has(code))),
  };
}

function punt(stand: Stand, bron: Puntbron, partijen: readonly string[]): Puntinhoud {
  const vragers = itemsBij(stand, bron.bron).flatMap(({ partij, melding }) =>
    melding && melding.gevraagdBesluit !== '' ? [{ partij, besluit: melding.gevraagdBesluit }] : [],
  );
  const titel = titelVan(stand, bron);
  return {
    soort: 'bespreken',
    titel,
    toelichting: '',
    gevraagdBesluit: bron.bron.startsWith('plan:') ? `Instemmen met “${titel}”.` : besluiten(stand, vragers),
    minuten: 0,
    inbrenger: vragers[0]?.partij ?? partijen[0] ?? null,
    toelichter: '',
    bronnen: [bron],
    kaart: null,
    alleenVoor: null,
    herkomstId: null,
  };
}

/** Hoe een bron heet volgens deze stand; kent die hem niet, dan waarom hij op de agenda kwam. */
function titelVan({ knopen, snapshot }: Stand, { bron, redenen }: Puntbron): string {
  const knoop = leesKnoop(bron);
  const titel =
    (knoop && knopen.get(knoop)?.titel) ??
    snapshot.plannen.find(({ documentId }) => bron === `plan:${documentId}`)?.titel ??
    snapshot.toezeggingen.find(({ id }) => bron === `toezegging:${id}`)?.inhoud ??
    snapshot.besluiten.find(({ id }) => bron === `besluit:${id}`)?.tekst ??
    redenen[0]?.zin ??
    bron;
  return kort(titel, TITEL);
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
