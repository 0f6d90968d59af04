import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

const messageSync = 0;
const messageAuth = 2;
/** Alleen bij Hocuspocus: een sync-bericht waarop geen eigen stap 1 hoeft te volgen. */
const messageSyncReply = 4;

export const STAPPEN = ['stap1', 'stap2', 'update'] as const;
export type Stap = (typeof STAPPEN)[number];

/** Hoe een server aangesproken wil worden. */
export interface Taal {
  pad(document: string): string;
  /** Wat een client stuurt voordat hij mag meedoen; leeg als de verbinding zelf genoeg is. */
  aanmelding(document: string): Uint8Array[];
  pak(document: string, stap: Stap, inhoud: Uint8Array): Uint8Array;
  /** De stap en zijn inhoud; null als het bericht over iets anders gaat. */
  lees(bericht: Uint8Array): { stap: Stap; inhoud: Uint8Array } | null;
}

/** Het draadprotocol van y-websocket, onder een eigen voorvoegsel in het adres. */
export function yWebsocket(voorvoegsel: string): Taal {
  return {
    pad: (document) => voorvoegsel + document,
    aanmelding: () => [],
    pak(_document, stap, inhoud) {
      return metStap(encoding.createEncoder(), stap, inhoud);
    },
    lees(bericht) {
      return leesStap(decoding.createDecoder(bericht));
    },
  };
}

/** Dat van Hocuspocus: elk bericht begint met de naam van het document, en het eerste is altijd een aanmelding. */
export const hocuspocus: Taal = {
  pad: () => '/',
  aanmelding(document) {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, document);
    encoding.writeVarUint(encoder, messageAuth);
    // Soort 0 is een token; zonder `onAuthenticate` leest niemand het, maar de server wacht er wel op.
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, 'token');
    return [encoding.toUint8Array(encoder)];
  },
  pak(document, stap, inhoud) {
    const encoder = encoding.createEncoder();
    encoding.writeVarString(encoder, document);
    return metStap(encoder, stap, inhoud);
  },
  lees(bericht) {
    const decoder = decoding.createDecoder(bericht);
    decoding.skip8(decoder);
    decoder.pos += (bericht[0] ?? 0) & 0x7f;
    return leesStap(decoder);
  },
};

function metStap(encoder: encoding.Encoder, stap: Stap, inhoud: Uint8Array): Uint8Array {
  encoding.writeVarUint(encoder, messageSync);
  encoding.writeVarUint(encoder, STAPPEN.indexOf(stap));
  encoding.writeVarUint8Array(encoder, inhoud);
  return encoding.toUint8Array(encoder);
}

function leesStap(decoder: decoding.Decoder): { stap: Stap; inhoud: Uint8Array } | null {
  const soort = decoding.readVarUint(decoder);
  if (soort !== messageSync && soort !== messageSyncReply) return null;
  const stap = STAPPEN[decoding.readVarUint(decoder)];
  return stap ? { stap, inhoud: decoding.readVarUint8Array(decoder) } : null;
}
