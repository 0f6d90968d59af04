import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

let server: Proefserver;
let secretaris: Bezoeker;
let sbj: Bezoeker;
let vng: Bezoeker;

beforeAll(async () => {
  server = await startProefserver({ klok: () => new Date('2026-11-20T09:00:00Z') });
  [secretaris, sbj, vng] = await Promise.all([
    bezoeker(server, 'secretaris'),
    bezoeker(server, 'sbj'),
    bezoeker(server, 'vng'),
  ]);
});
afterAll(() => server.sluit());

const html = async (wie: Bezoeker, pad: string) => (await wie.lees(pad)) ?? 'niet gevonden';

/** De weg naar het overleg met deze naam dat nog komt. */
async function weg(naam: string): Promise<string> {
  const lijst = await html(secretaris, '/overleggen');
  const treffer = new RegExp(`href="(/overleggen/\\d+)">${naam} `).exec(
    lijst.slice(0, lijst.indexOf('Genoeg')),
  );
  if (!treffer?.[1]) throw new Error(`geen ${naam}`);
  return `${treffer[1]}/planning`;
}

const REEKS = {
  gremium: 'bo-jeugd',
  eerste: '2027-06-10',
  elke: '6',
  eenheid: 'maanden',
  aantal: '3',
  begin: '13:00',
  eind: '15:00',
  plaats: 'Den Haag',
  peildagen: '28',
};

describe('een reeks', () => {
  it('is eerst te bekijken en dan te plannen; wat er al staat komt er niet nog eens bij', async () => {
    const bekijk = () => html(secretaris, `/overleggen/reeks?${new URLSearchParams(REEKS)}`);
    expect(await bekijk()).toContain('Plan deze 3 overleggen');
    expect((await secretaris.verstuur('/overleggen/reeks', REEKS)).status).toBe(302);
    const na = await bekijk();
    expect(na.match(/staat er al/g)).toHaveLength(3);
    expect((await secretaris.verstuur('/overleggen/reeks', REEKS)).status).toBe(400);
    expect((await secretaris.verstuur('/overleggen/reeks', { ...REEKS, aantal: '4' })).status).toBe(302);
    const lijst = await html(vng, '/overleggen');
    for (const dag of ['10 juni 2027', '9 december 2027', '8 juni 2028', '14 december 2028']) {
      expect(lijst).toContain(dag);
    }
    expect(lijst).toContain('2 van minstens 2');
    expect((await sbj.verstuur('/overleggen/reeks', REEKS)).status).toBe(404);
  });
});

describe('de weg naar een overleg', () => {
  it('waarschuwt, laat een dag verschuiven, en schuift mee als het overleg verzet wordt', async () => {
    const pad = await weg('BO Jeugd');
    expect(await html(vng, pad)).toContain('donderdag 26 november 2026');
    expect(await html(vng, pad)).not.toContain('Dag vastleggen');
    expect(await html(secretaris, '/overleggen')).toContain('De weg ernaartoe');

    const laat = { handeling: 'dag', soort: 'stukken', dag: '2026-12-18' };
    expect((await secretaris.verstuur(pad, laat)).html).toContain('ligt na het overleg');
    expect((await secretaris.verstuur(pad, { ...laat, dag: '2026-12-01' })).status).toBe(302);
    expect(await html(vng, pad)).toContain('dinsdag 1 december 2026');
    expect((await secretaris.verstuur(pad, { ...laat, dag: '' })).status).toBe(302);

    expect((await secretaris.verstuur(pad, { handeling: 'gedaan', soort: 'achterban' })).status).toBe(302);
    expect(await html(vng, pad)).toContain('Klaar op 20 november 2026.');

    const dag = {
      datum: '2026-12-18',
      begin: '09:00',
      eind: '11:00',
      plaats: 'Utrecht',
      peildatum: '2026-12-07',
    };
    expect((await vng.verstuur(pad, { handeling: 'verzet', ...dag })).status).toBe(404);
    expect((await secretaris.verstuur(pad, { handeling: 'verzet', ...dag, eind: '08:00' })).status).toBe(400);
    expect((await secretaris.verstuur(pad, { handeling: 'verzet', ...dag })).status).toBe(302);
    const na = await html(vng, pad);
    expect(na).toContain('vrijdag 18 december 2026');
    expect(na).toContain('vrijdag 4 december 2026');
  });
});

