import { laadCijfers } from '#db/queries/cijfer.ts';
import { laadPersonen } from '#db/queries/gebruiker.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { actieKaart, afspraakKaarten, cijferKaart } from '#domain/document/kaarten.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { meldersVoor } from '#domain/partij/koepel.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { mag, type Wie } from '#domain/policy/mag.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';

/**
 * Wat de levende objecten in een plan nu tonen, voor de lezer van deze stand: die bevat alleen wat hij mag
 * weten. Een plan kan ook acties van andere opgaven noemen. Met `lezer` staat bij een actie of hij erover mag melden.
 */
export async function planWaarden(db: Verbinding, stand: Stand, lezer?: Wie): Promise<PlanWaarden> {
  const acties = stand.items.filter(({ soort }) => soort === 'actie');
  const magMelden = lezer && melder(stand, lezer);
  const cijfers = await laadCijfers(db, stand.snapshot.kringen);
  return {
    acties: Object.fromEntries(
      acties.map((item) => [item.id, { ...actieKaart(stand, item), magMelden: magMelden?.(item) }]),
    ),
    afspraken: afspraakKaarten(stand),
    partijen: Object.fromEntries(
      [...stand.partijen.values()].map((partij) => [partij.slug, korteNaam(partij)]),
    ),
    personen: await laadPersonen(db),
    cijfers: Object.fromEntries(cijfers.map((cijfer) => [cijfer.id, cijferKaart(cijfer)])),
  };
}

/** Of deze gebruiker over een actie mag melden. */
function melder({ snapshot: { partijen } }: Stand, wie: Wie): (actie: ItemStand) => boolean {
  const melders = new Map(partijen.map(({ slug }) => [slug, meldersVoor(slug, partijen)]));
  return ({ kring, partij }) =>
    mag(wie, 'doen', { soort: 'melding', kring, melders: melders.get(partij) ?? new Set() });
}
