import type { Afhankelijkheidsverloop } from '#db/queries/wachten.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { KnoopStand, Stand } from '#domain/stand/stand.ts';
import { wachteinden } from '#domain/stand/wachtlijst.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { AARD_NAAM, type Knoop, knoopNummer } from '#domain/wachten/wachten.ts';
import { gemeldSoort, padVan, partijNaam } from './beeld.ts';
import { dagVanMoment } from './moment.ts';

export type DingBeeld = ReturnType<typeof dingBeeld>;

/** Een afspraak of actie als regel: wat het is, van wie, en hoe het ervoor staat. */
export function dingBeeld(stand: Stand, ding: KnoopStand) {
  const { knoop, titel, openPartijen, standing, deadline, opgaveNr } = ding;
  return {
    knoop,
    nummer: knoopNummer(knoop),
    titel,
    href: padVan(knoop),
    opgaveNr,
    standing,
    deadline,
    licht: gemeldSoort(ding),
    partijen: opsomming(openPartijen.map((slug) => partijNaam(stand, slug))),
  };
}

export type WachtBeeld = ReturnType<typeof wachtBeeld>;

/**
 * Waarop iets wacht en wachtte, op wie werkelijk, en wie erop wacht. Wat af is wacht niet en daar wacht niemand op; de lijn blijft
 * staan tot iemand haar weghaalt.
 */
export function wachtBeeld(stand: Stand, geheel: KnoopStand, verloop: readonly Afhankelijkheidsverloop[]) {
  const { knoop, af } = geheel;
  const { knopen, graaf, isOnaf, wachtOp } = stand;
  const genoemd = (ander: Knoop) => {
    const ding = knopen.get(ander);
    return ding ? [dingBeeld(stand, ding)] : [];
  };
  return {
    op: stand.snapshot.afhankelijkheden
      .filter(({ van }) => van === knoop)
      .flatMap(({ id, op, aard, reden }) =>
        genoemd(op).map((ding) => ({ ...ding, id, aard: AARD_NAAM[aard], reden })),
      ),
    uiteindelijk: af
      ? []
      : wachteinden(stand, { ding: geheel, op: wachtOp.get(knoop) ?? [] }).map((einde) =>
          dingBeeld(stand, einde),
        ),
    door: af
      ? []
      : (graaf.get(knoop)?.door ?? []).flatMap((punt) => (isOnaf(punt.knoop) ? genoemd(punt.knoop) : [])),
    weg: verloop
      .filter(({ van, verwijderdOp }) => van === knoop && verwijderdOp !== null)
      .flatMap(({ id, op, reden, verwijderdOp, verwijderdDoor }) =>
        genoemd(op).map((ding) => ({
          ...ding,
          id,
          reden,
          wanneer: verwijderdOp === null ? '' : langeDatum(dagVanMoment(verwijderdOp)),
          door: verwijderdDoor ?? '',
        })),
      ),
  };
}
