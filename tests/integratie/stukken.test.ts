import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/verbinding.ts';
import { maakProefpdf } from '#tests/document/pakketproef.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

let nu = new Date('2026-11-20T09:00:00Z');
let server: Proefserver;
const wie = new Map<string, Bezoeker>();
const NAMEN = ['secretaris', 'vng', 'sbj', 'rijk', 'programmabureau', 'lezer'];
let bo: string;

const als = (naam: string): Bezoeker => {
  const bezoek = wie.get(naam);
  if (!bezoek) throw new Error(naam);
  return bezoek;
};
async function html(naam: string, pad: string): Promise<string> {
  const pagina = await als(naam).lees(pad);
  if (pagina === null) throw new Error(`${naam}: ${pad} is er niet`);
  return pagina;
}
const aanmelden = async () => {
  for (const naam of NAMEN) wie.set(naam, await bezoeker(server, naam));
};
const doe = (handeling: string, velden: Record<string, string> = {}, naam = 'secretaris') =>
  als(naam).verstuur(`${bo}/stukken`, { handeling, ...velden });
const kenmerken = (pagina: string) => [
  ...new Set([...pagina.matchAll(/stukken\/([0-9a-f]{12})/g)].map(([, kenmerk = '']) => kenmerk)),
];
const pakketNr = (pagina: string) => /(?:versturen|intrekken)[:=](\d+)/.exec(pagina)?.[1] ?? '';

/** De tekst van een verzonden pdf, zoals deze lezer hem ophaalt. */
async function pdftekst(naam: string, kenmerk: string): Promise<string> {
  const antwoord = await fetch(`${server.url}${bo}/stukken/${kenmerk}/bestand?vorm=pdf`, {
    headers: { cookie: await meldAan(server.url, naam) },
  });
  expect(antwoord.headers.get('content-type')).toBe('application/pdf');
  const pdf = await getDocumentProxy(new Uint8Array(await antwoord.arrayBuffer()));
  const bladen: string[] = [];
  for (let nr = 1; nr <= pdf.numPages; nr += 1) {
    const { items } = await (await pdf.getPage(nr)).getTextContent();
    bladen.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return bladen.join('\n');
}

async function inOpslag<T>(werk: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
  const db = await openDatabase({ engine: 'sqlite', bestand: join(server.dataDir, 'vijfhoek.sqlite') });
  try {
    return await werk(db);
  } finally {
    await db.sluit();
  }
}

/** Een formulier met een pdf erin. */
async function stuurPdf(velden: Record<string, string>, naam = 'secretaris') {
  const formulier = new FormData();
  for (const [sleutel, waarde] of Object.entries(velden)) formulier.append(sleutel, waarde);
  const bytes = new Uint8Array(await maakProefpdf(1, 'Nagekomen'));
  formulier.append('pdf', new Blob([bytes], { type: 'application/pdf' }), 'nieuw.pdf');
  return fetch(`${server.url}${bo}/stukken`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: await meldAan(server.url, naam), accept: 'text/html' },
    body: formulier,
  });
}

beforeAll(async () => {
  server = await startProefserver({ klok: () => nu });
  await aanmelden();
  const lijst = await html('secretaris', '/overleggen');
  const treffer = [
    ...lijst
      .slice(lijst.indexOf('Komende overleggen'))
      .matchAll(/href="(\/overleggen\/\d+)">([^<]*BO Jeugd[^<]*)/g),
  ][0];
  bo = treffer?.[1] ?? '';
  await als('secretaris').verstuur(bo, { handeling: 'opnemen', sleutel: 'afspraak:2.3.1-1' });
  for (const titel of ['Begroting', 'WolkenvlietGeheim']) {
    await als('secretaris').verstuur(`${bo}?punt=nieuw`, {
      ...{ handeling: 'toevoegen', titel, soort: 'bespreken', minuten: '20', inbrenger: '' },
    });
  }
  const bytes = await maakProefpdf(2, 'Bedragen');
  await inOpslag(async ({ kysely }) => {
    const overleg = Number(bo.split('/').at(-1));
    await kysely
      .updateTable('agendapunt')
      .set({ alleen_voor: '["vng"]' })
      .where('titel', '=', 'WolkenvlietGeheim')
      .execute();
    const punten = await kysely
      .selectFrom('agendapunt')
      .selectAll()
      .where('overleg_id', '=', overleg)
      .execute();
    const begroting = punten.find(({ titel }) => titel === 'Begroting');
    await kysely
      .insertInto('bijlage')
      .values({
        ...{ agendapunt_id: begroting?.id ?? 0, volgorde: 1, titel: 'Bedragen 2027', naam: 'bedragen.pdf' },
        ...{ inhoud: bytes, bladzijden: 2, gebruiker_id: 1, toegevoegd_op: nu.toISOString() },
      })
      .execute();
  });
}, 120_000);
afterAll(() => server.sluit());

