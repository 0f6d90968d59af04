import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Klok } from '#domain/datum/datum.ts';

export interface Opvang {
  /** `smtp://127.0.0.1:49152` */
  url: string;
  /** De map waar elke mail als `.eml` in komt. */
  map: string;
  sluit(): Promise<void>;
}

/**
 * Een echte mailserver op deze machine die alles aanneemt en niets doorstuurt: voor de demo en voor wie ontwikkelt. Elke mail
 * komt als bestand in `mail` in de map met gegevens.
 */
export async function startOpvang(dataDir: string, klok: Klok): Promise<Opvang> {
  const map = join(dataDir, 'mail');
  await mkdir(map, { recursive: true });
  let nummer = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stroom, _sessie, klaar) {
      nummer += 1;
      const naam = `${klok().toISOString().replaceAll(':', '-')}-${String(nummer).padStart(4, '0')}.eml`;
      buffer(stroom)
        .then((mail) => writeFile(join(map, naam), mail))
        .then(() => klaar())
        .catch(klaar);
    },
  });
  const poort = await new Promise<number>((klaar, mis) => {
    server.once('error', mis);
    const luisteraar = server.listen(0, '127.0.0.1', () => {
      server.off('error', mis);
      const adres = luisteraar.address();
      klaar(typeof adres === 'object' && adres ? adres.port : 0);
    });
  });
  server.on('error', (fout) => console.error('mail opvangen:', fout));
  return {
    url: `smtp://127.0.0.1:${poort}`,
    map,
    sluit: () => new Promise((klaar) => server.close(() => klaar())),
  };
}
