import * as Y from 'yjs';
import { Deelnemer, NAMEN, type Naam } from './deelnemers.ts';
import { Schrijver } from './schrijver.ts';
import { bewerkingen } from './tekst.ts';
import { oordeel, percentiel, rond } from './verslag.ts';

const BEWERKINGEN = 260_000;
const KEER = 3;
/** Zoveel bytes mogen er onderweg zijn bij het vullen. */
const ONDERWEG = 256 * 1024;

/** Een plan van 260.000 losse wijzigingen koud openen: hoe lang, en hoeveel bytes naar de browser. */
export async function meetOpenen(): Promise<void> {
  console.info(`\nKoud openen: een plan van ${BEWERKINGEN} wijzigingen van één letter`);
  const updates = bewerkingen(BEWERKINGEN);
  const compact = compactVan(updates);
  const tijden = new Map<Naam, number>();
  for (const naam of NAMEN) {
    const bron = await gevuld(naam, updates);
    const metingen: number[] = [];
    let bytes = 0;
    for (let keer = 0; keer < KEER; keer++) {
      // Elke keer op een verse kopie: wie bij het openen opruimt, is daarna sneller.
      const deelnemer = await bron.kopie();
      await deelnemer.start();
      const begin = performance.now();
      const { schrijver, toestand } = await Schrijver.open(deelnemer, 'plan-0');
      metingen.push(performance.now() - begin);
      bytes = schrijver.bytesOmlaag;
      controleer(naam, toestand, compact);
      schrijver.breekAf();
      await deelnemer.ruimOp();
    }
    await bron.ruimOp();
    const ms = percentiel(metingen, 0.5);
    tijden.set(naam, ms);
    console.info(`  ${naam.padEnd(12)} ${rond(ms)} ms · ${Math.round(bytes / 1000)} kB`);
    if (naam === 'vijfhoek') oordeel('bytes, keer het ingekorte document', bytes / compact.length, 1.2);
  }
  oordeel(
    'openen, deel van @y/websocket-server',
    (tijden.get('vijfhoek') ?? 0) / (tijden.get('y-websocket') ?? 1),
    0.1,
  );
}

async function gevuld(naam: Naam, updates: readonly Uint8Array[]): Promise<Deelnemer> {
  const deelnemer = await Deelnemer.maak(naam);
  await deelnemer.start();
  const begin = performance.now();
  const { schrijver } = await Schrijver.open(deelnemer, 'plan-0');
  for (const [i, update] of updates.entries()) {
    schrijver.stuur(update);
    if (i % 100 === 0)
      while (schrijver.wachtend > ONDERWEG) await new Promise((klaar) => setTimeout(klaar, 1));
  }
  await deelnemer.rust();
  await schrijver.weg();
  await deelnemer.rust();
  await deelnemer.stop();
  console.info(`  ${naam.padEnd(12)} gevuld in ${rond((performance.now() - begin) / 1_000)} s`);
  return deelnemer;
}

function compactVan(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return Y.encodeStateAsUpdate(doc);
}

function controleer(naam: Naam, toestand: Uint8Array, compact: Uint8Array): void {
  const [gekregen, verwacht] = [toestand, compact].map((update) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, update);
    return doc.getText('inhoud').toString();
  });
  if (gekregen !== verwacht) console.info(`  ${naam.padEnd(12)} LET OP: de tekst is niet compleet`);
}
