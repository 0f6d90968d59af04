import { z } from 'zod';
import { partijOfLeeg, tekst } from '../invoer/velden.ts';
import { isZelfdePlanning, planningInvoer, planningReden } from '../planning/invoer.ts';
import type { Planning, Wijzigreden } from '../planning/planning.ts';
import type { ItemStand } from '../stand/stand.ts';

/** Zoveel acties tegelijk zijn nog te overzien, en in één transactie te wijzigen. */
export const MEESTE_ACTIES = 500;

/** Wat er aan alle gekozen acties verandert; null: blijft zoals het is. */
export interface Groepswens {
  eigenaarPartij: string | null;
  /** Leeg: de persoon gaat weg. */
  eigenaarPersoon: string | null;
  planning: { naar: Planning; reden: Wijzigreden; toelichting: string } | null;
}

const velden = z.object({
  eigenaarPartij: partijOfLeeg,
  eigenaarPersoon: tekst(120),
  zonderPersoon: z.literal('ja').optional(),
  soort: tekst(20),
});

interface Issue {
  path: readonly PropertyKey[];
  message: string;
}
type Gelezen = { ok: true; wens: Groepswens } | { ok: false; issues: readonly Issue[] };

const NIETS = 'Kies wat er moet veranderen.';

/** De wens uit een formulier. Een planning vraagt een reden (design §4); een leeg veld blijft zoals het is. */
export function leesWens(invoer: Record<string, unknown>): Gelezen {
  const basis = velden.safeParse(invoer);
  if (!basis.success) return { ok: false, issues: basis.error.issues };
  const { eigenaarPartij, eigenaarPersoon, zonderPersoon, soort } = basis.data;
  const wens: Groepswens = {
    eigenaarPartij,
    eigenaarPersoon: zonderPersoon ? '' : eigenaarPersoon || null,
    planning: null,
  };
  if (soort !== '') {
    const planning = planningInvoer.safeParse(invoer);
    const reden = planningReden.safeParse(invoer);
    if (!planning.success || !reden.success) {
      return { ok: false, issues: [...(planning.error?.issues ?? []), ...(reden.error?.issues ?? [])] };
    }
    wens.planning = {
      naar: planning.data,
      reden: reden.data.reden,
      toelichting: reden.data.redenToelichting,
    };
  }
  const isLeeg = wens.eigenaarPartij === null && wens.eigenaarPersoon === null && wens.planning === null;
  return isLeeg ? { ok: false, issues: [{ path: ['formulier'], message: NIETS }] } : { ok: true, wens };
}

/** Waarom een gekozen regel blijft zoals zij is. */
export const BLIJFT_OMDAT = ['geen_actie', 'mag_niet', 'al_zo'] as const;
export type BlijftOmdat = (typeof BLIJFT_OMDAT)[number];

export interface Voorproef {
  kan: ItemStand[];
  blijft: { item: ItemStand; omdat: BlijftOmdat }[];
}

/** Wat er met deze regels gebeurt; elke regel komt precies één keer terug. */
export function beproef(
  items: readonly ItemStand[],
  wens: Groepswens,
  mag: (item: ItemStand) => boolean,
): Voorproef {
  const proef: Voorproef = { kan: [], blijft: [] };
  for (const item of items) {
    const omdat = waaromNiet(item, wens, mag);
    if (omdat) proef.blijft.push({ item, omdat });
    else proef.kan.push(item);
  }
  return proef;
}

function waaromNiet(
  item: ItemStand,
  { eigenaarPartij, eigenaarPersoon, planning }: Groepswens,
  mag: (item: ItemStand) => boolean,
): BlijftOmdat | null {
  if (item.soort !== 'actie') return 'geen_actie';
  if (!mag(item)) return 'mag_niet';
  const verandert =
    (eigenaarPartij !== null && eigenaarPartij !== item.partij) ||
    (eigenaarPersoon !== null && eigenaarPersoon !== item.eigenaarPersoon) ||
    (planning !== null && !isZelfdePlanning(planning.naar, item.planning));
  return verandert ? null : 'al_zo';
}
