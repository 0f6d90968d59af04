import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

let server: Proefserver;
let vng: Bezoeker;
let bureau: Bezoeker;
let sbj: Bezoeker;
beforeAll(async () => {
  server = await startProefserver({ klok: () => new Date('2026-11-20T08:12:00Z') });
  vng = await bezoeker(server, 'vng');
  bureau = await bezoeker(server, 'programmabureau');
  sbj = await bezoeker(server, 'sbj');
});
afterAll(() => server.sluit());

const nieuw = {
  titel: 'Proefactie',
  eigenaarPartij: 'vng',
  eigenaarPersoon: 'Sanne de Wit',
  afspraakId: '2.3.1-1',
  kanAlvast: '',
  soort: 'klaar',
  jaar: '2027',
  kwartaal: '2',
  totJaar: '',
};

async function maak(wie: Bezoeker, velden: Partial<typeof nieuw> = {}, opgave = 2): Promise<string> {
  const { naar } = await wie.verstuur(`/acties/nieuw?opgave=${opgave}`, { ...nieuw, ...velden });
  const pad = naar?.split('?')[0];
  if (!pad) throw new Error('De actie is niet gemaakt.');
  return pad;
}

const versieVan = (html: string | null) => /name="versie" value="(\d+)"/.exec(html ?? '')?.[1] ?? '';

describe('een nieuwe actie', () => {
  it('komt bij de opgave en de afspraak, met de velden uit het adres vooraf ingevuld', async () => {
    const leeg = (await vng.lees('/acties/nieuw?opgave=2&afspraak=2.3.1-1&titel=Alvast+dit')) ?? '';
    expect(leeg).toContain('value="Alvast dit"');
    expect(leeg).toMatch(/<option value="2\.3\.1-1" selected/);
    expect(leeg).toMatch(/<option value="vng" selected/);

    const pad = await maak(vng);
    const html = (await vng.lees(pad)) ?? '';
    expect(html).toContain('<h1>Proefactie</h1>');
    expect(html).toContain('klaar Q2 2027');
    expect(html).toContain('href="/afspraken/2.3.1-1"');
  });

  it('weigert een fout formulier met een zin bij het veld, en houdt wat er getypt is', async () => {
    const { status, html } = await vng.verstuur('/acties/nieuw?opgave=2', {
      ...nieuw,
      titel: '  ',
      eigenaarPartij: 'bestaat-niet',
      eigenaarPersoon: 'Mijn "naam"',
      jaar: '1999',
    });
    expect(status).toBe(400);
    expect(html).toContain('id="titel-fout"');
    expect(html).toContain('Geef de actie een titel.');
    expect(html).toContain('id="jaar-fout"');
    expect(html).toContain('value="Mijn &quot;naam&quot;"');
    expect(html).toContain('value="1999"');
    const vreemd = await vng.verstuur('/acties/nieuw?opgave=2', { ...nieuw, afspraakId: '2.4.1-1' });
    expect(vreemd.html).toContain('Kies een afspraak van deze opgave.');
  });

  it('mag alleen wie aan het plan schrijft', async () => {
    for (const wie of ['lezer', 'bestuurder.vng', 'secretaris', 'beheerder']) {
      const ander = await bezoeker(server, wie);
      expect(await ander.lees('/acties/nieuw?opgave=2'), wie).toBeNull();
      expect((await ander.verstuur('/acties/nieuw?opgave=2', nieuw)).status, wie).toBe(404);
    }
    expect(await vng.lees('/acties/nieuw?opgave=7')).toBeNull();
  });
});

