import type { Verbinding } from '#db/verbinding.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { geldendeRonde } from '#domain/stand/ronde.ts';
import type { Snapshot } from '#domain/stand/snapshot.ts';
import { laadActiesOp } from './actie.ts';
import { laadAfspraken, laadDeelstatussen } from './afspraak.ts';
import { laadBesluiten } from './besluit.ts';
import { laadDocumenten } from './document.ts';
import { laadMeldingenOp } from './melding.ts';
import { laadOordelen, laadOpgaven } from './opgave.ts';
import { laadOpschortingen } from './opschorting.ts';
import { laadGremia, laadOverleggen } from './overleg.ts';
import { laadPartijen } from './partij.ts';
import { laadStatusrondes } from './statusronde.ts';
import { laadToezeggingen } from './toezegging.ts';
import { laadAfhankelijkheden } from './wachten.ts';

/** Het gremium waarmee vergeleken wordt: "wat is er veranderd sinds het vorige BO" (design §4, Agenda). */
const VERGELIJKINGSGREMIUM = 'bo-jeugd';

/**
 * Alles waaruit de stand op de peildatum volgt, beperkt tot deze kringen. Gelezen in een vast aantal vragen, hoeveel er
 * ook is. Wat aan iets hangt (meldingen, afhankelijkheden) wordt vóór dat iets gelezen: komt er intussen iets
 * bij, dan verwijst niets naar wat er niet is. Het vorige overleg is het laatste BO Jeugd vóór de peildatum dat doorging.
 */
export async function laadSnapshot(
  db: Verbinding,
  { peildatum, kringen }: { peildatum: string; kringen: readonly Kring[] },
): Promise<Snapshot> {
  const overleggen = await laadOverleggen(db, kringen);
  const vorig = overleggen.findLast(
    (overleg) => overleg.gremium === VERGELIJKINGSGREMIUM && overleg.datum < peildatum && gaatDoor(overleg),
  );
  const vorigOverlegDatum = vorig?.datum ?? null;

  const [meldingen, vorigeMeldingen, afhankelijkheden, opschortingen, oordelen, rondes] = await Promise.all([
    laadMeldingenOp(db, peildatum, kringen),
    vorigOverlegDatum === null ? [] : laadMeldingenOp(db, vorigOverlegDatum, kringen),
    laadAfhankelijkheden(db, peildatum, kringen),
    laadOpschortingen(db, peildatum, kringen),
    laadOordelen(db, peildatum),
    laadStatusrondes(db, kringen),
  ]);
  const [partijen, opgaven, afspraken, deelstatussen, acties, besluiten, toezeggingen, plannen, gremia] =
    await Promise.all([
      laadPartijen(db),
      laadOpgaven(db),
      laadAfspraken(db, kringen),
      laadDeelstatussen(db, kringen),
      laadActiesOp(db, peildatum, kringen),
      laadBesluiten(db, kringen),
      laadToezeggingen(db, kringen),
      laadDocumenten(db, kringen),
      laadGremia(db, kringen),
    ]);

  return {
    peildatum,
    kringen,
    partijen,
    opgaven,
    afspraken,
    deelstatussen,
    acties,
    meldingen,
    vorigeMeldingen,
    vorigOverlegDatum,
    afhankelijkheden,
    opschortingen,
    besluiten,
    toezeggingen,
    oordelen,
    plannen,
    gremia,
    overleggen,
    ronde: geldendeRonde(rondes, peildatum),
  };
}
