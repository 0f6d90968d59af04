import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/verbinding.ts';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

/** De klok van de server: het overleg begint om 13.00 uur Nederlandse tijd. */
let nu = new Date('2026-12-18T11:00:00Z');

let server: Proefserver;
let secretaris: Bezoeker;
let programmabureau: Bezoeker;
let vng: Bezoeker;
let sbj: Bezoeker;
let lezer: Bezoeker;
let bo: string;

const PUNTEN = [
  { soort: 'mededeling', titel: 'Opening', minuten: '5' },
  { soort: 'hamerstuk', titel: 'Verslag', minuten: '5', gevraagdBesluit: 'Het verslag is vastgesteld.' },
  {
    soort: 'besluit',
    titel: 'Lokale teams',
    minuten: '20',
    gevraagdBesluit: 'Het BO stemt in met de planning.',
  },
  {
    soort: 'besluit',
    titel: 'Geheime onderhandeling',
    minuten: '30',
    gevraagdBesluit: 'Instemmen met het mandaat.',
  },
];

beforeAll(async () => {
  server = await startProefserver({ klok: () => nu });
  [secretaris, programmabureau, vng, sbj, lezer] = await Promise.all([
    bezoeker(server, 'secretaris'),
    bezoeker(server, 'programmabureau'),
    bezoeker(server, 'vng'),
    bezoeker(server, 'sbj'),
    bezoeker(server, 'lezer'),
  ]);
  const gepland = await secretaris.verstuur('/overleggen', {
    ...{ gremium: 'bo-jeugd', datum: '2026-12-18', begin: '13:00', eind: '14:00', plaats: '' },
    peildatum: '2026-12-17',
  });
  bo = gepland.naar ?? '';
  for (const punt of PUNTEN) {
    const leeg = { toelichting: '', gevraagdBesluit: '', inbrenger: '', toelichter: '' };
    await secretaris.verstuur(`${bo}?punt=nieuw`, { handeling: 'toevoegen', ...leeg, ...punt });
  }
});
afterAll(() => server.sluit());

async function html(wie: Bezoeker, pad: string): Promise<string> {
  const pagina = await wie.lees(bo + pad);
  if (pagina === null) throw new Error(`${bo}${pad} is er niet`);
  return pagina;
}
const doe = (handeling: string, velden: Record<string, string> | string[][] = {}, wie = secretaris) => {
  const paren = Array.isArray(velden) ? velden : Object.entries(velden);
  return wie.verstuur(`${bo}/vergadering`, [['handeling', handeling], ...paren]);
};
/** Het nummer van het punt met deze titel. */
async function punt(titel: string): Promise<string> {
  const pagina = await html(secretaris, '/vergadering');
  const treffer = [...pagina.matchAll(/href="[^"]*\?punt=(\d+)"[^>]*>(.*?)<\/a>/g)].find(([, , tekst]) =>
    tekst?.includes(titel),
  );
  return treffer?.[1] ?? '';
}
const besluitId = async (titel: string) =>
  /id="besluit-(\d+)"/.exec(await html(secretaris, `/vergadering?punt=${await punt(titel)}`))?.[1] ?? '';

