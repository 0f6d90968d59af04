import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

/** Rijk zegt dat het af is, VNG niet (monitor 2024). */
const PAD = '/afspraken/2.2.3-1';
/** Ook BGZJ meldt hierover. */
const MET_DRIE = '/afspraken/2.7.3-1';

let server: Proefserver;
let vng: Bezoeker;
let rijk: Bezoeker;
let sbj: Bezoeker;
beforeAll(async () => {
  server = await startProefserver({ klok: () => new Date('2026-11-20T08:12:00Z') });
  [vng, rijk, sbj] = await Promise.all([
    bezoeker(server, 'vng'),
    bezoeker(server, 'rijk'),
    bezoeker(server, 'sbj'),
  ]);
});
afterAll(() => server.sluit());

const uit = (html: string | null, naam: string) =>
  new RegExp(`name="${naam}" value="(\\d+)"`).exec(html ?? '')?.[1] ?? '';

async function deelVan(pad: string): Promise<string> {
  return uit(await rijk.lees(pad), 'deel');
}

describe('een verschil uitleggen', () => {
  it('kan wie erover meldt; allen die de afspraak zien lezen het, met naam en partij', async () => {
    const deel = await deelVan(PAD);
    const tekst = 'De handreiking is af.\nGemeenten werken er nog niet mee.';
    expect((await rijk.verstuur(PAD, { doe: 'uitleg', deel, tekst })).naar).toBe(
      `${PAD}?gelukt=uitleg&deel=${deel}#afstemmen-${deel}`,
    );
    for (const wie of [vng, sbj]) {
      const html = (await wie.lees(PAD)) ?? '';
      expect(html).toContain('De handreiking is af.');
      expect(html).toContain('Farid el Amrani, 20 november 2026');
      // Het verschil is er niet minder om.
      expect(html).toContain('Verschil in beeld');
    }
    expect(await sbj.lees(PAD)).not.toContain('name="deel"');
  });

  it('wie er niet over meldt, en een onderdeel dat er niet is: 404', async () => {
    const deel = await deelVan(PAD);
    const tekst = 'Wij ook.';
    for (const wie of ['sbj', 'bestuurder.rijk', 'programmabureau', 'lezer']) {
      const ander = await bezoeker(server, wie);
      for (const doe of ['uitleg', 'voorstel', 'akkoord'])
        expect((await ander.verstuur(PAD, { doe, deel, tekst })).status, wie).toBe(404);
    }
    expect((await rijk.verstuur(PAD, { doe: 'uitleg', deel: '99999', tekst })).status).toBe(404);
    expect((await rijk.verstuur(PAD, { doe: 'iets', deel, tekst })).status).toBe(404);
    // Een afspraak in een kring die je niet kent is er niet.
    expect((await sbj.verstuur('/afspraken/3-1', { doe: 'uitleg', deel, tekst })).status).toBe(404);
  });

  it('een leeg veld krijgt een zin, en wat te lang is blijft staan', async () => {
    const deel = await deelVan(PAD);
    const leeg = await vng.verstuur(PAD, { doe: 'uitleg', deel, tekst: '  ' });
    expect(leeg.status).toBe(400);
    expect(leeg.html).toContain('Schrijf op hoe jullie het zien.');
    const lang = await vng.verstuur(PAD, { doe: 'uitleg', deel, tekst: 'x'.repeat(2001) });
    expect(lang.html).toContain('Gebruik hoogstens 2000 tekens.');
    expect(lang.html).toContain('x'.repeat(2001));
  });
});

describe('afspreken wat afgerond betekent', () => {
  it('geldt pas als alle drie akkoord zijn, en staat dan ook bij het melden', async () => {
    const bgzj = await bezoeker(server, 'bgzj');
    const deel = await deelVan(MET_DRIE);
    const melding = () => vng.lees(`/melden?zoek=tijdschrijven&open=${sleutel}`);
    const sleutel = /deelstatus:\d+/.exec((await vng.lees('/melden?zoek=tijdschrijven')) ?? '')?.[0] ?? '';
    const zin = 'Afgerond betekent hier: in gebruik bij alle regio’s.';

    const velden = {
      doe: 'voorstel',
      deel,
      criterium: 'in_gebruik',
      aanvulling: 'bij alle regio’s',
      na: '0',
    };
    expect((await rijk.verstuur(MET_DRIE, velden)).naar).toContain('gelukt=voorstel');
    const voorstel = uit(await vng.lees(MET_DRIE), 'voorstel');
    const html = (await vng.lees(MET_DRIE)) ?? '';
    expect(html).toContain(zin);
    expect(html).toContain('Akkoord: Het Rijk. Nog niet: VNG en BGZJ.');
    await vng.verstuur(MET_DRIE, { doe: 'akkoord', deel, voorstel });
    expect(await vng.lees(MET_DRIE)).toContain('Nog niet: BGZJ.');
    expect(await melding()).not.toContain(zin);

    await bgzj.verstuur(MET_DRIE, { doe: 'akkoord', deel, voorstel });
    const klaar = (await vng.lees(MET_DRIE)) ?? '';
    expect(klaar).toMatch(/Afgesproken door [^<]*VNG \(Sanne de Wit, 20 november 2026/);
    expect(klaar).toContain('Verschil in beeld');
    expect(await melding()).toContain(zin);
  });

  it('over een voorstel dat je niet zag ga je niet heen, en akkoord geldt alleen voor wat er ligt', async () => {
    const deel = await deelVan(PAD);
    const van = (wie: Bezoeker, criterium: string, na: string) =>
      wie.verstuur(PAD, { doe: 'voorstel', deel, criterium, aanvulling: 'bij ons', na });
    expect((await van(rijk, 'opgeleverd', '0')).status).toBe(302);
    const eerste = uit(await vng.lees(PAD), 'voorstel');
    const botsing = await van(vng, 'ingevoerd', '0');
    expect(botsing.status).toBe(400);
    expect(botsing.html).toContain('Een ander deed intussen een voorstel.');
    expect(botsing.html).toContain('value="bij ons"');
    expect((await van(vng, 'ingevoerd', eerste)).status).toBe(302);
    const oud = await vng.verstuur(PAD, { doe: 'akkoord', deel, voorstel: eerste });
    expect(oud.status).toBe(400);
    expect(oud.html).toContain('Er ligt intussen een ander voorstel.');
    expect((await van(rijk, 'zomaar', '0')).html).toContain('Kies opgeleverd, ingevoerd of in gebruik.');
    expect(await rijk.lees(PAD)).toContain('Eerdere voorstellen (1)');
  });
});
