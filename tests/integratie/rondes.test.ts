import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VOORTGANGEN } from '#domain/melding/melding.ts';
import { VOORTGANG_NAAM } from '#domain/melding/voortgang.ts';
import { openOpslag } from '#server/opslag.ts';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { gelezen, meegeleverd } from '#tests/programma/bestand.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

/** Een ronde van begin tot eind, zonder JavaScript. */

const NU = new Date('2026-11-20T10:00:00Z');
let server: Proefserver;
let programmabureau: Bezoeker;
let vng: Bezoeker;
let sbj: Bezoeker;

beforeAll(async () => {
  server = await startProefserver({ klok: () => NU });
  [programmabureau, vng, sbj] = await Promise.all([
    bezoeker(server, 'programmabureau'),
    bezoeker(server, 'vng'),
    bezoeker(server, 'sbj'),
  ]);
});
afterAll(() => server.sluit());

const velden = {
  naam: 'Ronde over opgave 2',
  overlegId: '',
  van: '2026-11-20',
  tot: '2026-11-27',
  peildatum: '2026-12-01',
};

/** Waarover de pagina melden een formulier of een rij heeft die de ronde vraagt. */
const gevraagd = (html: string | null) =>
  /(\d+) van (\d+) gemeld/
    .exec(html ?? '')
    ?.slice(1)
    .map(Number);

async function rondes() {
  const opslag = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
  const rijen = await opslag.kysely.selectFrom('statusronde').selectAll().orderBy('id').execute();
  await opslag.sluit();
  return rijen;
}

