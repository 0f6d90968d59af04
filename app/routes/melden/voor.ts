import { meldersVoor } from '#domain/partij/koepel.ts';
import { korteNaam, type Partij } from '#domain/partij/partij.ts';
import { gemeldInRonde, gevraagd, lopendeRonde } from '#domain/stand/ronde.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';
import { adres } from './adres.ts';
import { leesSleutel } from './invoer.ts';

/** Voor wie iemand nu meldt: zijn eigen partij, of het lid uit het adres waar zijn partij de koepel van is. */
export function meldtVoor(stand: Stand, eigen: Partij, zoek: URLSearchParams): Partij {
  const open = leesSleutel(zoek.get('open'));
  const slug = zoek.get('voor') ?? (open && stand.perSleutel.get(open)?.partij);
  return ledenMetWerk(stand, eigen).find((lid) => lid.slug === slug) ?? eigen;
}

/** De keuze tussen de eigen partij en haar leden, elk met hoeveel er nog te melden is; leeg voor wie geen leden heeft. */
export function wisselkeuzes(stand: Stand, eigen: Partij, deze: Partij) {
  const leden = ledenMetWerk(stand, eigen);
  if (leden.length === 0) return [];
  return [eigen, ...leden].map((partij) => {
    const voor = partij.slug === eigen.slug ? null : partij.slug;
    return {
      naam: `${korteNaam(partij)} (${aantalOpen(stand, stand.perPartij.get(partij.slug) ?? [])})`,
      href: adres({ voor, opgave: null, zoek: '' }),
      gekozen: partij.slug === deze.slug,
    };
  });
}

function ledenMetWerk({ snapshot: { partijen }, perPartij }: Stand, { slug }: Partij): Partij[] {
  return partijen.filter(
    (partij) =>
      partij.slug !== slug && perPartij.has(partij.slug) && meldersVoor(partij.slug, partijen).has(slug),
  );
}

function aantalOpen({ snapshot, peildatum }: Stand, items: readonly ItemStand[]): number {
  const ronde = lopendeRonde(snapshot.ronde, peildatum);
  return items.filter((item) => (ronde ? gevraagd(item, ronde) && !gemeldInRonde(item, ronde) : !item.af))
    .length;
}
