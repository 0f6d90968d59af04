import { type Aanwezige, aanwezigeVan } from '#domain/document/aanwezige.ts';
import { SLUITCODES, type Sluitreden } from '#domain/document/sluitcodes.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { type Limieten, type Logger, OnbekendDocument, type SyncSocket } from './ports.ts';
import { type Message, Onleesbaar, readMessage, writeStep1, writeStep2 } from './protocol.ts';
import type { Member, Room } from './room.ts';
import type { Hold } from './rooms.ts';
import { isSound, isStateVector } from './updates.ts';

type State =
  /** Toegelaten, maar het document laadt nog. Wat al binnenkomt wacht, in volgorde. */
  | { soort: 'laadt'; wachtend: Uint8Array[]; bytes: number }
  | { soort: 'in_kamer'; room: Room }
  | { soort: 'gesloten' };

export interface SessionOptions {
  socket: SyncSocket;
  gebruiker: Gebruiker;
  magSchrijven: boolean;
  hold: Hold;
  limieten: Limieten;
  logger: Logger;
}

/** Eén toegelaten verbinding met één document. Wie niet toegelaten is, krijgt geen sessie. */
export class Session implements Member {
  readonly gebruikerId: number;
  readonly magSchrijven: boolean;
  readonly aanwezige: Aanwezige;
  readonly #socket: SyncSocket;
  readonly #hold: Hold;
  readonly #limieten: Limieten;
  readonly #logger: Logger;
  #state: State = { soort: 'laadt', wachtend: [], bytes: 0 };

  constructor({ socket, gebruiker, magSchrijven, hold, limieten, logger }: SessionOptions) {
    this.gebruikerId = gebruiker.id;
    this.aanwezige = aanwezigeVan(gebruiker);
    this.#socket = socket;
    this.#hold = hold;
    this.#limieten = limieten;
    this.#logger = logger;
    this.magSchrijven = magSchrijven;
    hold.room.then(
      (room) => this.#enter(room),
      (error) => this.#failed(error),
    );
  }

  /** Een bericht van de client. Wat er ook in staat: alleen deze sessie kan erdoor sluiten. */
  receive(bytes: Uint8Array): void {
    const state = this.#state;
    switch (state.soort) {
      case 'laadt':
        state.bytes += bytes.length;
        state.wachtend.push(bytes);
        if (state.bytes > 2 * this.#limieten.bericht) this.close('te_groot');
        return;
      case 'in_kamer':
        this.#guard(() => this.#handle(readMessage(bytes), state.room));
        return;
      case 'gesloten':
        return;
    }
  }

  send(bytes: Uint8Array): void {
    if (this.#state.soort === 'gesloten') return;
    // Niet verder laten oplopen: na opnieuw verbinden haalt de client alles bij met zijn state vector.
    if (this.#socket.bufferedAmount > this.#limieten.achterstand) this.close('te_traag');
    else this.#socket.send(bytes);
  }

  fail(error: unknown): void {
    this.#logger.error('sync: onverwachte fout:', error);
    this.close('fout');
  }

  /** Sluit de verbinding met de code en de reden uit de tabel. Mag vaker. */
  close(reden: Sluitreden): void {
    if (this.#state.soort === 'gesloten') return;
    this.ended();
    const { code, reden: tekst } = SLUITCODES[reden];
    this.#logger.info(`sync: verbinding van gebruiker ${this.gebruikerId} gesloten: ${code} ${reden}`);
    this.#socket.close(code, tekst);
  }

  /** De socket is weg. Mag vaker. */
  ended(): void {
    const state = this.#state;
    this.#state = { soort: 'gesloten' };
    if (state.soort === 'in_kamer') state.room.leave(this);
    this.#hold.release();
  }

  #enter(room: Room): void {
    const state = this.#state;
    if (state.soort !== 'laadt') return;
    this.#state = { soort: 'in_kamer', room };
    this.#guard(() => {
      // Wie niet mag schrijven wordt niets gevraagd: zijn antwoord zou een poging tot schrijven zijn.
      if (this.magSchrijven) this.send(writeStep1(room.state.stateVector()));
      room.enter(this);
    });
    for (const bytes of state.wachtend) this.receive(bytes);
  }

  #failed(error: unknown): void {
    if (!(error instanceof OnbekendDocument)) this.#logger.error('sync: document niet geladen:', error);
    this.close(error instanceof OnbekendDocument ? 'onbekend' : 'opslag');
  }

  #handle(message: Message, room: Room): void {
    switch (message.soort) {
      case 'stap1':
        if (!isStateVector(message.stateVector)) throw new Onleesbaar('geen state vector');
        this.send(writeStep2(room.state.missing(message.stateVector)));
        return;
      case 'stap2':
      case 'update':
        this.#write(message.soort, message.update, room);
        return;
      case 'aanwezigheid':
        room.receiveAwareness(this, message.update);
        return;
      case 'vraag_aanwezigheid':
        room.sendPresence(this);
        return;
    }
  }

  #write(soort: 'stap2' | 'update', update: Uint8Array, room: Room): void {
    if (!isSound(update)) throw new Onleesbaar('geen geldige update');
    // Stap 2 bevat altijd alles wat ooit is weggehaald, ook als er niets nieuws is; een lezer die zijn eigen kopie
    // inleest stuurt ook wat er al is. Dat hoeft niet in het logboek.
    const mightBeKnown = soort === 'stap2' || !this.magSchrijven;
    if (mightBeKnown && room.state.contains(update)) return;
    // Een kopie: de bytes zijn een kijkvenster op een veel groter stuk van de socket, dat anders blijft staan.
    if (this.magSchrijven) room.write(this, update.slice());
    else this.close('mag_niet_schrijven');
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof Onleesbaar) {
        this.#logger.warn(`sync: onleesbaar bericht van gebruiker ${this.gebruikerId}: ${error.message}`);
        this.close('onleesbaar');
      } else {
        this.fail(error);
      }
    }
  }
}
