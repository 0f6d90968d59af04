import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { telOverTijd, telRonde } from '#domain/stand/kerncijfers.ts';
import { matrix } from '#domain/stand/matrix.ts';
import { isBetwist } from '#domain/stand/register.ts';
import { berekenStand, type Stand } from '#domain/stand/stand.ts';
import { leesConfig } from '#server/config.ts';
import { openOpslag } from '#server/opslag.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

const NU = new Date('2026-11-20T08:12:00Z');
const VANDAAG = '2026-11-20';
const MONITOR = '2024-06-30';

const NEDERLANDS = new Intl.Collator('nl', { numeric: true });

let server: Proefserver;
let vng: Bezoeker;
let sbj: Bezoeker;
/** De stand zoals de regels haar uit dezelfde database berekenen, voor deze kringen. */
let reken: (peildatum: string, kringen: readonly Kring[]) => Promise<Stand>;
let sluitDatabase: () => Promise<void>;

beforeAll(async () => {
  server = await startProefserver({ klok: () => NU });
  const opslag = await openOpslag(
    leesConfig({ PORT: '0', DATA_DIR: server.dataDir, NODE_ENV: 'production' }),
  );
  sluitDatabase = () => opslag.sluit();
  reken = async (peildatum, kringen) =>
    berekenStand(await laadSnapshot(opslag.kysely, { peildatum, kringen }));
  [vng, sbj] = await Promise.all([bezoeker(server, 'vng'), bezoeker(server, 'sbj')]);
});
afterAll(async () => {
  await sluitDatabase();
  await server.sluit();
});

