import { readFile } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import JSZip from 'jszip';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MAX_DOCX } from '#domain/document/invoer.ts';
import type { Werkbericht } from '#server/werker/werker.ts';
import { alinea, docxMet } from '#tests/document/woordbestand.ts';
import { alineaOnder, openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { meldAan } from '#tests/helpers/server.ts';
import { bezwaren, schuiftOpzij } from '#tests/helpers/toegankelijk.ts';

const reis = opReis();

describe('een plan exporteren', () => {
  it('geeft met voortgang een Word-bestand, ook aan wie alleen leest', async () => {
    const lezer = await reis.komt('lezer');
    await openPlan(lezer, 2);
    await lezer.getByRole('link', { name: 'Exporteren' }).click();
    await lezer.getByRole('heading', { name: 'Plan exporteren' }).waitFor();
    expect(await bezwaren(lezer)).toEqual([]);
    const download = lezer.waitForEvent('download');
    await lezer.getByRole('button', { name: 'Exporteren' }).click();
    await lezer.getByRole('progressbar', { name: 'Het bestand wordt gemaakt' }).waitFor();
    const bestand = await download;
    expect(bestand.suggestedFilename()).toMatch(/^implementatieplan-opgave-2-\d{4}-\d\d-\d\d\.docx$/);
    await lezer.getByText('is gemaakt en staat bij je downloads').waitFor();
    const zip = await JSZip.loadAsync(await readFile(await bestand.path()));
    expect(await zip.file('word/document.xml')?.async('string')).toContain('Veranderaanpak');
  });

  it('stopt ook op de server als je stopt', async () => {
    const bureau = await reis.komt('programmabureau', { netwerkStoring: true });
    const draden = volgDraden();
    await bureau.goto('/opgaven/2/plan/exporteren');
    await bureau.getByRole('button', { name: 'Exporteren' }).click();
    await expect.poll(() => draden.length).toBe(1);
    await bureau.getByRole('button', { name: 'Stoppen' }).click();
    await bureau.getByText('Gestopt. Er is geen bestand gemaakt.').waitFor();
    await expect.poll(() => draden.map(({ gestopt }) => gestopt)).toEqual([true]);
    expect(draden[0]?.klaar).toBe(false);
  });

  it('is zonder JavaScript een gewone download, en de afdruk een gewone pagina', async () => {
    const cookie = await meldAan(reis.server.url, 'lezer');
    const haal = (pad: string) => fetch(`${reis.server.url}/opgaven/2/plan/${pad}`, { headers: { cookie } });
    const pagina = await (await haal('exporteren')).text();
    expect(pagina).toContain('action="/opgaven/2/plan/uitvoer"');
    const antwoord = await haal('uitvoer?vorm=html&versie=');
    expect(antwoord.headers.get('content-disposition')).toMatch(
      /^attachment; filename="implementatieplan-opgave-2-/,
    );
    expect(await antwoord.text()).toContain('<h3>Veranderaanpak</h3>');
    expect(await (await haal('afdrukken')).text()).toContain('Veranderaanpak</h2>');
    // Een plan dat nog niemand opende heeft ook hier zijn vaste opbouw.
    const nieuw = await fetch(`${reis.server.url}/opgaven/6/plan/afdrukken`, { headers: { cookie } });
    expect(await nieuw.text()).toContain('Veranderaanpak</h2>');
  });
});

describe('een Word-bestand importeren', () => {
  const bestand = (naam: string, bytes: Uint8Array) => ({
    name: naam,
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from(bytes),
  });

  it('laat zien wat meekomt, en zet het erin terwijl een ander typt', async () => {
    const bureau = await reis.komt('programmabureau');
    const vng = await reis.komt('vng');
    await openPlan(vng, 3);
    await openPlan(bureau, 3);
    await bureau.getByRole('link', { name: 'Importeren' }).click();
    const body = [alinea('Onze aanpak', { stijl: 'Heading1' }), alinea('Tien teams beginnen in maart.')].join(
      '',
    );
    await bureau.getByLabel('Word-bestand').setInputFiles(bestand('aanpak.docx', await docxMet({ body })));
    expect(await bezwaren(bureau)).toEqual([]);
    await bureau.getByRole('button', { name: 'Bekijken wat meekomt' }).click();
    const voorbeeld = bureau.getByRole('region', { name: 'Voorbeeld van de tekst' });
    await voorbeeld.getByText('Tien teams beginnen in maart.').waitFor();
    await bureau.getByText('1 alinea', { exact: true }).waitFor();
    expect(await bezwaren(bureau)).toEqual([]);
    expect(await schuiftOpzij(bureau)).toBe(0);

    await alineaOnder(vng, 'Capaciteit').click();
    await vng.keyboard.type('Wie typt blijft ');
    await bureau
      .getByLabel('Waar moet het komen?')
      .selectOption({ label: 'In het lege onderdeel: Monitoring' });
    await voorbeeld.getByRole('heading', { level: 3, name: 'Onze aanpak' }).waitFor();
    await bureau.getByRole('button', { name: 'Overnemen in het plan' }).click();
    await vng.keyboard.type('gewoon typen.');
    await vng.locator('.ProseMirror h2:has-text("Monitoring") + h3', { hasText: 'Onze aanpak' }).waitFor();
    await vng.getByText('Wie typt blijft gewoon typen.').waitFor();
    await bureau.getByRole('link', { name: 'Naar het plan' }).click();
    await bureau.getByText('Tien teams beginnen in maart.').waitFor();
    await bureau.getByText('Wie typt blijft gewoon typen.').waitFor();
  });

  it('zegt bij een kapot bestand wat er mis is, en verandert niets', async () => {
    const bureau = await reis.komt('programmabureau', { breed: 390, hoog: 844 });
    await bureau.goto('/opgaven/4/plan/importeren');
    const kapot = (await docxMet({ body: alinea('Half') })).subarray(0, 600);
    const veld = bureau.getByLabel('Word-bestand');
    await veld.setInputFiles(bestand('kapot.docx', kapot));
    await bureau.getByRole('button', { name: 'Bekijken wat meekomt' }).click();
    await bureau.getByText('Dit bestand is beschadigd').waitFor();
    expect(await bureau.getByLabel('Word-bestand').getAttribute('aria-invalid')).toBe('true');
    expect(await bezwaren(bureau)).toEqual([]);
    expect(await schuiftOpzij(bureau)).toBe(0);
    await openPlan(bureau, 4);
    expect(await bureau.getByText('Half', { exact: true }).count()).toBe(0);
  });

  it('leest geen bestand van wie hier niet schrijft, en geen bestand dat te groot is', async () => {
    const stuur = async (wie: string, bytes: Uint8Array) => {
      const cookie = await meldAan(reis.server.url, wie);
      const adres = `${reis.server.url}/opgaven/4/plan/invoer?plek=einde`;
      return fetch(adres, { method: 'POST', headers: { cookie }, body: new Uint8Array(bytes) });
    };
    expect((await stuur('lezer', Buffer.from('x'))).status).toBe(404);
    const groot = await stuur('vng', new Uint8Array(MAX_DOCX + 1)).then(
      ({ status }) => status,
      () => 'verbroken',
    );
    expect([413, 'verbroken']).toContain(groot);
  });
});

/** De draden die de server vanaf nu begint: of ze gestopt zijn, en of ze hun werk afkregen. */
function volgDraden() {
  const draden: { gestopt: boolean; klaar: boolean }[] = [];
  const volg = (worker: Worker) => {
    const draad = { gestopt: false, klaar: false };
    draden.push(draad);
    worker.on('exit', () => {
      draad.gestopt = true;
    });
    worker.on('message', (bericht: Werkbericht) => {
      draad.klaar ||= bericht.soort === 'klaar';
    });
  };
  process.on('worker', volg);
  onTestFinished(() => void process.off('worker', volg));
  return draden;
}
