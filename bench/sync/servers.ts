import { join } from 'node:path';
import { maakOpslag } from './opslag.ts';
import { hocuspocus, type Taal, yWebsocket } from './taal.ts';

const PEERS = join(import.meta.dirname, '..', 'peers');

/** Een server die meedoet: hoe hij start, wat hij vooraf nodig heeft en hoe hij aangesproken wil worden. */
export interface Server {
  readonly naam: string;
  readonly taal: Taal;
  /** Wat er na de vlaggen van node komt. */
  readonly start: readonly string[];
  omgeving(data: string): Record<string, string>;
  /** Maakt de opslag in een lege map. */
  bereid(data: string, documenten: readonly string[]): Promise<void>;
}

export const ONS: Server = {
  naam: 'Vijfhoek',
  taal: yWebsocket('/sync/'),
  start: ['--import', 'tsx', join(import.meta.dirname, 'onze-server.ts')],
  omgeving: (data) => ({ DATA: data }),
  bereid: maakOpslag,
};

export const HOCUSPOCUS: Server = {
  naam: 'Hocuspocus',
  taal: hocuspocus,
  start: [join(PEERS, 'hocuspocus.mjs')],
  omgeving: (data) => ({ DATA: data }),
  bereid: async () => undefined,
};

export const Y_WEBSOCKET: Server = {
  naam: '@y/websocket-server',
  taal: yWebsocket('/'),
  start: [join(PEERS, 'node_modules/@y/websocket-server/src/server.js')],
  omgeving: (data) => ({ HOST: '127.0.0.1', YPERSISTENCE: join(data, 'leveldb') }),
  bereid: async () => undefined,
};

export const SERVERS: readonly Server[] = [ONS, HOCUSPOCUS, Y_WEBSOCKET];
