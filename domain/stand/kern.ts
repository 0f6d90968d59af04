import type { Melding, Sleutel } from '../melding/melding.ts';
import { begonnen, isAf } from '../melding/voortgang.ts';
import { deadline, type Planning } from '../planning/planning.ts';
import { type Standing, standing } from '../planning/standing.ts';
import { isLopend, type Knoop, type Opschorting } from '../wachten/wachten.ts';
import type { Invoer } from './stand.ts';

/** Wat een item op zichzelf is: uit de eigen planning, melding en opschorting, zonder naar anderen te kijken. */
export interface Kern {
  melding: Melding | null;
  planning: Planning;
  deadline: string | null;
  af: boolean;
  begonnen: 'ja' | 'nee' | 'onbekend';
  standing: Standing;
}

export interface Kernen {
  /** Evenwijdig aan de deelstatussen en acties van de invoer. */
  deelstatussen: Kern[];
  acties: Kern[];
  opschortingen: ReadonlyMap<Knoop, readonly Opschorting[]>;
}

/** Eerste gang van de stand. Een deel is opgeschort door de eigen partij; een actie ook door een ander die eraan meewerkte. */
export function bepaalKernen({ snapshot, deelstatussen, acties }: Invoer): Kernen {
  const { peildatum } = snapshot;
  const meldingen = new Map(snapshot.meldingen.map((melding) => [melding.onderwerp, melding]));
  const opschortingen = lopendeOpschortingen(snapshot.opschortingen, peildatum);
  const kern = (sleutel: Sleutel, planning: Planning, opgeschort: boolean) =>
    kernVan(planning, meldingen.get(sleutel) ?? null, opgeschort, peildatum);
  return {
    opschortingen,
    deelstatussen: deelstatussen.map((deel) => {
      const lopend = opschortingen.get(`afspraak:${deel.afspraakId}`);
      const opgeschort = lopend?.some(({ partij }) => partij === deel.partij) ?? false;
      return kern(`deelstatus:${deel.id}`, deel.planning, opgeschort);
    }),
    acties: acties.map((actie) => {
      const knoop: Knoop = `actie:${actie.id}`;
      return kern(knoop, actie.planning, opschortingen.has(knoop));
    }),
  };
}

export function kernVan(
  planning: Planning,
  melding: Melding | null,
  opgeschort: boolean,
  peildatum: string,
): Kern {
  return {
    melding,
    planning,
    deadline: deadline(planning),
    af: isAf(melding),
    begonnen: begonnen(melding),
    standing: standing(planning, melding, opgeschort, peildatum),
  };
}

function lopendeOpschortingen(alle: readonly Opschorting[], peildatum: string): Map<Knoop, Opschorting[]> {
  const perKnoop = new Map<Knoop, Opschorting[]>();
  for (const opschorting of alle.toSorted((a, b) => a.id - b.id)) {
    if (!isLopend(opschorting, peildatum)) continue;
    const lijst = perKnoop.get(opschorting.knoop);
    if (lijst) lijst.push(opschorting);
    else perKnoop.set(opschorting.knoop, [opschorting]);
  }
  return perKnoop;
}
