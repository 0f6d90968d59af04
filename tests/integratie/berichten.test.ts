import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laadRondemails } from '#db/queries/mail.ts';
import { maakBus } from '#server/gebeurtenissen/bus.ts';
import { openOpslag } from '#server/opslag.ts';
import { geenPost } from '#server/post/post.ts';
import { legSamenvattingenKlaar } from '#server/post/samenvatter.ts';
import { maakStandbron } from '#server/stand/standbron.ts';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker, ongelezen } from './formulieren.ts';

let server: Proefserver;
let vng: Bezoeker;
let rijk: Bezoeker;
let sbj: Bezoeker;
beforeAll(async () => {
  server = await startProefserver({ klok: () => new Date('2026-11-20T08:12:00Z') });
  [vng, rijk, sbj] = await Promise.all([
    bezoeker(server, 'vng'),
    bezoeker(server, 'rijk'),
    bezoeker(server, 'sbj'),
  ]);
});
afterAll(() => server.sluit());

/** Een nieuwe actie, van VNG of een ander. @returns haar pad. */
async function actie(titel: string, eigenaarPartij = 'vng', afspraakId = '', opgave = 2): Promise<string> {
  const velden = { titel, afspraakId, eigenaarPartij, soort: 'klaar', jaar: '2027' };
  const { naar, html } = await vng.verstuur(`/acties/nieuw?opgave=${opgave}`, velden);
  if (!naar) throw new Error(html);
  return naar.split('?')[0] ?? '';
}

const meld = (pad: string, extra: Record<string, string>) =>
  vng.verstuur('/melden', {
    ...{
      doe: 'meld',
      sleutel: pad.replace('/acties/', 'actie:'),
      voortgang: 'mee_bezig',
      toelichting: 'Zo.',
    },
    ...extra,
  });
const rood = { licht: 'rood', nodig: 'Een besluit.', nodigVan: 'rijk' };

