import { describe, expect, it } from 'vitest';
import { frameOf } from '#server/sync/frame.ts';

describe('een frame', () => {
  it.each([
    [0, [0x82, 0]],
    [125, [0x82, 125]],
    [126, [0x82, 126, 0, 126]],
    [65_535, [0x82, 126, 255, 255]],
    [65_536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
  ])('van %i bytes heeft de kop van RFC 6455 en daarna het bericht', (lengte, kop) => {
    const bytes = new Uint8Array(lengte).fill(7);
    const frame = frameOf(bytes);
    expect([...frame.subarray(0, kop.length)]).toEqual(kop);
    expect(frame.subarray(kop.length).equals(bytes)).toBe(true);
    expect(frameOf(bytes)).toBe(frame);
    expect(frameOf(bytes.slice())).not.toBe(frame);
  });
});
