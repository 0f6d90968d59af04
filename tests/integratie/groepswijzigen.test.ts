import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker, ongelezen } from './formulieren.ts';

const PAD = '/register/wijzigen';
const PLANNING = { soort: 'klaar', jaar: '2031', kwartaal: '1', reden: 'contract' };

let server: Proefserver;
let vng: Bezoeker;
let bureau: Bezoeker;
beforeAll(async () => {
  server = await startProefserver();
  [vng, bureau] = await Promise.all([bezoeker(server, 'vng'), bezoeker(server, 'programmabureau')]);
});
afterAll(() => server.sluit());

const leeg = { eigenaarPartij: '', eigenaarPersoon: '', soort: '', zoek: 'soort=actie' };
type Velden = Record<string, string>;

function stuur(
  wie: Bezoeker,
  stap: string,
  acties: readonly string[],
  over: Velden = {},
  gezien: string[] = [],
) {
  const velden = Object.entries({ ...leeg, stap, ...over });
  return wie.verstuur(PAD, [
    ...velden,
    ...acties.map((id) => ['sleutel', `actie:${id}`]),
    ...gezien.map((paar) => ['gezien', paar]),
  ]);
}

async function maak(titel: string, eigenaarPersoon = ''): Promise<string> {
  const { naar } = await bureau.verstuur('/acties/nieuw?opgave=2', {
    titel,
    eigenaarPartij: 'vng',
    eigenaarPersoon,
    afspraakId: '',
    kanAlvast: '',
    soort: 'klaar',
    jaar: '2027',
    kwartaal: '',
    totJaar: '',
  });
  return /\d+/.exec(naar ?? '')?.[0] ?? '';
}
const gezienIn = (html: string) =>
  [...html.matchAll(/name="gezien" value="([\d:]+)"/g)].map(([, paar]) => paar ?? '');

/** Bekijkt en doet het dan. */
async function wijzig(wie: Bezoeker, acties: readonly string[], over: Velden) {
  const proef = await stuur(wie, 'bekijk', acties, over);
  return stuur(wie, 'doe', acties, over, gezienIn(proef.html));
}

describe('meer acties in één keer wijzigen', () => {
  it('laat eerst zien wat er verandert en wat niet, met waarom, en verandert dan nog niets', async () => {
    const [een, twee] = [await maak('Een'), await maak('Twee', 'Bo')];
    const { status, html } = await stuur(bureau, 'bekijk', [een, twee], { eigenaarPersoon: 'Bo' });
    expect(status).toBe(200);
    expect(html).toContain('1 actie verandert');
    expect(html).toContain('Wat niet verandert: 1 staat al zo.');
    expect(gezienIn(html)).toEqual([`${een}:1`]);
    expect(await bureau.lees(`/acties/${een}`)).toContain('persoon nog niet bekend');
    expect((await stuur(bureau, 'bekijk', [een], { ...PLANNING, reden: '' })).html).toContain(
      'Kies waarom de planning verandert.',
    );
    expect((await stuur(bureau, 'bekijk', [een])).html).toContain('Kies wat er moet veranderen.');
    expect((await stuur(bureau, 'kies', [])).html).toContain('Er is geen actie gekozen.');
  });

  it('wijzigt alles in één keer, en draait terug zonder iets uit de geschiedenis te halen', async () => {
    const [een, twee] = [await maak('Samen een'), await maak('Samen twee')];
    const { naar } = await wijzig(bureau, [een, twee], { ...PLANNING, eigenaarPersoon: 'Noor' });
    expect(await bureau.lees(naar ?? '')).toContain('2 acties zijn gewijzigd.');
    expect(await vng.lees(naar ?? '')).toBeNull();
    for (const id of [een, twee]) {
      const html = (await bureau.lees(`/acties/${id}`)) ?? '';
      for (const deel of ['Noor', 'klaar Q1 2031', 'Lopende contracten']) expect(html).toContain(deel);
    }

    await bureau.verstuur(`/acties/${twee}/rij`, { versie: '2', titel: 'Van een ander' });
    const terug = await bureau.verstuur(naar ?? '', {});
    expect(await bureau.lees(terug.naar ?? '')).toContain('1 actie is teruggedraaid. 1 bleef staan');
    const html = (await bureau.lees(`/acties/${een}`)) ?? '';
    for (const deel of ['klaar 2027', 'Lopende contracten', 'De vorige wijziging is teruggedraaid.'])
      expect(html).toContain(deel);
    expect(await bureau.lees(`/acties/${twee}`)).toContain('klaar Q1 2031');
    expect((await bureau.verstuur(naar ?? '', {})).status).toBe(404);
  });

  it('zegt een partij in één bericht dat zij acties kreeg, en neemt dat terug als het niet doorgaat', async () => {
    const sbj = await bezoeker(server, 'sbj');
    const acties = [await maak('Over een'), await maak('Over twee'), await maak('Blijft staan')];
    for (const wie of [vng, sbj]) await wie.verstuur('/berichten', {});
    const { naar } = await wijzig(bureau, acties.slice(0, 2), { eigenaarPartij: 'sbj' });
    const [bericht, ...meer] = await ongelezen(sbj);
    expect(meer).toEqual([]);
    expect(bericht?.zin).toMatch(/ maakte je partij eigenaar van 2 acties bij opgave 2$/);
    const register = (await sbj.lees(bericht?.adres ?? '')) ?? '';
    expect([register.includes('Over twee'), register.includes('Blijft staan')]).toEqual([true, false]);

    const { naar: ander } = await wijzig(bureau, acties.slice(2), { eigenaarPartij: 'sbj' });
    expect((await ongelezen(sbj)).map(({ zin }) => zin)).toEqual([
      expect.stringMatching(/ maakte je partij eigenaar van een actie bij opgave 2$/),
    ]);
    for (const pad of [naar, ander]) await bureau.verstuur(pad ?? '', {});
    expect(await sbj.lees('/berichten')).not.toContain('maakte je partij eigenaar');
    expect(await ongelezen(vng)).toEqual([]);
  });

  it('doet niets als een ander er intussen iets aan veranderde', async () => {
    const [een, twee] = [await maak('Botst'), await maak('Botst niet')];
    const over = { eigenaarPersoon: 'Te laat' };
    const { html } = await stuur(bureau, 'bekijk', [een, twee], over);
    await vng.verstuur(`/acties/${een}/rij`, { versie: '1', eigenaarPersoon: 'Eerder' });
    const doen = await stuur(bureau, 'doe', [een, twee], over, gezienIn(html));
    expect(doen.status).toBe(409);
    expect(doen.html).toContain('Er is niets gewijzigd');
    expect(await bureau.lees(`/acties/${een}`)).toContain('Eerder');
    expect(await bureau.lees(`/acties/${twee}`)).toContain('persoon nog niet bekend');
  });

  it('neemt van alles wat gevonden is alleen de acties, en is er niet voor wie alleen leest', async () => {
    const { html } = await stuur(bureau, 'kies', [], { alles: 'ja', zoek: 'opgave=2' });
    expect(html).toMatch(/name="sleutel" value="actie:\d+"/);
    expect(html).not.toContain('value="deelstatus:');
    const deel = await bureau.verstuur(PAD, {
      ...leeg,
      stap: 'bekijk',
      sleutel: 'deelstatus:1',
      eigenaarPersoon: 'X',
    });
    expect(deel.html).toContain('Wat niet verandert: 1 is geen actie.');
    const lezer = await bezoeker(server, 'lezer');
    expect((await stuur(lezer, 'bekijk', ['1'], { eigenaarPersoon: 'X' })).status).toBe(404);
  });
});
