import { aantalWachtenden } from '../wachten/graaf.ts';
import type { KnoopStand, Stand } from './stand.ts';

/** Iets dat niet loopt en waar anderen op wachten. */
export interface Blokkade {
  /** Waarop gewacht wordt. */
  op: KnoopStand;
  /** Hoeveel onaffe dingen erop wachten, ook via elkaar. */
  aantal: number;
  /** Wie er rechtstreeks op wacht en niet af is, in de volgorde van de bron. */
  wachtenden: KnoopStand[];
}

/**
 * Wie op wie wacht, het zwaarste eerst: het meest gewacht, en daarbinnen het langst verlopen. Alleen het begin van een
 * ketting telt, want daar wordt werkelijk op gewacht (design §4, Waiting): iets dat over tijd, te laat gestart,
 * opgeschort of rood gemeld is en zelf niet op iets wacht dat over tijd is.
 */
export function blokkades(stand: Stand, hoogstens: number): Blokkade[] {
  const { graaf, knopen, isOnaf, overTijdAchter } = stand;
  const gevonden: Blokkade[] = [];
  for (const { knoop, door } of graaf.values()) {
    const op = knopen.get(knoop);
    if (!op || !looptNiet(op) || overTijdAchter(knoop) !== null) continue;
    const wachtenden = door.flatMap((punt) => {
      const ander = isOnaf(punt.knoop) ? knopen.get(punt.knoop) : undefined;
      return ander ? [ander] : [];
    });
    if (wachtenden.length === 0) continue;
    gevonden.push({ op, wachtenden, aantal: aantalWachtenden(graaf, knoop, isOnaf) });
  }
  return gevonden.sort(zwaarsteEerst).slice(0, hoogstens);
}

function looptNiet({ af, standing, gemeld }: KnoopStand): boolean {
  if (af) return false;
  return (
    standing === 'over_tijd' ||
    standing === 'te_laat_gestart' ||
    standing === 'opgeschort' ||
    gemeld === 'rood'
  );
}

function zwaarsteEerst(a: Blokkade, b: Blokkade): number {
  if (a.aantal !== b.aantal) return b.aantal - a.aantal;
  const plaats = ({ op }: Blokkade) => `${op.deadline ?? '9999'} ${op.knoop}`;
  return plaats(a) < plaats(b) ? -1 : 1;
}
