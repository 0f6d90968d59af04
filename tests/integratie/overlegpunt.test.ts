import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PDFFOUT } from '#domain/overleg/bijlage.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

/** De pagina van één agendapunt, zoals een browser zonder JavaScript haar ziet. Elke test bouwt voort op de vorige. */

let server: Proefserver;
let secretaris: Bezoeker;
let vng: Bezoeker;
let sbj: Bezoeker;
let bo: string;
/** De pagina's van de punten, op titel. */
const pagina: Record<string, string> = {};

beforeAll(async () => {
  server = await startProefserver({ klok: () => new Date('2026-11-20T09:00:00Z') });
  [secretaris, vng, sbj] = await Promise.all([
    bezoeker(server, 'secretaris'),
    bezoeker(server, 'vng'),
    bezoeker(server, 'sbj'),
  ]);
  const lijst = (await secretaris.lees('/overleggen')) ?? '';
  bo = /href="(\/overleggen\/\d+)"[^>]*>[^<]*BO Jeugd/.exec(lijst.slice(lijst.indexOf('Komende')))?.[1] ?? '';
  for (const titel of ['Vrij inkopen', 'Samen betalen', 'Verdeelsleutel', 'Personele kwestie']) {
    await secretaris.verstuur(`${bo}?punt=nieuw`, {
      handeling: 'toevoegen',
      soort: 'besluit',
      titel,
      minuten: '10',
      inbrenger: 'vng',
      gevraagdBesluit: `Stemt het BO in met ${titel}?`,
    });
  }
  const agenda = (await secretaris.lees(bo)) ?? '';
  for (const [, adres = '', titel = ''] of agenda.matchAll(
    /href="(\/overleggen\/\d+\/punten\/\d+)"[^>]*>([^<]*)/g,
  )) {
    pagina[titel] = adres;
  }
});
afterAll(() => server.sluit());

const van = (titel: string) => pagina[titel] ?? '';
const nummer = (titel: string) => van(titel).split('/').at(-1) ?? '';
const html = async (wie: Bezoeker, pad: string) => (await wie.lees(pad)) ?? '';
const doe = (titel: string, velden: Record<string, string> | string[][], wie = secretaris) =>
  wie.verstuur(van(titel), velden);

async function stuurPdf(
  titel: string,
  velden: Record<string, string>,
  bytes: Uint8Array,
  wie = 'secretaris',
) {
  const body = new FormData();
  for (const [naam, waarde] of Object.entries({
    handeling: 'bijlage',
    bron: 'pdf',
    besloten: '',
    ...velden,
  })) {
    body.append(naam, waarde);
  }
  body.append('pdf', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), 'nota é.pdf');
  const headers = { Cookie: await meldAan(server.url, wie), Accept: 'text/html' };
  const antwoord = await fetch(server.url + van(titel), {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  });
  return { status: antwoord.status, html: await antwoord.text() };
}

async function pdf(bladzijden: number, wachtwoord?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let i = 0; i < bladzijden; i++) document.addPage();
  if (wachtwoord) document.encrypt({ userPassword: wachtwoord, ownerPassword: wachtwoord });
  return document.save();
}

