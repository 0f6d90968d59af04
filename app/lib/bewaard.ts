/**
 * Wat er van plannen in deze browser bewaard is: per gebruiker en plan een database met het document, en in localStorage
 * dat die er is en of er tekst in zit die de server nog niet heeft. Bij uitloggen gaat alles weg: op een gedeelde computer
 * leest een ander het niet. Een verlopen sessie laat het staan: daar staat misschien iemands werk in.
 */
const VOORVOEGSEL = 'vijfhoek:';
const ONOPGESLAGEN = ':onopgeslagen:';
/** Er is uitgelogd en het wissen is nog niet klaar. */
const WISSEN = 'vijfhoek-wissen';
/** Zo lang wacht uitloggen op het wissen; daarna gaat het op het aanmeldscherm verder. */
const WISSEN_MS = 2_000;

let gewist = false;

/** De naam van de database met dit plan van deze gebruiker. De versie van het schema hoort er niet in: dan raakt tekst zoek. */
export function databaseNaam(gebruikerId: number, documentId: string): string {
  return `${VOORVOEGSEL}${gebruikerId}:${documentId}`;
}

/**
 * Onthoudt dat deze database er is; niet elke browser kan zijn databases noemen. En hoe vaak er toen iets uit het plan gewist
 * was: een kopie van daarvoor kan de gewiste tekst nog hebben.
 */
export function onthoudDatabase(naam: string, gewist: number): void {
  probeer((opslag) => opslag.setItem(naam, String(gewist)));
}

/** Of hier een kopie is van voor de laatste keer dat er iets gewist werd. */
export function isVanVoorWissen(naam: string, gewist: number): boolean {
  const toen = probeer((opslag) => opslag.getItem(naam));
  return toen !== null && Number(toen) < gewist;
}

/** Gooit één bewaard plan weg. */
export async function gooiWeg(naam: string): Promise<void> {
  await wisDatabase(naam);
  probeer((opslag) => opslag.removeItem(naam));
}

/** Of in deze browser van wie dan ook tekst staat die de server nog niet heeft. */
export function heeftOnopgeslagen(): boolean {
  return sleutels().some((sleutel) => sleutel.includes(ONOPGESLAGEN));
}

/** Of deze pagina net alles gewist heeft: weggaan hoeft dan niet nog eens bevestigd te worden. */
export function isGewist(): boolean {
  return gewist;
}

/** Het teken dat er van een plan tekst is die de server nog niet heeft, per open tabblad. */
export class Onopgeslagen {
  readonly #alle: string;
  readonly #eigen: string;

  constructor(database: string) {
    this.#alle = database + ONOPGESLAGEN;
    this.#eigen = this.#alle + Math.random().toString(36).slice(2);
  }

  /** Sinds wanneer, volgens tabbladen die er al waren. */
  sinds(): number | null {
    const tijden = this.namen().map((naam) => Number(probeer((opslag) => opslag.getItem(naam))));
    return tijden.length === 0 ? null : Math.min(...tijden);
  }

  namen(): string[] {
    return sleutels().filter((sleutel) => sleutel.startsWith(this.#alle));
  }

  zet(sinds: number): void {
    probeer((opslag) => opslag.getItem(this.#eigen) ?? opslag.setItem(this.#eigen, String(sinds)));
  }

  /** Haalt het eigen teken weg, en die van tabbladen waarvan de tekst hier ook in zat. */
  wis(ook: readonly string[]): void {
    for (const naam of [this.#eigen, ...ook]) probeer((opslag) => opslag.removeItem(naam));
  }
}

/** Bij uitloggen. Klaar als alles weg is, of als het te lang duurt. */
export async function wisBewaard(): Promise<void> {
  gewist = true;
  probeer((opslag) => opslag.setItem(WISSEN, ''));
  await Promise.race([wis(), new Promise((klaar) => setTimeout(klaar, WISSEN_MS))]);
}

/** Maakt af wat een uitloggen begon; doet niets na een verlopen sessie. */
export async function maakWissenAf(): Promise<void> {
  if (probeer((opslag) => opslag.getItem(WISSEN)) !== null) await wis();
}

async function wis(): Promise<void> {
  const eigen = sleutels();
  for (const sleutel of eigen) probeer((opslag) => opslag.removeItem(sleutel));
  const namen = new Set([...eigen, ...(await databases())]);
  await Promise.all([...namen].map(wisDatabase));
  probeer((opslag) => opslag.removeItem(WISSEN));
}

async function databases(): Promise<string[]> {
  try {
    const alle = await indexedDB.databases();
    return alle.flatMap(({ name }) => (name?.startsWith(VOORVOEGSEL) ? [name] : []));
  } catch {
    return [];
  }
}

function wisDatabase(naam: string): Promise<void> {
  return new Promise((klaar) => {
    try {
      const verzoek = indexedDB.deleteDatabase(naam);
      verzoek.onsuccess = verzoek.onerror = () => klaar();
    } catch {
      klaar();
    }
  });
}

function sleutels(): string[] {
  return probeer((opslag) => Object.keys(opslag).filter((naam) => naam.startsWith(VOORVOEGSEL))) ?? [];
}

/** Een browser kan localStorage dicht of vol hebben; dan werkt alles zonder. */
function probeer<T>(doe: (opslag: Storage) => T): T | null {
  try {
    return doe(localStorage);
  } catch {
    return null;
  }
}
