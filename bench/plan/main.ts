import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { voegActieToe } from '#db/queries/actie.ts';
import { voegDraadToe, voegReactieToe } from '#db/queries/draad.ts';
import { gebruikerOpEmail } from '#db/queries/gebruiker.ts';
import { bouwAlsNodig } from '#server/bouw.ts';
import { leesConfig } from '#server/config.ts';
import { planId } from '#server/diensten/planrecht.ts';
import { openOpslag } from '#server/opslag.ts';
import { startServer } from '#server/start.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { vulLegeOpslag } from '#server/vullen.ts';
import { startBrowser } from '#tests/helpers/browser.ts';
import { mens, openPlan } from '#tests/helpers/mensen.ts';
import { maakGrootPlan } from './groot-plan.ts';
import { meetToetsen, typ } from './toetsen.ts';

/**
 * `npm run bench:plan`: blijft een groot plan vloeiend? Typt om en om in een leeg plan en in een plan van 60 bladzijden met 200
 * acties en 300 draden, in één echte browser. Het doel: de mediaan van toets tot beeld is hoogstens 2 keer die van het lege.
 */
const GROOT = 1;
const LEEG = 5;
const BLADZIJDEN = 60;
const ACTIES = 200;
const DRADEN = 300;
const RONDES = Number(process.env.RONDES ?? 6);
const ZIN = 'samen verder met hulp dichtbij huis';

const dataDir = await mkdtemp(join(tmpdir(), 'vijfhoek-bench-'));
const config = leesConfig({ DATA_DIR: dataDir, PORT: '0', NODE_ENV: 'production' });
await vulGrootPlan();
const server = await startServer({ config, build: await bouwAlsNodig(console.info), meld: () => undefined });
const browser = await startBrowser();
try {
  const leeg = await opent(LEEG);
  const groot = await opent(GROOT);
  const tijden = { leeg: [] as number[], groot: [] as number[] };
  for (let ronde = -1; ronde < RONDES; ronde += 1) {
    for (const [soort, pagina] of [
      ['leeg', leeg],
      ['groot', groot],
    ] as const) {
      const ms = await typ(pagina, `${ZIN} `);
      if (ronde >= 0) tijden[soort].push(...ms);
    }
  }
  console.info(`Van toets tot beeld, in ms, ${tijden.leeg.length} toetsen in elk plan`);
  console.info(['plan', 'mediaan', 'p95'].map(kolom).join(''));
  for (const soort of ['leeg', 'groot'] as const) {
    const op = tijden[soort].sort((a, b) => a - b);
    console.info([soort, kwantiel(op, 0.5).toFixed(1), kwantiel(op, 0.95).toFixed(1)].map(kolom).join(''));
  }
  const verhouding = kwantiel(tijden.groot, 0.5) / kwantiel(tijden.leeg, 0.5);
  const oordeel = verhouding <= 2 ? 'gehaald' : 'niet gehaald';
  console.info(`mediaan groot / leeg: ${verhouding.toFixed(2)}, doel hoogstens 2: ${oordeel}`);
} finally {
  await browser.close();
  await server.sluit();
  await rm(dataDir, { recursive: true, force: true });
}

async function opent(opgaveNr: number): Promise<Page> {
  const { pagina } = await mens(browser, server.url, 'programmabureau');
  const begin = performance.now();
  await openPlan(pagina, opgaveNr);
  console.info(`plan ${opgaveNr} open na ${Math.round(performance.now() - begin)} ms`);
  const alineas = pagina.locator('.ProseMirror > p');
  await alineas.nth(Math.floor((await alineas.count()) / 2)).click();
  await pagina.keyboard.press('End');
  await meetToetsen(pagina);
  return pagina;
}

async function vulGrootPlan(): Promise<void> {
  const opslag = await openOpslag(config);
  const { kysely } = opslag;
  await vulLegeOpslag(opslag, { demo: true, klok: () => new Date() });
  const schrijver = await gebruikerOpEmail(kysely, 'programmabureau@demo.example');
  if (!schrijver) throw new Error('Het demo-account van het programmabureau ontbreekt.');
  const gebruikerId = schrijver.gebruiker.id;
  const nu = new Date().toISOString();
  const acties = await kysely.transaction().execute(async (trx) => {
    const nummers: number[] = [];
    for (let nr = 1; nr <= ACTIES; nr += 1) {
      nummers.push(
        await voegActieToe(trx, {
          titel: `Actie ${nr} uit het grote plan`,
          eigenaarPartij: 'vng',
          eigenaarPersoon: 'Sanne',
          afspraakId: null,
          kanAlvast: '',
          planning: { soort: 'klaar', jaar: 2027, kwartaal: null, totJaar: null, bron: null },
          opgaveNr: GROOT,
          kring: 'vijfhoek',
          gemaaktDoor: gebruikerId,
          gemaaktOp: nu,
        }),
      );
    }
    return nummers;
  });
  const plan = maakGrootPlan({ bladzijden: BLADZIJDEN, draden: DRADEN, acties });
  const documentId = planId(GROOT);
  await maakUpdateLog(opslag, () => new Date()).append([{ documentId, data: plan.update, gebruikerId }]);
  await kysely.transaction().execute(async (trx) => {
    for (const { id, citaat } of plan.draden) {
      const bij = { gebruikerId, partij: null, gemaaktOp: nu };
      await voegDraadToe(trx, { id, documentId, citaat, ...bij });
      await voegReactieToe(trx, { draadId: id, tekst: 'Kan dit scherper?', ...bij });
    }
  });
  await opslag.sluit();
}

function kwantiel(gesorteerd: readonly number[], deel: number): number {
  return gesorteerd[Math.floor((gesorteerd.length - 1) * deel)] ?? Number.NaN;
}

function kolom(waarde: string): string {
  return waarde.padEnd(14);
}
