import { langeDatum } from '../datum/datum.ts';
import { STANDING_NAAM } from '../planning/standing.ts';
import type { KnoopStand, Stand } from '../stand/stand.ts';
import type { Context } from './context.ts';
import type { Onderwerp } from './onderwerp.ts';
import type { Bron } from './reden.ts';
import type { Vondst } from './redenen.ts';

/**
 * Geblokkeerd door een andere partij (design §4, Agenda): er wordt gewacht op iets onafs van anderen, en dat wachten knelt.
 *
 * - *van anderen*: minstens één partij die hier nog iets te doen heeft, heeft aan dat andere zelf niets meer te doen;
 * - *knelt*: het andere zit vast (over tijd, te laat gestart, opgeschort of rood gemeld), of het eigen werk is al over
 *   tijd, of het andere is later gepland dan het eigen werk. Wachten op iets dat op tijd komt is gewoon de planning.
 *
 * Gekeken wordt naar waarop rechtstreeks gewacht wordt, en naar wat in de keten daarachter het langst over tijd is.
 */
export function geblokkeerd(onderwerp: Onderwerp, context: Context): Vondst | null {
  const { geheel } = onderwerp;
  if (geheel.af) return null;
  const { stand, peildatum, namen } = context;
  const zinnen: string[] = [];
  const bronnen: Bron[] = [];
  for (const ander of waarop(onderwerp, stand)) {
    if (bronnen.includes(ander.knoop) || !isVanAnderen(geheel, ander)) continue;
    const waarom = knelt(onderwerp, ander, peildatum);
    if (waarom === null) continue;
    zinnen.push(`Wacht op ${namen(ander.openPartijen)}: “${ander.titel}”, ${waarom}.`);
    bronnen.push(ander.knoop);
  }
  return zinnen.length > 0 ? { zin: () => zinnen.join(' '), bronnen } : null;
}

function waarop({ geheel }: Onderwerp, stand: Stand): KnoopStand[] {
  const rechtstreeks = (stand.wachtOp.get(geheel.knoop) ?? []).map(({ op }) => op);
  const verderop = stand.overTijdAchter(geheel.knoop);
  return verderop === null ? rechtstreeks : [...rechtstreeks, verderop];
}

function isVanAnderen(geheel: KnoopStand, ander: KnoopStand): boolean {
  return (
    ander.openPartijen.length > 0 &&
    geheel.openPartijen.some((partij) => !ander.openPartijen.includes(partij))
  );
}

function knelt(onderwerp: Onderwerp, ander: KnoopStand, peildatum: string): string | null {
  if (ander.standing === 'over_tijd') return `over tijd sinds ${langeDatum(ander.deadline ?? peildatum)}`;
  if (ander.standing === 'te_laat_gestart' || ander.standing === 'opgeschort')
    return STANDING_NAAM[ander.standing];
  if (ander.gemeld === 'rood') return 'en daar zit het vast';
  const eigen = onderwerp.items.filter(({ af }) => !af);
  if (eigen.some(({ standing }) => standing === 'over_tijd' || standing === 'te_laat_gestart')) {
    return 'en dat is nog niet af';
  }
  const later = ander.deadline;
  const eerder = (deadline: string | null) =>
    deadline !== null && deadline > peildatum && later !== null && deadline < later;
  return later !== null && eigen.some(({ deadline }) => eerder(deadline))
    ? `en dat komt pas op ${langeDatum(later)}, later dan dit klaar moet zijn`
    : null;
}
