import { beforeEach, describe, expect, it } from 'vitest';
import { leesUpdates } from '#db/queries/document-update.ts';
import type { Db } from '#db/verbinding.ts';
import { breekOpslag, herstelOpslag, houdSchrijverVast } from './opslagstoring.ts';
import { ANDER_PLAN, maakDatabase, type Opstelling, PLAN, startSync, totdat } from './opstelling.ts';
import { regel, regelsIn, stuurRegel } from './ruwe-client.ts';

let db: Db;
let op: Opstelling;

beforeEach(async () => {
  db = await maakDatabase();
  op = await startSync(db);
});

async function inKamer(...wie: ('vera' | 'bas' | 'carla')[]) {
  return Promise.all(
    wie.map(async (naam) => {
      const client = await op.ruw(naam).open();
      await client.heenEnWeer();
      return client;
    }),
  );
}

describe('eerst bewaren, dan vertellen', () => {
  it('R1: niemand krijgt een update, ook niet wie net binnenkomt, voordat hij is vastgelegd', async () => {
    const [vera, bas] = await inKamer('vera', 'bas');
    const schrijver = await houdSchrijverVast(db);
    if (!vera || !bas) throw new Error('geen clients');
    stuurRegel(vera, 'nog niet');
    await vera.heenEnWeer();
    const [carla] = await inKamer('carla');
    expect(regelsIn(await bas.heenEnWeer())).toEqual([]);
    expect([...bas.updates, ...(carla?.updates ?? [])]).toEqual([]);
    expect(op.sync.stats().onopgeslagenBytes).toBeGreaterThan(0);

    await schrijver.laatLos();
    await Promise.all([bas.bericht('update'), carla?.bericht('update')]);
    expect(regelsIn(...bas.updates)).toEqual(['nog niet']);
    expect(op.sync.stats().onopgeslagenBytes).toBe(0);
  });

  it('R2: wat samen binnenkomt deelt één transactie, voor welke kamer ook, en gaat als één update per kamer verder', async () => {
    const [vera, bas, carla] = await inKamer('vera', 'bas', 'carla');
    if (!vera || !bas || !carla) throw new Error('geen clients');
    const elders = await op.ruw('vera', `/${ANDER_PLAN}`).open();
    const luisteraarElders = await op.ruw('carla', `/${ANDER_PLAN}`).open();
    await Promise.all([elders.heenEnWeer(), luisteraarElders.heenEnWeer()]);
    const schrijver = await houdSchrijverVast(db);
    for (const tekst of ['v1', 'v2', 'v3']) stuurRegel(vera, tekst);
    for (const tekst of ['b1', 'b2']) stuurRegel(bas, tekst);
    stuurRegel(elders, 'e1');
    await Promise.all([vera.heenEnWeer(), bas.heenEnWeer(), elders.heenEnWeer()]);

    await schrijver.laatLos();
    await Promise.all([luisteraarElders.bericht('update'), carla.bericht('update')]);
    await carla.heenEnWeer();
    expect(carla.updates.map((update) => regelsIn(update))).toEqual([['b1', 'b2', 'v1', 'v2', 'v3']]);
    await Promise.all([vera.heenEnWeer(), bas.heenEnWeer()]);
    expect(vera.updates.map((update) => regelsIn(update))).toEqual([['b1', 'b2']]);
    expect(bas.updates.map((update) => regelsIn(update))).toEqual([['v1', 'v2', 'v3']]);
    // Een rij per schrijver en document, en alle drie op hetzelfde moment: het was één transactie.
    const rijen = [...(await leesUpdates(db.kysely, PLAN)), ...(await leesUpdates(db.kysely, ANDER_PLAN))];
    expect(rijen.map(({ gebruikerId }) => gebruikerId)).toEqual([1, 2, 1]);
    expect(new Set(rijen.map(({ vastgelegdOp }) => vastgelegdOp)).size).toBe(1);
  });
});

describe('als de opslag het niet doet', () => {
  it('R4 R5: er gaat niets rond, niets gaat weg, en daarna ligt alles in volgorde vast', async () => {
    const [vera, bas] = await inKamer('vera', 'bas');
    if (!vera || !bas) throw new Error('geen clients');
    const schrijver = await houdSchrijverVast(db);
    stuurRegel(vera, 'een');
    await vera.heenEnWeer();
    stuurRegel(bas, 'drie');
    await bas.heenEnWeer();
    await breekOpslag(schrijver.transactie);
    await schrijver.laatLos();
    await op.logger.wachtOp('niet vastgelegd');
    stuurRegel(vera, 'twee');
    await vera.heenEnWeer();
    expect([...vera.updates, ...bas.updates]).toEqual([]);
    expect(op.sync.stats().opslagFoutSinds).toBeInstanceOf(Date);
    vera.weg();
    await vera.gesloten;

    await herstelOpslag(db);
    await bas.bericht('update');
    expect(regelsIn(...bas.updates)).toEqual(['een', 'twee']);
    expect(op.sync.stats()).toMatchObject({ onopgeslagenBytes: 0, opslagFoutSinds: null });
    const rijen = await leesUpdates(db.kysely, PLAN);
    expect(rijen.map(({ data }) => regelsIn(data))).toEqual([['een', 'twee'], ['drie']]);
  });

  it('R5: de kamer blijft als iedereen weg is maar nog niet alles vastligt, en gaat daarna weg', async () => {
    const [vera] = await inKamer('vera');
    await breekOpslag(db.kysely);
    if (!vera) throw new Error('geen client');
    stuurRegel(vera, 'het laatste');
    await op.logger.wachtOp('niet vastgelegd');
    const geschreven = op.sync.schrijf(ANDER_PLAN, regel('elders'), null);
    vera.weg();
    await totdat(() => op.sync.stats().verbindingen === 0);
    expect(op.sync.stats().kamers).toBe(2);

    await herstelOpslag(db);
    await geschreven;
    expect(regelsIn(await op.sync.toestand(PLAN))).toEqual(['het laatste']);
    expect(op.sync.stats().kamers).toBe(0);
  });

  it('R7: een document dat niet te laden is wordt nooit leeg verstuurd, en de volgende probeert het opnieuw', async () => {
    const goed = regel('gaaf');
    await op.sync.schrijf(PLAN, goed, null);
    await db.kysely
      .updateTable('document_update')
      .set({ data: Uint8Array.of(9, 9, 9) })
      .execute();
    const vera = op.ruw('vera');
    expect((await vera.gesloten).code).toBe(4503);
    expect(vera.berichten).toEqual([]);
    expect(op.sync.stats().kamers).toBe(0);

    await db.kysely.updateTable('document_update').set({ data: goed }).execute();
    const [opnieuw] = await inKamer('vera');
    expect(regelsIn((await opnieuw?.heenEnWeer()) ?? new Uint8Array())).toEqual(['gaaf']);
  });

  it('R20: bij het afsluiten hoort wie namens de server schreef dat het niet gelukt is', async () => {
    await breekOpslag(db.kysely);
    const geschreven = op.sync.schrijf(PLAN, regel('verloren'), null);
    const mislukt = expect(geschreven).rejects.toThrow('niet te bereiken');
    await op.logger.wachtOp('niet vastgelegd');
    await op.sync.sluit();
    await mislukt;
    expect(op.logger.regels.some((tekst) => tekst.includes('bij het afsluiten'))).toBe(true);
  });
});
