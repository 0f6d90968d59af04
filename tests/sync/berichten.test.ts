import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SLUITCODES } from '#domain/document/sluitcodes.ts';
import { writeAwareness, writeStep1, writeUpdate } from '#server/sync/protocol.ts';
import { compact, isSound } from '#server/sync/updates.ts';
import { alineas } from './alineas.ts';
import { maakDatabase, type Opstelling, PLAN, startSync } from './opstelling.ts';
import { regel, regelsIn, stuurRegel } from './ruwe-client.ts';

let op: Opstelling;

beforeEach(async () => {
  op = await startSync(await maakDatabase(), { bericht: 10_000 });
});

/** Een stuk tekst dat naar zichzelf verwijst: te lezen, maar elke Yjs die het toepast crasht. */
function verwijstNaarZichzelf(): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 5;
  const tekst = doc.getText('t');
  tekst.insert(0, 'a');
  const voor = Y.encodeStateVector(doc);
  tekst.insert(1, 'b');
  const update = Y.encodeStateAsUpdate(doc, voor);
  // [aantal clients, aantal stukken, client, klok, info, client en klok van de oorsprong, …]
  update[6] = 1;
  return update;
}

const KAPOT: Record<string, Uint8Array | string> = {
  leeg: new Uint8Array(),
  'onbekende soort': Uint8Array.of(77),
  'auth van een client': Uint8Array.of(2, 0),
  'onbekend syncbericht': Uint8Array.of(0, 9, 0),
  afgekapt: writeUpdate(regel('half')).subarray(0, 8),
  'bytes erachter': Uint8Array.from([...writeUpdate(regel('x')), 1]),
  'geen update': writeUpdate(Uint8Array.of(9, 9, 9, 9)),
  'verwijst naar zichzelf': writeUpdate(verwijstNaarZichzelf()),
  'leeg stuk weggehaald': writeUpdate(Uint8Array.of(0, 1, 1, 1, 0, 0)),
  'geen state vector': writeStep1(Uint8Array.of(200)),
  'aanwezigheid is geen JSON': writeAwareness(Uint8Array.of(1, 1, 1, 1, 0x7b)),
  'aanwezigheid is geen object': writeAwareness(Uint8Array.of(1, 1, 1, 1, 0x37)),
  tekst: 'hallo',
};

describe('wat niet klopt', () => {
  it.each(Object.keys(KAPOT))('R10 R11: %s sluit alleen de afzender, met 4400 en een reden', async (naam) => {
    const bas = await op.ruw('bas').open();
    await bas.heenEnWeer();
    const vera = await op.ruw('vera').open();
    vera.stuur(KAPOT[naam] ?? '');
    expect(await vera.gesloten).toEqual({ code: 4400, reden: SLUITCODES.onleesbaar.reden });

    const carla = await op.client('carla').gelijk();
    stuurRegel(bas, 'gaat door');
    await carla.leest('gaat door');
    expect(regelsIn(await op.sync.toestand(PLAN))).toEqual(['gaat door']);
  });

  it('R10: een te groot bericht sluit de afzender met 1009', async () => {
    const vera = await op.ruw('vera').open();
    await vera.heenEnWeer();
    stuurRegel(vera, 'x'.repeat(20_000));
    expect((await vera.gesloten).code).toBe(1009);
    expect(await op.sync.toestand(PLAN)).toEqual(Uint8Array.of(0, 0));
  });
});

describe('isSound', () => {
  const geldig = alineas();

  it('R11: laat alles door wat een editor maakt', () => {
    for (const update of geldig) expect(isSound(update)).toBe(true);
    expect(isSound(Uint8Array.of(0, 0))).toBe(true);
  });

  it('R11: wat er van verminkte updates doorheen komt, kan elke lezer toepassen', () => {
    const verminking = fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...geldig), verminking, (heel, wijzigingen) => {
        const update = heel.slice();
        for (const [plaats, waarde] of wijzigingen) update[plaats % update.length] = waarde;
        if (isSound(update)) compact([compact(geldig).update, update]);
      }),
      { numRuns: 3_000, seed: 2028 },
    );
  });
});
