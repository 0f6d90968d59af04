import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Een update zoals ze in het logboek stond. */
export interface HistorieRij {
  seq: number;
  gebruikerId: number | null;
  /** ISO 8601 in UTC */
  vastgelegdOp: string;
  data: Uint8Array;
}

const inpakken = promisify(gzip);
const uitpakken = promisify(gunzip);

/** Pakt een stuk logboek in zonder iets te verliezen: wie, wanneer en wat blijven per update bekend. */
export async function pakIn(rijen: readonly HistorieRij[]): Promise<Uint8Array> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, rijen.length);
  for (const { seq, gebruikerId, vastgelegdOp, data } of rijen) {
    encoding.writeVarUint(encoder, seq);
    encoding.writeVarUint(encoder, gebruikerId ?? 0);
    encoding.writeVarString(encoder, vastgelegdOp);
    encoding.writeVarUint8Array(encoder, data);
  }
  return inpakken(encoding.toUint8Array(encoder));
}

/** Het omgekeerde van `pakIn`. */
export async function pakUit(bytes: Uint8Array): Promise<HistorieRij[]> {
  const decoder = decoding.createDecoder(await uitpakken(bytes));
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    seq: decoding.readVarUint(decoder),
    gebruikerId: decoding.readVarUint(decoder) || null,
    vastgelegdOp: decoding.readVarString(decoder),
    data: decoding.readVarUint8Array(decoder),
  }));
}
