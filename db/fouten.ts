/** Iemand anders was eerder: de rij heeft een andere `versie` dan waarop deze wijziging is gemaakt, of is weg. */
export class Verouderd extends Error {
  constructor(onderwerp: string) {
    super(`Dit is intussen gewijzigd: ${onderwerp}.`);
    this.name = 'Verouderd';
  }
}

/** De agenda van dit overleg is bevroren en verandert niet meer (design §4, Agenda). */
export class Bevroren extends Error {
  constructor(overlegId: number) {
    super(`De agenda van overleg ${overlegId} is bevroren.`);
    this.name = 'Bevroren';
  }
}

/** Dit overleg is afgezegd: er verandert niets meer aan, tenzij het weer doorgaat. */
export class Afgezegd extends Error {
  constructor(overlegId: number) {
    super(`Overleg ${overlegId} is afgezegd.`);
    this.name = 'Afgezegd';
  }
}

/** De besluitenlijst van dit overleg is definitief: besluiten en toezeggingen staan vast. */
export class Definitief extends Error {
  constructor(overlegId: number) {
    super(`De besluitenlijst van overleg ${overlegId} is definitief.`);
    this.name = 'Definitief';
  }
}