describe('een gremium', () => {
  it('is toe te voegen met deelnemers die in de kring passen, en hoort dan bij het plannen', async () => {
    const nieuw = {
      naam: 'Overleg Wachttijden (OW)',
      niveau: 'ambtelijk',
      kring: 'rijk_vng',
      deelnemers: 'sbj',
      perJaarMin: '4',
    };
    expect((await secretaris.verstuur('/gremia/nieuw', nieuw)).html).toContain(
      'zit niet aan de tafel van Rijk en VNG',
    );
    const goed = await secretaris.verstuur('/gremia/nieuw', { ...nieuw, kring: 'vijfhoek' });
    expect(goed.naar).toBe('/gremia/overleg-wachttijden-ow');
    expect(await html(sbj, '/overleggen')).toContain('0 van minstens 4');
    const pad = '/gremia/overleg-wachttijden-ow';

    const lid = { handeling: 'lid-erbij', partij: 'sbj', naam: 'Joke de Vries', functie: 'voorzitter' };
    expect((await secretaris.verstuur(pad, { ...lid, partij: 'vng' })).status).toBe(400);
    expect((await secretaris.verstuur(pad, lid)).status).toBe(302);
    expect(await html(sbj, pad)).toContain('Joke de Vries');
    expect((await sbj.verstuur(pad, lid)).status).toBe(404);

    const versie = /name="versie" value="(\d+)"/.exec(await html(secretaris, pad))?.[1] ?? '';
    const sjabloon = { handeling: 'sjabloon', versie, begin: '09:00', peildagen: '5', stukken: '5' };
    expect((await secretaris.verstuur(pad, sjabloon)).status).toBe(302);
    expect((await secretaris.verstuur(pad, sjabloon)).html).toContain('Een ander heeft dit intussen');
    // Wat in de Hervormingsagenda staat verandert hier niet.
    const vast = {
      handeling: 'wijzigen',
      versie: '1',
      naam: 'Anders',
      niveau: 'ambtelijk',
      deelnemers: 'vng',
    };
    expect((await secretaris.verstuur('/gremia/bo-jeugd', vast)).status).toBe(404);
  });

  it('van Rijk en VNG bestaat niet voor een ander', async () => {
    expect(await html(sbj, '/gremia')).not.toContain('Rijk - VNG');
    expect(await sbj.lees('/gremia/bo-rijk-vng')).toBeNull();
    expect(await html(vng, '/gremia')).toContain('alleen Rijk en VNG');
  });
});

describe('in de eigen agenda', () => {
  const haal = async (url: string) => (await fetch(url)).text();
  const adres = async (wie: Bezoeker) => {
    const pagina = (await wie.verstuur('/overleggen', { handeling: 'abonneer' })).html;
    return /http[^<]*\/agenda\/[\w-]+\.ics/.exec(pagina)?.[0] ?? 'geen adres';
  };

  it('staat één overleg met zijn stappen, in de tijd van Nederland', async () => {
    const pad = (await weg('BO Jeugd')).replace('/planning', '/ics');
    const ics = await html(sbj, pad);
    expect(ics).toContain('SUMMARY:BO Jeugd');
    // 's Winters is 9 uur hier 8 uur in UTC; 's zomers is 13 uur 11 uur.
    expect(ics).toContain('DTSTART:20261218T080000Z');
    expect(ics).toContain('SUMMARY:Stukken gaan weg (BO Jeugd)');
    expect(ics.replace(/\r\n[ \t]/g, '')).not.toMatch(/DURATION|undefined|null/);
    expect(
      await sbj.lees((await weg('Bestuurlijk Overleg Rijk - VNG')).replace('/planning', '/ics')),
    ).toBeNull();
  });

  it('is een abonnement alleen van jezelf, met wat je nu mag zien, tot je het opzegt', async () => {
    const [vanSbj, vanVng] = [await adres(sbj), await adres(vng)];
    const [ziet, zietMeer] = [await haal(vanSbj), await haal(vanVng)];
    expect(ziet).toContain('DTSTART:20270610T110000Z');
    expect(ziet).not.toContain('Rijk - VNG');
    expect(zietMeer).toContain('Rijk - VNG');
    const opnieuw = await adres(sbj);
    expect((await fetch(vanSbj)).status).toBe(404);
    expect((await fetch(opnieuw)).status).toBe(200);
    await sbj.verstuur('/overleggen', { handeling: 'zegop' });
    expect((await fetch(opnieuw)).status).toBe(404);
    expect((await fetch(vanVng)).status).toBe(200);
  });
});

describe('op een feestdag', () => {
  const nieuwjaar = {
    gremium: 'stuurgroep',
    datum: '2027-01-01',
    begin: '10:00',
    eind: '12:00',
    peildatum: '2026-12-18',
  };

  it('is een overleg te plannen, met een waarschuwing; een stap schuift en zegt waarom', async () => {
    const gepland = await secretaris.verstuur('/overleggen', nieuwjaar);
    expect(gepland.status).toBe(302);
    const pad = gepland.naar ?? '';
    expect(await html(secretaris, pad)).toContain('Dit overleg valt op Nieuwjaarsdag.');
    expect(await html(secretaris, '/overleggen')).toContain('Dit overleg valt op Nieuwjaarsdag.');
    const planning = (await html(vng, `${pad}/planning`)).replace(/<[^>]*>/g, '');
    expect(planning).toContain('donderdag 24 december 2026');
    expect(planning).toContain('Eigenlijk vrijdag 25 december 2026, maar dat is Eerste Kerstdag');
  });

  it('zegt een reeks het vooraf', async () => {
    const pad = `/overleggen/reeks?${new URLSearchParams({ ...REEKS, eerste: '2027-03-26', eenheid: 'weken', elke: '1', aantal: '2' })}`;
    const pagina = await html(secretaris, pad);
    expect(pagina.match(/Dit overleg valt op/g)).toHaveLength(1);
    expect(pagina).toContain('Goede Vrijdag');
  });
});
