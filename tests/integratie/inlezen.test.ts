import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker, ongelezen } from './formulieren.ts';

let server: Proefserver;
let vng: Bezoeker;
let sbj: Bezoeker;
let bureau: Bezoeker;
const cookies = new Map<string, string>();
beforeAll(async () => {
  server = await startProefserver({ klok: () => new Date('2026-11-20T08:12:00Z') });
  vng = await bezoeker(server, 'vng');
  sbj = await bezoeker(server, 'sbj');
  bureau = await bezoeker(server, 'programmabureau');
});
afterAll(() => server.sluit());

/** Kiest een bestand zoals een browser zonder JavaScript. @returns het pad van de inlezing, of de pagina met de fout */
async function kies(wie: string, soort: string, inhoud: string | Uint8Array, naam = 'lijst.csv') {
  const body = new FormData();
  body.set('soort', soort);
  body.set('bestand', new File([typeof inhoud === 'string' ? inhoud : new Uint8Array(inhoud)], naam));
  const headers = { Cookie: await cookieVan(wie), Accept: 'text/html' };
  const antwoord = await fetch(`${server.url}/inlezen`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body,
  });
  const naar = antwoord.headers.get('location');
  return { status: antwoord.status, pad: naar?.split('?')[0] ?? '', naar, html: await antwoord.text() };
}

async function cookieVan(wie: string): Promise<string> {
  const cookie = cookies.get(wie) ?? (await meldAan(server.url, wie));
  cookies.set(wie, cookie);
  return cookie;
}

const vinger = (html: string | null) => /name="vinger" value="([0-9a-f]{64})"/.exec(html ?? '')?.[1] ?? '';

async function lees(wie: Bezoeker, pad: string) {
  return wie.verstuur(pad, { handeling: 'doe', vinger: vinger(await wie.lees(pad)) });
}

const nummerVan = (html: string | null, titel: string) =>
  new RegExp(`href="/acties/(\\d+)">${titel}`).exec(html ?? '')?.[1] ?? '';