it('een kaart wordt ingevuld, opties komen erbij en gaan weg zonder iets te verliezen, en niemand overschrijft een ander', async () => {
  const opties = (...titels: string[]) =>
    titels.flatMap((titel) => [
      ['optieTitel', titel],
      ['optieGevolgen', titel === '' ? '' : `Gevolg van ${titel}.`],
    ]);
  const velden = (versie: string, situatie: string) => [
    ['versie', versie],
    ['situatie', situatie],
    ['keuze', 'Wie koopt in?'],
    ['advies', 'Doen.'],
  ];
  const erbij = await doe('Vrij inkopen', [
    ['handeling', 'optie-erbij'],
    ...velden('1', 'Nu.'),
    ...opties('Wel', 'Niet'),
  ]);
  expect(erbij.status).toBe(200);
  const bewerkt = await secretaris.verstuur(`${van('Vrij inkopen')}?bewerk=kaart`, [
    ['handeling', 'optie-weg:0'],
    ...velden('1', 'Nu.'),
    ...opties('Wel', 'Niet', 'Later'),
  ]);
  expect(bewerkt.html).toMatch(/value="Niet"[\s\S]*value="Later"/);
  expect(bewerkt.html).not.toContain('value="Wel"');

  expect(await html(secretaris, van('Vrij inkopen'))).toContain('Zet er minstens twee opties bij.');
  const gelukt = await doe('Vrij inkopen', [
    ['handeling', 'kaart'],
    ...velden('1', 'Nu.'),
    ...opties('Wel', 'Niet'),
  ]);
  expect(gelukt.naar).toBe(`${van('Vrij inkopen')}#kaart`);
  const kaart = await html(sbj, van('Vrij inkopen'));
  expect(kaart).toMatch(/De situatie nu[\s\S]*Wel[\s\S]*Gevolg van Wel\.[\s\S]*Advies[\s\S]*Doen\./);
  // Of het rijp is, is voor wie het voorbereidt.
  expect(kaart).not.toContain('Is dit besluit rijp?');
  expect(await html(vng, van('Vrij inkopen'))).toContain('Noem in het gevraagde besluit een datum');

  const tweede = await secretaris.verstuur(`${van('Vrij inkopen')}?bewerk=kaart`, [
    ['handeling', 'kaart'],
    ...velden('1', 'Anders.'),
    ...opties('Wel'),
  ]);
  expect(tweede.status).toBe(400);
  expect(tweede.html).toContain('Nu staat er: Nu.');
  expect(tweede.html).toContain('>Anders.</textarea>');
  const naamloos = [
    ['optieTitel', ''],
    ['optieGevolgen', 'Iets.'],
  ];
  const fout = await secretaris.verstuur(`${van('Vrij inkopen')}?bewerk=kaart`, [
    ['handeling', 'kaart'],
    ...velden('2', 'Nu.'),
    ...naamloos,
  ]);
  expect(fout.html).toMatch(/href="#opties-0-titel"[^>]*>Geef deze optie een naam\./);
});

it('besluiten die botsen worden gemeld op beide pagina’s en op de agenda, en een kring wordt geweigerd met het pad', async () => {
  const relatie = (soort: string, met: string) => ({
    handeling: 'relatie',
    soort,
    met: `punt:${nummer(met)}`,
  });
  await doe('Samen betalen', relatie('spreekt_tegen', 'Vrij inkopen'));
  await doe('Samen betalen', relatie('vereist', 'Verdeelsleutel'));
  for (const titel of ['Samen betalen', 'Vrij inkopen']) {
    expect(await html(sbj, van(titel))).toContain('spreken elkaar tegen');
  }
  expect(await html(sbj, van('Verdeelsleutel'))).toMatch(/is nodig voor<\/span> <a[^>]*>2\. Samen betalen/);
  expect(await html(sbj, bo)).toMatch(/botst met punt 1[\s\S]*kan pas na punt 3/);
  const kring = await doe('Verdeelsleutel', relatie('volgt_uit', 'Samen betalen'));
  expect(kring.status).toBe(400);
  const zin =
    'Zo wachten besluiten in een kring op elkaar: “Verdeelsleutel” → “Samen betalen” → “Verdeelsleutel”.';
  const open = await secretaris.verstuur(
    `${van('Verdeelsleutel')}?bewerk=relatie`,
    relatie('volgt_uit', 'Samen betalen'),
  );
  expect(open.html).toContain(zin);
  const weg = /value="(relatie-weg:\d+)"/.exec(await html(secretaris, van('Verdeelsleutel')))?.[1] ?? '';
  await doe('Verdeelsleutel', { handeling: weg });
  expect(await html(sbj, bo)).not.toContain('kan pas na punt 3');
});

