import type { Draagt } from './lijn/berichten.ts';

/**
 * Welke tekst van hier de server nog niet bevestigd heeft, en sinds wanneer die er is. Kent geen klok en geen verbinding.
 *
 * Stap 2 van de handdruk draagt alles wat de server op dat moment mist. Wat daarna getypt wordt gaat meteen als update
 * mee. Is dat allemaal bevestigd, dan ligt alles van hier vast.
 */
export class Boekhouding {
  /** Sinds wanneer er tekst is die op deze verbinding nog niet verstuurd is. */
  #los: number | null = null;
  /** Per verstuurd bericht, oudste eerst: sinds wanneer de tekst erin er is; null als er niets nieuws in hoefde te zitten. */
  #onderweg: (number | null)[] = [];
  #bevestigd = 0;
  #handdruk = false;

  /** Sinds wanneer er tekst is die nog niet vastligt; null als die er niet is. */
  get sinds(): number | null {
    return this.#onderweg.find((sinds) => sinds !== null) ?? this.#los;
  }

  /** Of alles van hier vastligt: de handdruk, en elk bericht erna. */
  get isCompleet(): boolean {
    return this.#handdruk && this.#onderweg.length === 0 && this.#los === null;
  }

  /** Een nieuwe verbinding: wat onderweg was, weten we niet. */
  begint(): void {
    this.#los = this.sinds;
    this.#onderweg = [];
    this.#bevestigd = 0;
    this.#handdruk = false;
  }

  /** Roep dit aan vóór het versturen. */
  getypt(nu: number): void {
    this.#los ??= nu;
  }

  verstuurd(draagt: Draagt): void {
    this.#onderweg.push(this.#los);
    if (draagt === 'stap2') this.#handdruk = true;
    // Vóór de handdruk draagt een update alleen zichzelf; wat zonder verbinding getypt is gaat mee met stap 2.
    if (this.#handdruk) this.#los = null;
  }

  bevestigd(aantal: number): void {
    this.#onderweg.splice(0, Math.max(0, aantal - this.#bevestigd));
    this.#bevestigd = Math.max(this.#bevestigd, aantal);
  }
}
