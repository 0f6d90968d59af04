import { laadPersonen } from '#db/queries/gebruiker.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { actieKaart, afspraakKaarten } from '#domain/document/kaarten.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import type { Stand } from '#domain/stand/stand.ts';

/**
 * Wat de levende objecten in een plan nu tonen, voor de lezer van deze stand: die bevat alleen wat hij mag
 * weten. Een plan kan ook acties van andere opgaven noemen.
 */
export async function planWaarden(db: Verbinding, stand: Stand): Promise<PlanWaarden> {
  const acties = stand.items.filter(({ soort }) => soort === 'actie');
  return {
    acties: Object.fromEntries(acties.map((item) => [item.id, actieKaart(stand, item)])),
    afspraken: afspraakKaarten(stand),
    partijen: Object.fromEntries(
      [...stand.partijen.values()].map((partij) => [partij.slug, korteNaam(partij)]),
    ),
    personen: await laadPersonen(db),
    cijfers: {},
  };
}
