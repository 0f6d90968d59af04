import { lijstNaam } from '../besluit/naam.ts';
import type { Overleg, Statusronde } from '../overleg/overleg.ts';
import { korteNaam } from '../partij/partij.ts';
import { isGesloten } from '../stand/ronde.ts';
import type { Stand } from '../stand/stand.ts';
import { opsomming } from '../tekst/tekst.ts';
import { isLopend, type Knoop, type Opschorting } from '../wachten/wachten.ts';

/** Wat elke reden van het geheel moet weten. */
export interface Context {
  stand: Stand;
  peildatum: string;
  /** De ronde waarvoor iedereen gemeld had moeten hebben: alleen als ze op de peildatum gesloten is. */
  geslotenRonde: Statusronde | null;
  /** Wat na het vorige overleg hervat is en nu niet opnieuw door dezelfde partij opgeschort. */
  hervat: ReadonlyMap<Knoop, Opschorting[]>;
  /** De korte namen van deze partijen als opsomming, elk één keer. */
  namen: (slugs: readonly string[]) => string;
  /** De overleggen op nummer. */
  overleggen: ReadonlyMap<number, Overleg>;
  /** `BO Jeugd 2026-2, besluit 3`. */
  naam: (soort: 'besluit' | 'toezegging', overleg: Overleg, nr: number | null) => string;
}

export function maakContext(stand: Stand): Context {
  const { peildatum, snapshot, partijen } = stand;
  const { ronde, gremia } = snapshot;
  return {
    stand,
    peildatum,
    geslotenRonde: ronde !== null && (ronde.tot <= peildatum || isGesloten(ronde, peildatum)) ? ronde : null,
    hervat: hervatSindsVorige(stand),
    namen: (slugs) =>
      opsomming(
        [...new Set(slugs)].map((slug) => {
          const partij = partijen.get(slug);
          return partij ? korteNaam(partij) : slug;
        }),
      ),
    overleggen: new Map(snapshot.overleggen.map((overleg) => [overleg.id, overleg])),
    naam: (soort, overleg, nr) =>
      lijstNaam(
        soort,
        gremia.find(({ slug }) => slug === overleg.gremium) ?? { naam: overleg.gremium },
        overleg,
        nr,
      ),
  };
}

function hervatSindsVorige({ snapshot, peildatum }: Stand): Map<Knoop, Opschorting[]> {
  const perKnoop = new Map<Knoop, Opschorting[]>();
  const sinds = snapshot.vorigOverlegDatum;
  if (sinds === null) return perKnoop;
  const lopend = new Set(
    snapshot.opschortingen
      .filter((o) => isLopend(o, peildatum))
      .map(({ knoop, partij }) => `${knoop} ${partij}`),
  );
  for (const opschorting of snapshot.opschortingen.toSorted((a, b) => a.id - b.id)) {
    const { knoop, partij, tot } = opschorting;
    if (tot === null || tot <= sinds || tot > peildatum || lopend.has(`${knoop} ${partij}`)) continue;
    const lijst = perKnoop.get(knoop);
    if (lijst) lijst.push(opschorting);
    else perKnoop.set(knoop, [opschorting]);
  }
  return perKnoop;
}
