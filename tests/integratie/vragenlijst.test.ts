import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leesConfig } from '#server/config.ts';
import { openOpslag } from '#server/opslag.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

let server: Proefserver;
let cookie: string;
let pb: Bezoeker;
let lezer: Bezoeker;
let lijst: string;

/** De afspraak waar vraag 1 over gaat, en een die alleen Rijk en VNG kennen. */
const [OPEN, BESLOTEN] = ['2.3.1-1', '3-1'];
const GEHEIM = 'Bij ons loopt het vast op de wethouder';

beforeAll(async () => {
  server = await startProefserver();
  cookie = await meldAan(server.url, 'programmabureau');
  pb = await bezoeker(server, 'programmabureau');
  lezer = await bezoeker(server, 'sbj');
  const gemaakt = await pb.verstuur('/rondes/2/vragenlijsten/nieuw', {
    naam: 'Monitor gemeenten',
    doelgroep: 'gemeenten',
  });
  lijst = gemaakt.naar ?? '';
});
afterAll(() => server.sluit());

/** Legt regels klaar en geeft het adres van de proef. */
async function plak(soort: string, regels: readonly string[]): Promise<string> {
  const body = new FormData();
  body.set('soort', soort);
  body.set('geplakt', regels.join('\n'));
  const antwoord = await fetch(`${server.url}${lijst}/inlezen`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, accept: 'text/html' },
    body,
  });
  return (antwoord.headers.get('location') ?? '').replace(/\?.*/, '');
}

async function leesIn(soort: string, regels: readonly string[]): Promise<string> {
  const pad = await plak(soort, regels);
  const html = (await pb.lees(pad)) ?? '';
  const vinger = /name="vinger" value="([^"]+)"/.exec(html)?.[1] ?? '';
  expect(await pb.verstuur(pad, { handeling: 'doe', vinger })).toMatchObject({ status: 302 });
  return pad;
}