it('een pdf gaat mee als hij echt opengaat, en wie hem niet mag zien krijgt hem niet', async () => {
  const goed = await pdf(3);
  expect((await stuurPdf('Vrij inkopen', { titel: 'Nota' }, goed)).status).toBe(302);
  expect(
    (await stuurPdf('Vrij inkopen', { titel: 'Geheime brief', besloten: 'on', alleenVoor: 'vng' }, goed))
      .status,
  ).toBe(302);
  expect((await stuurPdf('Vrij inkopen', { titel: 'X' }, goed, 'vng')).status).toBe(404);
  for (const [bytes, zin] of [
    [await pdf(1, 'geheim'), PDFFOUT.versleuteld],
    [Buffer.from('%PDF-1.7\nonzin'), PDFFOUT.kapot],
    [Buffer.from('geen pdf'), PDFFOUT.geen_pdf],
  ] as const) {
    const { status, html: antwoord } = await stuurPdf('Vrij inkopen', { titel: 'Fout' }, bytes);
    expect([status, antwoord.includes(zin) || zin]).toEqual([400, true]);
  }

  const bijVng = await html(vng, van('Vrij inkopen'));
  expect(bijVng).toMatch(/Nota[\s\S]*pdf · 3 bladzijden[\s\S]*Geheime brief[\s\S]*Besloten: alleen voor VNG/);
  expect(await html(sbj, van('Vrij inkopen'))).not.toContain('Geheime brief');
  const [open = '', dicht = ''] = [...bijVng.matchAll(/href="([^"]*\/bijlagen\/\d+)"/g)].map(
    ([, adres]) => adres,
  );
  const haal = async (adres: string, wie: string) =>
    fetch(server.url + adres, { redirect: 'manual', headers: { Cookie: await meldAan(server.url, wie) } });
  const antwoord = await haal(open, 'sbj');
  expect(Buffer.from(await antwoord.arrayBuffer())).toEqual(Buffer.from(goed));
  expect(Object.fromEntries(antwoord.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="nota _.pdf"; filename*=UTF-8''nota%20%C3%A9.pdf`,
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  expect((await haal(dicht, 'sbj')).status).toBe(404);
  expect((await haal(dicht, 'bestuurder.vng')).status).toBe(200);
  expect((await fetch(server.url + open, { redirect: 'manual' })).headers.get('location')).toContain(
    '/login',
  );
});

it('een besloten punt staat achteraan en bestaat niet voor wie er niet bij hoort', async () => {
  const velden = { handeling: 'besloten', versie: '1', besloten: 'on' };
  const leeg = await secretaris.verstuur(`${van('Verdeelsleutel')}?bewerk=besloten`, velden);
  expect(leeg.html).toContain('Kies voor wie het is, of maak het voor iedereen.');
  await doe('Verdeelsleutel', { ...velden, alleenVoor: 'vng' });
  const agenda = await html(vng, bo);
  expect(agenda).toMatch(
    /3\. <a[^>]*>Personele kwestie[\s\S]*Besloten: alleen voor VNG[\s\S]*4\. <a[^>]*>Verdeelsleutel/,
  );
  for (const pad of [bo, `${bo}/stuk`, van('Samen betalen')]) {
    // De naam van een script is voor iedereen dezelfde.
    const gelezen = (await html(sbj, pad)).replaceAll(/"\/assets\/[^"]+"/g, '');
    expect(gelezen).toContain('Samen betalen');
    expect(gelezen).not.toMatch(/Verdeelsleutel|[Bb]esloten/);
  }
  expect(await sbj.lees(van('Verdeelsleutel'))).toBeNull();
});

it('na bevriezen verandert er niets meer, en niemand anders dan de secretaris kon het ooit', async () => {
  const pogingen: Record<string, string>[] = [
    { handeling: 'kaart', versie: '2' },
    { handeling: 'besloten', versie: '2', besloten: '' },
    { handeling: 'relatie', soort: 'vereist', met: `punt:${nummer('Samen betalen')}` },
    { handeling: 'bijlage-weg', bijlage: '1' },
  ];
  for (const velden of pogingen) expect((await doe('Vrij inkopen', velden, vng)).status).toBe(404);
  await secretaris.verstuur(bo, { handeling: 'bevriezen', peildatum: '2026-11-20' });
  for (const velden of pogingen) {
    const { status, html: antwoord } = await doe('Vrij inkopen', velden);
    expect([velden.handeling, status]).toEqual([velden.handeling, 400]);
    expect(antwoord).toContain('Deze agenda is intussen bevroren');
  }
  expect(await html(secretaris, van('Vrij inkopen'))).not.toMatch(/Invullen|Toevoegen|Wie mag dit zien/);
});