describe('een actie wijzigen', () => {
  it('vraagt bij een andere planning een reden, en bewaart de eerste planning', async () => {
    const pad = await maak(vng);
    const versie = versieVan(await vng.lees(`${pad}?wijzig=1`));
    const zonder = await vng.verstuur(`${pad}?wijzig=1`, { ...nieuw, versie, kwartaal: '4' });
    expect(zonder.status).toBe(400);
    expect(zonder.html).toContain('Kies waarom de planning verandert.');
    expect(zonder.html).toMatch(/<option value="4" selected/);
    expect(await vng.lees(pad)).not.toContain('klaar Q4 2027');

    const velden = {
      ...nieuw,
      versie,
      kwartaal: '4',
      reden: 'regio',
      redenToelichting: 'Twee regio’s zijn later.',
    };
    expect((await vng.verstuur(`${pad}?wijzig=1`, velden)).naar).toBe(`${pad}?gelukt=gewijzigd`);
    const html = (await vng.lees(pad)) ?? '';
    expect(html).toContain('klaar Q4 2027');
    expect(html).toContain(', eerst klaar Q2 2027');
    expect(html).toContain('Regio is nog niet zover: Twee regio’s zijn later.');
  });

  it('laat zien wat een ander intussen veranderde, en overschrijft pas na een tweede keer opslaan', async () => {
    const pad = await maak(vng);
    const versie = versieVan(await vng.lees(`${pad}?wijzig=1`));
    await bureau.verstuur(`${pad}?wijzig=1`, {
      ...nieuw,
      versie,
      titel: 'Titel van het bureau',
      jaar: '2028',
      reden: 'kader',
    });

    const botsing = await vng.verstuur(`${pad}?wijzig=1`, { ...nieuw, versie, titel: 'Titel van VNG' });
    expect(botsing.status).toBe(409);
    expect(botsing.html).toContain('<td data-kop="Nu">Titel van het bureau</td>');
    expect(botsing.html).toContain('<td data-kop="Jouw invoer">Titel van VNG</td>');
    expect(botsing.html).toContain('<td data-kop="Nu">klaar Q2 2028</td>');
    expect(botsing.html).not.toContain('Kies waarom de planning verandert.');
    expect(await vng.lees(pad)).toContain('<h1>Titel van het bureau</h1>');

    const opnieuw = {
      ...nieuw,
      jaar: '2028',
      titel: 'Titel van VNG',
      versie: versieVan(botsing.html),
    };
    expect((await vng.verstuur(`${pad}?wijzig=1`, opnieuw)).status).toBe(302);
    expect(await vng.lees(pad)).toContain('<h1>Titel van VNG</h1>');
  });

  it('mag niet wie alleen leest', async () => {
    const pad = await maak(vng);
    const lezer = await bezoeker(server, 'lezer');
    expect(await lezer.lees(`${pad}?wijzig=1`)).not.toContain('name="versie"');
    expect((await lezer.verstuur(pad, { ...nieuw, versie: '1' })).status).toBe(404);
  });
});

describe('een actie wijzigen in de rij van een lijst', () => {
  it('wijzigt alleen wat meekomt, en zegt bij een oudere versie alleen wat botst', async () => {
    const pad = await maak(vng);
    const rij = `${pad}/rij`;
    await vng.verstuur(rij, { versie: '1', eigenaarPersoon: 'Bo' });
    const html = (await vng.lees(pad)) ?? '';
    expect([html.includes('Bo'), html.includes('klaar Q2 2027')]).toEqual([true, true]);
    const oud = await bureau.verstuur(rij, { versie: '1', titel: 'Van het bureau' });
    expect(oud.html).toContain('intussen gewijzigd');
    expect(oud.html).toContain('Van het bureau');
    expect(oud.html).not.toContain('Persoon');
    expect(await vng.lees(pad)).toContain('<h1>Proefactie</h1>');
    const zonderReden = await vng.verstuur(rij, { versie: '2', jaar: '2028' });
    expect(zonderReden.html).toContain('Kies waarom de planning verandert.');
    await vng.verstuur(rij, { versie: '2', jaar: '2028', reden: 'kader' });
    expect(await vng.lees(pad)).toContain(', eerst klaar Q2 2027');
  });

  it('staat in het register alleen bij wat iemand mag wijzigen, en niet op een eerdere dag', async () => {
    const lezer = await bezoeker(server, 'lezer');
    expect(await vng.lees('/register?soort=actie')).toContain('data-wijzig="actie:1"');
    for (const html of [
      await lezer.lees('/register?soort=actie'),
      await vng.lees('/register?soort=actie&peildatum=2026-11-19'),
      await vng.lees('/register?soort=afspraak'),
    ])
      expect(html).not.toContain('data-wijzig');
  });
});

