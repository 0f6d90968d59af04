import { type Nakoming, toezeggingNakoming } from '../besluit/nakoming.ts';
import type { Sleutel } from '../melding/melding.ts';
import type { ItemStand, KnoopStand, Stand } from '../stand/stand.ts';
import { wachtlijsten } from '../stand/wachtlijst.ts';
import { itemsBij } from './kopie.ts';
import type { Agendapunt, Toezegging } from './overleg.ts';

/** Waarom iets van de eigen partij aandacht vraagt: eerst wat zij zelf meldde, dan wat alleen over tijd is. */
export const ZORGEN = ['rood', 'signaal', 'oranje', 'over_tijd'] as const;
export type Zorg = (typeof ZORGEN)[number];

/** Iets van de eigen partij dat aandacht vraagt. */
export interface Zorgpunt {
  /** Zoals het op de peildatum was, of van nu als het er daarna bij kwam. */
  item: ItemStand;
  zorg: Zorg;
  /** `nieuw`: pas na de peildatum; `over`: vraagt nu geen aandacht meer; `anders`: nog wel, maar om iets anders. */
  sinds: 'nieuw' | 'over' | 'anders' | null;
  nu: ItemStand | null;
}

/** Een toezegging die de eigen partij deed of kreeg en die nog openstaat. */
export interface OpenToezegging {
  toezegging: Toezegging;
  nakoming: Extract<Nakoming, 'over_tijd' | 'open' | 'niet_bevestigd'>;
}

/**
 * De punten waar deze partij zelf iets mee moet: zij brengt het in, het is besloten en mede van haar, of zij is verantwoordelijk voor
 * de afspraak, eigenaar van de actie, kant van het besluit of de toezegging waar het over gaat, of iemand die er niet verder mee kan
 * heeft iets van haar nodig.
 */
export function eigenPunten(
  stand: Stand,
  punten: readonly Pick<Agendapunt, 'id' | 'inbrenger' | 'bronnen' | 'alleenVoor'>[],
  partij: string,
): Set<number> {
  const { toezeggingen, besluiten } = stand.snapshot;
  const isVanHaar = ({ partij: eigenaar, melding }: ItemStand) =>
    eigenaar === partij || (melding?.nodigVan.includes(partij) ?? false);
  const isEigen = (bron: string) => {
    const [soort, id = ''] = bron.split(/:(.*)/s);
    switch (soort) {
      case 'afspraak':
        return (
          (stand.perAfspraak.get(id)?.afspraak.verantwoordelijk.includes(partij) ?? false) ||
          itemsBij(stand, bron).some(isVanHaar)
        );
      case 'toezegging':
        return toezeggingen.some((t) => t.id === Number(id) && (t.van === partij || t.aan === partij));
      case 'besluit':
        return besluiten.some((besluit) => besluit.id === Number(id) && besluit.partijen.includes(partij));
      default:
        return itemsBij(stand, bron).some(isVanHaar);
    }
  };
  return new Set(
    punten
      .filter(
        ({ inbrenger, bronnen, alleenVoor }) =>
          inbrenger === partij || alleenVoor?.includes(partij) || bronnen.some(({ bron }) => isEigen(bron)),
      )
      .map(({ id }) => id),
  );
}

/** Wat er van deze partij op de peildatum aandacht vroeg, met wat er sindsdien veranderde; het ergste voorop. */
export function zorgpunten(toen: Stand, nu: Stand, partij: string): Zorgpunt[] {
  const nieuw = zorgen(nu, partij);
  const punten: Zorgpunt[] = [...zorgen(toen, partij)].map(([sleutel, { item, zorg }]) => {
    const later = nieuw.get(sleutel);
    const sinds = toen === nu || later?.zorg === zorg ? null : later ? 'anders' : 'over';
    return { item, zorg, sinds, nu: sinds === null ? null : (nu.perSleutel.get(sleutel) ?? null) };
  });
  const bekend = new Set(punten.map(({ item }) => item.sleutel));
  for (const [sleutel, { item, zorg }] of nieuw) {
    if (!bekend.has(sleutel)) punten.push({ item, zorg, sinds: 'nieuw', nu: null });
  }
  const plaats = ({ zorg, item }: Zorgpunt) =>
    `${ZORGEN.indexOf(zorg)} ${item.deadline ?? '9999'} ${item.sleutel}`;
  return punten.sort((a, b) => (plaats(a) < plaats(b) ? -1 : 1));
}

function zorgen(stand: Stand, partij: string): Map<Sleutel, { item: ItemStand; zorg: Zorg }> {
  return new Map(
    (stand.perPartij.get(partij) ?? []).flatMap((item) => {
      const zorg = zorgVan(item);
      return zorg === null ? [] : [[item.sleutel, { item, zorg }] as const];
    }),
  );
}

function zorgVan({ af, gemeld, standing, signaal }: ItemStand): Zorg | null {
  if (af) return null;
  if (gemeld === 'rood') return 'rood';
  if (signaal) return 'signaal';
  if (gemeld === 'oranje') return 'oranje';
  return standing === 'over_tijd' ? 'over_tijd' : null;
}

/** Wat deze partij toezegde of toegezegd kreeg en wat nog openstaat; over tijd voorop, dan op termijn. */
export function openToezeggingen(stand: Stand, partij: string): OpenToezegging[] {
  const { toezeggingen, overleggen, peildatum } = stand.snapshot;
  return toezeggingen
    .filter(({ van, aan }) => van === partij || aan === partij)
    .flatMap((toezegging): OpenToezegging[] => {
      const lijst = overleggen.find(({ id }) => id === toezegging.overlegId) ?? null;
      const nakoming = toezeggingNakoming(toezegging, lijst, peildatum);
      return nakoming === 'over_tijd' || nakoming === 'open' || nakoming === 'niet_bevestigd'
        ? [{ toezegging, nakoming }]
        : [];
    })
    .sort((a, b) => (volgorde(a) < volgorde(b) ? -1 : 1));
}

const volgorde = ({ toezegging: { termijn, id }, nakoming }: OpenToezegging) =>
  `${nakoming === 'over_tijd' ? 0 : 1} ${termijn ?? '9999'} ${String(id).padStart(9, '0')}`;

/** Iets van de eigen partij waar anderen op wachten. */
export interface Wachtenden {
  ding: KnoopStand;
  /** Slugs, zonder de partij zelf; nooit leeg. */
  door: string[];
}

/** Wat andere partijen van deze partij verwachten: waar de meesten op wachten voorop. */
export function wieWacht(stand: Stand, partij: string): Wachtenden[] {
  const verwacht = wachtlijsten(stand).find((lijst) => lijst.partij === partij)?.verwacht ?? [];
  return verwacht.flatMap(({ ding, door }) => {
    const anderen = new Set(door.flatMap(({ openPartijen }) => openPartijen));
    anderen.delete(partij);
    return anderen.size === 0 ? [] : [{ ding, door: [...anderen] }];
  });
}
