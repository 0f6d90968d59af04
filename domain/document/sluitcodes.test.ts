import { describe, expect, it } from 'vitest';
import { SLUITCODES, sluitredenVan } from './sluitcodes.ts';

describe('sluitcodes', () => {
  it('past elke reden in een close-frame (RFC 6455: 123 bytes) en heeft elke code één betekenis', () => {
    const regels = Object.values(SLUITCODES);
    for (const { reden } of regels) expect(Buffer.byteLength(reden)).toBeLessThanOrEqual(123);
    expect(new Set(regels.map(({ code }) => code)).size).toBe(regels.length);
  });

  it('vindt de reden bij een code, en niets bij een vreemde code', () => {
    expect(sluitredenVan(4404)).toBe('Dit document bestaat niet, of je mag het niet zien.');
    expect(sluitredenVan(1006)).toBeNull();
  });
});
