import { once } from 'node:events';
import * as prng from 'lib0/prng';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { CommitQueue } from '#server/sync/commit-queue.ts';
import { Compactor } from '#server/sync/compactor.ts';
import { LIMIETEN } from '#server/sync/limieten.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import type { SyncSocket } from '#server/sync/ports.ts';
import { Rooms } from '#server/sync/rooms.ts';
import { NO_METER } from '#server/sync/server.ts';
import { Session } from '#server/sync/session.ts';
import { MENSEN, maakDatabase, PLAN, totdat } from '#tests/sync/opstelling.ts';
import { Motor } from './motor.ts';
import { Schrijver } from './schrijver.ts';
import { vijandige } from './vijandig.ts';

const AANTAL = 100_000;
const PER_VERBINDING = 10;
const MIB = 1024 * 1024;

describe('vijandige berichten', () => {
  it(`R10 R11: geen van ${AANTAL} sluit iets anders dan zijn eigen sessie, met een code uit de tabel`, async () => {
    const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const log = maakUpdateLog(await maakDatabase(), () => new Date());
    const queue = new CommitQueue({ log, logger, meter: NO_METER, samen: 0 });
    const rooms = new Rooms({ log, queue, compactor: new Compactor(log, logger, NO_METER), logger });
    const codes = new Map<number, number>();
    const maakSessie = (socket: SyncSocket) =>
      new Session({
        socket,
        gebruiker: MENSEN.vera,
        magSchrijven: true,
        bevestig: true,
        hold: rooms.hold(PLAN),
        limieten: LIMIETEN,
        logger,
        hasRoomFor: () => true,
        onClose: (code) => codes.set(code, (codes.get(code) ?? 0) + 1),
      });
    // Houdt de kamer open, en mag zelf nooit sluiten.
    let isOpen = true;
    maakSessie({ ...DICHT, close: () => (isOpen = false) });
    await rooms.use(PLAN, () => undefined);
    let verwerkt = 0;
    for (const bericht of vijandige(2028, AANTAL)) {
      const sessie = maakSessie(DICHT);
      await null;
      sessie.receive(bericht);
      sessie.ended();
      verwerkt++;
      if (verwerkt % 1_000 === 0) await new Promise(setImmediate);
    }
    await queue.close();
    expect(verwerkt).toBe(AANTAL);
    expect(isOpen).toBe(true);
    expect([...codes.keys()]).toEqual([4400]);
    expect(codes.get(4400)).toBeGreaterThan(AANTAL / 3);
  }, 120_000);

  it('R10: over het netwerk gaat een gesprek in dezelfde kamer door, en komt het geheugen terug', async () => {
    const motor = await Motor.maak('sqlite', ['--expose-gc']);
    await motor.start();
    const [vera, bas] = [schrijver(motor.url, 0), schrijver(motor.url, 1)];
    await totdat(() => vera.isBij && bas.isBij);
    await val(motor.url, 1, 2_000);
    const voor = await motor.geheugen(1);
    await Promise.all([val(motor.url, 2, 20_000), gesprek(vera, bas, 100)]);
    const na = await motor.geheugen(2);
    expect(vera.tekst.toString()).toBe(bas.tekst.toString());
    expect((na - voor) / MIB).toBeLessThan(8);
  }, 120_000);
});

const DICHT: SyncSocket = {
  send: () => undefined,
  close: () => undefined,
  beat: () => true,
  terminate: () => undefined,
  bufferedAmount: 0,
};

/** Stuurt berichten over steeds nieuwe verbindingen; de server sluit ze bij het eerste dat niet klopt. */
async function val(url: string, seed: number, aantal: number): Promise<void> {
  const berichten = vijandige(seed, aantal);
  const aanvallers = Array.from({ length: 8 }, async () => {
    for (let eerste = berichten.next(); !eerste.done; eerste = berichten.next()) {
      const ws = new WebSocket(`${url}/${PLAN}`, {
        headers: { cookie: 'wie=vera', origin: 'http://goed.example' },
      });
      onTestFinished(() => ws.terminate());
      await once(ws, 'open');
      const dicht = once(ws, 'close');
      ws.on('error', () => undefined);
      ws.send(eerste.value);
      for (let i = 1; i < PER_VERBINDING; i++) {
        const volgende = berichten.next();
        if (!volgende.done) ws.send(volgende.value);
      }
      ws.close();
      await dicht;
    }
  });
  await Promise.all(aanvallers);
}

function schrijver(url: string, nummer: number): Schrijver {
  const iemand = new Schrijver(url, PLAN, nummer, prng.create(nummer));
  onTestFinished(() => iemand.weg());
  return iemand;
}

/** Twee mensen die om de beurt iets typen, en op elkaar wachten. */
async function gesprek(een: Schrijver, ander: Schrijver, beurten: number): Promise<void> {
  for (let i = 0; i < beurten; i++) {
    const zin = `beurt ${i}.`;
    een.tekst.insert(een.tekst.length, zin);
    await totdat(() => ander.tekst.toString().includes(zin));
    [een, ander] = [ander, een];
  }
}
