import { meetCpu } from './cpu.ts';
import { installeerAnderen } from './deelnemers.ts';
import { meetGeheugen } from './geheugen.ts';
import { meetKill } from './kill.ts';
import { meetOpenen } from './openen.ts';

/**
 * `npm run bench:sync [-- cpu|geheugen|openen|kill]`: de motor naast @y/websocket-server en Hocuspocus, in één run. De server
 * krijgt een kern voor zich, de belasting de andere; wat telt zijn de verhoudingen.
 */
const DELEN = { cpu: meetCpu, geheugen: meetGeheugen, openen: meetOpenen, kill: meetKill };

const gevraagd = process.argv.slice(2);
const onbekend = gevraagd.find((deel) => !(deel in DELEN));
if (onbekend !== undefined) {
  console.error(`Onbekend deel: ${onbekend}. Kies uit ${Object.keys(DELEN).join(', ')}.`);
  process.exit(2);
}
installeerAnderen();
for (const [naam, meet] of Object.entries(DELEN)) {
  if (gevraagd.length === 0 || gevraagd.includes(naam)) await meet();
}
process.exit(0);