describe('een vergadering', () => {
  it('begint pas als de agenda vaststaat, en alleen door de secretaris', async () => {
    expect(await html(secretaris, '/vergadering')).toContain('Eerst de agenda bevriezen');
    expect((await doe('begin')).html).toContain('Bevries eerst de agenda');
    const db = await openDatabase({ engine: 'sqlite', bestand: join(server.dataDir, 'vijfhoek.sqlite') });
    await db.kysely
      .updateTable('agendapunt')
      .set({ alleen_voor: '["vng","rijk"]' })
      .where('titel', '=', 'Geheime onderhandeling')
      .execute();
    await db.sluit();
    expect((await secretaris.verstuur(bo, { handeling: 'bevriezen', peildatum: '2026-12-17' })).status).toBe(
      302,
    );

    for (const wie of [vng, sbj, lezer]) {
      expect(await wie.lees(`${bo}/vergadering`)).toBeNull();
      expect((await doe('begin', {}, wie)).status).toBe(404);
    }
    for (const handeling of ['begin', 'hamerstukken', 'presentielijst', 'besluit', 'zaal']) {
      expect((await doe(handeling, {}, programmabureau)).status).toBe(404);
    }
    const meekijken = await html(programmabureau, '/vergadering');
    expect(meekijken).toContain('Nog niet begonnen');
    expect(meekijken).not.toContain('Begin het overleg');
  });

  it('houdt de tijd bij, met het verwachte einde, en doet niets als een ander al verder is', async () => {
    nu = new Date('2026-12-18T12:05:00Z');
    expect((await doe('begin')).status).toBe(302);
    nu = new Date('2026-12-18T12:15:00Z');
    const eerste = await punt('Opening');
    // Vijf minuten later begonnen en vijf over de tijd van de opening: er is 55 minuten te gaan.
    const pagina = await html(secretaris, '/vergadering');
    expect(pagina).toContain('Punt 1 van 4: Opening');
    expect(pagina).toMatch(/10:00<\/span> van 5 min<span class="klok__over"> · 5:00 erover/);
    expect(pagina).toContain('Klaar om 14.10 uur');
    expect(pagina).toContain('10 min later dan gepland (14.00 uur)');

    const derde = await punt('Lokale teams');
    expect((await doe('ga', { van: eerste, naar: derde })).status).toBe(302);
    const telaat = await doe('ga', { van: eerste, naar: await punt('Verslag') });
    expect([telaat.status, telaat.html.includes('een ander was je voor')]).toEqual([400, true]);
    expect(await html(sbj, '/scherm')).toContain('Lokale teams');
  });

  it('zet klaar wie er namens de partijen is, en zegt wie er niet is', async () => {
    const lijst = await html(secretaris, '/vergadering?toon=presentie');
    expect(lijst).toContain('Fatma Yildiz');
    const regel = /name="regel" value="(\d+)"/.exec(lijst)?.[1] ?? '';
    const mens = { regel, versie: '1', partij: 'clienten', naam: 'Joost', functie: '' };
    const zonder = await doe('aanwezige', { ...mens, status: 'vervangen', vervanger: '' });
    expect(zonder.html).toContain('Vul in wie er in haar plaats zit.');
    await doe('aanwezige', { ...mens, status: 'afwezig', vervanger: '' });
    const erna = await html(secretaris, '/vergadering?toon=presentie');
    expect(erna).toMatch(/Niemand aan tafel namens Cliënten/);
    expect((await doe('aanwezige', { ...mens, status: 'aanwezig', vervanger: '' })).html).toContain(
      'Een ander heeft deze regel intussen gewijzigd.',
    );
    await doe('aanwezige', { partij: '', naam: 'Mo', functie: 'onderzoeker', status: 'aanwezig' });
    expect(await html(secretaris, '/vergadering')).toMatch(/Wie is er: \d+ van \d+/);
  });

  it('legt vast wat er besloten is, met wie gebonden is en wanneer', async () => {
    await doe('hamerstukken');
    await doe('hamerstukken');
    const hamer = await html(secretaris, `/vergadering?punt=${await punt('Verslag')}`);
    expect(hamer.match(/id="besluit-\d+"/g)).toHaveLength(1);
    expect(hamer).toContain('Het verslag is vastgesteld.');

    const teams = await punt('Lokale teams');
    const velden = { punt: teams, uitkomst: 'gewijzigd', tekst: 'Het BO stemt in met de nieuwe planning.' };
    const fout = await doe('besluit', { ...velden, termijn: '2026-12-01', partijen: 'bestaat-niet' });
    expect(fout.html).toContain('De termijn ligt vóór het overleg.');
    expect(fout.html).toContain('Kies een partij uit de lijst.');
    await doe('besluit', [
      ...Object.entries({ ...velden, termijn: '2027-06-30' }),
      ['partijen', 'vng'],
      ['partijen', 'rijk'],
    ]);
    const pagina = await html(secretaris, `/vergadering?punt=${teams}`);
    expect(pagina).toContain('Gewijzigd aangenomen');
    expect(pagina).toContain('<ins><span class="sr">erbij: </span>nieuwe </ins>');
    expect(pagina).toMatch(/Bindt VNG en Het Rijk[\s\S]*30 juni 2027/);

    const id = await besluitId('Lokale teams');
    const gezien = { ...velden, regel: id, versie: '1' };
    expect((await doe('besluit', { ...gezien, tekst: 'Het BO stemt in.' })).status).toBe(302);
    const botst = await secretaris.verstuur(`${bo}/vergadering?punt=${teams}&doe=besluit-${id}`, {
      ...{ handeling: 'besluit', ...gezien },
      tekst: 'Iets anders.',
    });
    expect(botst.status).toBe(400);
    expect(botst.html).toContain('Een ander heeft dit besluit intussen gewijzigd.');
    expect(botst.html).toContain('Nu staat er: Het BO stemt in.');
    expect(botst.html).toContain('Iets anders.');
    expect(botst.html).toContain('name="versie" value="2"');
  });

  it('maakt ter plekke een actie die uit het besluit volgt, en legt toezeggingen vast', async () => {
    const [teams, besluit] = [await punt('Lokale teams'), await besluitId('Lokale teams')];
    const actie = { punt: teams, besluit, titel: 'Planning opstellen', eigenaarPartij: 'vng' };
    const wanneer = { soort: 'klaar', jaar: '2027', kwartaal: '2', totJaar: '' };
    expect((await doe('actie', { ...actie, ...wanneer })).html).toContain(
      'Kies bij welke opgave de actie hoort.',
    );
    expect((await doe('actie', { ...actie, ...wanneer, opgave: '2' })).status).toBe(302);
    const pagina = await html(secretaris, `/vergadering?punt=${teams}`);
    const adres = /Actie: <a[^>]*href="(\/acties\/\d+)"/.exec(pagina)?.[1] ?? '';
    expect(await sbj.lees(adres)).toContain('Planning opstellen');
    expect((await doe('actie', { ...actie, ...wanneer, opgave: '2' }, vng)).status).toBe(404);

    await doe('toezegging', {
      ...{ punt: teams, van: 'rijk', aan: 'vng', inhoud: 'Een brief over de middelen' },
      ...{ voorwaarde: 'als de Kamer instemt', termijn: '2027-01-31' },
    });
    const erna = await html(secretaris, `/vergadering?punt=${teams}`);
    expect(erna).toMatch(/Het Rijk aan VNG[\s\S]*Een brief over de middelen[\s\S]*als de Kamer instemt/);
    // Wat er aan tafel gezegd is gaat pas met de besluitenlijst naar de anderen.
    expect(await html(sbj, '/scherm')).not.toContain('Gewijzigd aangenomen');
    expect(await html(secretaris, '/scherm')).toContain('Gewijzigd aangenomen');
  });

  it('houdt het besloten deel van het scherm, tot de zaal besloten is, en bij anderen weg', async () => {
    const geheim = await punt('Geheime');
    await doe('ga', { van: await punt('Lokale teams'), naar: geheim });
    for (const wie of [secretaris, programmabureau, vng]) {
      const scherm = await html(wie, '/scherm');
      expect(scherm).toContain('<h1>Besloten deel</h1>');
      expect(scherm).not.toMatch(/Geheime|mandaat/);
    }
    // Voor wie het niet mag weten zijn de punten op.
    for (const wie of [sbj, lezer]) {
      const scherm = await html(wie, '/scherm');
      expect(scherm).toContain('Alle punten zijn behandeld');
      expect(scherm).not.toMatch(/[Bb]esloten|Geheime|mandaat/);
    }
    await doe('zaal', { besloten: '1' });
    expect(await html(secretaris, '/scherm')).toContain('Geheime onderhandeling');
    expect(await html(sbj, '/scherm')).not.toMatch(/[Bb]esloten|Geheime|mandaat/);

    const velden = { punt: geheim, uitkomst: 'aangenomen', tekst: 'Het mandaat is gegeven.' };
    expect((await doe('besluit', { ...velden, partijen: 'sbj' })).html).toContain(
      'mag niet elke partij weten',
    );
    expect((await doe('besluit', { ...velden, partijen: 'vng' })).status).toBe(302);
    const id = await besluitId('Geheime');
    const actie = {
      punt: geheim,
      besluit: id,
      opgave: '2',
      titel: 'Iets',
      eigenaarPartij: 'vng',
      soort: 'onbekend',
    };
    expect((await doe('actie', actie)).html).toContain('Dit punt is besloten.');
    expect(await html(secretaris, `/vergadering?punt=${geheim}`)).not.toContain('Actie maken');
  });

  it('eindigt, en gaat na een vergissing verder waar het was', async () => {
    const van = await punt('Geheime');
    nu = new Date('2026-12-18T12:45:00Z');
    await doe('eindig', { van });
    expect(await html(secretaris, '/vergadering')).toContain('Geëindigd om 13.45 uur');
    await doe('heropen', { van });
    const pagina = await html(secretaris, '/vergadering');
    expect(pagina).toContain('Punt 4 van 4');
    expect((await doe('wis', { van })).html).toContain('Er is al iets vastgelegd');
    // De zaal is na het einde niet meer besloten.
    expect(await html(secretaris, '/scherm')).toContain('<h1>Besloten deel</h1>');
  });
});
