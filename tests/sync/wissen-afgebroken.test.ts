import { copyFile, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { migreer } from '#db/migreer.ts';
import { type Db, openDatabase } from '#db/verbinding.ts';
import { freshConfig, open } from '#tests/helpers/database.ts';
import { start } from '#tests/helpers/proces.ts';
import { vulDatabase } from './opstelling.ts';
import { metTeller, wisproef } from './wisproef.ts';

const NIETS = { tekst: 0, opmerkingen: 0, versies: 0 };

async function bestandMet(werk: (db: Db) => Promise<void>): Promise<string> {
  const config = await freshConfig('sqlite');
  if (config.engine !== 'sqlite') throw new Error('geen bestand');
  const db = await openDatabase(config);
  await werk(db);
  await db.sluit();
  return config.bestand;
}

describe('wissen', () => {
  it('33. afgebroken met kill -9 is het gebeurd of niet, en nog een keer maakt het af', async () => {
    const begin = await bestandMet(async (db) => {
      await migreer(db);
      await vulDatabase(db);
      await wisproef(db).zetKlaar();
    });
    const opEenKopie = async <T>(doe: (bestand: string, db: () => Promise<Db>) => Promise<T>) => {
      const bestand = await bestandMet(async () => undefined);
      await copyFile(begin, bestand);
      const uitkomst = await doe(bestand, () => open({ engine: 'sqlite', bestand }));
      expect((await readFile(bestand)).includes('Zandstra')).toBe(false);
      return uitkomst;
    };
    const { heel, vragen } = await opEenKopie(async (_bestand, db) => {
      let vragen = 0;
      const tel = () => {
        vragen++;
      };
      await wisproef(metTeller(await db(), tel)).wis();
      return { heel: await wisproef(await db()).stand(), vragen };
    });
    expect(heel).toEqual({
      alineas: [': Eerste alinea.', 'Tweede  alinea.'],
      wissingen: 1,
      bewaard: NIETS,
    });

    const afgebroken = await Promise.all(
      // Midden in de transactie, en erna: voordat de vrije ruimte overschreven is (de laatste drie vragen).
      [Math.round(0.75 * vragen), vragen - 2].map((dodelijk) =>
        opEenKopie(async (bestand, db) => {
          const argumenten = [bestand, `${dodelijk}`];
          const { code, fout } = await start('tests/sync/wissen.proces.ts', { argumenten }).afloop;
          expect({ code, fout }).toEqual({ code: null, fout: '' });
          const proef = wisproef(await db());
          const { wissingen, bewaard } = await proef.stand();
          expect(bewaard).toEqual(wissingen === 1 ? NIETS : { tekst: 3, opmerkingen: 2, versies: 1 });
          await proef.rondAf();
          await proef.wis();
          expect(await proef.stand()).toEqual(heel);
          return wissingen;
        }),
      ),
    );
    expect(afgebroken).toEqual([0, 1]);
  }, 60_000);
});
