import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

const NU = new Date('2026-11-20T08:12:00Z');

let server: Proefserver;
let vng: Bezoeker;
beforeAll(async () => {
  server = await startProefserver({ klok: () => NU });
  vng = await bezoeker(server, 'vng');
});
afterAll(() => server.sluit());

/** De actie met deze titel, uit de lijst van wie haar moet melden. */
async function actieVan(wie: Bezoeker, titel: string): Promise<string> {
  const html = (await wie.lees(`/melden?zoek=${encodeURIComponent(titel)}`)) ?? '';
  const sleutel = /<li id="(actie:\d+)"/.exec(html)?.[1];
  if (!sleutel) throw new Error(`Geen actie gevonden: ${titel}`);
  return sleutel;
}

const pagina = (sleutel: string) => `/acties/${sleutel.split(':')[1]}`;
const goed = { doe: 'meld', voortgang: 'mee_bezig', licht: 'groen', toelichting: 'Het loopt.' };

describe('wat er van een partij gevraagd wordt', () => {
  it('toont de ronde, hoeveel er gemeld is, en opent het dringendste', async () => {
    const html = (await vng.lees('/melden')) ?? '';
    expect(html).toContain('Wat er van VNG gevraagd wordt');
    expect(html).toMatch(/sluit \w+ \d+ \w+ 2026, over \d+ dagen/);
    expect(html).toMatch(/\d+ van \d+ gemeld/);
    expect(
      html.match(/name="voortgang" value="onbekend"|name="voortgang"[^>]*value="onbekend"/g),
    ).toHaveLength(1);
    const open = html.slice(html.indexOf('regel--nadruk'), html.indexOf('name="licht"'));
    expect(open).toContain('over tijd');
  });

  it('filtert op opgave en woorden, en een onzinfilter laat alles zien', async () => {
    const [alles, minder, onzin] = await Promise.all([
      vng.lees('/melden'),
      vng.lees('/melden?opgave=2&zoek=convenant'),
      vng.lees('/melden?opgave=99&open=iets'),
    ]);
    const rijen = (html: string | null) => html?.match(/<li id="(actie|deelstatus):/g)?.length ?? 0;
    expect(rijen(minder)).toBeGreaterThan(0);
    expect(rijen(minder)).toBeLessThan(rijen(alles));
    expect(rijen(onzin)).toBe(rijen(alles));
  });

  it('is er alleen voor wie namens een partij meldt', async () => {
    const sleutel = await actieVan(vng, 'Concepttekst van het convenant');
    for (const wie of ['bestuurder.vng', 'lezer', 'programmabureau', 'secretaris', 'beheerder']) {
      const ander = await bezoeker(server, wie);
      expect(await ander.lees('/melden'), wie).toBeNull();
      expect((await ander.verstuur('/melden', { ...goed, sleutel })).status, wie).toBe(404);
    }
    const sbj = await bezoeker(server, 'sbj');
    expect((await sbj.verstuur('/melden', { ...goed, sleutel })).status).toBe(404);
    expect((await sbj.verstuur('/melden', { doe: 'herhaal', sleutel })).status).toBe(404);
    expect((await sbj.verstuur('/melden', { doe: 'bevestig', sleutel })).status).toBe(404);
  });
});

describe('melden', () => {
  it('legt een volledige melding vast en opent daarna het volgende', async () => {
    const sleutel = await actieVan(vng, 'Checklist van de basisfuncties');
    const velden = [
      ...Object.entries({ ...goed, sleutel, licht: 'rood', toelichting: 'Het ligt stil.' }),
      ['nodig', 'Een besluit over het budget.'],
      ['nodigVan', 'rijk'],
      ['nodigVan', 'bgzj'],
      ['gevraagdBesluit', 'Stem in met het budget.'],
      ['voorlopig', 'on'],
    ];
    const { status, naar } = await vng.verstuur('/melden?opgave=2', velden);
    expect(status).toBe(302);
    expect(naar).toBe(`/melden?gemeld=${encodeURIComponent(sleutel)}&opgave=2#meldstatus`);

    const na = (await vng.lees(naar ?? '')) ?? '';
    expect(na).toContain('Gemeld: Checklist van de basisfuncties uitproberen in zes gemeenten.');
    expect(na).toContain('✓ gemeld vandaag om 09.12 uur');
    expect(na).not.toContain(`name="sleutel" value="${sleutel}"`);

    const actie = (await vng.lees(pagina(sleutel))) ?? '';
    for (const zin of [
      'Het ligt stil.',
      'Een besluit over het budget.',
      'van Het Rijk en BGZJ',
      'Stem in met het budget.',
      'voorlopig',
    ]) {
      expect(actie).toContain(zin);
    }
  });

  it('weigert een fout formulier met een zin bij het veld, en houdt wat er getypt is', async () => {
    const sleutel = await actieVan(vng, 'Standaard voor inkopen');
    const { status, html } = await vng.verstuur(`/melden?open=${sleutel}`, {
      doe: 'meld',
      sleutel,
      licht: 'rood',
      toelichting: 'Mijn <eigen> woorden',
    });
    expect(status).toBe(400);
    expect(html).toContain('id="meld-voortgang-fout"');
    expect(html).toContain('Kies hoe ver het is.');
    expect(html).toContain('Schrijf op wat er nodig is om verder te kunnen.');
    expect(html).toContain('Kies van wie dat nodig is.');
    expect(html).toContain('Mijn &lt;eigen&gt; woorden</textarea>');
    expect(html).toMatch(/<input[^>]*name="licht"[^>]*checked=""[^>]*value="rood"/);
    expect(await vng.lees(pagina(sleutel))).not.toContain('Mijn &lt;eigen&gt; woorden');
  });

  it('houdt twee meldingen over hetzelfde allebei, de laatste bovenaan', async () => {
    const sleutel = await actieVan(vng, 'Bovenregionale plannen');
    const collega = await bezoeker(server, 'vng');
    await vng.verstuur('/melden', { ...goed, sleutel, toelichting: 'Eerst dit.' });
    await collega.verstuur('/melden', { ...goed, sleutel, toelichting: 'Daarna dat.' });
    const html = (await vng.lees(pagina(sleutel))) ?? '';
    expect(html).toContain('Eerst dit.');
    expect(html.indexOf('Daarna dat.')).toBeLessThan(html.indexOf('Eerst dit.'));
  });

  it('herhaalt met Ongewijzigd de vorige melding, en niet wat nooit gemeld is', async () => {
    const bgzj = await bezoeker(server, 'bgzj');
    const sleutel = await actieVan(bgzj, 'Voorbeelden van werkafspraken');
    const woorden = 'Acht voorbeelden verzameld, we zoeken er nog twee uit kleine gemeenten.';
    const aantal = async () => (await bgzj.lees(pagina(sleutel)))?.split(woorden).length ?? 0;
    const voor = await aantal();
    expect((await bgzj.verstuur('/melden', { doe: 'herhaal', sleutel })).status).toBe(302);
    expect(await aantal()).toBe(voor + 1);

    const nieuw = await actieVan(bgzj, 'Drie voorbeelden beschrijven');
    const { status, html } = await bgzj.verstuur('/melden', { doe: 'herhaal', sleutel: nieuw });
    expect(status).toBe(400);
    expect(html).toContain('Hier is nog niets over gemeld.');
  });

  it('bevestigt in één keer wat aangevinkt blijft', async () => {
    const sbj = await bezoeker(server, 'sbj');
    const stap = (await sbj.lees('/melden?bevestig=1')) ?? '';
    const sleutels = [...stap.matchAll(/type="checkbox" name="sleutel" checked="" value="([^"]+)"/g)].map(
      ([, sleutel]) => sleutel ?? '',
    );
    expect(sleutels.length).toBeGreaterThan(2);
    const [laten, ...bevestigen] = sleutels;
    const velden = [['doe', 'bevestig'], ...bevestigen.map((sleutel) => ['sleutel', sleutel])];
    const { naar } = await sbj.verstuur('/melden?bevestig=1', velden);
    const na = (await sbj.lees(naar ?? '')) ?? '';
    expect(na).toContain(`${bevestigen.length} meldingen bevestigd.`);
    expect(na.match(/✓ gemeld vandaag/g)).toHaveLength(bevestigen.length);
    expect(await sbj.lees('/melden?bevestig=1')).toContain(`value="${laten}"`);

    const leeg = await sbj.verstuur('/melden?bevestig=1', { doe: 'bevestig' });
    expect(leeg.status).toBe(400);
    expect(leeg.html).toContain('Vink aan wat je wilt bevestigen.');
  });
});

