/** Wat een verbinding, een mens en een proces hooguit mogen kosten. Elke grens heeft een sluitcode en een regel in het log. */
export interface Limieten {
  /** Bytes per bericht (1009). */
  bericht: number;
  /** Berichten per seconde van één verbinding; een stoot van tien seconden mag (4509). */
  berichtenPerSeconde: number;
  /** Bytes per seconde van één verbinding; een stoot van tien seconden mag (4509). */
  bytesPerSeconde: number;
  /** Bytes die op een trage lezer mogen wachten; meer dan het grootste document, anders komt hij nooit bij (4508). */
  achterstand: number;
  /** Open verbindingen per gebruiker (4429). */
  perGebruiker: number;
  /** Open verbindingen per document (4511). */
  perKamer: number;
  /** Open documenten in dit proces (4510). */
  kamers: number;
  /** Verbindingen die tegelijk op het oordeel van de policy mogen wachten (HTTP 503). */
  wachtend: number;
  /** Milliseconden die dat oordeel mag duren (4504). */
  aanmelden: number;
  /** Bytes die samen nog niet vastliggen; daarboven neemt de motor niets nieuws aan (4507). */
  onopgeslagen: number;
  /** Milliseconden die een update hooguit wacht om samen met andere te worden vastgelegd. */
  samen: number;
  /** Milliseconden tussen twee hartslagen; minder dan de 30 s waarna y-websocket een stille verbinding opgeeft. */
  hartslag: number;
  /** Milliseconden tussen twee herzieningen van de toegang van wie er is; een intrekking werkt binnen 5 s. */
  herziening: number;
  /** Milliseconden die iemand moet wachten op een 'nee' dat overgaat, zodat opnieuw proberen geen storm wordt. */
  bedenktijd: number;
}

export const LIMIETEN: Limieten = {
  bericht: 4 * 1024 * 1024,
  berichtenPerSeconde: 100,
  bytesPerSeconde: 1024 * 1024,
  achterstand: 16 * 1024 * 1024,
  perGebruiker: 50,
  perKamer: 500,
  kamers: 5_000,
  wachtend: 1_000,
  aanmelden: 10_000,
  onopgeslagen: 64 * 1024 * 1024,
  samen: 13,
  hartslag: 20_000,
  herziening: 3_000,
  bedenktijd: 2_000,
};

/** Hoeveel seconden aan voorraad iemand kan opsparen. */
const STOOT_S = 10;

/** Een emmer die elke seconde `perSeconde` bijloopt en waar elk gebruik uit schept. */
export class Emmer {
  readonly #perSeconde: number;
  #inhoud: number;
  #bijgewerkt: number;

  constructor(perSeconde: number, nu: number) {
    this.#perSeconde = perSeconde;
    this.#inhoud = perSeconde * STOOT_S;
    this.#bijgewerkt = nu;
  }

  /** `nu` in milliseconden op een klok die niet terugloopt. @returns of er genoeg in zat */
  schep(hoeveel: number, nu: number): boolean {
    const bij = ((nu - this.#bijgewerkt) / 1_000) * this.#perSeconde;
    this.#inhoud = Math.min(this.#inhoud + bij, this.#perSeconde * STOOT_S);
    this.#bijgewerkt = nu;
    this.#inhoud -= hoeveel;
    return this.#inhoud >= 0;
  }
}