describe('een lijst inlezen', () => {
  it('maakt acties met hun voortgang, na de proef en alles tegelijk; en draait dat terug', async () => {
    const csv =
      'Actie;Opgave;Deadline;Status\r\nEérste uit de lijst;2;eind 2027;bezig\r\nTweede uit de lijst;2;3e kwartaal 2027;';
    const { naar, pad } = await kies('vng', 'beide', Buffer.from(csv, 'latin1'));
    expect(naar).toMatch(/^\/inlezen\/\d+\?stap=kolommen$/);
    expect(await vng.lees(`${pad}?stap=kolommen`)).toContain(
      'A: Actie (Eérste uit de lijst · Tweede uit de lijst)',
    );
    const proef = await vng.lees(pad);
    expect(proef).toContain('2 acties maken en 1 keer melden');
    expect(proef).toContain('Actie van VNG bij opgave 2 · klaar Q4 2027');
    expect(await vng.lees('/register?q=uit+de+lijst')).not.toContain('Eérste uit de lijst');

    expect((await lees(vng, pad)).naar).toBe(pad);
    const verslag = await vng.lees(pad);
    expect(verslag).toContain('Acties gemaakt: 2');
    const actie = nummerVan(verslag, 'Eérste uit de lijst');
    expect(await sbj.lees(`/acties/${actie}`)).toContain('klaar Q4 2027');

    expect((await vng.verstuur(pad, { handeling: 'terugdraaien' })).naar).toBe(pad);
    expect(await vng.lees(`/acties/${actie}`)).toBeNull();
    expect(await vng.lees(pad)).toContain('Teruggedraaid op');
    expect(await vng.lees('/register?q=uit+de+lijst')).not.toContain('Eérste uit de lijst');
  });

  it('zegt een partij in één bericht dat zij acties kreeg, en neemt dat terug als de lijst terugkomt', async () => {
    const { pad } = await kies(
      'programmabureau',
      'acties',
      'Actie;Opgave;Partij\nEerste voor SBJ;2;SBJ\nTweede voor SBJ;2;SBJ\nVoor VNG;2;VNG',
    );
    await lees(bureau, pad);
    const zinnen = async (wie: Bezoeker) => (await ongelezen(wie)).map(({ zin }) => zin);
    expect(await zinnen(sbj)).toEqual([
      expect.stringMatching(/ maakte je partij eigenaar van 2 acties bij opgave 2$/),
    ]);
    const vanVng = nummerVan(await bureau.lees(pad), 'Voor VNG');
    const { pad: tweede } = await kies('programmabureau', 'acties', `Nummer;Partij\nactie ${vanVng};SBJ`);
    await lees(bureau, tweede);
    expect(await zinnen(sbj)).toHaveLength(2);
    await bureau.verstuur(tweede, { handeling: 'terugdraaien' });
    await bureau.verstuur(pad, { handeling: 'terugdraaien' });
    expect([await zinnen(sbj), await zinnen(vng)]).toEqual([[], []]);
  });

  it('doet niets zolang er een fout is, en zegt haar bij de rij en de kolom', async () => {
    const { pad } = await kies(
      'vng',
      'acties',
      'Actie;Opgave;Deadline\nGoede actie;2;Q1 2027\nFoute actie;2;Q7 2027',
    );
    const proef = await vng.lees(pad);
    expect(proef).toContain('<strong>Deadline: </strong>‘Q7 2027’ is geen planning die ik ken.');
    expect(proef).not.toContain('value="doe"');
    expect((await vng.verstuur(pad, { handeling: 'doe', vinger: vinger(proef) })).status).toBe(400);
    expect(await vng.lees('/register?q=Goede+actie')).not.toContain('>Goede actie<');
    await vng.verstuur(pad, { handeling: 'overslaan', vinger: '' });
    expect((await lees(vng, pad)).naar).toBe(pad);
    expect(await vng.lees(pad)).toContain('Overgeslagen: 1 regel.');
  });

  it('leest alleen in wat de proef liet zien', async () => {
    const { pad } = await kies('vng', 'acties', 'Actie;Opgave;Planning\nEen om te wijzigen;2;Q1 2027');
    await lees(vng, pad);
    const actie = nummerVan(await vng.lees(pad), 'Een om te wijzigen');
    const tweede = await kies('vng', 'acties', `Nummer;Planning\nactie ${actie};Q2 2027`);
    expect(await vng.lees(tweede.pad)).toContain('Kies waarom de planning verandert.');
    await vng.verstuur(tweede.pad, { handeling: 'instellen', reden: 'capaciteit', redenToelichting: '' });
    const gezien = vinger(await vng.lees(tweede.pad));
    const velden = {
      titel: 'Een om te wijzigen',
      eigenaarPartij: 'vng',
      afspraakId: '',
      kanAlvast: '',
      soort: 'klaar',
    };
    await bureau.verstuur(`/acties/${actie}?wijzig=1`, {
      ...velden,
      eigenaarPersoon: 'Noor',
      jaar: '2027',
      kwartaal: '1',
      versie: '1',
    });
    const { status, html } = await vng.verstuur(tweede.pad, { handeling: 'doe', vinger: gezien });
    expect(status).toBe(400);
    expect(html).toContain('Er is intussen iets veranderd.');
    expect((await lees(vng, tweede.pad)).naar).toBe(tweede.pad);
    const html2 = await vng.lees(`/acties/${actie}`);
    expect(html2).toContain('klaar Q2 2027');
    expect(html2).toContain('Noor');
    expect(html2).toContain('Te weinig mensen');

    // Op de eerste inlezing is nu voortgebouwd; de tweede kan nog terug.
    expect(await vng.lees(pad)).toContain('Terugdraaien kan niet meer');
    expect((await vng.verstuur(pad, { handeling: 'terugdraaien' })).status).toBe(400);
    await vng.verstuur(tweede.pad, { handeling: 'terugdraaien' });
    expect(await vng.lees(`/acties/${actie}`)).toContain('klaar Q1 2027');
  });

  it('meldt over het eigen deel van een afspraak; terugdraaien is een melding erbij', async () => {
    const kop = 'Nummer;Partij;Status;Stoplicht;Toelichting\n';
    const deel = await eigenDeel();
    const { pad: goed } = await kies(
      'vng',
      'meldingen',
      `${kop}${deel.id};VNG;onbekend;oranje;Uit de lijst gemeld\nactie ${await vanSbj()};;klaar;groen;`,
    );
    const proef = await vng.lees(goed);
    expect(proef).toContain('1 keer melden');
    expect(proef).toContain('Hierover meldt SBJ zelf.');
    await lees(vng, goed);
    expect(await vng.lees(deel.href)).toContain('Uit de lijst gemeld');
    await vng.verstuur(goed, { handeling: 'terugdraaien' });
    expect(await vng.lees(goed)).toContain('Teruggedraaid op');
    expect((await vng.verstuur(goed, { handeling: 'terugdraaien' })).status).toBe(400);
  });

  it('onthoudt de kolommen van een partij bij dezelfde koppen', async () => {
    const kop = 'Wat gaan we doen;Lijnnr;Klaar in\n';
    const { pad } = await kies('vng', 'acties', `${kop}Profielactie;2;2027`);
    expect(await vng.lees(pad)).toContain('Wijs een kolom aan voor de titel');
    await vng.verstuur(`${pad}?stap=kolommen`, {
      handeling: 'kolommen',
      'kolom-titel': '0',
      'kolom-opgave': '1',
      'kolom-planning': '2',
    });
    await lees(vng, pad);
    const { naar, pad: tweede } = await kies('vng', 'acties', `${kop}Huisvesting regelen;2;2027`);
    expect(naar).toBe(tweede);
    expect(await vng.lees(tweede)).toContain('1 actie maken');
    expect((await kies('sbj', 'acties', `${kop}Van SBJ;2;2027`)).naar).toContain('stap=kolommen');
  });

  it('is van wie haar begon, en weg is weg', async () => {
    const { pad } = await kies('vng', 'acties', 'Actie;Opgave\nVan mij;2');
    expect(await sbj.lees(pad)).toBeNull();
    expect((await sbj.verstuur(pad, { handeling: 'weg' })).status).toBe(404);
    expect((await vng.verstuur(pad, { handeling: 'weg' })).naar).toBe('/inlezen?weg');
    expect(await vng.lees(pad)).toBeNull();
  });

  it('wat wij uitvoeren verandert niets als het er zo weer in gaat', async () => {
    const headers = { Cookie: await cookieVan('vng') };
    for (const vorm of ['csv', 'xlsx']) {
      const bestand = await fetch(`${server.url}/register/bestand?vorm=${vorm}`, { headers });
      const bytes = new Uint8Array(await bestand.arrayBuffer());
      const { pad } = await kies('vng', 'beide', bytes, `register.${vorm}`);
      const proef = (await vng.lees(pad)) ?? '';
      expect(proef, vorm).toContain('Er verandert niets: alles wat in de lijst staat is al zo.');
      expect(proef, vorm).not.toContain('bevindingen--waarschuwing');
    }
  });

  it('een bestand dat geen lijst is krijgt een zin bij het veld', async () => {
    const { status, html } = await kies('vng', 'acties', '%PDF-1.7', 'lijst.xlsx');
    expect(status).toBe(400);
    expect(html).toContain('Dit is een PDF.');
    expect((await kies('lezer', 'acties', 'Actie\nX')).status).toBe(404);
    expect((await kies('programmabureau', 'meldingen', 'Actie\nX')).html).toContain(
      'Kies wat je wilt inlezen.',
    );
  });

  async function vanSbj(): Promise<string> {
    const html = await vng.lees('/register?partij=sbj&soort=actie');
    return /href="\/acties\/(\d+)"/.exec(html ?? '')?.[1] ?? '';
  }

  /** Een afspraak waarin VNG precies één deel heeft. */
  async function eigenDeel(): Promise<{ id: string; href: string }> {
    const html = (await vng.lees('/register?partij=vng&soort=afspraak')) ?? '';
    const ids = [...html.matchAll(/href="\/afspraken\/([\d.]+-\d+)"/g)].map(([, id]) => id ?? '');
    const id = ids.find((kandidaat) => ids.filter((ander) => ander === kandidaat).length === 1);
    if (!id) throw new Error('Er is geen afspraak met één deel van VNG.');
    return { id, href: `/afspraken/${id}` };
  }
});
