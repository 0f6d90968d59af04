import type { IncomingMessage } from 'node:http';

/**
 * De inhoud van een verzoek, tot `grens` bytes. Noemt het verzoek vooraf meer, dan wordt er niets gelezen; komt er onderweg
 * meer binnen, dan stopt het lezen daar. @returns null als het te groot is, of als de ander ophing
 */
export async function leesTot(req: IncomingMessage, grens: number): Promise<Buffer | null> {
  if (Number(req.headers['content-length'] ?? 0) > grens) return null;
  const stukken: Buffer[] = [];
  let omvang = 0;
  // Niet met `for await`: die sluit bij stoppen de verbinding, en dan komt de zin over de grens niet meer aan.
  return new Promise((klaar) => {
    req.on('data', (stuk: Buffer) => {
      omvang += stuk.length;
      if (omvang > grens) {
        req.removeAllListeners('data').pause();
        klaar(null);
      } else stukken.push(stuk);
    });
    req.on('end', () => klaar(Buffer.concat(stukken)));
    // Wie annuleert of wegvalt wacht op geen antwoord meer.
    req.on('error', () => klaar(null));
    req.on('close', () => klaar(null));
  });
}