describe('een koepel', () => {
  it('meldt voor een lid; overal staat wie het voor wie meldde', async () => {
    const rijk = await bezoeker(server, 'rijk');
    const html = (await rijk.lees('/melden?voor=vws')) ?? '';
    expect(html).toContain('aria-label="Melden voor"');
    expect(html).toMatch(/Wat er van (het ministerie van )?VWS gevraagd wordt/);
    const sleutel = /<li id="((?:actie|deelstatus):\d+)"/.exec(html)?.[1] ?? '';
    const velden = {
      ...goed,
      sleutel,
      toelichting: 'Namens het ministerie.',
      volgendeStap: 'Brief aan de Kamer.',
    };
    const { status, naar } = await rijk.verstuur('/melden?voor=vws', velden);
    expect(status).toBe(302);
    expect(naar).toContain('voor=vws');
    const na = (await rijk.lees(`/melden?open=${sleutel}`)) ?? '';
    expect(na).toMatch(/vandaag om 09\.12 uur door [^<]*, Het Rijk voor VWS/);
    expect(na).toContain('Brief aan de Kamer.</textarea>');
  });

  it('is niet wie lid is, en een lid meldt niet voor zijn koepel', async () => {
    const sbj = await bezoeker(server, 'sbj');
    const html = (await sbj.lees('/melden?voor=vws')) ?? '';
    expect(html).toContain('Wat er van SBJ gevraagd wordt');
  });
});

describe('een verbetering', () => {
  it('is een nieuwe melding die naar de vorige wijst; beide blijven staan', async () => {
    const sleutel = await actieVan(vng, 'Bovenregionale plannen');
    await vng.verstuur('/melden', { ...goed, sleutel, toelichting: 'Per ongeluk op koers.' });
    const html = (await vng.lees(`/melden?open=${sleutel}`)) ?? '';
    const corrigeert = /name="corrigeert" value="(\d+)"/.exec(html)?.[1] ?? '';
    const beter = { ...goed, sleutel, licht: 'oranje', toelichting: 'Het schuift juist.', corrigeert };
    expect((await vng.verstuur('/melden', beter)).status).toBe(302);
    const actie = (await vng.lees(pagina(sleutel))) ?? '';
    expect(actie).toMatch(
      /verbetering[\s\S]*Het schuift juist\.[\s\S]*verbeterd[\s\S]*Per ongeluk op koers\./,
    );

    const nogEens = await vng.verstuur('/melden', { ...beter, toelichting: 'Te laat.' });
    expect(nogEens.status).toBe(400);
    expect(nogEens.html).toContain('Intussen is hierover opnieuw gemeld.');
    expect(nogEens.html).toContain('Te laat.');
  });
});
