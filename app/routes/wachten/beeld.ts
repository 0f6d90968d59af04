import { padVan, partijNaam } from '#app/lib/beeld.ts';
import { opschortBeeld } from '#app/lib/opschortbeeld.ts';
import { blokkades } from '#domain/stand/blokkades.ts';
import type { KnoopStand, Stand } from '#domain/stand/stand.ts';
import { type Wachtlijst, wachteinden, wachtlijsten } from '#domain/stand/wachtlijst.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { kringen } from '#domain/wachten/graaf.ts';
import { knoopNummer } from '#domain/wachten/wachten.ts';
import type { Veranderingen } from '#server/diensten/opschorten.ts';

/** Zoveel knelpunten staan er bovenaan; de rest staat bij de partij van wie het is. */
const KNELPUNTEN = 10;

/** Wie op wie wacht: de knelpunten, elke partij geteld, en één partij uitgeschreven. */
export function wachtBeeld(stand: Stand, gevraagd: string) {
  const lijsten = wachtlijsten(stand);
  const gekozen = lijsten.find(({ partij }) => partij === gevraagd);
  return {
    kringen: kringen(stand.graaf, stand.isOnaf).map((pad) =>
      pad.slice(1).flatMap((knoop) => {
        const ding = stand.knopen.get(knoop);
        return ding ? [dingBeeld(stand, ding)] : [];
      }),
    ),
    knelpunten: blokkades(stand, KNELPUNTEN).map(({ op, aantal, wachtenden }) => ({
      ...dingBeeld(stand, op),
      aantal,
      door: wachtenden.map((wie) => dingBeeld(stand, wie)),
    })),
    partijen: lijsten.map((lijst) => telling(stand, lijst)),
    partij: gekozen ? partijBeeld(stand, gekozen) : null,
  };
}

function telling(stand: Stand, { partij, wacht, verwacht }: Wachtlijst) {
  return {
    slug: partij,
    naam: partijNaam(stand, partij),
    wacht: wacht.length,
    verwacht: verwacht.length,
    overTijd: verwacht.filter(({ ding }) => ding.standing === 'over_tijd').length,
  };
}

function partijBeeld(stand: Stand, lijst: Wachtlijst) {
  return {
    ...telling(stand, lijst),
    wachtOp: lijst.wacht.map((wachtend) => ({
      ...dingBeeld(stand, wachtend.ding),
      op: wachtend.op.map(({ op, reden }) => ({ ...dingBeeld(stand, op), reden })),
      einden: wachteinden(stand, wachtend).map((einde) => dingBeeld(stand, einde)),
      kanAlvast: wachtend.kanAlvast,
    })),
    verwachtVan: lijst.verwacht.map(({ ding, door }) => ({
      ...dingBeeld(stand, ding),
      door: door.map((wie) => dingBeeld(stand, wie)),
    })),
  };
}

export type DingBeeld = ReturnType<typeof dingBeeld>;

function dingBeeld(
  stand: Stand,
  { knoop, titel, opgaveNr, openPartijen, standing, deadline, gemeld }: KnoopStand,
) {
  return {
    knoop,
    titel,
    href: padVan(knoop),
    opgaveNr,
    partijen: opsomming(openPartijen.map((slug) => partijNaam(stand, slug))),
    standing,
    deadline,
    licht: gemeld ?? ('niet_gemeld' as const),
  };
}

export type OpschortregelBeeld = ReturnType<typeof opschortregels>[number];

/** De opschortingen van een partij, met hoeveel er intussen veranderde. */
export function opschortregels(stand: Stand, lijst: readonly Veranderingen[]) {
  return lijst.flatMap(({ opschorting, meldingen, wijzigingen, lijnen }) => {
    const ding = stand.knopen.get(opschorting.knoop);
    if (!ding) return [];
    return {
      ding: { nummer: knoopNummer(ding.knoop), titel: ding.titel, href: padVan(ding.knoop) },
      opschorting: opschortBeeld(stand, opschorting),
      veranderd: meldingen.length + wijzigingen.length + lijnen.length,
    };
  });
}