/** Wat een mens leest: zonder tags, met één spatie ertussen. */
async function woorden(wie: Bezoeker, pad: string): Promise<string> {
  const html = (await wie.lees(pad)) ?? '';
  const inhoud = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return inhoud
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Het antwoord zoals het over de lijn gaat, met de gegevens voor JavaScript erin. */
async function rauw(wie: string, pad: string): Promise<{ status: number; tekst: string }> {
  const antwoord = await fetch(server.url + pad, { headers: { Cookie: await meldAan(server.url, wie) } });
  return { status: antwoord.status, tekst: await antwoord.text() };
}

describe('het overzicht', () => {
  it.each([
    ['vng', VANDAAG, KRINGEN],
    ['sbj', VANDAAG, ['vijfhoek']],
    ['vng', MONITOR, KRINGEN],
    ['sbj', MONITOR, ['vijfhoek']],
  ] as const)('toont %s op %s de cijfers die uit de regels volgen', async (wie, dag, kringen) => {
    const stand = await reken(dag, kringen);
    const tekst = await woorden(wie === 'vng' ? vng : sbj, `/?peildatum=${dag}`);
    const acties = stand.items.filter(({ soort }) => soort === 'actie').length;
    expect(tekst).toContain(`${stand.afspraken.length} afspraken, ${acties} acties`);
    const { totaal, afspraken, langerDanHalfjaar } = telOverTijd(stand);
    expect(totaal).toBeGreaterThan(0);
    expect(tekst).toContain(`Over tijd ${totaal} delen van ${afspraken} afspraken`);
    expect(tekst).toContain(`Waarvan ${langerDanHalfjaar} al langer dan een halfjaar`);
    const verschil = stand.afspraken.filter((geheel) => geheel.verschil.length > 0).length;
    expect(tekst).toContain(`Verschil in beeld ${verschil} `);
    // Het cijfer telt afspraken, de lijst erachter de delen ervan: het overzicht noemt ze allebei.
    const delen = stand.items.filter((item) => isBetwist(stand, item)).length;
    expect(tekst).toContain(`Samen ${delen} delen.`);
    const lijst = await woorden(wie === 'vng' ? vng : sbj, `/register?verschil=ja&peildatum=${dag}`);
    expect(lijst).toContain(`${delen} van ${stand.items.length} `);
    const { ronde } = stand.snapshot;
    if (!ronde) throw new Error('Er hoort een ronde te lopen.');
    const { gevraagd, gemeld } = telRonde(stand, stand.items, ronde);
    expect(tekst).toContain(`${gemeld} van ${gevraagd} gemeld`);
    for (const { totaal: cel } of matrix(stand).rijen) {
      expect(tekst).toContain(`Samen: ${cel.gemeld.totaal}, waarvan`);
    }
  });

  it('laat op de dag van de monitor van 2024 de twee tegenspraken uit die monitor zien', async () => {
    const tekst = await woorden(sbj, `/?peildatum=${MONITOR}`);
    expect(tekst).toContain('Je kijkt naar de stand van 30 juni 2024');
    expect(tekst).toContain('2.2.3-1 Samenwerking jeugdhulp en volwassenen-ggz uitwerken');
    expect(tekst).toContain('2.7.3-1 Stoppen met tijdschrijven in nieuwe contracten');
    expect(tekst).toContain('0 acties');
  });

  it('kan niet naar een dag die nog moet komen, en houdt vast wat je invulde', async () => {
    const html = (await vng.lees('/?peildatum=2030-01-01')) ?? '';
    expect(html).toContain('Deze dag moet nog komen. Kies een dag tot en met 20 november 2026.');
    expect(html).toContain('value="2030-01-01"');
    expect(html).not.toContain('Je kijkt naar de stand van');
  });

  it('wisselt met een link naar het berekende licht', async () => {
    const stand = await reken(VANDAAG, KRINGEN);
    const { rood } = matrix(stand).totaal.berekend;
    expect(await woorden(vng, '/')).not.toContain(`${rood} zit vast`);
    expect(await woorden(vng, '/?licht=berekend')).toContain(`${rood} zit vast`);
  });

  it('zegt wanneer het volgende overleg is en of er genoeg gepland zijn', async () => {
    const tekst = await woorden(vng, '/');
    expect(tekst).toMatch(
      /Bestuurlijk Overleg Jeugd \(BO Jeugd\) donderdag \d+ december 2026, over \d+ dagen/,
    );
    expect(tekst).toContain('2026 heeft genoeg overleggen.');
    expect(tekst).toContain('Voor 2027 moeten er nog 5 overleggen gepland worden.');
    expect(await woorden(sbj, '/')).toContain('Voor 2027 moeten er nog 4 overleggen gepland worden.');
  });

  it('brengt naar de agenda van het volgende overleg', async () => {
    const secretaris = await bezoeker(server, 'secretaris');
    const adres = /href="(\/overleggen\/\d+)"[^>]*>Naar de conceptagenda/.exec(
      (await secretaris.lees('/')) ?? '',
    )?.[1];
    expect(await woorden(secretaris, adres ?? '')).toContain('BO Jeugd');
  });
});

describe('het register', () => {
  it('geeft bij elke cel van de matrix precies de regels die daar geteld zijn', async () => {
    const stand = await reken(VANDAAG, KRINGEN);
    const cel = matrix(stand).rijen.find(({ opgave }) => opgave.nr === 2)?.cellen.gemeenten;
    const html = (await vng.lees('/')) ?? '';
    expect(html).toContain('href="/register?opgave=2&hoek=gemeenten"');
    expect(await woorden(vng, '/register?opgave=2&hoek=gemeenten')).toContain(
      `${cel?.gemeld.totaal} van ${stand.items.length}`,
    );
  });

  it('bladert, sorteert en blijft bij onzin in de URL gewoon werken', async () => {
    const tweede = await woorden(vng, '/register?pagina=2');
    expect(tweede).toContain('regel 51 tot en met 100');
    const stand = await reken(VANDAAG, KRINGEN);
    const alles = `${stand.items.length} van ${stand.items.length}`;
    expect(await woorden(vng, '/register?opgave=x&hoek=y&sorteer=z&pagina=-3&partij=niemand')).toContain(
      alles,
    );
    expect(await woorden(vng, '/register?pagina=9999')).toContain(`tot en met ${stand.items.length}`);
    expect(await vng.lees('/register?sorteer=-deadline')).toContain('aria-sort="descending"');
  });

  it('maakt van een leeg ingevuld formulier een URL om te delen', async () => {
    const antwoord = await fetch(`${server.url}/register?q=&opgave=2&hoek=&soort=actie`, {
      redirect: 'manual',
      headers: { Cookie: await meldAan(server.url, 'vng') },
    });
    expect(antwoord.headers.get('location')).toBe('/register?opgave=2&soort=actie');
  });

  it('geeft als bestand alle regels van dezelfde filters, in dezelfde volgorde', async () => {
    const stand = await reken(VANDAAG, KRINGEN);
    const vraag = '/register?opgave=2&sorteer=-titel';
    expect(await vng.lees(vraag)).toContain('href="/register/bestand?vorm=csv&opgave=2&sorteer=-titel"');
    const { tekst } = await rauw('vng', '/register/bestand?vorm=csv&opgave=2&sorteer=-titel');
    const { data, errors } = Papa.parse<Record<string, string>>(tekst, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const items = stand.items.filter(({ opgaveNr }) => opgaveNr === 2);
    expect(data.length).toBe(items.length);
    const titels = data.map((rij) => rij['Afspraak of actie'] ?? '');
    expect(titels).toEqual(titels.toSorted((a, b) => NEDERLANDS.compare(b, a)));
    expect(titels.toSorted()).toEqual(items.map(({ titel }) => titel).toSorted());
    const gemeld = items.filter(({ melding }) => melding).length;
    expect(data.filter((rij) => rij['Gemeld op'] !== '').length).toBe(gemeld);
    const werkmap = await rauw('vng', '/register/bestand?vorm=xlsx&opgave=2');
    expect([werkmap.status, werkmap.tekst.slice(0, 2)]).toEqual([200, 'PK']);
  });

  it('toont de gekozen kolommen, en geeft het bestand dezelfde', async () => {
    const antwoord = await fetch(`${server.url}/register?opgave=2&kolom=titel&kolom=datum&kolom=persoon`, {
      redirect: 'manual',
      headers: { Cookie: await meldAan(server.url, 'vng') },
    });
    const vraag = antwoord.headers.get('location') ?? '';
    expect(vraag).toBe('/register?opgave=2&kolommen=persoon%2Cdatum');
    const html = (await vng.lees(vraag)) ?? '';
    expect([...html.matchAll(/<th[^>]*><a[^>]*>([^<]*)/g)].map(([, naam]) => naam)).toEqual([
      'Nummer',
      'Afspraak of actie',
      'Persoon',
      'Gemeld op',
    ]);
    const { tekst } = await rauw('vng', vraag.replace('?', '/bestand?vorm=csv&'));
    expect(tekst.replace('\uFEFF', '').split(/\r?\n/)[0]).toBe(
      'Soort;Nummer;Bij afspraak;Afspraak of actie;Onderdeel;Persoon;Gemeld op;Adres',
    );
  });

  it('zegt het als er niets gevonden is', async () => {
    expect(await woorden(vng, '/register?q=bestaatechtniet')).toContain('0 van');
    expect(await woorden(vng, '/register?q=bestaatechtniet')).toContain('Niets gevonden');
  });
});

describe('wat alleen Rijk en VNG mogen weten', () => {
  it('bestaat voor een ander niet: niet in een aantal, een lijst, een zoekresultaat of de gegevens van een pagina', async () => {
    const [alles, kring] = await Promise.all([reken(VANDAAG, KRINGEN), reken(VANDAAG, ['vijfhoek'])]);
    const geheim = alles.afspraken.filter(({ afspraak }) => afspraak.kring === 'rijk_vng');
    expect(geheim.length).toBeGreaterThan(0);
    const zoek = '/register?paragraaf=3';
    expect(await woorden(vng, zoek)).not.toContain(`0 van ${alles.items.length}`);
    expect(await woorden(sbj, zoek)).toContain(`0 van ${kring.items.length}`);

    const paginas = [
      '/',
      '/opgaven',
      '/opgaven/6',
      '/register?opgave=6',
      `/register?q=${encodeURIComponent('financiële maatregelen')}`,
      '/register/bestand?vorm=csv',
      '/wachten',
      '/wachten?partij=rijk',
    ];
    for (const pad of paginas) {
      const { tekst } = await rauw('sbj', pad);
      for (const { afspraak } of geheim) {
        expect(tekst, pad).not.toContain(`/afspraken/${afspraak.id}"`);
        expect(tekst, pad).not.toContain(afspraak.titel);
      }
      expect(tekst, pad).not.toContain('Bijlage over de financiële maatregelen');
    }
    for (const { afspraak } of geheim.slice(0, 3)) {
      expect((await rauw('sbj', `/afspraken/${afspraak.id}`)).status).toBe(404);
      expect((await rauw('rijk', `/afspraken/${afspraak.id}`)).status).toBe(200);
    }
  });
});

describe('een afspraak', () => {
  it('zet naast elkaar wat elke partij zegt, en legt het verschil in een zin uit', async () => {
    const tekst = await woorden(sbj, '/afspraken/2.2.3-1');
    expect(tekst).toContain('Het Rijk zegt dat het af is, VNG niet.');
    expect(tekst).toContain('was geen datum, nu klaar Q2 2024');
    expect(tekst).toMatch(/zit vast Had klaar moeten zijn op 30 juni 2024/);
  });

  it('toont de woorden van de bron, wie erop wacht en de acties erbij', async () => {
    const tekst = await woorden(vng, '/afspraken/2.3.1-1');
    expect(tekst).toContain('“Het streven is dit convenant in 2023 te ondertekenen”');
    expect(tekst).toContain('Hierop wacht 2.1.5-4 Kader domeinoverstijgend werken');
    expect(tekst).toContain('Concepttekst van het convenant met alle partijen doornemen');
  });

  it('brengt alleen de partij van wie een deel is naar het melden, en laat na een melding de vorige staan', async () => {
    const html = (await vng.lees('/afspraken/2.3.1-1')) ?? '';
    const sleutel = /href="\/melden\?open=deelstatus%3A\d+#(deelstatus:\d+)"/.exec(html)?.[1] ?? '';
    expect(sleutel).not.toBe('');
    expect(await sbj.lees('/afspraken/2.3.1-1')).not.toContain('/melden?open=');
    const velden = {
      doe: 'meld',
      sleutel,
      voortgang: 'nee',
      licht: 'oranje',
      toelichting: 'Twee handtekeningen missen.',
    };
    expect((await vng.verstuur('/melden', velden)).status).toBeLessThan(400);
    const tekst = await woorden(sbj, '/afspraken/2.3.1-1');
    expect(tekst).toContain('Twee handtekeningen missen. Gemeld vandaag om 09.12 uur door Sanne de Wit');
    expect(tekst).toContain('Eerdere meldingen (1)');
    expect(tekst).toContain('De handtekeningen worden pas tegen het einde van 2024 verwacht.');
    expect(await woorden(sbj, '/')).toContain('laatste melding vandaag om 09.12 uur door VNG');
  });

  it('is een 404 als ze er niet is', async () => {
    expect(await vng.lees('/afspraken/2.3.1-99')).toBeNull();
    expect(await vng.lees('/afspraken/%00')).toBeNull();
  });
});

describe('een opgave', () => {
  it('toont elke afspraak en actie uit de eigen kring', async () => {
    const stand = await reken(VANDAAG, ['vijfhoek']);
    const afspraken = stand.afspraken.filter(({ opgaveNr }) => opgaveNr === 6).length;
    const acties = stand.items.filter(({ soort, opgaveNr }) => soort === 'actie' && opgaveNr === 6).length;
    const tekst = await woorden(sbj, '/opgaven/6');
    expect(tekst).toContain(`Afspraken (${afspraken})`);
    expect(tekst).toContain(`Acties (${acties})`);
  });

  it('laat een trekker oordelen, met de fout naast het veld en wat er al getypt was', async () => {
    const mis = await vng.verstuur('/opgaven/2', { licht: 'oranje', toelichting: ' ' });
    expect(mis.status).toBe(400);
    expect(mis.html).toContain('id="toelichting-fout"');
    expect(mis.html).toMatch(
      /<input[^>]*value="oranje"[^>]*checked=""|<input[^>]*checked=""[^>]*value="oranje"/,
    );

    const goed = await vng.verstuur('/opgaven/2', {
      licht: 'oranje',
      toelichting: 'Het convenant loopt uit.',
    });
    expect(goed).toMatchObject({ status: 302, naar: '/opgaven/2?gegeven' });
    expect(await woorden(vng, '/opgaven/2?gegeven')).toContain('Je oordeel is bewaard.');
    await vng.verstuur('/opgaven/2', { licht: 'groen', toelichting: '' });
    const tekst = await woorden(sbj, '/opgaven/2');
    expect(tekst).toContain('op koers VNG Sanne de Wit, 20 november 2026');
    expect(tekst).toContain('Eerdere oordelen (1)');
    expect(tekst).toContain('Het convenant loopt uit.');
    expect(await woorden(sbj, '/opgaven')).toContain('VNG, 20 november 2026');
  });

  it('laat een ander niet oordelen, ook niet met een zelfgemaakt formulier', async () => {
    expect(await sbj.lees('/opgaven/2')).not.toContain('Geef je oordeel');
    expect((await sbj.verstuur('/opgaven/2', { licht: 'rood', toelichting: 'x' })).status).toBe(404);
  });

  it('biedt een nieuwe actie aan wie aan het plan mag schrijven', async () => {
    expect(await vng.lees('/opgaven/2')).toContain('/acties/nieuw?opgave=2');
    const lezer = await bezoeker(server, 'lezer');
    expect(await lezer.lees('/opgaven/2')).not.toContain('/acties/nieuw');
  });
});
