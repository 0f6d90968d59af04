import { describe, expect, it } from 'vitest';
import { proefserver } from '#tests/helpers/server.ts';
import { openPlan } from './plan-client.ts';

describe('/metrics', () => {
  it('geeft op deze machine kamers, verbindingen, vastleggen en sluitcodes als Prometheus-tekst', async () => {
    const server = await proefserver();
    const haal = async () => (await fetch(`${server.url}/metrics`)).text();
    const vng = await openPlan(server, 'vng', 2);
    const wie = await openPlan(server, 'vng', 2, 'bestaat-niet');
    expect(await wie.gesloten).toBe(4404);
    vng.schrijf('Geteld.');
    // De vaste opbouw en de zin.
    await expect.poll(haal).toMatch(/^vijfhoek_sync_updates_total 2$/m);
    const tekst = await haal();
    expect(tekst).toMatch(/^vijfhoek_sync_kamers 1$/m);
    expect(tekst).toMatch(/^vijfhoek_sync_verbindingen 1$/m);
    expect(tekst).toMatch(/^vijfhoek_sync_onopgeslagen_bytes 0$/m);
    expect(tekst).toMatch(/^vijfhoek_sync_opslag_weg_seconden 0$/m);
    expect(tekst).toMatch(/^vijfhoek_sync_vastleggen_seconden_count [1-9]/m);
    expect(tekst).toMatch(/^vijfhoek_sync_sluitingen_total\{code="4404"\} 1$/m);
    expect(tekst).toContain('process_resident_memory_bytes');
  });

  it('is dicht voor wie van buiten komt, ook door een proxy op deze machine, behalve met het token', async () => {
    const server = await proefserver({ env: { METRICS_TOKEN: 'zestien-tekens-lang' } });
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${server.url}/metrics`, { headers })).status;
    const doorgegeven = { 'x-forwarded-for': '203.0.113.9' };
    expect(await status(doorgegeven)).toBe(403);
    expect(await status({ ...doorgegeven, authorization: 'Bearer geraden-geraden-geraden' })).toBe(403);
    expect(await status({ ...doorgegeven, authorization: 'Bearer zestien-tekens-lang' })).toBe(200);
    expect(await status({})).toBe(200);
  });
});
