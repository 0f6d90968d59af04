import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/**
 * Het draadprotocol van y-websocket 3, als bytes in en uit; wat erin zit (updates, state vectors) blijft dicht.
 *
 * Een bericht is een varuint met de soort, gevolgd door de inhoud. De handdruk:
 * 1. De client opent de socket en stuurt stap 1: zijn state vector. Ook stuurt hij zijn eigen aanwezigheid.
 * 2. De server stuurt zelf ook stap 1, als de ander mag schrijven, en de aanwezigen.
 * 3. Elk beantwoordt de stap 1 van de ander met stap 2: een update met wat de ander mist. Na stap 2 is de client `synced`.
 * 4. Daarna stuurt elk zijn nieuwe updates en aanwezigheid zodra die er zijn. `vraag_aanwezigheid` vraagt wie er zijn.
 *
 * Wie op de URL om bevestigingen vraagt (`?bevestig=1`) krijgt ook twee berichten die een gewone y-websocket-client niet kent:
 * - `bevestigd` n: van de updates (stap 2 en update) die deze client op deze verbinding stuurde liggen er n vast;
 * - `opslag` 1 of 0: vastleggen lukt nu niet, of weer wel.
 *
 * `messageAuth` is in dit protocol alleen voor de server en wij gebruiken in plaats daarvan sluitcodes: van een client is
 * het, net als een onbekende soort of een afgekapt bericht, `Onleesbaar`.
 */
const messageSync = 0;
const messageAwareness = 1;
const messageQueryAwareness = 3;
const messageConfirmed = 100;
const messageStore = 101;

const syncStep1 = 0;
const syncStep2 = 1;
const syncUpdate = 2;

export type Message =
  | { soort: 'stap1'; stateVector: Uint8Array }
  | { soort: 'stap2' | 'update'; update: Uint8Array }
  | { soort: 'aanwezigheid'; update: Uint8Array }
  | { soort: 'vraag_aanwezigheid' };

/** Het bericht klopt niet. De afzender verliest zijn verbinding (4400); verder gebeurt er niets. */
export class Onleesbaar extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Onleesbaar';
  }
}

/** Leest een bericht; de bytes erin zijn een kijkvenster op `bytes`. @throws {Onleesbaar} */
export function readMessage(bytes: Uint8Array): Message {
  const decoder = decoding.createDecoder(bytes);
  const message = leesbaar(() => readAny(decoder));
  if (decoding.hasContent(decoder)) throw new Onleesbaar('bytes na het einde van het bericht');
  return message;
}

/** Voert een lezer van lib0 of Yjs uit; die gooien van alles bij bytes die niet kloppen. @throws {Onleesbaar} */
export function leesbaar<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Onleesbaar ? error : new Onleesbaar(String(error));
  }
}

function readAny(decoder: decoding.Decoder): Message {
  const soort = decoding.readVarUint(decoder);
  switch (soort) {
    case messageSync:
      return readSync(decoder);
    case messageAwareness:
      return { soort: 'aanwezigheid', update: decoding.readVarUint8Array(decoder) };
    case messageQueryAwareness:
      return { soort: 'vraag_aanwezigheid' };
    default:
      throw new Onleesbaar(`onbekend bericht ${soort}`);
  }
}

function readSync(decoder: decoding.Decoder): Message {
  const stap = decoding.readVarUint(decoder);
  switch (stap) {
    case syncStep1:
      return { soort: 'stap1', stateVector: decoding.readVarUint8Array(decoder) };
    case syncStep2:
      return { soort: 'stap2', update: decoding.readVarUint8Array(decoder) };
    case syncUpdate:
      return { soort: 'update', update: decoding.readVarUint8Array(decoder) };
    default:
      throw new Onleesbaar(`onbekend syncbericht ${stap}`);
  }
}

export function writeStep1(stateVector: Uint8Array): Uint8Array {
  return write([messageSync, syncStep1], stateVector);
}

export function writeStep2(update: Uint8Array): Uint8Array {
  return write([messageSync, syncStep2], update);
}

export function writeUpdate(update: Uint8Array): Uint8Array {
  return write([messageSync, syncUpdate], update);
}

export function writeAwareness(update: Uint8Array): Uint8Array {
  return write([messageAwareness], update);
}

export function writeQueryAwareness(): Uint8Array {
  return Uint8Array.of(messageQueryAwareness);
}

/** Zoveel updates van deze client liggen vast. */
export function writeConfirmed(count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageConfirmed);
  encoding.writeVarUint(encoder, count);
  return encoding.toUint8Array(encoder);
}

/** Of vastleggen nu lukt. */
export function writeStore(failing: boolean): Uint8Array {
  return Uint8Array.of(messageStore, failing ? 1 : 0);
}

function write(soorten: readonly number[], inhoud: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const soort of soorten) encoding.writeVarUint(encoder, soort);
  encoding.writeVarUint8Array(encoder, inhoud);
  return encoding.toUint8Array(encoder);
}
