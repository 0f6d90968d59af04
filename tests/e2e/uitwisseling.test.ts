import { readFile } from 'node:fs/promises';
import type { Worker } from 'node:worker_threads';
import JSZip from 'jszip';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Werkbericht } from '#server/werker/werker.ts';
import { openPlan } from '#tests/helpers/mensen.ts';
import { opReis } from '#tests/helpers/reis.ts';
import { meldAan } from '#tests/helpers/server.ts';
import { bezwaren } from '#tests/helpers/toegankelijk.ts';

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
