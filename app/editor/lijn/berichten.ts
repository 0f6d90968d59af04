import * as decoding from 'lib0/decoding';

/** Wat een verstuurd bericht aan tekst draagt. De server telt deze, en geen andere, als hij bevestigt. */
export type Draagt = 'stap2' | 'update';

const SYNC = 0;
const BEVESTIGD = 100;
const OPSLAG = 101;

export function draagt(bytes: Uint8Array): Draagt | null {
  if (bytes[0] !== SYNC) return null;
  if (bytes[1] === 1) return 'stap2';
  return bytes[1] === 2 ? 'update' : null;
}

/** Stap 1: de vraag wat we missen. Daar antwoordt de server altijd op. */
export function isStap1(bytes: Uint8Array): boolean {
  return bytes[0] === SYNC && bytes[1] === 0;
}

/** Een bericht dat y-websocket niet kent, van een server die bevestigt. */
export type Melding = { soort: 'bevestigd'; aantal: number } | { soort: 'opslag'; mislukt: boolean };

export function leesMelding(bytes: Uint8Array): Melding | null {
  if (bytes[0] !== BEVESTIGD && bytes[0] !== OPSLAG) return null;
  const decoder = decoding.createDecoder(bytes);
  const soort = decoding.readVarUint(decoder);
  const waarde = decoding.readVarUint(decoder);
  return soort === BEVESTIGD
    ? { soort: 'bevestigd', aantal: waarde }
    : { soort: 'opslag', mislukt: waarde === 1 };
}
