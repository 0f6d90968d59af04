import { meetCpu } from './deel-cpu.ts';
import { meetGeheugen } from './deel-geheugen.ts';
import { meetKill } from './deel-kill.ts';
import { meetOpenen } from './deel-openen.ts';
import { zetVastOpLastkern } from './kernen.ts';
import { zorgVoorPeers } from './peers.ts';

/**
 * `npm run bench:sync [-- cpu|geheugen|openen|kill]`: onze motor naast @y/websocket-server en Hocuspocus, in één run met
 * dezelfde belasting. Elk doel is een verhouding of een grens; alleen als het meten zelf misgaat is de uitgang niet 0.
 */
const DELEN = { cpu: meetCpu, geheugen: meetGeheugen, openen: meetOpenen, kill: meetKill };

const [gevraagd] = process.argv.slice(2);
const namen = Object.keys(DELEN).filter((naam) => gevraagd === undefined || naam === gevraagd);
if (namen.length === 0) {
  console.error(`Onbekend deel "${gevraagd}"; kies uit ${Object.keys(DELEN).join(', ')}.`);
  process.exit(2);
}
zorgVoorPeers();
zetVastOpLastkern();
for (const [naam, meet] of Object.entries(DELEN)) {
  if (namen.includes(naam)) await meet();
}
