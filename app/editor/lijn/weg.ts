/** Hoe de berichten gaan: de gewone WebSocket, of HTTP voor wie achter een netwerk zit dat die tegenhoudt. */
export type Wegsoort = 'socket' | 'http';

/** Een open weg naar de server, of een poging daartoe. */
export interface Weg {
  stuur(bytes: Uint8Array): void;
  /** Mag vaker. Daarna hoort de ontvanger niets meer. */
  sluit(): void;
}

/** Waar een weg zijn nieuws brengt. Na `dicht` komt er niets meer. */
export interface Ontvanger {
  open(): void;
  bericht(bytes: Uint8Array<ArrayBuffer>): void;
  /** 1006: weggevallen, zonder dat de server zei waarom. */
  dicht(code: number, reden: string): void;
}

/** Weggevallen zonder reden. */
export const WEGGEVALLEN = 1006;
