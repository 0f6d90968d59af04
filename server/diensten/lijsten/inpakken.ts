import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Lijsttabel } from '#domain/lijst/tabel.ts';

const pak = promisify(gzip);
const pakUit = promisify(gunzip);

/** Een lijst zoals zij bewaard wordt. */
export async function inpakken(tabel: Lijsttabel): Promise<Uint8Array> {
  return pak(JSON.stringify(tabel));
}

export async function uitpakken(bytes: Uint8Array): Promise<Lijsttabel> {
  return JSON.parse((await pakUit(bytes)).toString('utf8'));
}
