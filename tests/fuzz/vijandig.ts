import * as encoding from 'lib0/encoding';
import * as prng from 'lib0/prng';
import * as Y from 'yjs';
import {
  writeAwareness,
  writeQueryAwareness,
  writeStep1,
  writeStep2,
  writeUpdate,
} from '#server/sync/protocol.ts';

/** Wat een echte editor stuurt: het begin voor verminkingen. */
function echte(): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => updates.push(update));
  const inhoud = doc.getXmlFragment('inhoud');
  for (let i = 0; i < 6; i++) {
    const alinea = new Y.XmlElement('paragraph');
    const tekst = new Y.XmlText(`regel ${i}`);
    inhoud.insert(0, [alinea]);
    alinea.insert(0, [tekst]);
    tekst.insert(2, 'x', { bold: true });
    tekst.delete(0, 2);
  }
  return [
    ...updates.map(writeUpdate),
    writeStep1(Y.encodeStateVector(doc)),
    writeStep2(Y.encodeStateAsUpdate(doc)),
    writeAwareness(Uint8Array.from([1, 5, 1, 9, ...new TextEncoder().encode('{"a":"b"}')])),
    writeQueryAwareness(),
  ];
}

/** Een lengte of aantal van ver boven wat er volgt. */
function bom(gen: prng.PRNG): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const soort of [[0, 0], [0, 1], [0, 2], [1]][prng.int32(gen, 0, 3)] ?? [])
    encoding.writeVarUint(encoder, soort);
  for (let i = prng.int32(gen, 1, 4); i > 0; i--)
    encoding.writeVarUint(encoder, 2 ** prng.int32(gen, 20, 52));
  return encoding.toUint8Array(encoder);
}

/** Een lengte die klopt, met daarin een aantal dat niet klopt. */
function bomBinnenin(gen: prng.PRNG): Uint8Array {
  const binnen = bom(gen);
  return [writeUpdate, writeStep2, writeStep1, writeAwareness][prng.int32(gen, 0, 3)]?.(binnen) ?? binnen;
}

/** Aanwezigheid die diep, groot of geen object is. */
function aanwezigheid(gen: prng.PRNG): Uint8Array {
  const diep = prng.int32(gen, 1, 2_000);
  const tekst = [
    `${'['.repeat(diep)}${']'.repeat(diep)}`,
    '{"__proto__":{"x":1}}',
    '"tekst"',
    '{',
    'null',
    '1e999',
  ];
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, prng.uint32(gen, 0, 2 ** 31));
  encoding.writeVarUint(encoder, prng.int32(gen, 0, 5));
  encoding.writeVarString(encoder, prng.oneOf(gen, tekst));
  return writeAwareness(encoding.toUint8Array(encoder));
}

/** Maakt vijandige berichten, steeds dezelfde bij hetzelfde zaad. */
export function* vijandige(seed: number, aantal: number): Generator<Uint8Array> {
  const gen = prng.create(seed);
  const heel = echte();
  for (let i = 0; i < aantal; i++) {
    const bericht = prng.oneOf(gen, heel).slice();
    switch (prng.int32(gen, 0, 6)) {
      case 0:
        yield bericht.subarray(0, prng.int32(gen, 0, bericht.length));
        break;
      case 1:
        yield prng.uint8Array(gen, prng.int32(gen, 0, 200));
        break;
      case 2:
        yield bom(gen);
        break;
      case 3:
        yield bomBinnenin(gen);
        break;
      case 4:
        yield aanwezigheid(gen);
        break;
      default:
        for (let n = prng.int32(gen, 1, 4); n > 0; n--) {
          bericht[prng.int32(gen, 0, bericht.length - 1)] = prng.int32(gen, 0, 255);
        }
        yield bericht;
    }
  }
}