describe('stukken maken en versturen', () => {
  it('kan pas na bevriezen, en alleen door de secretaris', async () => {
    const vroeg = await doe('maken', {
      soort: 'stukken',
      toelichting: '',
    });
    expect(vroeg.status).toBe(400);
    expect(vroeg.html).toContain('Bevries eerst de agenda');
    // Met JavaScript gaat het langs een stroom, en ook die zegt wat er niet kan.
    const stroom = await als('secretaris').verstuur(`${bo}/stukken/maken`, { soort: 'stukken' });
    expect(JSON.parse(stroom.html)).toMatchObject({
      soort: 'klaar',
      uitkomst: { ok: false, fouten: { formulier: expect.stringContaining('Bevries eerst de agenda') } },
    });
    await als('secretaris').verstuur(bo, { handeling: 'bevriezen', peildatum: '2026-11-20' });
    expect(await html('secretaris', `${bo}/stukken`)).toContain('BO Jeugd 2026-1');
    for (const naam of ['vng', 'programmabureau', 'lezer']) {
      const poging = await doe('maken', { soort: 'stukken' }, naam);
      expect(poging.status, naam).toBe(404);
      expect((await doe('versturen:1', {}, naam)).status, naam).toBe(404);
    }
  });

  it('geeft wie een besloten punt mag zien een eigen versie, en een ander merkt daar niets van', async () => {
    await inOpslag(({ kysely }) =>
      // Het origineel is weg of veranderd: het pakket komt uit de kopie alleen.
      kysely
        .updateTable('bijlage')
        .set({ inhoud: new Uint8Array([1]) })
        .execute(),
    );
    expect((await doe('maken', { soort: 'stukken' })).status).toBe(302);
    const beheer = await html('secretaris', `${bo}/stukken`);
    expect(beheer).toMatch(/Deelnemers BO Jeugd[\s\S]*VNG, met het besloten deel/);
    expect(await html('programmabureau', `${bo}/stukken`)).not.toContain('value="versturen');
    const alle = kenmerken(beheer);
    expect(alle).toHaveLength(2);
    // Nog niet verzonden: voor een ander is er niets.
    expect(await html('vng', `${bo}/stukken`)).toContain('Er zijn nog geen stukken verstuurd.');
    for (const kenmerk of alle) expect(await als('vng').lees(`${bo}/stukken/${kenmerk}`)).toBeNull();

    const verstuurd = await doe(`versturen:${pakketNr(beheer)}`);
    expect(verstuurd.naar).toMatch(/verstuurd=[1-9]/);
    const vng = kenmerken(await html('vng', `${bo}/stukken`));
    const sbj = kenmerken(await html('sbj', `${bo}/stukken`));
    expect([vng.length, sbj.length]).toEqual([1, 1]);
    expect(vng).not.toEqual(sbj);
    expect(await als('sbj').lees(`${bo}/stukken/${vng[0]}`)).toBeNull();

    const open = await pdftekst('sbj', sbj[0] ?? '');
    expect(open).toContain('Bedragen 1');
    expect(open).toContain('1 van');
    expect(open).not.toMatch(/Wolkenvliet|Besloten|besloten/);
    expect(await pdftekst('vng', vng[0] ?? '')).toContain('WolkenvlietGeheim');
    expect(await html('sbj', `${bo}/stuk`)).toContain(sbj[0]);
    const mails = await inOpslag(({ kysely }) =>
      kysely.selectFrom('mail').selectAll().where('soort', '=', 'stukken').execute(),
    );
    expect(mails.length).toBeGreaterThan(3);
    expect(mails.every(({ tekst }) => !/Wolkenvliet|Bedragen|Begroting/.test(tekst))).toBe(true);
    const aanSbj = mails.filter(({ partij }) => partij === 'sbj').map(({ tekst }) => tekst);
    expect(aanSbj.every((tekst) => tekst.includes(sbj[0] ?? 'x'))).toBe(true);
  });

  it('vertelt in een nazending wat er nieuw is, alleen aan wie het mag weten', async () => {
    nu = new Date('2026-11-25T09:00:00Z');
    await aanmelden();
    const leeg = await doe('maken', {
      soort: 'nazending',
      toelichting: '',
    });
    expect(leeg.html).toContain('Er is niets nieuws');
    const pagina = await html('secretaris', `${bo}/stukken?erbij=1`);
    const [, plek = ''] = /<option value="(\d+\/0)">Erbij: 2\. Begroting/.exec(pagina) ?? [];
    expect(
      (await stuurPdf({ handeling: 'toevoegen', titel: 'X', waar: plek, besloten: '' }, 'vng')).status,
    ).toBe(404);
    const fout = await stuurPdf({ handeling: 'toevoegen', titel: '', waar: '', besloten: '' });
    expect(fout.status).toBe(400);
    expect(await fout.text()).toContain('Kies bij welk agendapunt dit hoort.');
    const dicht = { besloten: 'on', alleenVoor: 'vng' };
    expect((await stuurPdf({ handeling: 'toevoegen', titel: 'Voor VNG', waar: plek, ...dicht })).status).toBe(
      302,
    );
    await doe('maken', {
      soort: 'nazending',
      toelichting: 'Nog één stuk.',
    });
    await doe(`versturen:${pakketNr(await html('secretaris', `${bo}/stukken`))}`);
    expect(kenmerken(await html('vng', `${bo}/stukken`))).toHaveLength(2);
    expect(kenmerken(await html('sbj', `${bo}/stukken`))).toHaveLength(1);
    const [nazending = ''] = kenmerken(await html('vng', `${bo}/stukken`));
    const tekst = await pdftekst('vng', nazending);
    expect(tekst).toContain('Wat is er nieuw');
    expect(tekst).toContain('Nagekomen 1');
  });

  it('vervangt stukken alleen voor wie er iets anders in leest, en zegt waarom', async () => {
    const zonder = await doe('maken', {
      soort: 'stukken',
      toelichting: '',
    });
    expect(zonder.html).toContain('Schrijf op waarom je de stukken vervangt');
    const reden = 'De bijlage voor VNG zit er nu in.';
    await doe('maken', { soort: 'stukken', toelichting: reden });
    await doe(`versturen:${pakketNr(await html('secretaris', `${bo}/stukken`))}`);
    const [sbj = ''] = kenmerken(await html('sbj', `${bo}/stukken`));
    expect(await html('sbj', `${bo}/stukken`)).not.toMatch(/[Vv]ervangen/);
    expect(await html('sbj', `${bo}/stukken/${sbj}`)).toContain('Bestanden');
    const vng = await html('vng', `${bo}/stukken`);
    expect(vng).toContain('Vervangen op');
    const oud = kenmerken(vng).at(-1) ?? '';
    const pagina = await fetch(`${server.url}${bo}/stukken/${oud}`, {
      headers: { cookie: await meldAan(server.url, 'vng') },
    });
    expect(pagina.status).toBe(410);
    const tekst = await pagina.text();
    expect(tekst).toContain(reden);
    expect(tekst).toContain('Naar de stukken die nu gelden');
  });

  it('trekt in met een reden; wie ze kreeg komt niet meer bij het bestand, de secretaris wel', async () => {
    const beheer = await html('secretaris', `${bo}/stukken`);
    const eerste = [...beheer.matchAll(/intrekken=(\d+)/g)].at(-1)?.[1] ?? '';
    const zonder = await doe(`intrekken:${eerste}`, { reden: ' ' });
    expect(zonder.html).toContain('Schrijf op waarom je de stukken intrekt');
    await doe(`intrekken:${eerste}`, { reden: 'Er staat een fout bedrag in.' });
    const [sbj = ''] = kenmerken(await html('sbj', `${bo}/stukken`));
    const bestand = await fetch(`${server.url}${bo}/stukken/${sbj}/bestand?vorm=docx`, {
      redirect: 'manual',
      headers: { cookie: await meldAan(server.url, 'sbj') },
    });
    expect(bestand.headers.get('location')).toBe(`${bo}/stukken/${sbj}`);
    const pagina = await fetch(`${server.url}${bo}/stukken/${sbj}`, {
      headers: { cookie: await meldAan(server.url, 'sbj') },
    });
    expect([pagina.status, (await pagina.text()).includes('Er staat een fout bedrag in.')]).toEqual([
      410,
      true,
    ]);
    expect(await pdftekst('secretaris', sbj)).toContain('Bedragen 1');
  });
});