async function csv(wie: Bezoeker, soort: string): Promise<Record<string, string>[] | null> {
  const tekst = await wie.lees(`${lijst}/bestand?soort=${soort}&vorm=csv`);
  if (tekst === null) return null;
  return Papa.parse<Record<string, string>>(tekst.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

describe('een vragenlijst onder veel respondenten', () => {
  it('krijgt vragen en respondenten, met elke fout bij de regel', async () => {
    const fout = await plak('vragen', ['Vraag;Soort', 'Is er een plan?;ja/nee', 'Hoe?;raadsel']);
    expect(await pb.lees(fout)).toContain('Kies hoe de vraag beantwoord wordt.');
    expect(await pb.verstuur(fout, { handeling: 'doe', vinger: 'x' })).toMatchObject({ status: 400 });
    expect((await pb.verstuur(fout, { handeling: 'weg' })).naar).toBe(`${lijst}/inlezen?weg`);

    await leesIn('vragen', [
      'Nr;Thema;Vraag;Soort;Bij afspraak',
      `1;Teams;Is er een team?;ja/nee;${OPEN}`,
      `2;Teams;Is het geld er?;ja/nee;${BESLOTEN}`,
      '3;Teams;Wat helpt?;open;',
    ]);
    const namen = Array.from(
      { length: 40 },
      (_, i) => `Plaats ${i};${100 + i};${i < 4 ? 'groot' : i < 20 ? 'middel' : 'klein'}`,
    );
    const pad = await leesIn('respondenten', ['Gemeente;Code;Grootteklasse', ...namen]);
    expect(await pb.lees(pad)).toContain('Toegevoegd: <span class="getal">40</span>');
  });

  it('leest antwoorden in, vervangt, en draait terug', async () => {
    const antwoord = (i: number) => (i < 4 ? 'ja' : i % 4 === 0 ? 'nee' : 'ja');
    const eerste = await leesIn('antwoorden', [
      'Gemeente;1;2;3',
      ...Array.from(
        { length: 38 },
        (_, i) => `gemeente Plaats ${i};${antwoord(i)};nee;${i === 7 ? GEHEIM : ''}`,
      ),
    ]);
    const tweede = await leesIn('antwoorden', ['Code;1', '107;weet niet']);
    expect((await csv(pb, 'antwoorden'))?.[7]).toMatchObject({
      ...{ Naam: 'Plaats 7', Code: '107' },
      ...{ '1. Is er een team?': 'onbekend', '2. Is het geld er?': 'nee', '3. Wat helpt?': GEHEIM },
    });
    // Op het eerste bestand is voortgebouwd; het tweede kan terug.
    expect(await pb.lees(eerste)).toContain('Draai die eerst terug.');
    expect(await pb.verstuur(eerste, { handeling: 'terugdraaien' })).toMatchObject({ status: 400 });
    expect(await pb.verstuur(tweede, { handeling: 'terugdraaien' })).toMatchObject({ status: 302 });
    const wie = /respondenten\/(\d+)">Plaats 7</.exec(
      (await pb.lees(`${lijst}/respondenten?zoek=plaats+7`)) ?? '',
    )?.[1];
    const html = (await pb.lees(`${lijst}/respondenten/${wie}`)) ?? '';
    expect([html.includes('teruggedraaid'), html.includes('telt mee'), html.includes(GEHEIM)]).toEqual([
      true,
      true,
      true,
    ]);
    expect((await csv(pb, 'antwoorden'))?.[7]).toMatchObject({ '1. Is er een team?': 'ja' });
  });

  it('laat een lezer pas na publiceren iets zien, en nooit wie wat antwoordde', async () => {
    const voor = (await lezer.lees(lijst)) ?? '';
    expect(voor).toContain('38 van 40 (95%) vulden in');
    expect(voor).toContain('Is er een team?');
    expect(voor).not.toContain('Is het geld er?');
    expect(await csv(lezer, 'uitkomsten')).toBeNull();
    const proef = (await pb.lees(`${lijst}/publiceren?indeling=grootte`)) ?? '';
    expect(proef).toContain('Kleine groepen samen');

    const versie = /name="versie" value="(\d+)"/.exec(proef)?.[1] ?? '';
    const publiceer = (v: string) => pb.verstuur(`${lijst}/publiceren`, { versie: v, indeling: 'grootte' });
    expect(await publiceer('1')).toMatchObject({ status: 400 });
    expect(await publiceer(versie)).toMatchObject({ status: 302, naar: lijst });

    const na = (await lezer.lees(lijst)) ?? '';
    expect(na).toContain('niet getoond');
    for (const verborgen of [GEHEIM, 'Is het geld er?', 'Plaats 7']) expect(na).not.toContain(verborgen);
    expect((await lezer.lees(`/afspraken/${OPEN}`)) ?? '').toContain('Uit vragenlijsten');
    const rijen = (await csv(lezer, 'uitkomsten')) ?? [];
    expect(new Set(rijen.map(({ Vraag }) => Vraag))).toEqual(new Set(['Is er een team?', 'Wat helpt?']));
    for (const { Aantal = '', Antwoorden = '' } of rijen) {
      for (const getal of [Aantal, Antwoorden])
        expect(getal === '' || getal === '0' || Number(getal) >= 5).toBe(true);
    }
    // Aan tafel bij Rijk en VNG bestaat de tweede vraag wel; iedereen antwoordde daar hetzelfde.
    const vng = (await (await bezoeker(server, 'vng')).lees(lijst)) ?? '';
    expect(vng).toContain('Is het geld er?');
  });

  it('verandert daarna niet meer, en het logboek kent geen inhoud', async () => {
    expect(await plak('antwoorden', ['Gemeente;1', 'Plaats 39;nee'])).toBe('');
    const vraag = { nr: '9', tekst: 'Nog een?', soort: 'ja_nee', handeling: 'maken' };
    expect(await pb.verstuur(`${lijst}/vragen`, vraag)).toMatchObject({ status: 302, naar: lijst });
    const config = leesConfig({ PORT: '0', DATA_DIR: server.dataDir, NODE_ENV: 'production' });
    const opslag = await openOpslag(config);
    const regels = await opslag.kysely
      .selectFrom('logboek')
      .select(['gebeurtenis', 'onderwerp', 'kring'])
      .where('onderwerp', 'like', 'vragenlijst:%')
      .orderBy('id')
      .execute();
    await opslag.sluit();
    expect(regels.map(({ gebeurtenis }) => gebeurtenis.replace('vragenlijst.', ''))).toEqual([
      'gemaakt',
      'ingelezen',
      'ingelezen',
      'ingelezen',
      'ingelezen',
      'teruggedraaid',
      'gepubliceerd',
    ]);
    expect(new Set(regels.map(({ onderwerp }) => onderwerp))).toEqual(
      new Set([lijst.replace('/vragenlijsten/', 'vragenlijst:')]),
    );
  });
});
