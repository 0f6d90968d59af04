import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

let server: Proefserver;
let vng: Bezoeker;
let bureau: Bezoeker;
let sbj: Bezoeker;
beforeAll(async () => {
  server = await startProefserver({ klok: () => new Date('2026-11-20T08:12:00Z') });
  [vng, bureau, sbj] = await Promise.all([
    bezoeker(server, 'vng'),
    bezoeker(server, 'programmabureau'),
    bezoeker(server, 'sbj'),
  ]);
});
afterAll(() => server.sluit());

/** Een nieuwe actie van VNG. @returns haar pad. */
async function actie(titel: string, opgave = 2, afspraakId = ''): Promise<string> {
  const velden = { titel, afspraakId, eigenaarPartij: 'vng', soort: 'klaar', jaar: '2027' };
  const { naar } = await vng.verstuur(`/acties/nieuw?opgave=${opgave}`, velden);
  return naar?.split('?')[0] ?? '';
}

const knoop = (pad: string) => pad.replace('/acties/', 'actie:').replace('/afspraken/', 'afspraak:');
const wacht = (wie: Bezoeker, pad: string, op: string, reden = 'Eerst dat.') =>
  wie.verstuur(pad, { doe: 'wacht', op: knoop(op), aard: 'na', reden, zoek: 'wat ik zocht' });
const fout = (html: string) => /id="wacht-op-fout"[\s\S]*?<\/span>([^<]*)</.exec(html)?.[1];

