import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '#db/verbinding.ts';
import { SLUITCODES } from '#domain/document/sluitcodes.ts';
import { writeStep2, writeUpdate } from '#server/sync/protocol.ts';
import { maakDatabase, type Opstelling, PLAN, startSync } from './opstelling.ts';
import { regel, regelsIn, stuurRegel } from './ruwe-client.ts';

let db: Db;
let op: Opstelling;

beforeEach(async () => {
  db = await maakDatabase();
  op = await startSync(db);
});

const sluiting = ({ code, reden }: { code: number; reden: string }) => ({ code, reden });

describe('wie erin mag', () => {
  it('R12: een vreemde herkomst krijgt HTTP 403 en geen socket; een pad zonder document is 404', async () => {
    expect(await op.ruw('vera', `/${PLAN}`, 'http://kwaad.example').geweigerd).toBe(403);
    expect(await op.ruw('vera', '/').geweigerd).toBe(404);
    expect(await op.ruw('vera', '/%E0%A4%A').geweigerd).toBe(404);
    expect(await op.ruw('vera', '/../elders').geweigerd).toBe(404);
    expect(op.sync.stats().verbindingen).toBe(0);
  });

  it('R12: niet aangemeld is 4401 met de reden; onbekend document en geen toegang zijn samen 4404', async () => {
    expect(await op.ruw(null).gesloten).toEqual(sluiting(SLUITCODES.niet_aangemeld));
    expect(await op.ruw('vera', '/bestaat-niet').gesloten).toEqual(sluiting(SLUITCODES.onbekend));
    op.rechten.mag.set('bas', 'niets');
    expect(await op.ruw('bas').gesloten).toEqual(sluiting(SLUITCODES.onbekend));
  });

  it('R12: de gepubliceerde client hoort de code en probeert het niet opnieuw', async () => {
    op.rechten.mag.set('bas', 'niets');
    const bas = op.client('bas');
    expect(await bas.gesloten).toEqual({ code: 4404, reason: SLUITCODES.onbekend.reden });
    expect(bas.provider.shouldConnect).toBe(false);
  });

  it('R12: kan de policy niet antwoorden, dan gaat de verbinding dicht en mag de client het opnieuw proberen', async () => {
    op.rechten.fout = new Error('database weg');
    expect((await op.ruw('vera').gesloten).code).toBe(4503);
  });

  it('R15: één gebruiker heeft een beperkt aantal verbindingen', async () => {
    const krap = await startSync(db, { perGebruiker: 2 });
    for (let i = 0; i < 2; i++) await (await krap.ruw('vera').open()).heenEnWeer();
    expect((await krap.ruw('vera').gesloten).code).toBe(4429);
    await (await krap.ruw('bas').open()).heenEnWeer();
  });
});

describe('te traag', () => {
  it('R15: wie niet bijleest gaat dicht met 4508 in plaats van geheugen te kosten, en haalt bij na opnieuw verbinden', async () => {
    const krap = await startSync(db, { achterstand: 100_000 });
    const carla = await krap.ruw('carla').open();
    await carla.heenEnWeer();
    carla.ws.pause();
    let aantal = 0;
    while (!krap.logger.regels.some((tekst) => tekst.includes('te_traag'))) {
      await krap.sync.schrijf(PLAN, regel('x'.repeat(1_000_000)), null);
      aantal++;
    }
    carla.ws.resume();
    expect(await carla.gesloten).toEqual(sluiting(SLUITCODES.te_traag));
    const opnieuw = await krap.ruw('carla').open();
    expect(regelsIn(await opnieuw.heenEnWeer())).toHaveLength(aantal);
  });
});

describe('lezen zonder schrijven', () => {
  it('R13: wie mag lezen volgt mee, en wordt gesloten als hij iets nieuws stuurt', async () => {
    const vera = await op.client('vera').gelijk();
    const carla = await op.client('carla').gelijk();
    vera.typ('Lees maar.');
    await carla.leest('Lees maar.');
    carla.typ('Ik ook!');
    expect((await carla.gesloten).code).toBe(4403);
    expect(regelsIn(await op.sync.toestand(PLAN))).toEqual(['Lees maar.']);
  });

  it('R13: een lezer die stuurt wat er al is, blijft', async () => {
    const bekend = regel('bekend');
    await op.sync.schrijf(PLAN, bekend, null);
    const carla = await op.ruw('carla').open();
    carla.stuur(writeUpdate(bekend));
    carla.stuur(writeStep2(bekend));
    expect(regelsIn(await carla.heenEnWeer())).toEqual(['bekend']);
    expect(carla.berichten.some(({ soort }) => soort === 'stap1')).toBe(false);
  });
});

describe('als de toegang verandert', () => {
  it('R14: wie de toegang verloor gaat dicht met de code die erbij hoort, de anderen blijven', async () => {
    const [vera, bas, carla] = await Promise.all(
      (['vera', 'bas', 'carla'] as const).map((wie) => op.ruw(wie).open()),
    );
    await Promise.all([vera?.heenEnWeer(), bas?.heenEnWeer(), carla?.heenEnWeer()]);
    op.rechten.mag.delete('vera');
    op.rechten.mag.set('bas', 'lezen');
    await op.sync.herzieToegang();
    expect((await vera?.gesloten)?.code).toBe(4401);
    expect((await bas?.gesloten)?.code).toBe(4403);
    await carla?.heenEnWeer();
    op.rechten.mag.set('carla', 'niets');
    await op.sync.herzieToegang();
    expect((await carla?.gesloten)?.code).toBe(4404);
  });

  it('R14: kan de policy niet antwoorden, dan blijft wie er is', async () => {
    const vera = await op.ruw('vera').open();
    await vera.heenEnWeer();
    op.rechten.fout = new Error('database weg');
    await op.sync.herzieToegang();
    stuurRegel(vera, 'nog hier');
    await vera.heenEnWeer();
  });
});
