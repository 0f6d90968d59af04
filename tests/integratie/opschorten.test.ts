import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

/** Van Rijk en VNG. */
const PAD = '/afspraken/2.2.3-1';

let nu = new Date('2026-11-20T08:12:00Z');
let server: Proefserver;
let vng: Bezoeker;
let rijk: Bezoeker;
let sbj: Bezoeker;
beforeAll(async () => {
  server = await startProefserver({ klok: () => nu });
  await meldtIedereenAan();
});
afterAll(() => server.sluit());

async function meldtIedereenAan() {
  [vng, rijk, sbj] = await Promise.all([
    bezoeker(server, 'vng'),
    bezoeker(server, 'rijk'),
    bezoeker(server, 'sbj'),
  ]);
}

const VOORWAARDE = 'Eerst is er geld voor de uitvoering.';
const schortOp = (wie: Bezoeker, pad: string, velden: Record<string, string> = {}) =>
  wie.verstuur(pad, { doe: 'schort-op', voorwaarde: VOORWAARDE, van: '2026-11-18', ...velden });
const opschortingOp = async (pad: string) =>
  /\/opschortingen\/\d+/.exec((await vng.lees(pad)) ?? '')?.[0] ?? '';

async function actieVan(wie: Bezoeker, partij: string, titel: string, anders: Record<string, string> = {}) {
  const velden = { titel, eigenaarPartij: partij, soort: 'klaar', jaar: '2027', opgave: '2', ...anders };
  const { naar } = await wie.verstuur(`/acties/nieuw?opgave=${velden.opgave}`, velden);
  return naar?.split('?')[0] ?? '';
}

describe('de medewerking opschorten', () => {
  it('kan wie het bezit; de anderen zien sinds wanneer, tot wat en door wie', async () => {
    for (const wie of ['sbj', 'bestuurder.vng', 'programmabureau', 'secretaris', 'lezer']) {
      const ander = await bezoeker(server, wie);
      expect((await schortOp(ander, PAD)).status, wie).toBe(404);
      expect(await ander.lees(PAD), wie).not.toContain('Schort de medewerking');
    }
    const leeg = await schortOp(vng, PAD, { voorwaarde: ' ', van: '2026-12-01' });
    expect(leeg.html).toContain('Schrijf op wat er eerst moet gebeuren.');
    expect((await schortOp(vng, PAD, { van: '2026-12-01' })).html).toContain(
      'Kies vandaag of een eerdere dag.',
    );
    expect((await schortOp(vng, PAD)).naar).toBe(`${PAD}#opgeschort`);

    const html = (await sbj.lees(PAD)) ?? '';
    expect(html).toContain('VNG heeft de medewerking opgeschort');
    expect(html).toContain(`Sinds 18 november 2026, vastgelegd door Sanne de Wit. Voorwaarde: ${VOORWAARDE}`);
    expect(html).toContain('opgeschort</span>');
    const lijst = (await sbj.lees('/wachten?partij=vng')) ?? '';
    expect(lijst).toContain('Opgeschort door VNG');
    expect(lijst).toContain(VOORWAARDE);
    expect((await schortOp(vng, PAD)).html).toContain('Jullie medewerking is al opgeschort.');
  });

  it('van Rijk en VNG bestaat voor een ander niet', async () => {
    const pad = await actieVan(vng, 'vng', 'Over het geld', { opgave: '6', afspraakId: '3-1' });
    await schortOp(vng, pad);
    const opschorting = await opschortingOp(pad);
    expect(await rijk.lees(opschorting)).toContain('Over het geld');
    expect(await sbj.lees(opschorting)).toBeNull();
    expect((await sbj.verstuur(opschorting, { notitie: 'Weer mee.' })).status).toBe(404);
    expect(await sbj.lees('/wachten?partij=vng')).not.toContain('Over het geld');
  });
});

describe('weer meedoen', () => {
  it('laat zien wat er intussen veranderde: meldingen, planning en wachten', async () => {
    const pad = await actieVan(vng, 'rijk', 'Actie van het Rijk', { afspraakId: '2.2.3-1' });
    const ander = await actieVan(vng, 'vng', 'Waarop gewacht wordt');
    const opschorting = await opschortingOp(PAD);
    expect(await vng.lees(opschorting)).toContain('Er veranderde niets');

    nu = new Date('2026-11-24T08:12:00Z');
    await meldtIedereenAan();
    const versie = /name="versie" value="(\d+)"/.exec((await vng.lees(`${pad}?wijzig=1`)) ?? '')?.[1] ?? '';
    await rijk.verstuur(`${pad}?wijzig=1`, {
      ...{ titel: 'Actie van het Rijk', eigenaarPartij: 'rijk', afspraakId: '2.2.3-1' },
      ...{ soort: 'klaar', jaar: '2028', reden: 'wet', versie },
    });
    const deel = /deelstatus:\d+/.exec((await rijk.lees('/melden?zoek=volwassenen-ggz')) ?? '')?.[0] ?? '';
    await rijk.verstuur('/melden', {
      ...{ doe: 'meld', sleutel: deel, voortgang: 'ja', licht: 'groen' },
      toelichting: 'De handreiking staat online.',
    });
    const lijn = { doe: 'wacht', aard: 'na', reden: 'Die levert de cijfers.' };
    await rijk.verstuur(PAD, { ...lijn, op: ander.replace('/acties/', 'actie:') });

    const html = (await vng.lees(opschorting)) ?? '';
    expect(html).toContain('Wat anderen meldden (1)');
    expect(html).toContain('De handreiking staat online.');
    expect(html).toMatch(/Planning die verschoof \(1\)[\s\S]*van klaar 2027 naar klaar 2028/);
    expect(html).toMatch(/Wie op wie wacht \(1\)[\s\S]*wacht op “Waarop gewacht wordt”/);
    expect(await vng.lees('/wachten?partij=vng')).toContain('Wat er intussen veranderde (3)');
    // Kijken mag iedereen; hervatten alleen de eigen partij.
    expect(await sbj.lees(opschorting)).not.toContain('Hervat de medewerking');
    expect((await rijk.verstuur(opschorting, { notitie: 'x' })).status).toBe(404);
  });

  it('vraagt waarom, en daarna telt de opschorting niet meer', async () => {
    const opschorting = await opschortingOp(PAD);
    const leeg = await vng.verstuur(opschorting, { notitie: '' });
    expect(leeg.status).toBe(400);
    expect(leeg.html).toContain('Schrijf op waarom jullie weer meedoen.');
    expect((await vng.verstuur(opschorting, { notitie: 'Het geld is er.' })).naar).toBe(
      `${opschorting}?hervat`,
    );
    const klaar = (await sbj.lees(opschorting)) ?? '';
    expect(klaar).toContain('VNG doet weer mee');
    expect(klaar).toContain('Het geld is er.');
    expect(klaar).toContain('Wat anderen meldden (1)');
    const html = (await sbj.lees(PAD)) ?? '';
    expect(html).not.toContain('heeft de medewerking opgeschort');
    expect(html).toContain('schortte de medewerking op van 18 november 2026 tot 24 november 2026');
    expect((await vng.verstuur(opschorting, { notitie: 'Nog eens.' })).status).toBe(404);
    // Op een eerdere dag liep zij nog.
    expect((await schortOp(vng, PAD)).status).toBe(302);
  });
});
