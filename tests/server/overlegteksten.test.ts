import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { voegAgendapuntToe } from '#db/queries/agendapunt.ts';
import type { Db } from '#db/verbinding.ts';
import { openOpslag } from '#server/opslag.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { openPlan } from './plan-client.ts';

// De kleine teksten bij een overleg over de echte socket: wie mag lezen, wie mag schrijven, en wanneer dat ophoudt.
let server: Proefserver;
let ernaast: Db;
/** Een punt dat BGZJ inbrengt, op de eerste agenda van BO Jeugd die nog open is. */
let overlegId: number;
let puntId: number;

beforeAll(async () => {
  server = await startProefserver();
  ernaast = await openOpslag({ dataDir: server.dataDir, databaseUrl: null });
  const overleg = await ernaast.kysely
    .selectFrom('overleg')
    .select('id')
    .where('gremium', '=', 'bo-jeugd')
    .where('bevroren_op', 'is', null)
    .executeTakeFirstOrThrow();
  overlegId = overleg.id;
  puntId = await voegPuntToe(overlegId, null);
});
afterAll(async () => {
  await ernaast.sluit();
  await server.sluit();
});

/** Een punt dat BGZJ inbrengt; `herkomstId` is het punt van een vorige agenda waar het vandaan komt. */
async function voegPuntToe(op: number, herkomstId: number | null): Promise<number> {
  const nieuw: Parameters<typeof voegAgendapuntToe>[1] = {
    gremium: 'bo-jeugd',
    overlegId: op,
    soort: 'besluit',
    titel: 'Punt',
    toelichting: '',
    minuten: 5,
    gevraagdBesluit: 'Stemt het BO in?',
    inbrenger: 'bgzj',
    toelichter: '',
    bronnen: [],
    kaart: null,
    alleenVoor: null,
    herkomstId,
  };
  return (await ernaast.kysely.transaction().execute((trx) => voegAgendapuntToe(trx, nieuw))) ?? 0;
}

/** Vraagt het document zoals de editor dat doet. */
async function vraag(wie: string, soort: string, punt: number | '' = puntId) {
  const antwoord = await fetch(`${server.url}/overleggen/${overlegId}/teksten`, {
    method: 'POST',
    headers: { cookie: await meldAan(server.url, wie) },
    body: new URLSearchParams({ soort, punt: String(punt) }),
    redirect: 'manual',
  });
  const tekst = await antwoord.text();
  const inhoud: { documentId?: string; magSchrijven?: boolean } = antwoord.ok ? JSON.parse(tekst) : {};
  return { status: antwoord.status, documentId: inhoud.documentId ?? '', magSchrijven: inhoud.magSchrijven };
}

/** Wat iemand op de socket mag: `niets` klinkt precies als een document dat er niet is. */
async function recht(wie: string, documentId: string): Promise<'niets' | 'lezen' | 'schrijven'> {
  const client = await openPlan(server, wie, 2, documentId);
  if (!client.kanaal.synced) {
    const onbekend = await openPlan(server, wie, 2, 'tekst-bestaat-niet');
    expect(await client.gesloten).toBe(await onbekend.gesloten);
    return 'niets';
  }
  client.schrijf(`van ${wie}`);
  const gesloten = await Promise.race([client.gesloten, vastgelegd(documentId, `van ${wie}`)]);
  client.kanaal.destroy();
  return gesloten === true ? 'schrijven' : 'lezen';
}

/** Klaar als een tweede lezer van dezelfde partij het van de server hoort. */
async function vastgelegd(documentId: string, tekst: string): Promise<true> {
  for (;;) {
    const rijen = await ernaast.kysely
      .selectFrom('document_update')
      .select('data')
      .where('document_id', '=', documentId)
      .execute();
    if (rijen.some(({ data }) => Buffer.from(data).includes(tekst))) return true;
  }
}

