import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';

/** Hoeveel JavaScript een pagina hoogstens mag sturen, in kB met gzip. Remix en React zijn samen 86. */
const GEWOON = 110;
/** De schermen waar een secretaris uren op werkt: de agenda samenstellen, en het overleg zelf. */
const WERKSCHERM = 115;
const EDITOR = 380;

let server: Proefserver;

beforeAll(async () => {
  server = await startProefserver();
});
afterAll(() => server.sluit());

/** De gzip-omvang van alle JavaScript die een pagina meteen ophaalt, in kB. */
async function omvang(wie: string, pad: string): Promise<number> {
  const cookie = await meldAan(server.url, wie);
  const html = await (await fetch(server.url + pad, { headers: { cookie } })).text();
  const bestanden = new Set([...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, bestand]) => bestand));
  expect(bestanden.size).toBeGreaterThan(2);
  let bytes = 0;
  for (const bestand of bestanden) {
    bytes += gzipSync(await (await fetch(server.url + bestand)).text()).length;
  }
  return bytes / 1000;
}

describe('de omvang van de JavaScript', () => {
  it.each([
    ['vng', '/'],
    ['vng', '/melden'],
    ['vng', '/register'],
    ['vng', '/opgaven/2'],
    ['vng', '/afspraken/2.2.3-1'],
    ['vng', '/acties/1?wijzig=1'],
    ['vng', '/cijfers'],
    ['vng', '/rondes'],
    ['vng', '/rondes/1/vragen'],
    ['programmabureau', '/rondes/2?toon=sluiten'],
    ['programmabureau', '/rondes/2/wijzigen'],
    ['secretaris', '/overleggen'],
    ['secretaris', '/overleggen/4/planning'],
    ['secretaris', '/overleggen/4/stukken'],
    ['vng', '/overleggen/4/besluitenlijst'],
    ['vng', '/overleggen/4/briefing'],
    ['vng', '/besluiten'],
    ['secretaris', '/gremia/bo-jeugd'],
    ['secretaris', '/overleggen/4/stuk'],
  ])(`van %s op %s is hoogstens ${GEWOON} kB`, async (wie, pad) => {
    expect(await omvang(wie, pad)).toBeLessThan(GEWOON);
  });

  it.each([
    ['secretaris', '/overleggen/4'],
    ['vng', '/overleggen/4'],
    ['secretaris', '/overleggen/4/vergadering'],
  ])(`van %s op %s is hoogstens ${WERKSCHERM} kB`, async (wie, pad) => {
    expect(await omvang(wie, pad)).toBeLessThan(WERKSCHERM);
  });

  it(`van de editor is hoogstens ${EDITOR} kB`, async () => {
    expect(await omvang('vng', '/opgaven/2/plan')).toBeLessThan(EDITOR);
  });
});