describe('zeggen waarop iets wacht', () => {
  it('zoekt zonder JavaScript in alle opgaven, en houdt wat er al getypt was', async () => {
    const pad = await actie('Zoekende actie');
    const html = (await vng.lees(`${pad}?wacht=1&zoek=tijdschrijven&reden=Omdat&aard=voorwaarde`)) ?? '';
    expect(html).toContain('value="afspraak:2.7.3-1"');
    expect(html).toContain('>Omdat</textarea>');
    expect(html).toMatch(/<option value="voorwaarde" selected/);
    expect(await vng.lees(`${pad}?wacht=1&zoek=bestaatnergens`)).toContain('Niets gevonden.');
    expect(await vng.lees(pad)).not.toContain('id="wacht-zoek"');
  });

  it('staat daarna aan beide kanten en bij Wie wacht op wie, en laat na het weghalen een spoor na', async () => {
    const [een, ander] = [await actie('Wachter'), await actie('Voorganger')];
    expect((await wacht(vng, een, ander, 'De voorganger levert de lijst.')).naar).toBe(
      `${een}?gelukt=wacht#wachten`,
    );
    expect(await vng.lees(een)).toContain('De voorganger levert de lijst.');
    expect(await sbj.lees(ander)).toMatch(/Hierop wacht[\s\S]*Wachter/);
    const lijst = (await sbj.lees('/wachten?partij=vng')) ?? '';
    expect(lijst).toContain('Wachter');
    expect(lijst).toContain('De voorganger levert de lijst.');

    const id = /name="id" value="(\d+)"/.exec((await vng.lees(een)) ?? '')?.[1] ?? '';
    // Van een ander ding is die lijn niet.
    expect((await vng.verstuur(ander, { doe: 'wacht-weg', id })).status).toBe(404);
    expect((await bureau.verstuur(een, { doe: 'wacht-weg', id })).status).toBe(302);
    const na = (await vng.lees(een)) ?? '';
    expect(na).toContain('Weggehaald (1)');
    expect(na).toMatch(/Weggehaald op 20 november 2026 door [A-Z]/);
    expect(await sbj.lees(ander)).not.toContain('Wachter');
    expect(await vng.lees('/wachten?partij=vng')).not.toContain('De voorganger levert');
    expect((await vng.verstuur(een, { doe: 'wacht-weg', id })).status).toBe(404);
  });

  it('weigert een kring met zijn pad, naast het veld, en houdt wat er getypt was', async () => {
    const [a, b, c] = [await actie('Ketting A'), await actie('Ketting B'), await actie('Ketting C')];
    await wacht(vng, a, b);
    await wacht(vng, b, c);
    const { status, html } = await wacht(vng, c, a, 'Mijn reden');
    expect(status).toBe(400);
    expect(fout(html)).toBe(
      'Dat kan niet, want dan wacht alles op elkaar: “Ketting A” wacht op “Ketting B” en “Ketting B” wacht op “Ketting C”.',
    );
    expect(html).toContain('>Mijn reden</textarea>');
    expect(html).toContain('value="wat ik zocht"');
    expect(fout((await wacht(vng, a, a)).html)).toBe('Iets kan niet op zichzelf wachten.');
    expect(fout((await wacht(vng, a, b)).html)).toBe('Dit wacht daar al op.');
    expect(fout((await wacht(vng, a, '/acties/999999')).html)).toBe('Kies iets uit de lijst.');
    const leeg = await vng.verstuur(a, { doe: 'wacht' });
    expect(leeg.html).toContain('Zoek waarop dit wacht, en kies het uit de lijst.');
    expect(leeg.html).toContain('Schrijf op waarom dit moet wachten.');
  });

  it('twee tegelijk maken samen geen kring', async () => {
    const [a, b] = [await actie('Tegelijk A'), await actie('Tegelijk B')];
    const uitslagen = await Promise.all([wacht(vng, a, b), wacht(bureau, b, a)]);
    expect(uitslagen.map(({ status }) => status).sort()).toEqual([302, 400]);
  });

  it('van Rijk en VNG is voor een ander niets te vinden of te merken, ook niet aan een kring', async () => {
    const [open, dicht] = [await actie('Open kant'), await actie('Gesloten kant', 6, '3-1')];
    const begin = await actie('Begin van de keten');
    await wacht(vng, open, dicht);
    await wacht(vng, dicht, begin);
    expect(await sbj.lees(open)).not.toContain('Gesloten kant');
    expect(await sbj.lees(`${open}?wacht=1&zoek=gesloten+kant`)).toContain('Niets gevonden.');
    expect(fout((await wacht(sbj, open, dicht)).html)).toBe(
      fout((await wacht(sbj, open, '/acties/999999')).html),
    );
    // Voor wie alles ziet is dit een kring; voor SBJ wacht er niets op elkaar.
    expect(fout((await wacht(vng, begin, open)).html)).toContain('Gesloten kant');
    expect((await wacht(sbj, begin, open)).status).toBe(302);
    // Wie de hele kring ziet, vindt haar en kan haar verbreken.
    expect(await vng.lees('/wachten')).toMatch(/Hier wacht alles op elkaar[\s\S]*Gesloten kant/);
    expect(await sbj.lees('/wachten')).not.toContain('Hier wacht alles op elkaar');
    expect(await sbj.lees('/wachten?partij=vng')).not.toContain('Gesloten kant');
  });

  it('mag wie het bezit of aan het plan schrijft', async () => {
    const [een, ander] = [await actie('Van VNG'), await actie('Ook van VNG')];
    for (const wie of ['lezer', 'bestuurder.vng', 'secretaris']) {
      const iemand = await bezoeker(server, wie);
      expect((await wacht(iemand, een, ander)).status, wie).toBe(404);
      expect(await iemand.lees(een), wie).not.toContain('Voeg toe waarop dit wacht');
    }
    expect((await wacht(sbj, een, ander)).status).toBe(302);
  });
});

describe('wat er al kan', () => {
  it('staat waar gewacht wordt, en gaat niet over een ander heen', async () => {
    const [een, ander] = [await actie('Wachtende'), await actie('Waarop')];
    await wacht(vng, een, ander);
    const versie = /name="versie" value="(\d+)"/.exec((await vng.lees(een)) ?? '')?.[1] ?? '';
    const velden = { doe: 'kan-alvast', versie, kanAlvast: 'De deelnemers vragen.' };
    expect((await vng.verstuur(een, velden)).naar).toBe(`${een}?gelukt=kan-alvast#wachten`);
    expect(await sbj.lees(een)).toContain('De deelnemers vragen.');
    expect(await sbj.lees('/wachten?partij=vng')).toContain('Kan alvast: De deelnemers vragen.');
    const laat = await bureau.verstuur(een, { ...velden, kanAlvast: 'Iets anders.' });
    expect(laat.status).toBe(400);
    expect(laat.html).toContain('Een ander heeft deze actie intussen gewijzigd.');
    expect(laat.html).toContain('>Iets anders.</textarea>');
    expect(await vng.lees(een)).toContain('De deelnemers vragen.');
  });
});