describe('berichten over acties en afspraken', () => {
  it('komen bij wie iets moet weten, één keer tot het gelezen is, en brengen hem erheen', async () => {
    const pad = await actie('Financiering regelen');
    await meld(pad, rood);
    await meld(pad, { ...rood, nodig: 'Nog steeds.' });
    await meld(pad, { licht: 'groen' });
    await meld(pad, rood);
    const [bericht, ...meer] = await ongelezen(rijk);
    expect(meer).toEqual([]);
    expect(bericht?.zin).toMatch(/ \(VNG\) meldt iets van je partij nodig te hebben bij opgave 2$/);
    expect((await rijk.verstuur('/berichten', {})).status).toBe(302);
    expect(await ongelezen(rijk)).toEqual([]);
    expect(await ongelezen(sbj)).toEqual([]);
    expect(await ongelezen(vng)).toEqual([]);
  });

  it('zeggen dat je partij een actie kreeg, bij het maken en bij het overdragen', async () => {
    await actie('Voor SBJ', 'sbj');
    const pad = await actie('Eerst van VNG');
    const velden = {
      titel: 'Eerst van VNG',
      afspraakId: '',
      eigenaarPartij: 'sbj',
      soort: 'klaar',
      jaar: '2027',
    };
    expect((await vng.verstuur(pad, { ...velden, versie: '1' })).status).toBe(302);
    const zinnen = (await ongelezen(sbj)).map(({ zin }) => zin);
    expect(zinnen).toHaveLength(2);
    for (const zin of zinnen) expect(zin).toMatch(/maakte je partij eigenaar van een actie bij opgave 2$/);
  });

  it('zeggen dat er op je partij gewacht wordt', async () => {
    const [van, op] = [await actie('Wacht op Rijk'), await actie('Van het Rijk', 'rijk')];
    await rijk.verstuur('/berichten', {});
    const velden = { doe: 'wacht', op: op.replace('/acties/', 'actie:'), aard: 'na', reden: 'Eerst dat.' };
    expect((await vng.verstuur(van, velden)).status).toBe(302);
    const [bericht] = await ongelezen(rijk);
    expect(bericht?.zin).toMatch(/schreef op dat er bij opgave 2 op je partij gewacht wordt$/);
    expect((await fetch(server.url + bericht?.adres, { redirect: 'manual' })).status).not.toBe(200);
  });

  it('zeggen wie iets volgt dat het licht veranderde, en alleen dan', async () => {
    const lezer = await bezoeker(server, 'lezer');
    const pad = await actie('Gevolgde actie');
    const knoop = pad.replace('/acties/', 'actie:');
    await meld(pad, { licht: 'groen' });
    expect(await lezer.lees(pad)).toContain('>Volg</button>');
    expect((await lezer.verstuur('/volgen', { knoop, doe: 'volg' })).naar).toBe(pad);
    expect(await lezer.lees('/berichten')).toContain('Gevolgde actie');
    await meld(pad, { licht: 'groen', toelichting: 'Hetzelfde licht.' });
    expect(await ongelezen(lezer)).toEqual([]);
    await meld(pad, { licht: 'oranje' });
    const [bericht] = await ongelezen(lezer);
    expect(bericht?.zin).toMatch(/ \(VNG\) meldde een ander licht bij iets dat je volgt in opgave 2$/);
    expect((await lezer.verstuur('/volgen', { knoop, doe: 'stop', terug: 'berichten' })).naar).toBe(
      '/berichten',
    );
    await lezer.verstuur('/berichten', {});
    await meld(pad, { licht: 'groen' });
    expect(await ongelezen(lezer)).toEqual([]);
  });

  it('gaan nooit over wat iemand niet mag weten', async () => {
    await sbj.verstuur('/berichten', {});
    const pad = await actie('Geheim van Rijk en VNG', 'vng', '3-1', 6);
    await meld(pad, { ...rood, nodigVan: 'sbj' });
    expect(await ongelezen(sbj)).toEqual([]);
    const knoop = pad.replace('/acties/', 'actie:');
    expect((await sbj.verstuur('/volgen', { knoop, doe: 'volg' })).status).toBe(404);
  });
});

describe('de samenvatting per mail', () => {
  it('komt op de gekozen ochtend, één keer, zonder inhoud', async () => {
    const pad = await actie('Voor in de mail');
    await meld(pad, rood);
    const wens = await rijk.verstuur('/berichten', { mail: 'dag' });
    expect(wens.naar).toBe('/berichten?bewaard=1#mail');
    expect(await rijk.lees('/berichten')).toMatch(/name="mail" checked="" value="dag"/);
    const opslag = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
    try {
      const db = opslag.kysely;
      const op = (moment: string) => {
        const klok = () => new Date(moment);
        const omgeving = { db, klok, bus: maakBus(), stand: maakStandbron(db, klok) };
        return legSamenvattingenKlaar(
          omgeving,
          geenPost(() => 'https://vijfhoek.example'),
        );
      };
      expect(await op('2026-11-20T16:00:00Z')).toBe(0);
      expect(await op('2026-11-21T05:30:00Z')).toBe(0);
      expect(await op('2026-11-21T06:30:00Z')).toBe(1);
      expect(await op('2026-11-21T09:00:00Z')).toBe(0);
      expect(await op('2026-11-22T09:00:00Z')).toBe(0);
      const [mail] = await db.selectFrom('mail').selectAll().where('soort', '=', 'berichten').execute();
      expect(mail).toMatchObject({
        aan: 'rijk@demo.example',
        sleutel: expect.stringMatching(/^berichten-2026-11-21-/),
      });
      expect(mail?.tekst).toContain('https://vijfhoek.example/berichten');
      expect(mail?.tekst).not.toContain('Voor in de mail');
      expect(await laadRondemails(db, 1, 10)).toEqual([]);
    } finally {
      await opslag.sluit();
    }
  });
});
