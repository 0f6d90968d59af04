import { type Aanwezige, aanwezigeVan } from '#domain/document/aanwezige.ts';
import { SLUITCODES, type Sluitreden } from '#domain/document/sluitcodes.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { Emmer, type Limieten } from './limieten.ts';
import { type Logger, OnbekendDocument, type SyncSocket } from './ports.ts';
import {
  type Message,
  Onleesbaar,
  readMessage,
  writeConfirmed,
  writeStep1,
  writeStep2,
  writeStore,
} from './protocol.ts';
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
  /** Of de client om bevestigingen vroeg. */
  bevestig: boolean;
  hold: Hold;
  limieten: Limieten;
  logger: Logger;
  /** Of er nog ruimte is voor zoveel bytes die wachten op vastleggen. */
  hasRoomFor(bytes: number): boolean;
  onClose(code: number): void;
}

/** Eén toegelaten verbinding met één document. Wie niet toegelaten is, krijgt geen sessie. */
export class Session implements Member {
  readonly gebruikerId: number;
  readonly magSchrijven: boolean;
  readonly aanwezige: Aanwezige;
  readonly #options: SessionOptions;
  readonly #berichten: Emmer;
  readonly #bytes: Emmer;
  /** Updates van deze verbinding die nog niet bevestigd zijn, in volgorde: true ligt vast. */
  readonly #unconfirmed: boolean[] = [];
  #confirmed = 0;
  #state: State = { soort: 'laadt', wachtend: [], bytes: 0 };

  constructor(options: SessionOptions) {
    const { gebruiker, magSchrijven, hold, limieten } = options;
    this.#options = options;
    this.gebruikerId = gebruiker.id;
    this.aanwezige = aanwezigeVan(gebruiker);
    this.magSchrijven = magSchrijven;
    const nu = performance.now();
    this.#berichten = new Emmer(limieten.berichtenPerSeconde, nu);
    this.#bytes = new Emmer(limieten.bytesPerSeconde, nu);
    hold.room.then(
      (room) => this.#enter(room),
      (error) => this.#failed(error),
    );
  }

  /** Een bericht van de client. Wat er ook in staat: alleen deze sessie kan erdoor sluiten. */
  receive(bytes: Uint8Array): void {
    const state = this.#state;
    if (state.soort === 'gesloten') return;
    const nu = performance.now();
    const isTooFast = !this.#berichten.schep(1, nu) || !this.#bytes.schep(bytes.length, nu);
    if (isTooFast) this.close('te_snel');
    else if (bytes.length > this.#options.limieten.bericht) this.close('te_groot');
    else this.#process(bytes);
  }

  #process(bytes: Uint8Array): void {
    const state = this.#state;
    switch (state.soort) {
      case 'laadt':
        state.bytes += bytes.length;
        state.wachtend.push(bytes);
        if (state.bytes > 2 * this.#options.limieten.bericht) this.close('te_groot');
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
    const { socket, limieten } = this.#options;
    if (socket.bufferedAmount > limieten.achterstand) this.close('te_traag');
    else socket.send(bytes);
  }

  settled(count: number): void {
    for (let i = 0, left = count; left > 0 && i < this.#unconfirmed.length; i++) {
      if (this.#unconfirmed[i]) continue;
      this.#unconfirmed[i] = true;
      left--;
    }
    this.#confirm();
  }

  storeFailing(failing: boolean): void {
    if (this.#options.bevestig) this.send(writeStore(failing));
  }

  fail(error: unknown): void {
    this.#options.logger.error('sync: onverwachte fout:', error);
    this.close('fout');
  }

  /** Sluit de verbinding met de code en de reden uit de tabel. Mag vaker. */
  close(reden: Sluitreden): void {
    if (this.#state.soort === 'gesloten') return;
    this.ended();
    const { code, reden: tekst } = SLUITCODES[reden];
    const { logger, socket, onClose } = this.#options;
    logger.info(`sync: verbinding van gebruiker ${this.gebruikerId} gesloten: ${code} ${reden}`);
    onClose(code);
    socket.close(code, tekst);
  }

  /** De socket is weg. Mag vaker. */
  ended(): void {
    const state = this.#state;
    this.#state = { soort: 'gesloten' };
    if (state.soort === 'in_kamer') state.room.leave(this);
    this.#options.hold.release();
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
    for (const bytes of state.wachtend) this.#process(bytes);
  }

  #failed(error: unknown): void {
    if (!(error instanceof OnbekendDocument)) {
      this.#options.logger.error('sync: document niet geladen:', error);
    }
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
    if (mightBeKnown && room.state.contains(update)) {
      this.#unconfirmed.push(true);
      this.#confirm();
    } else if (!this.magSchrijven) this.close('mag_niet_schrijven');
    else if (!this.#options.hasRoomFor(update.length)) this.close('opslag_vol');
    else {
      this.#unconfirmed.push(false);
      // Een kopie: de bytes zijn een kijkvenster op een veel groter stuk van de socket, dat anders blijft staan.
      room.write(this, update.slice());
    }
  }

  /** Bevestigt op volgorde: wat al bekend was wacht op wat ervoor kwam, zodat de client weet wát er vastligt. */
  #confirm(): void {
    const waiting = this.#unconfirmed.indexOf(false);
    const saved = waiting === -1 ? this.#unconfirmed.length : waiting;
    if (saved === 0) return;
    this.#unconfirmed.splice(0, saved);
    this.#confirmed += saved;
    if (this.#options.bevestig) this.send(writeConfirmed(this.#confirmed));
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof Onleesbaar) {
        this.#options.logger.warn(
          `sync: onleesbaar bericht van gebruiker ${this.gebruikerId}: ${error.message}`,
        );
        this.close('onleesbaar');
      } else {
        this.fail(error);
      }
    }
  }
}
