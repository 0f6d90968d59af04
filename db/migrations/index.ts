import type { Migration } from 'kysely';
import type { Engine } from '../verbinding.ts';
import { begin } from './0001-begin.ts';
import { inkorten } from './0002-inkorten.ts';
import { opmerkingen } from './0003-opmerkingen.ts';
import { versies } from './0004-versies.ts';
import { bestanden } from './0005-bestanden.ts';
import { cijfers } from './0006-cijfers.ts';
import { zoeken } from './0007-zoeken.ts';
import { wissen } from './0008-wissen.ts';
import { rondes } from './0009-rondes.ts';
import { weergaven } from './0010-weergaven.ts';
import { afstemming } from './0011-afstemming.ts';
import { inlezen } from './0012-inlezen.ts';
import { melden } from './0013-melden.ts';
import { helpers } from './0014-helpers.ts';
import { volgen } from './0016-volgen.ts';
import { vragenlijst } from './0017-vragenlijst.ts';
import { overlegcyclus } from './0018-overlegcyclus.ts';
import { overlegteksten } from './0019-overlegteksten.ts';
import { jaar } from './0020-jaar.ts';
import { voorraad } from './0021-voorraad.ts';
import { stukken } from './0023-stukken.ts';
import { berichtAantal } from './0024-bericht-aantal.ts';
import { vergadering } from './0025-vergadering.ts';
import { besluitenlijst } from './0026-besluitenlijst.ts';
import { afzeggen } from './0027-afzeggen.ts';
import { mailBijOverleg } from './0028-mail-bij-overleg.ts';
import { KOLOMMEN } from './kolommen.ts';

/** Alle migraties, op naam in volgorde. Een migratie die ooit is uitgevoerd verandert niet meer. */
export function migrations(engine: Engine): Record<string, Migration> {
  const kolommen = KOLOMMEN[engine];
  return {
    '0001-begin': begin(kolommen),
    '0002-inkorten': inkorten(kolommen),
    '0003-opmerkingen': opmerkingen(kolommen),
    '0004-versies': versies(kolommen),
    '0006-cijfers': cijfers(kolommen),
    '0005-bestanden': bestanden(kolommen),
    '0007-zoeken': zoeken(kolommen, engine),
    '0008-wissen': wissen(kolommen),
    '0009-rondes': rondes(kolommen),
    '0010-weergaven': weergaven(kolommen),
    '0011-afstemming': afstemming(kolommen),
    '0012-inlezen': inlezen(kolommen),
    '0013-melden': melden,
    '0014-helpers': helpers(kolommen),
    '0016-volgen': volgen,
    '0017-vragenlijst': vragenlijst(kolommen),
    '0018-overlegcyclus': overlegcyclus(kolommen, engine),
    '0019-overlegteksten': overlegteksten(engine),
    '0020-jaar': jaar(kolommen),
    '0021-voorraad': voorraad,
    '0023-stukken': stukken(kolommen),
    '0024-bericht-aantal': berichtAantal,
    '0025-vergadering': vergadering,
    '0026-besluitenlijst': besluitenlijst(kolommen, engine),
    '0027-afzeggen': afzeggen,
    '0028-mail-bij-overleg': mailBijOverleg,
  };
}
