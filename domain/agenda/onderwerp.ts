import type { Planning } from '../planning/planning.ts';
import type { Kring } from '../policy/kring.ts';
import type { ItemStand, KnoopStand, Stand } from '../stand/stand.ts';
import type { Verschil } from '../verschil/verschil.ts';

/** Een afspraak met haar delen, of een actie: waarvan er hoogstens één voorstel komt, hoeveel redenen er ook zijn. */
export interface Onderwerp {
  geheel: KnoopStand;
  /** De delen van de afspraak, of de actie zelf. */
  items: readonly ItemStand[];
  /** De partijen die het aangaat, in de volgorde van de bron. */
  partijen: string[];
  planning: Planning;
  verschil: readonly Verschil[];
}

/** Alle afspraken en acties van deze kring: afspraken in de volgorde van de bron, dan acties op nummer. */
export function* onderwerpen(stand: Stand, kring: Kring): Generator<Onderwerp> {
  for (const stuk of stand.afspraken) {
    const { afspraak, delen, verschil } = stuk;
    if (afspraak.kring !== kring) continue;
    yield {
      geheel: stuk,
      items: delen,
      partijen: [...new Set([...afspraak.verantwoordelijk, ...delen.map(({ partij }) => partij)])],
      planning: afspraak.planning,
      verschil,
    };
  }
  for (const item of stand.items) {
    const geheel = stand.knopen.get(item.knoop);
    if (item.soort !== 'actie' || item.kring !== kring || !geheel) continue;
    yield { geheel, items: [item], partijen: [item.partij], planning: item.planning, verschil: [] };
  }
}
