import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '#db/verbinding.ts';
import { SCHEMA_VERSIE } from '#domain/document/schemaversie.ts';
import { SLUITCODES } from '#domain/document/sluitcodes.ts';
import { Emmer } from '#server/sync/limieten.ts';
import { writeQueryAwareness } from '#server/sync/protocol.ts';
import { ANDER_PLAN, maakDatabase, PLAN, startSync, totdat } from './opstelling.ts';
import { regelsIn, stuurRegel } from './ruwe-client.ts';

let db: Db;

beforeEach(async () => {
  db = await maakDatabase();
});

const sluiting = ({ code, reden }: { code: number; reden: string }) => ({ code, reden });

describe('elke grens', () => {
  it('R27: te veel berichten achter elkaar is 4509; wat al binnen was ligt vast, een ander merkt niets', async () => {
    const op = await startSync(db, { berichtenPerSeconde: 2 });
    const bas = await op.ruw('bas').open();
    await bas.heenEnWeer();
    const vera = await op.ruw('vera').open();
    stuurRegel(vera, 'net op tijd');
    for (let i = 0; i < 30; i++) vera.stuur(writeQueryAwareness());
    expect(await vera.gesloten).toEqual(sluiting(SLUITCODES.te_snel));
    expect(op.logger.regels.some((tekst) => tekst.includes('4509 te_snel'))).toBe(true);
    await bas.bericht('update');
    expect(regelsIn(await op.sync.toestand(PLAN))).toEqual(['net op tijd']);
  });

  it('R27: te veel bytes achter elkaar is ook 4509', async () => {
    const op = await startSync(db, { bytesPerSeconde: 1_000 });
    const vera = await op.ruw('vera').open();
    for (let i = 0; i < 4; i++) stuurRegel(vera, 'x'.repeat(4_000));
    expect((await vera.gesloten).code).toBe(4509);
  });

  it('R27: een volle kamer is 4511, en er komt plaats als er iemand weggaat', async () => {
    const op = await startSync(db, { perKamer: 1, bedenktijd: 1 });
    const vera = await op.ruw('vera').open();
    await vera.heenEnWeer();
    expect(await op.ruw('bas').gesloten).toEqual(sluiting(SLUITCODES.kamer_vol));
    vera.weg();
    await totdat(() => op.sync.stats().verbindingen === 0);
    await (await op.ruw('bas').open()).heenEnWeer();
  });

  it('R27: te veel open documenten is 4510; bij wat al open is mag men nog', async () => {
    const op = await startSync(db, { kamers: 1, bedenktijd: 1 });
    await (await op.ruw('vera').open()).heenEnWeer();
    expect(await op.ruw('bas', `/${ANDER_PLAN}`).gesloten).toEqual(sluiting(SLUITCODES.te_vol));
    await (await op.ruw('bas').open()).heenEnWeer();
  });

  it('R27: een policy die te lang zwijgt is 4504, en wie er te veel op wachten krijgen HTTP 503', async () => {
    const op = await startSync(db, { aanmelden: 100, wachtend: 1, bedenktijd: 1 });
    const gevraagd = new Promise<void>((resolve) => {
      op.rechten.beoordeel = () => {
        resolve();
        return new Promise(() => undefined);
      };
    });
    const vera = op.ruw('vera');
    await gevraagd;
    expect(await op.ruw('bas').geweigerd).toBe(503);
    expect(await vera.gesloten).toEqual(sluiting(SLUITCODES.aanmelden_duurt));
  });

  it('R27: een nee dat overgaat laat op zich wachten, een nee dat blijft niet', async () => {
    const op = await startSync(db, { bedenktijd: 300 });
    op.rechten.fout = new Error('database weg');
    const begin = performance.now();
    expect((await op.ruw('vera').gesloten).code).toBe(4503);
    expect(performance.now() - begin).toBeGreaterThan(290);
    op.rechten.fout = null;
    expect((await op.ruw(null).gesloten).code).toBe(4401);
  });

  it('R27: de emmer loopt bij tot zijn stoot, en niet verder', () => {
    const emmer = new Emmer(10, 0);
    expect(emmer.schep(100, 0)).toBe(true);
    expect(emmer.schep(1, 50)).toBe(false);
    expect(emmer.schep(5, 1_000)).toBe(true);
    expect(emmer.schep(100, 1_000_000)).toBe(true);
    expect(emmer.schep(1, 1_000_000)).toBe(false);
  });
});

describe('een editor van een andere versie', () => {
  it('R29: wordt weggestuurd met 4426 voor hij iets kan veranderen', async () => {
    const op = await startSync(db);
    const oud = await op.ruw('vera', `/${PLAN}?schema=${SCHEMA_VERSIE - 1}`).open();
    stuurRegel(oud, 'uit een oude editor');
    expect(await oud.gesloten).toEqual(sluiting(SLUITCODES.verouderd));
    const nieuw = await op.ruw('vera', `/${PLAN}?schema=${SCHEMA_VERSIE}`).open();
    expect(regelsIn(await nieuw.heenEnWeer())).toEqual([]);
  });
});

describe('een oud tabblad van een ander', () => {
  it('R31: verbindt niet met de cookie van wie zich daarna aanmeldde, en schrijft dus niets onder diens naam', async () => {
    const op = await startSync(db);
    const oud = op.ruw('bas', `/${PLAN}?gebruiker=1`);
    expect(await oud.gesloten).toEqual(sluiting(SLUITCODES.niet_aangemeld));
    await (await op.ruw('bas', `/${PLAN}?gebruiker=2`).open()).heenEnWeer();
  });
});

describe('toegang die zonder seintje verandert', () => {
  it('R28: sluit binnen de tijd van een herziening', async () => {
    const op = await startSync(db, { herziening: 20 });
    const [vera, bas, carla] = await Promise.all(
      (['vera', 'bas', 'carla'] as const).map((wie) => op.ruw(wie).open()),
    );
    await Promise.all([vera?.heenEnWeer(), bas?.heenEnWeer(), carla?.heenEnWeer()]);
    op.rechten.mag.delete('vera');
    op.rechten.mag.set('bas', 'lezen');
    op.rechten.mag.set('carla', 'niets');
    expect((await vera?.gesloten)?.code).toBe(4401);
    expect((await bas?.gesloten)?.code).toBe(4403);
    expect((await carla?.gesloten)?.code).toBe(4404);
  });
});
