import { describe, expect, it } from 'vitest';
import { maakWachtrij } from '#server/werker/wachtrij.ts';
import { inWerker, WerkTeGroot } from '#server/werker/werker.ts';

const bestand = new URL('./draaft-door.werker.ts', import.meta.url);

function draaf({ tijd = 60_000, vult = false, signal = new AbortController().signal }) {
  const gedeeld = new SharedArrayBuffer(4);
  const teller = new Int32Array(gedeeld);
  const werk = { bestand, opdracht: { teller: gedeeld, vult }, tijd, geheugen: 64, signal };
  return { teller, uitkomst: inWerker<never>(werk) };
}

describe('werk in een eigen draad', () => {
  it('staat stil zodra er is afgebroken', async () => {
    const stop = new AbortController();
    const { teller, uitkomst } = draaf({ signal: stop.signal });
    const afloop = expect(uitkomst).rejects.toThrow('genoeg');
    await expect.poll(() => Atomics.load(teller, 0)).toBeGreaterThan(0);
    stop.abort(new Error('genoeg'));
    await afloop;
    const stand = Atomics.load(teller, 0);
    await new Promise(setImmediate);
    expect(Atomics.load(teller, 0)).toBe(stand);
  });

  it('stopt bij de tijdgrens', async () => {
    await expect(draaf({ tijd: 50 }).uitkomst).rejects.toBeInstanceOf(WerkTeGroot);
  });

  it('stopt bij de geheugengrens, zonder het proces mee te nemen', async () => {
    await expect(draaf({ vult: true }).uitkomst).rejects.toBeInstanceOf(WerkTeGroot);
  });
});

describe('de wachtrij', () => {
  it('laat niet meer tegelijk toe dan mag, en wie afbreekt houdt geen plaats bezet', async () => {
    const rij = maakWachtrij(1);
    const altijd = new AbortController().signal;
    const gedaan: string[] = [];
    let klaar = () => {};
    const eerste = rij(altijd, () => new Promise<void>((los) => (klaar = los)));
    const stop = new AbortController();
    const tweede = expect(rij(stop.signal, async () => gedaan.push('tweede'))).rejects.toThrow('weg');
    const derde = rij(altijd, async () => gedaan.push('derde'));
    stop.abort(new Error('weg'));
    await tweede;
    expect(gedaan).toEqual([]);
    klaar();
    await Promise.all([eerste, derde]);
    expect(gedaan).toEqual(['derde']);
    await rij(altijd, async () => gedaan.push('vierde'));
    expect(gedaan).toEqual(['derde', 'vierde']);
  });
});
