import * as Y from 'yjs';
import { Client } from './client.ts';
import { Gezien } from './gezien.ts';
import type { Proces } from './proces.ts';

/** Een verbinding die open is en alles van het document ontvangen heeft, hoe de server dat ook verdeelt. */
export interface Open {
  client: Client;
  /** Wat er binnenkwam, in volgorde. */
  updates: Uint8Array[];
  /** Wanneer het laatste binnenkwam, volgens `performance.now()`. */
  op: number;
}

/** Opent een document; klaar als er `totaal` letters en andere stukken binnen zijn. */
export function openHelemaal(proces: Proces, naam: string, totaal: number): Promise<Open> {
  return new Promise((klaar, mislukt) => {
    const gezien = new Gezien();
    const updates: Uint8Array[] = [];
    const client = new Client(proces.server, proces.poort, naam, (update, op) => {
      gezien.voegToe(update);
      updates.push(update);
      // Ook wie niets mist heeft pas na stap 2 gelijk; @y/websocket-server stuurt die soms leeg vooruit.
      if (gezien.totaal >= totaal) klaar({ client, updates, op });
    });
    client.gelijk.catch(mislukt);
  });
}

/** Hoeveel letters en andere stukken een update toevoegt. */
export function omvang(update: Uint8Array): number {
  const { from, to } = Y.parseUpdateMeta(update);
  let bij = 0;
  for (const [client, tot] of to) bij += tot - (from.get(client) ?? tot);
  return bij;
}

/** Zet een plan in de server, langs dezelfde weg als een schrijver; klaar als een ander het daar ziet. */
export async function zetKlaar(proces: Proces, naam: string, plan: Uint8Array): Promise<void> {
  const schrijver = new Client(proces.server, proces.poort, naam);
  await schrijver.gelijk;
  schrijver.stuur(schrijver.pakUpdate(plan));
  const lezer = await openHelemaal(proces, naam, omvang(plan));
  await Promise.all([schrijver.weg(), lezer.client.weg()]);
}
