import { isLopend, type Knoop, type Opschorting } from '../wachten/wachten.ts';

/** Wat er op de peildatum opgeschort is, per knoop, op nummer. */
export function lopendeOpschortingen(
  alle: readonly Opschorting[],
  peildatum: string,
): ReadonlyMap<Knoop, readonly Opschorting[]> {
  const perKnoop = new Map<Knoop, Opschorting[]>();
  for (const opschorting of alle.toSorted((a, b) => a.id - b.id)) {
    if (!isLopend(opschorting, peildatum)) continue;
    const lijst = perKnoop.get(opschorting.knoop);
    if (lijst) lijst.push(opschorting);
    else perKnoop.set(opschorting.knoop, [opschorting]);
  }
  return perKnoop;
}
