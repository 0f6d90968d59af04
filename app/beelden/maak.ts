import type { Beeldkeuze } from '#domain/beeld/keuze.ts';
import { partijmatrix } from '#domain/beeld/partijmatrix.ts';
import { tijdlijn } from '#domain/beeld/tijdlijn.ts';
import { verdelingen } from '#domain/beeld/verdelingen.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Diensten } from '#server/diensten/diensten.ts';
import { lichtBeeld } from './lichtbeeld.ts';
import { matrixBeeld } from './matrixbeeld.ts';
import { opbouwBeeld } from './opbouwbeeld.ts';
import { tijdlijnBeeld } from './tijdlijnbeeld.ts';
import { verdeelBeeld } from './verdeelbeeld.ts';

/** Zoveel regels heeft een tijdlijn hoogstens; langer leest niemand. */
const REGELS = 120;

/** Elk beeld apart, zodat een pagina alleen maakt wat zij laat zien. */
export const MAAK = {
  matrix: (stand: Stand, keuze: Beeldkeuze) => matrixBeeld(stand, partijmatrix(stand, keuze)),
  lichten: async (stand: Stand, keuze: Beeldkeuze, { beelden }: Pick<Diensten, 'beelden'>) =>
    lichtBeeld(await beelden.lichten(stand, keuze)),
  opbouw: async (stand: Stand, keuze: Beeldkeuze, { beelden }: Pick<Diensten, 'beelden'>) =>
    opbouwBeeld(await beelden.opbouw(stand, keuze), stand.peildatum),
  tijdlijn: (stand: Stand, keuze: Beeldkeuze) => tijdlijnBeeld(stand, tijdlijn(stand, keuze, REGELS)),
  verdelingen: (stand: Stand, keuze: Beeldkeuze) => verdeelBeeld(stand, verdelingen(stand, keuze)),
};
