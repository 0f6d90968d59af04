import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { maakDatabase, startSync } from './opstelling.ts';
import { regelsIn, stuurRegel } from './ruwe-client.ts';

describe('hartslag en afsluiten', () => {
  it('R19: een stille verbinding krijgt tekens van leven', async () => {
    const op = await startSync(await maakDatabase(), { hartslag: 200 });
    const vera = await op.ruw('vera').open();
    await vera.heenEnWeer();
    const eerste = await vera.bericht('aanwezigheid');
    await vera.bericht('aanwezigheid', vera.berichten.indexOf(eerste) + 1);
    expect(eerste).toEqual({ soort: 'aanwezigheid', update: Uint8Array.of(0) });
  });

  it('R19: wie zelf geen teken van leven geeft, gaat eruit', async () => {
    const op = await startSync(await maakDatabase(), { hartslag: 200 });
    const vera = await op.ruw('vera').open();
    await vera.heenEnWeer();
    vera.ws.pause();
    const bas = await op.ruw('bas').open();
    while (op.sync.stats().verbindingen > 1) await bas.bericht('aanwezigheid', bas.berichten.length);
    await bas.heenEnWeer();
  });

  it('R20: wat nog wacht ligt vast, iedereen hoort 1001, en nog eens sluiten doet niets', async () => {
    const db = await maakDatabase();
    const op = await startSync(db);
    const vera = await op.ruw('vera').open();
    await vera.heenEnWeer();
    stuurRegel(vera, 'op de valreep');
    await vera.heenEnWeer();
    const sluiten = op.sync.sluit();
    expect(op.sync.sluit()).toBe(sluiten);
    await sluiten;
    expect((await vera.gesloten).code).toBe(1001);
    expect(op.sync.stats()).toEqual({
      kamers: 0,
      verbindingen: 0,
      onopgeslagenBytes: 0,
      opslagFoutSinds: null,
    });
    const rijen = await db.kysely.selectFrom('document_update').select('data').execute();
    expect(regelsIn(...rijen.map(({ data }) => data))).toEqual(['op de valreep']);
  });

  it('R20: na het afsluiten houdt niets het proces in leven', async () => {
    const script = fileURLToPath(new URL('./afsluiten.proces.ts', import.meta.url));
    const proces = spawn(process.execPath, ['--import', 'tsx', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let uitvoer = '';
    proces.stdout.on('data', (data) => {
      uitvoer += data;
    });
    const [code] = await once(proces, 'close');
    expect({ code, uitvoer }).toEqual({ code: 0, uitvoer: 'gesloten\n' });
  });
});
