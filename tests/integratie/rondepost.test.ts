import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openOpslag } from '#server/opslag.ts';
import { mailserver } from '#tests/helpers/mailserver.ts';
import { type Proefserver, proefserver } from '#tests/helpers/server.ts';
import { bezoeker } from './formulieren.ts';

/** De post van een ronde, met een echte mailserver. */

async function demoRonde({ dataDir }: Proefserver): Promise<string> {
  const opslag = await openOpslag({ dataDir, databaseUrl: null });
  const { id } = await opslag.kysely
    .selectFrom('statusronde')
    .select('id')
    .where('sleutel', '=', 'demo-ronde')
    .executeTakeFirstOrThrow();
  await opslag.sluit();
  return `/rondes/${id}`;
}

/** De regels van een kop, en de tekst zonder codering. */
function lees(mail: string) {
  const [koppen = '', ...rest] = mail.split('\r\n\r\n');
  const kop = (naam: string) => new RegExp(`^${naam}: (.*(?:\r\n[ \t].*)*)`, 'mi').exec(koppen)?.[1] ?? '';
  const tekst = rest.join('\n\n').replace(/=\r?\n/g, '');
  return { aan: /[\w.]+@demo\.example/.exec(kop('To'))?.[0] ?? '', id: kop('Message-ID'), tekst };
}

describe('de post van een ronde', () => {
  it('blijft in de demo op deze machine: wie namens een partij meldt krijgt één uitnodiging', async () => {
    const server = await proefserver({ klok: () => new Date('2026-11-20T10:00:00Z') });
    const [hier, programmabureau, secretaris] = [
      await demoRonde(server),
      await bezoeker(server, 'programmabureau'),
      await bezoeker(server, 'secretaris'),
    ];
    const map = join(server.dataDir, 'mail');
    expect(server.gezegd.join('\n')).toContain(map);
    const adres = `${hier}/mail?soort=uitnodiging`;
    expect(await secretaris.lees(adres)).toBeNull();
    const vooraf = (await programmabureau.lees(adres)) ?? '';
    expect(vooraf).toContain('Verstuur 5 mails');
    expect(vooraf).toContain('Dag Sanne de Wit,');
    expect(vooraf).toContain('niemand heeft een account');
    // Voor een ministerie zonder eigen account meldt het Rijk; dat staat in de mail en op de nabellijst.
    expect(vooraf).toMatch(/Je kunt ook melden voor VWS \(nog \d+\)/);
    expect(vooraf).toMatch(/VWS<\/b>: niemand heeft een account; wie ook voor haar kan melden/);
    expect(await secretaris.lees(hier)).toContain('Farid el Amrani (Het Rijk), ');

    expect((await programmabureau.verstuur(adres, {})).naar).toBe(`${hier}?gemaild=5#post`);
    await vi.waitFor(async () => expect(await readdir(map)).toHaveLength(5), { timeout: 15_000 });
    const mails = (
      await Promise.all((await readdir(map)).map((naam) => readFile(join(map, naam), 'utf8')))
    ).map(lees);
    expect(mails.map(({ aan }) => aan).sort()).toEqual(
      ['bgzj', 'clienten', 'rijk', 'sbj', 'vng'].map((wie) => `${wie}@demo.example`),
    );
    for (const { tekst } of mails) expect(tekst).toContain(`${server.url}/melden`);
    await vi.waitFor(async () => expect(await programmabureau.lees(hier)).toContain('5 verstuurd.'), {
      timeout: 15_000,
    });
    expect((await programmabureau.verstuur(adres, {})).html).toContain('Er is niemand meer om te mailen.');
    expect(await secretaris.lees(hier)).not.toContain('Verstuur');
    expect(await secretaris.lees(hier)).toContain('vng@demo.example');
  });

  it('wordt opnieuw geprobeerd, zegt wat er misgaat, en komt met dezelfde Message-ID alsnog aan', async () => {
    const post = await mailserver();
    const server = await proefserver({
      klok: () => new Date('2026-11-20T10:00:00Z'),
      env: {
        SMTP_URL: post.url,
        MAIL_VAN: 'Vijfhoek <post@vijfhoek.example>',
        ORIGIN: 'http://vijfhoek.example',
      },
    });
    const hier = await demoRonde(server);
    const programmabureau = await bezoeker(server, 'programmabureau');
    const stil = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    post.weigert((aan) => (aan.startsWith('vng') ? 450 : aan.startsWith('sbj') ? 550 : null));
    await programmabureau.verstuur(`${hier}/mail?soort=herinnering&partij=vng`, {});
    await programmabureau.verstuur(`${hier}/mail?soort=herinnering&partij=sbj`, {});
    await vi.waitFor(
      async () => {
        const html = (await programmabureau.lees(hier)) ?? '';
        expect(html).toContain('2 mails kwamen niet aan');
        expect(html).toContain('Volgende poging 20 november 2026, 11.01 uur.');
        expect(html).toContain('We proberen het niet meer vanzelf.');
        expect(html).toContain('De mailserver neemt deze mail niet aan.');
      },
      { timeout: 15_000 },
    );
    // Het log noemt geen adres.
    expect(JSON.stringify(stil.mock.calls)).not.toContain('@demo.example');
    stil.mockRestore();
    expect(post.ontvangen).toEqual([]);

    // Een herstart verliest niets en stuurt niets dubbel.
    post.weigert(() => null);
    await server.herstart();
    const opnieuw = await bezoeker(server, 'programmabureau');
    await opnieuw.verstuur(hier, { handeling: 'opnieuw' });
    await vi.waitFor(async () => expect(await opnieuw.lees(hier)).toContain('2 verstuurd.'), {
      timeout: 15_000,
    });
    const mails = post.ontvangen.map(lees);
    expect(mails.map(({ aan }) => aan).sort()).toEqual(['sbj@demo.example', 'vng@demo.example']);
    for (const { id, tekst } of mails) {
      expect(id).toMatch(/^<ronde-\d+-herinnering-2026-11-20-\d+@vijfhoek\.example>$/);
      expect(tekst).toContain('http://vijfhoek.example/melden');
    }
    const nog = (await opnieuw.lees(`${hier}/mail?soort=herinnering`)) ?? '';
    expect(nog).toContain('Verstuur 3 mails');
    expect(nog).toContain('kreeg deze mail al');
  });

  it('gaat niet meer uit als de ronde gesloten is, ook niet wat nog wachtte', async () => {
    const post = await mailserver();
    const server = await proefserver({
      klok: () => new Date('2026-11-20T10:00:00Z'),
      env: { SMTP_URL: post.url, MAIL_VAN: 'post@vijfhoek.example', ORIGIN: 'http://vijfhoek.example' },
    });
    const stil = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    post.weigert(() => 450);
    const hier = await demoRonde(server);
    const programmabureau = await bezoeker(server, 'programmabureau');
    await programmabureau.verstuur(`${hier}/mail?soort=herinnering&partij=vng`, {});
    await vi.waitFor(async () => expect(await programmabureau.lees(hier)).toContain('Volgende poging'), {
      timeout: 15_000,
    });
    stil.mockRestore();
    await programmabureau.verstuur(hier, { handeling: 'sluiten', versie: '1' });
    expect(await programmabureau.lees(hier)).toContain('Niet meer verstuurd: de ronde is gesloten.');
    expect((await programmabureau.verstuur(hier, { handeling: 'opnieuw' })).status).toBe(400);
    expect((await programmabureau.verstuur(`${hier}/mail?soort=herinnering`, {})).html).toContain(
      'Deze ronde is gesloten: er wordt niets meer gevraagd.',
    );
  });
});
