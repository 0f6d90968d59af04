import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Db } from '#db/verbinding.ts';
import { writeStep2 } from '#server/sync/protocol.ts';
import { herstelOpslag, houdSchrijverVast, weigerDocument } from './opslagstoring.ts';
import { ANDER_PLAN, maakDatabase, type Opstelling, PLAN, startSync, totdat } from './opstelling.ts';
import { regelsIn, stuurRegel } from './ruwe-client.ts';

let db: Db;
let op: Opstelling;

beforeEach(async () => {
  db = await maakDatabase();
  op = await startSync(db);
});

const MET = `/${PLAN}?bevestig=1`;

describe('wie om bevestigingen vraagt', () => {
  it('R1 R21: hoort pas dat iets bewaard is als het vastligt, en telt ook wat er al was', async () => {
    const vera = await op.ruw('vera', MET).open();
    await vera.heenEnWeer();
    const schrijver = await houdSchrijverVast(db);
    stuurRegel(vera, 'een');
    stuurRegel(vera, 'twee');
    const toestand = await vera.heenEnWeer();
    expect(vera.berichten.some(({ soort }) => soort === 'bevestigd')).toBe(false);
    await schrijver.laatLos();
    await vera.bevestigd(2);
    expect(regelsIn(await op.sync.toestand(PLAN))).toEqual(['een', 'twee']);
    expect(regelsIn(toestand)).toEqual([]);

    vera.stuur(writeStep2(await op.sync.toestand(PLAN)));
    await vera.bevestigd(3);
  });

  it('R21: telt per verbinding opnieuw, en alleen het eigen werk', async () => {
    const [vera, bas] = [await op.ruw('vera', MET).open(), await op.ruw('bas', MET).open()];
    await Promise.all([vera.heenEnWeer(), bas.heenEnWeer()]);
    stuurRegel(vera, 'een');
    await vera.bevestigd(1);
    await bas.bericht('update');
    await bas.heenEnWeer();
    expect(bas.berichten.some(({ soort }) => soort === 'bevestigd')).toBe(false);
    const weer = await op.ruw('vera', MET).open();
    await weer.heenEnWeer();
    weer.stuur(writeStep2(Y.encodeStateAsUpdate(new Y.Doc())));
    await weer.bevestigd(1);
  });

  it('R4 R21: hoort ook dat vastleggen niet lukt en weer wel, ook wie later binnenkomt', async () => {
    const vera = await op.ruw('vera', MET).open();
    await vera.heenEnWeer();
    await weigerDocument(db, PLAN);
    stuurRegel(vera, 'wacht');
    expect(await vera.bericht('opslag')).toEqual({ soort: 'opslag', mislukt: true });
    const bas = await op.ruw('bas', MET).open();
    await bas.bericht('opslag');
    await herstelOpslag(db);
    await vera.bevestigd(1);
    await Promise.all([vera, bas].map((mens) => mens.wachtOp({ soort: 'opslag', mislukt: false })));
  });

  it('R21: wie er niet om vraagt krijgt alleen wat y-websocket kent', async () => {
    const vera = await op.ruw('vera').open();
    await vera.heenEnWeer();
    stuurRegel(vera, 'een');
    await totdat(() => op.sync.stats().onopgeslagenBytes > 0);
    await totdat(() => op.sync.stats().onopgeslagenBytes === 0);
    await vera.heenEnWeer();
    expect(vera.berichten.map(({ soort }) => soort)).not.toContain('bevestigd');
  });
});

describe('een kamer waarvan de opslag iets weigert', () => {
  it('R23: houdt de andere niet op, en wordt zelf in volgorde vastgelegd zodra het weer kan', async () => {
    const vera = await op.ruw('vera', MET).open();
    const elders = await op.ruw('bas', `/${ANDER_PLAN}?bevestig=1`).open();
    await Promise.all([vera.heenEnWeer(), elders.heenEnWeer()]);
    await weigerDocument(db, PLAN);
    stuurRegel(vera, 'een');
    await vera.bericht('opslag');
    stuurRegel(elders, 'gaat door');
    await elders.bevestigd(1);
    stuurRegel(vera, 'twee');
    stuurRegel(elders, 'en door');
    await elders.bevestigd(2);
    expect(op.sync.stats().opslagFoutSinds).toBeInstanceOf(Date);
    expect(vera.berichten.some(({ soort }) => soort === 'bevestigd')).toBe(false);

    await herstelOpslag(db);
    await vera.bevestigd(2);
    expect(regelsIn(await op.sync.toestand(PLAN))).toEqual(['een', 'twee']);
    expect(op.sync.stats()).toMatchObject({ opslagFoutSinds: null, onopgeslagenBytes: 0 });
  });
});

describe('als er te veel wacht', () => {
  it('R24: wordt nieuwe tekst geweigerd met de reden, en blijft wat er al was', async () => {
    const krap = await startSync(db, { onopgeslagen: 2_000, bedenktijd: 10 });
    const vera = await krap.ruw('vera', MET).open();
    await vera.heenEnWeer();
    await weigerDocument(db, PLAN);
    stuurRegel(vera, 'a'.repeat(1_500));
    await vera.bericht('opslag');
    stuurRegel(vera, 'b'.repeat(1_500));
    expect((await vera.gesloten).code).toBe(4507);
    expect(krap.logger.regels.some((tekst) => tekst.includes('4507'))).toBe(true);
    const vol = await krap.ruw('bas', MET).open();
    stuurRegel(vol, 'c'.repeat(1_500));
    expect((await vol.gesloten).code).toBe(4507);
    // Lezen kan nog.
    const carla = await krap.ruw('carla').open();
    await carla.heenEnWeer();

    await herstelOpslag(db);
    await carla.bericht('update');
    expect(regelsIn(await krap.sync.toestand(PLAN))).toEqual(['a'.repeat(1_500)]);
    const weer = await krap.ruw('vera', MET).open();
    stuurRegel(weer, 'b');
    await weer.bevestigd(1);
  });
});
