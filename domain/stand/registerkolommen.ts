import type { Voortgang } from '../melding/melding.ts';
import { ANTWOORDEN } from '../melding/voortgang.ts';
import { korteNaam } from '../partij/partij.ts';
import { STANDINGS } from '../planning/standing.ts';
import { gemeldVak, VAKKEN } from './matrix.ts';
import type { ItemStand, Stand } from './stand.ts';

/** Waarop het register te sorteren is; elke kolom van het scherm, op lange tekst na. */
export const REGISTER_KOLOMMEN = [
  'paragraaf',
  'titel',
  'partij',
  'persoon',
  'opgave',
  'gemeld',
  'berekend',
  'voortgang',
  'standing',
  'deadline',
  'datum',
] as const;
export type Registerkolom = (typeof REGISTER_KOLOMMEN)[number];

const WOORDEN = new Intl.Collator('nl', { numeric: true });

/** De items op een kolom; wat er geen waarde heeft staat altijd achteraan, gelijke waarden blijven in volgorde. */
export function sorteerRegister(
  stand: Pick<Stand, 'partijen'>,
  items: readonly ItemStand[],
  kolom: Registerkolom,
  aflopend: boolean,
): ItemStand[] {
  // De items staan al in de volgorde van de agenda.
  if (kolom === 'paragraaf') return aflopend ? items.toReversed() : [...items];
  const richting = aflopend ? -1 : 1;
  return items
    .map((item) => ({ item, waarde: sorteerwaarde(stand, item, kolom) }))
    .sort(({ waarde: a }, { waarde: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      if (typeof a === 'number' && typeof b === 'number') return richting * (a - b);
      return richting * WOORDEN.compare(String(a), String(b));
    })
    .map(({ item }) => item);
}

function sorteerwaarde(
  { partijen }: Pick<Stand, 'partijen'>,
  item: ItemStand,
  kolom: Exclude<Registerkolom, 'paragraaf'>,
): string | number | null {
  switch (kolom) {
    case 'titel':
      return item.titel;
    case 'partij': {
      const partij = partijen.get(item.partij);
      return partij ? korteNaam(partij) : item.partij;
    }
    case 'persoon':
      return item.eigenaarPersoon || null;
    case 'opgave':
      return item.opgaveNr;
    case 'voortgang':
      return item.voortgang && VOORTGANG_VOLGORDE.indexOf(item.voortgang);
    case 'deadline':
      return dagGetal(item.deadline);
    case 'standing':
      return STANDINGS.indexOf(item.standing);
    case 'gemeld':
      return item.nietGemeld ? null : VAKKEN.indexOf(gemeldVak(item));
    case 'berekend':
      return VAKKEN.indexOf(item.af ? 'afgerond' : item.berekend.licht);
    case 'datum':
      return dagGetal(item.melding?.datum ?? null);
  }
}

/** Van niet begonnen naar af; een ja/nee-antwoord komt erna. */
const VOORTGANG_VOLGORDE: readonly Voortgang[] = [
  ...ANTWOORDEN.voortgang.filter((antwoord) => antwoord !== 'onbekend'),
  ...ANTWOORDEN.ja_nee,
];

/** `2024-06-30` als 20240630: getallen vergelijken is bij duizenden regels veel sneller dan woorden. */
function dagGetal(dag: string | null): number | null {
  return dag === null ? null : Number(dag.replaceAll('-', ''));
}
