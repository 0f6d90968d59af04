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
  return inpakken(inBytes(rijen));
}

/** Het omgekeerde van `pakIn`. */
export async function pakUit(bytes: Uint8Array): Promise<HistorieRij[]> {
  return uitBytes(await uitpakken(bytes));
}

/** Zoals `pakIn`, maar niet samengeperst: om naar een andere draad te sturen. */
export function inBytes(rijen: readonly HistorieRij[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, rijen.length);
  for (const { seq, gebruikerId, vastgelegdOp, data } of rijen) {
    encoding.writeVarUint(encoder, seq);
    encoding.writeVarUint(encoder, gebruikerId ?? 0);
    encoding.writeVarString(encoder, vastgelegdOp);
    encoding.writeVarUint8Array(encoder, data);
  }
  return encoding.toUint8Array(encoder);
}

/** Het omgekeerde van `inBytes`. */
export function uitBytes(bytes: Uint8Array): HistorieRij[] {
  const decoder = decoding.createDecoder(bytes);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    seq: decoding.readVarUint(decoder),
    gebruikerId: decoding.readVarUint(decoder) || null,
    vastgelegdOp: decoding.readVarString(decoder),
    data: decoding.readVarUint8Array(decoder),
  }));
}
