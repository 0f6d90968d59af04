import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BESTANDSFOUT, MAX_AFBEELDING } from '#domain/document/bestand.ts';
import { GEKANTELDE_JPEG, PNG } from '#tests/helpers/afbeelding.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';

const PAD = '/opgaven/2/plan/bestanden';

let server: Proefserver;
let vng: string;

beforeAll(async () => {
  server = await startProefserver();
  vng = await meldAan(server.url, 'vng');
});
afterAll(() => server.sluit());

async function stuur(inhoud: Buffer, soort: string, pad = PAD) {
  const antwoord = await fetch(server.url + pad, {
    method: 'POST',
    headers: { cookie: vng, 'content-type': soort },
    body: Uint8Array.from(inhoud),
  });
  return { status: antwoord.status, uitslag: await antwoord.json() };
}

/** Een upload die nooit klaar is: na de stukken blijft hij hangen tot de server antwoordt. */
function stuurZonderEinde(headers: Record<string, string>, stukken: Buffer[]) {
  const { hostname, port } = new URL(server.url);
  return new Promise<{ status: number | undefined; tekst: string }>((klaar, mis) => {
    const verzoek = request(
      { hostname, port, path: PAD, method: 'POST', headers: { cookie: vng, ...headers }, agent: false },
      async (antwoord) => {
        let tekst = '';
        for await (const stuk of antwoord) tekst += stuk;
        klaar({ status: antwoord.statusCode, tekst });
        verzoek.destroy();
      },
    );
    verzoek.on('error', mis);
    for (const stuk of stukken) verzoek.write(stuk);
    verzoek.flushHeaders();
  });
}

describe('een afbeelding bij een plan', () => {
  it('wordt bewaard en komt terug zoals ze was, zonder iets te mogen uitvoeren', async () => {
    const { status, uitslag } = await stuur(PNG, 'image/png');
    expect(status).toBe(201);
    expect(uitslag).toMatchObject({ ok: true, afbeelding: { breedte: 40, hoogte: 30 } });

    const lezer = await meldAan(server.url, 'lezer');
    const adres = `${server.url}/bestanden/${uitslag.afbeelding.nummer}`;
    const antwoord = await fetch(adres, { headers: { cookie: lezer } });
    expect(Buffer.from(await antwoord.arrayBuffer()).equals(PNG)).toBe(true);
    expect(Object.fromEntries(antwoord.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect((await fetch(adres)).status).toBe(401);
  });

  it('staat er één keer, hoe vaak iemand haar ook kiest', async () => {
    const twee = [await stuur(PNG, 'image/png'), await stuur(PNG, 'application/octet-stream')];
    expect(twee[0]?.uitslag).toEqual(twee[1]?.uitslag);
    const elders = await stuur(PNG, 'image/png', '/opgaven/3/plan/bestanden');
    expect(elders.uitslag.afbeelding.nummer).not.toBe(twee[0]?.uitslag.afbeelding.nummer);
  });

  it('krijgt de maten zoals je haar ziet: een gekantelde foto is hoger dan breed', async () => {
    const { uitslag } = await stuur(GEKANTELDE_JPEG, 'image/jpeg');
    expect(uitslag).toMatchObject({ ok: true, afbeelding: { breedte: 30, hoogte: 40 } });
  });

  it.each([
    ['een webpagina die zegt een PNG te zijn', Buffer.from('<html><script>alert(1)</script>'), 'image/png'],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), 'image/svg+xml'],
    ['een halve PNG', PNG.subarray(0, 12), 'image/png'],
    ['niets', Buffer.alloc(0), 'image/png'],
  ])('is niet %s', async (_wat, inhoud, soort) => {
    const { status, uitslag } = await stuur(inhoud, soort);
    expect(status).toBe(422);
    expect(uitslag).toEqual({ ok: false, fout: BESTANDSFOUT.geen_afbeelding });
  });

  it('is niet van een andere soort dan zij zegt', async () => {
    const { status, uitslag } = await stuur(PNG, 'image/jpeg');
    expect(status).toBe(422);
    expect(uitslag.fout).toContain('heet een JPEG, maar het is een PNG');
  });

  it('is niet zo breed dat een browser erin blijft hangen', async () => {
    const breed = Buffer.from(PNG);
    breed.writeUInt32BE(60_000, 16);
    expect((await stuur(breed, 'image/png')).uitslag.fout).toBe(BESTANDSFOUT.te_breed);
  });

  it('wordt geweigerd zodra zij noemt hoe groot zij is, voor er iets binnen is', async () => {
    const headers = { 'content-length': String(500 * 1024 * 1024), 'content-type': 'image/png' };
    const { status, tekst } = await stuurZonderEinde(headers, []);
    expect(status).toBe(413);
    expect(tekst).toContain(BESTANDSFOUT.te_groot);
  });

  it('wordt onderweg afgebroken als zij niet noemt hoe groot zij is', async () => {
    const stuk = Buffer.alloc(MAX_AFBEELDING / 2 + 1);
    const { status, tekst } = await stuurZonderEinde({ 'content-type': 'image/png' }, [PNG, stuk, stuk]);
    expect(status).toBe(413);
    expect(tekst).toContain(BESTANDSFOUT.te_groot);
  });
});
