import { padVan, partijNaam } from '#app/lib/beeld.ts';
import type { BlijftOmdat, Groepswens, Voorproef } from '#domain/actie/groepswijziging.ts';
import { planningTekst, WIJZIGREDEN_NAAM } from '#domain/planning/planning.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';

const WAAROM: Record<BlijftOmdat, (aantal: number) => string> = {
  geen_actie: (n) => (n === 1 ? '1 is geen actie' : `${n} zijn geen actie`),
  mag_niet: (n) => `${n} ${n === 1 ? 'mag' : 'mogen'} jij niet wijzigen`,
  al_zo: (n) => `${n} ${n === 1 ? 'staat' : 'staan'} al zo`,
};

export type Voorproefbeeld = ReturnType<typeof voorproefBeeld>;

/** Wat er gaat gebeuren: per actie van wat naar wat, en wat er blijft met waarom. */
export function voorproefBeeld(stand: Stand, wens: Groepswens, { kan, blijft }: Voorproef) {
  const perReden = new Map<BlijftOmdat, ItemStand[]>();
  for (const { item, omdat } of blijft) perReden.set(omdat, [...(perReden.get(omdat) ?? []), item]);
  const ding = (item: ItemStand) => ({ sleutel: item.sleutel, href: padVan(item.knoop), titel: item.titel });
  return {
    wensen: wensen(stand, wens),
    kan: kan.map((item) => ({
      ...ding(item),
      gezien: `${item.id}:${item.versie}`,
      ...nu(stand, wens, item),
    })),
    blijft: [...perReden].map(([omdat, items]) => ({
      omdat,
      zin: WAAROM[omdat](items.length),
      items: items.map(ding),
    })),
  };
}

/** Wat er van de actie nu anders is dan het wordt. */
function nu(stand: Stand, { eigenaarPartij, eigenaarPersoon, planning }: Groepswens, item: ItemStand) {
  return {
    nu: [
      eigenaarPartij === null ? null : partijNaam(stand, item.partij),
      eigenaarPersoon === null ? null : item.eigenaarPersoon || 'geen persoon',
      planning === null ? null : planningTekst(item.planning),
    ].filter((deel) => deel !== null),
  };
}

function wensen(stand: Stand, { eigenaarPartij, eigenaarPersoon, planning }: Groepswens) {
  return [
    eigenaarPartij === null ? null : { wat: 'Eigenaar', wordt: partijNaam(stand, eigenaarPartij) },
    eigenaarPersoon === null ? null : { wat: 'Persoon', wordt: eigenaarPersoon || 'geen persoon' },
    planning === null
      ? null
      : {
          wat: 'Planning',
          wordt: `${planningTekst(planning.naar)} (${WIJZIGREDEN_NAAM[planning.reden].toLowerCase()})`,
        },
  ].filter((deel) => deel !== null);
}