describe('wie er helpt en waar het te zien is', () => {
  it('houdt bij wie de actie mag wijzigen; een ander leest het', async () => {
    const pad = await maak(vng);
    const sbjPad = [pad, { doe: 'helper', partij: 'sbj' }] as const;
    await vng.verstuur(...sbjPad);
    await bureau.verstuur(...sbjPad);
    const lezer = await bezoeker(server, 'lezer');
    const html = (await lezer.lees(pad)) ?? '';
    expect(html.match(/<li class="rij">SBJ/g)).toHaveLength(1);
    expect(html).not.toContain('Haal weg');
    expect((await vng.verstuur(pad, { doe: 'helper', partij: 'vng' })).html).toContain('al eigenaar');
    await vng.verstuur(pad, { doe: 'helper-weg', partij: 'sbj' });
    expect(await lezer.lees(pad)).not.toContain('Wie helpt er mee');
    expect((await lezer.verstuur(...sbjPad)).status).toBe(404);
  });

  it('neemt alleen een gewoon webadres als bewijs, en houdt anders vast wat er stond', async () => {
    const pad = await maak(vng);
    for (const url of ['javascript:alert(1)', 'mailto:a@b.nl', 'www.vng.nl', '/acties/1']) {
      const { status, html } = await vng.verstuur(pad, { doe: 'bewijs', titel: 'Het "convenant"', url });
      expect(status, url).toBe(400);
      expect(html).toContain('Vul een adres in dat met https:// of http:// begint.');
      expect(html).toContain('value="Het &quot;convenant&quot;"');
    }
    await vng.verstuur(pad, { doe: 'bewijs', titel: 'Het convenant', url: 'https://www.vng.nl/x?a=1' });
    const html = (await sbj.lees(pad)) ?? '';
    expect(html).toContain('href="https://www.vng.nl/x?a=1" rel="noopener noreferrer">Het convenant</a>');
    expect(html).toContain('20 november 2026, door Sanne de Wit');
    const id = /name="id" value="(\d+)"/.exec((await vng.lees(pad)) ?? '')?.[1] ?? '';
    expect((await vng.verstuur('/acties/1', { doe: 'bewijs-weg', id })).status).toBe(404);
    await vng.verstuur(pad, { doe: 'bewijs-weg', id });
    expect(await sbj.lees(pad)).not.toContain('Het convenant');
  });
});

describe('de kring', () => {
  /** Een opgave met een afspraak die alleen Rijk en VNG kennen. */
  async function geheim(): Promise<{ opgave: number; afspraakId: string }> {
    const ids = (html: string | null) =>
      [...(html ?? '').matchAll(/<option value="([\d.]+-\d+)"/g)].map(([, id]) => id ?? '');
    for (const opgave of [1, 2, 3, 4, 5, 6]) {
      const vreemd = new Set(ids(await sbj.lees(`/acties/nieuw?opgave=${opgave}`)));
      if (vreemd.size === 0) continue;
      const afspraakId = ids(await vng.lees(`/acties/nieuw?opgave=${opgave}`)).find((id) => !vreemd.has(id));
      if (afspraakId) return { opgave, afspraakId };
    }
    throw new Error('Er is geen afspraak in de kring rijk_vng.');
  }

  it('laat een actie bij een financiële afspraak voor anderen niet bestaan', async () => {
    const { opgave, afspraakId } = await geheim();
    const pad = await maak(vng, { afspraakId, titel: 'Alleen van ons' }, opgave);
    expect(await (await bezoeker(server, 'rijk')).lees(pad)).toContain('Alleen van ons');
    expect(await sbj.lees(pad)).toBeNull();
    expect((await sbj.verstuur(pad, { ...nieuw, versie: '1' })).status).toBe(404);
    const { status, html } = await sbj.verstuur(`/acties/nieuw?opgave=${opgave}`, { ...nieuw, afspraakId });
    expect(status).toBe(400);
    expect(html).toContain('Kies een afspraak van deze opgave.');
  });

  it('laat een actie niet stil uit ieders zicht verdwijnen', async () => {
    const { opgave, afspraakId } = await geheim();
    const pad = await maak(vng, { afspraakId: '' }, opgave);
    const { status, html } = await vng.verstuur(`${pad}?wijzig=1`, { ...nieuw, afspraakId, versie: '1' });
    expect(status).toBe(400);
    expect(html).toContain('Maak daar een nieuwe actie bij.');
    expect(await sbj.lees(pad)).toContain('Proefactie');
  });
});
