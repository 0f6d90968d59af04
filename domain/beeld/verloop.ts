import { eindeVanDag } from '../datum/datum.ts';
import type { Melding } from '../melding/melding.ts';
import { isAf } from '../melding/voortgang.ts';
import { gemeldVak, legeTelling, type Telling, VAKKEN, type Vak } from '../stand/matrix.ts';
import type { ItemStand } from '../stand/stand.ts';

/** Het deel van een melding dat bepaalt in welk vak het item telt. */
export type Gemeld = Pick<Melding, 'licht' | 'voortgang' | 'verdeling'>;

/** Zoveel meldingen volgden op zo'n melding over hetzelfde item (null: het was de eerste). */
export interface Overgang {
  /** De plaats in de lijst met dagen: de eerste dag waarop deze melding telt. */
  punt: number;
  van: Gemeld | null;
  naar: Gemeld;
  aantal: number;
}

export interface Verlooppunt {
  dag: string;
  telling: Telling;
}

/**
 * Hoeveel items op elke dag in welk vak telden, zoals de matrix ze op die dag telde. Wie van vak wisselt gaat bij het ene
 * eraf en bij het andere erbij; zo is de geschiedenis te tellen zonder haar helemaal te lezen. O(items + overgangen).
 * @param dagen oplopend
 */
export function lichtverloop(
  items: readonly ItemStand[],
  overgangen: readonly Overgang[],
  dagen: readonly string[],
): Verlooppunt[] {
  const erbij = dagen.map(legeTelling);
  const einden = dagen.map(eindeVanDag);
  for (const { bron } of items) {
    const vanaf = 'gemaaktOp' in bron ? einden.findIndex((einde) => bron.gemaaktOp < einde) : 0;
    const punt = erbij[vanaf];
    if (punt) punt.totaal += 1;
  }
  for (const { punt, van, naar, aantal } of overgangen) {
    const telling = erbij[punt];
    if (!telling) continue;
    if (van) telling[vakVan(van)] -= aantal;
    telling[vakVan(naar)] += aantal;
  }
  const tot = legeTelling();
  return dagen.map((dag, plaats) => {
    const bij = erbij[plaats] ?? legeTelling();
    for (const vak of [...VAKKEN, 'totaal'] as const) tot[vak] += bij[vak];
    return { dag, telling: { ...tot, nietGemeld: Math.max(0, tot.totaal - aantalGemeld(tot)) } };
  });
}

/** Zonder de dagen vooraan waarop nog niets gemeld was; de laatste daarvan blijft, als begin van de lijn. */
export function zonderAanloop(punten: readonly Verlooppunt[]): Verlooppunt[] {
  const eerste = punten.findIndex(({ telling }) => aantalGemeld(telling) > 0);
  return eerste < 0 ? punten.slice(-1) : punten.slice(Math.max(0, eerste - 1));
}

/** Over hoeveel er gemeld is. */
export function aantalGemeld(telling: Telling): number {
  return VAKKEN.reduce((som, vak) => (vak === 'nietGemeld' ? som : som + telling[vak]), 0);
}

function vakVan({ licht, voortgang, verdeling }: Gemeld): Vak {
  return gemeldVak({ af: isAf({ voortgang, verdeling, bekendNietAf: false }), gemeld: licht });
}
