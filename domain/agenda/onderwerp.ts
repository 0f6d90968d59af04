import type { Planning } from '../planning/planning.ts';
import type { Kring } from '../policy/kring.ts';
import type { AfspraakStand, ItemStand, KnoopStand, Stand } from '../stand/stand.ts';
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

/** Wat er te beoordelen is: een afspraak, of een actie. */
export type Ding = AfspraakStand | ItemStand;

/** Alle afspraken en acties van deze kring: afspraken in de volgorde van de bron, dan acties op nummer. */
export function dingen({ afspraken, items }: Stand, kring: Kring): Ding[] {
  return [
    ...afspraken.filter(({ afspraak }) => afspraak.kring === kring),
    ...items.filter((item) => item.soort === 'actie' && item.kring === kring),
  ];
}

/** Het onderwerp dat bij een ding uit deze stand hoort. */
export function onderwerpVan(ding: Ding, { knopen }: Stand): Onderwerp {
  if ('afspraak' in ding) {
    const { afspraak, delen, verschil } = ding;
    return {
      geheel: ding,
      items: delen,
      partijen: [...new Set([...afspraak.verantwoordelijk, ...delen.map(({ partij }) => partij)])],
      planning: afspraak.planning,
      verschil,
    };
  }
  const geheel = knopen.get(ding.knoop);
  if (!geheel) throw new Error(`${ding.knoop} staat niet in haar eigen stand.`);
  return { geheel, items: [ding], partijen: [ding.partij], planning: ding.planning, verschil: [] };
}