describe('een statusronde', () => {
  it('laat er maar één tegelijk lopen, en zegt welke er al loopt', async () => {
    const { status, html } = await programmabureau.verstuur('/rondes/nieuw', velden);
    expect(status).toBe(400);
    expect(html).toContain('Dan loopt “Statusronde voor het volgende BO Jeugd (voorbeeld)” al');
    expect(html).toContain('value="Ronde over opgave 2"');
  });

  it('begint niet in het verleden, en kent alleen opgaven en partijen die er zijn', async () => {
    const fout = async (over: Record<string, string>) =>
      (await programmabureau.verstuur('/rondes/nieuw', { ...velden, ...over })).html;
    expect(await fout({ van: '2026-11-19' })).toContain('Deze dag is al voorbij.');
    expect(await fout({ opgaven: '9' })).toContain('Kies een opgave uit de lijst.');
    expect(await fout({ partijen: 'niemand' })).toContain('Kies een partij uit de lijst.');
    expect(await fout({ overlegId: '999' })).toContain('Kies een overleg uit de lijst.');
  });

  it('sluit: dan vraagt zij niets meer, en een ander die net te laat is hoort dat', async () => {
    const open = (await rondes()).find(({ sleutel }) => sleutel === 'demo-ronde');
    const hier = `/rondes/${open?.id}`;
    expect(await vng.lees('/melden')).toContain('Statusronde voor het volgende BO Jeugd');
    expect(await programmabureau.lees(`${hier}?toon=sluiten`)).toContain('Sluit de ronde');
    const sluiten = { handeling: 'sluiten', versie: '1' };
    expect((await programmabureau.verstuur(hier, sluiten)).naar).toBe(hier);
    expect((await programmabureau.verstuur(hier, sluiten)).html).toContain('Deze ronde is al gesloten.');
    expect(await vng.lees('/melden')).toContain('Er loopt nu geen statusronde.');
    expect(await vng.lees('/')).toContain('gesloten op 20 november 2026');
  });

  it('bevriest pas als zij gesloten is, en dan verandert er niets meer', async () => {
    const open = (await rondes()).find(({ sleutel }) => sleutel === 'demo-ronde');
    const hier = `/rondes/${open?.id}`;
    expect(await programmabureau.lees(`${hier}/stuk`)).toBeNull();
    const bevriezen = { handeling: 'bevriezen', versie: String(open?.versie) };
    expect(
      (await programmabureau.verstuur(hier, { handeling: 'heropenen', versie: bevriezen.versie })).naar,
    ).toBe(hier);
    expect((await programmabureau.verstuur(hier, bevriezen)).html).toContain('Sluit de ronde eerst');
    await programmabureau.verstuur(hier, {
      handeling: 'sluiten',
      versie: String(Number(bevriezen.versie) + 1),
    });
    const net = (await rondes()).find(({ id }) => id === open?.id);
    const vooraf = await programmabureau.lees(`${hier}/verschil`);
    expect(
      (await programmabureau.verstuur(hier, { handeling: 'bevriezen', versie: String(net?.versie) })).naar,
    ).toBe(hier);

    const vast = (await rondes()).find(({ id }) => id === open?.id);
    const kopie = (await programmabureau.lees(`${hier}/stuk`)) ?? '';
    expect(
      createHash('sha256')
        .update(vast?.stuk ?? '')
        .digest('hex'),
    ).toBe(vast?.stuk_sha256);
    expect(kopie.length).toBeGreaterThan(1000);
    expect(await programmabureau.lees(hier)).toContain(vast?.stuk_sha256);
    expect(await vng.lees(`${hier}/stuk`)).toBeNull();
    for (const handeling of ['heropenen', 'bevriezen', 'sluiten']) {
      const nog = await programmabureau.verstuur(hier, { handeling, versie: String(vast?.versie) });
      expect(nog.status).toBe(400);
    }
    // Wat er daarna gemeld wordt staat er niet in.
    const sleutel = /actie:\d+/.exec((await vng.lees('/melden')) ?? '')?.[0] ?? '';
    const voortgang = {
      voortgang: 'mee_bezig',
      licht: 'rood',
      toelichting: 'x',
      nodig: 'y',
      nodigVan: 'rijk',
    };
    await vng.verstuur('/melden', { ...voortgang, sleutel });
    expect((await rondes()).find(({ id }) => id === open?.id)).toEqual(vast);
    const later = await programmabureau.lees(`${hier}/verschil`);
    const tabellen = (html: string | null) => html?.match(/<table[\s\S]*?<\/table>/g);
    expect(tabellen(later)).toEqual(tabellen(vooraf));
    expect(tabellen(later)).toHaveLength(2);
  });

  it('laat een lezer uit de kopie niets zien van buiten zijn kring', async () => {
    const hier = `/rondes/${(await rondes()).find(({ sleutel }) => sleutel === 'demo-ronde')?.id}`;
    const opslag = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
    const geheim = await opslag.kysely
      .selectFrom('afspraak')
      .select(['id', 'titel'])
      .where('kring', '=', 'rijk_vng')
      .execute();
    await opslag.sluit();
    const noemt = (html: string | null) =>
      geheim.filter(({ id }) => html?.includes(`/afspraken/${id}"`)).length;
    expect(noemt(await programmabureau.lees(`${hier}/verschil?partij=rijk`))).toBeGreaterThan(0);
    for (const pad of [`${hier}/verschil?partij=rijk`, `${hier}/verschil`, hier]) {
      expect(noemt(await sbj.lees(pad))).toBe(0);
    }
    const alles = gevraagd(await programmabureau.lees(hier))?.[1] ?? 0;
    expect(gevraagd(await sbj.lees(hier))?.[1]).toBeLessThan(alles);
  });

  it('met een bereik telt overal: bij melden, op de ronde en op het overzicht', async () => {
    const { naar } = await programmabureau.verstuur('/rondes/nieuw', [
      ...Object.entries(velden),
      ['opgaven', '2'],
      ['partijen', 'vng'],
    ]);
    expect(naar).toMatch(/^\/rondes\/\d+$/);
    const ronde = (await programmabureau.lees(naar ?? '')) ?? '';
    expect(ronde).toContain('Alleen gevraagd aan VNG.');
    const [gemeld, aantal] = gevraagd(await vng.lees('/melden')) ?? [];
    expect(aantal).toBeGreaterThan(0);
    expect(gevraagd(ronde)).toEqual([gemeld, aantal]);
    expect(gevraagd(await vng.lees('/'))).toEqual([gemeld, aantal]);
    expect(ronde).toContain('vng@demo.example');
    expect(ronde).not.toContain('sbj@demo.example');
    expect(gevraagd(await sbj.lees('/melden'))).toEqual([0, 0]);
  });

  it('een melding erbinnen telt mee, een erbuiten niet', async () => {
    const id = (await rondes()).at(-1)?.id;
    const [vooraf = 0] = gevraagd(await programmabureau.lees(`/rondes/${id}`)) ?? [];
    const sleutel = /actie:\d+|deelstatus:\d+/.exec((await vng.lees('/melden')) ?? '')?.[0] ?? '';
    const buiten = /actie:\d+|deelstatus:\d+/.exec((await sbj.lees('/melden?zoek=')) ?? '')?.[0] ?? '';
    const antwoord = { voortgang: 'mee_bezig', licht: 'groen' };
    await vng.verstuur('/melden', { ...antwoord, sleutel });
    await sbj.verstuur('/melden', { ...antwoord, sleutel: buiten });
    const [gemeld] = gevraagd(await programmabureau.lees(`/rondes/${id}`)) ?? [];
    expect(gemeld).toBe(vooraf + 1);
    const opslag = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
    const laatste = await opslag.kysely
      .selectFrom('melding')
      .select(['partij', 'ronde_id'])
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    await opslag.sluit();
    expect(laatste).toEqual([
      { partij: 'sbj', ronde_id: null },
      { partij: 'vng', ronde_id: id },
    ]);
  });

  it('wijzigt niet stil over een ander heen', async () => {
    const { id, versie } = (await rondes()).at(-1) ?? {};
    const hier = `/rondes/${id}/wijzigen`;
    const anders = { ...velden, opgaven: '2', partijen: 'vng', versie: String(versie) };
    expect((await programmabureau.verstuur(hier, { ...anders, tot: '2026-11-28' })).naar).toBe(
      `/rondes/${id}`,
    );
    const { status, html } = await programmabureau.verstuur(hier, { ...anders, naam: 'Mijn naam' });
    expect(status).toBe(400);
    expect(html).toContain('Een ander heeft deze ronde intussen gewijzigd.');
    expect(html).toContain('value="Mijn naam"');
    expect((await rondes()).at(-1)).toMatchObject({ naam: velden.naam, tot: '2026-11-28' });
    expect(
      (await programmabureau.verstuur(hier, { ...anders, versie: '2', van: '2026-11-21' })).html,
    ).toContain('De ronde is al begonnen; deze dag ligt vast.');
  });
});