describe('een tekst bij een overleg', () => {
  it('is er één, ook als twee haar tegelijk openen, en begint met het gevraagde besluit', async () => {
    const gevraagd = await Promise.all(
      ['secretaris', 'bgzj', 'vng'].map((wie) => vraag(wie, 'besluittekst')),
    );
    expect(new Set(gevraagd.map(({ documentId }) => documentId)).size).toBe(1);
    expect(gevraagd.map(({ magSchrijven }) => magSchrijven)).toEqual([true, true, false]);
    const client = await openPlan(server, 'vng', 2, gevraagd[0]?.documentId);
    await client.leest('Stemt het BO in?');
  });

  it.each([
    [
      'besluittekst',
      { secretaris: 'schrijven', bgzj: 'schrijven', vng: 'lezen', 'bestuurder.bgzj': 'lezen' },
    ],
    ['notulen', { secretaris: 'schrijven', programmabureau: 'schrijven', bgzj: 'niets', lezer: 'niets' }],
  ] as const)('%s: %o', async (soort, verwacht) => {
    const { documentId } = await vraag('secretaris', soort);
    for (const [wie, mag] of Object.entries(verwacht))
      expect([wie, await recht(wie, documentId)]).toEqual([wie, mag]);
    expect((await vraag('clienten', 'notulen')).status).toBe(404);
  });

  it('annotatie: alleen van de eigen partij, ook voor wie het overleg voorbereidt of beheert bestaat zij niet', async () => {
    const { documentId } = await vraag('bgzj', 'annotatie');
    expect(await recht('bgzj', documentId)).toBe('schrijven');
    expect((await vraag('bestuurder.bgzj', 'annotatie')).documentId).toBe(documentId);
    expect(await recht('bestuurder.bgzj', documentId)).toBe('schrijven');
    for (const wie of ['secretaris', 'programmabureau', 'beheerder', 'lezer', 'vng', 'bestuurder.rijk']) {
      expect([wie, await recht(wie, documentId)]).toEqual([wie, 'niets']);
    }
    // Wie zelf geen partij heeft kan er geen maken; een andere partij krijgt de hare.
    expect((await vraag('secretaris', 'annotatie')).status).toBe(404);
    expect((await vraag('vng', 'annotatie')).documentId).not.toBe(documentId);
    // De andere weg naar de motor zegt hetzelfde.
    const cookie = await meldAan(server.url, 'beheerder');
    const stroom = async (id: string) =>
      (await fetch(`${server.url}/sync/${id}/stroom`, { headers: { cookie } })).text();
    expect(await stroom(documentId)).toBe(await stroom('tekst-bestaat-niet'));
  });

  it('annotatie: bij een punt dat doorschuift leest alleen de eigen partij wat zij toen schreef', async () => {
    const { documentId } = await vraag('bgzj', 'annotatie');
    const client = await openPlan(server, 'bgzj', 2, documentId);
    client.schrijf('Eerst de gemeenten.');
    await vastgelegd(documentId, 'Eerst de gemeenten.');
    client.kanaal.destroy();
    const volgende = await ernaast.kysely
      .insertInto('overleg')
      .columns(['gremium', 'datum', 'begin', 'eind', 'plaats', 'peildatum', 'kring', 'versie'])
      .expression((eb) =>
        eb
          .selectFrom('overleg')
          .select((q) => [
            'gremium',
            q.val('2027-06-17').as('datum'),
            ...(['begin', 'eind', 'plaats'] as const),
            q.val('2027-06-01').as('peildatum'),
            ...(['kring', 'versie'] as const),
          ])
          .where('id', '=', overlegId),
      )
      .returning('id')
      .executeTakeFirstOrThrow();
    const punt = await voegPuntToe(volgende.id, puntId);
    const pagina = async (wie: string) => {
      const headers = { cookie: await meldAan(server.url, wie) };
      return (await fetch(`${server.url}/overleggen/${volgende.id}/punten/${punt}`, { headers })).text();
    };
    for (const wie of ['bgzj', 'bestuurder.bgzj'])
      expect(await pagina(wie)).toMatch(/Wat wij schreven voor[\s\S]*Eerst de gemeenten\./);
    for (const wie of ['vng', 'secretaris', 'programmabureau', 'beheerder', 'lezer']) {
      const html = await pagina(wie);
      expect(html).toContain('Doorgeschoven van');
      expect(html).not.toMatch(/Eerst de gemeenten|Wat wij schreven/);
    }
  });

  it('wat nergens op slaat is er niet', async () => {
    expect((await vraag('secretaris', 'geheim')).status).toBe(404);
    expect((await vraag('secretaris', 'besluittekst', '')).status).toBe(404);
    expect((await vraag('secretaris', 'besluittekst', 999_999)).status).toBe(404);
    expect((await vraag('secretaris', 'notulen', '')).status).toBe(200);
  });

  it('na het bevriezen is een voorgesteld besluit alleen nog te lezen, binnen 5 s; een annotatie blijft te schrijven', async () => {
    const { documentId } = await vraag('bgzj', 'besluittekst');
    const client = await openPlan(server, 'bgzj', 2, documentId);
    const begin = performance.now();
    await ernaast.kysely
      .updateTable('overleg')
      .set({ bevroren_op: '2026-11-20T09:00:00.000Z' })
      .where('id', '=', overlegId)
      .execute();
    expect(await client.gesloten).toBe(4403);
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect((await vraag('bgzj', 'annotatie')).magSchrijven).toBe(true);
  });

  it('laat in logboek, zoekindex en versies niets na', async () => {
    const regels = await ernaast.kysely.selectFrom('logboek').select('gebeurtenis').execute();
    expect(
      regels.map(({ gebeurtenis }) => gebeurtenis).filter((naam) => /tekst|annotatie|notulen/.test(naam)),
    ).toEqual([]);
    for (const tabel of ['zoekstand', 'document_versie'] as const) {
      const rijen = await ernaast.kysely.selectFrom(tabel).select('document_id').execute();
      expect(rijen.filter(({ document_id }) => document_id.startsWith('tekst-'))).toEqual([]);
    }
  });
});