describe('een vragenlijst', () => {
  it('staat er vraag voor vraag, met elk antwoord van de monitor van 2024', async () => {
    const { programma } = gelezen(await meegeleverd('monitor-2024'));
    const lezer = await bezoeker(server, 'lezer');
    expect(await lezer.lees('/rondes/1')).toContain('href="/rondes/1/vragen"');
    const html = (await lezer.lees('/rondes/1/vragen')) ?? '';
    const rijen = html
      .split('<tr>')
      .slice(1)
      .filter((rij) => rij.includes('data-kop="Antwoord"'));
    expect(rijen).toHaveLength(programma.vragen.length);
    for (const { rij } of programma.vragen) {
      const { titel, uitkomst } = rij;
      const delen =
        typeof uitkomst === 'object' && uitkomst !== null
          ? Object.values(uitkomst).flatMap((deel) => (deel ? [`${deel}%`] : []))
          : [VOORTGANG_NAAM[VOORTGANGEN.find((naam) => naam === uitkomst) ?? 'onbekend']];
      const past = rijen.some(
        (tr) => tr.includes(titel) && delen.every((deel) => tr.toLowerCase().includes(deel)),
      );
      expect(past, titel).toBe(true);
    }
    expect(await lezer.lees('/rondes/2/vragen')).toBeNull();
  });
});
