/**
 * De klok van een vergadering: wat er bewaard wordt, en wat beginnen, naar een ander punt gaan, pauzeren en eindigen ermee doet.
 * Alles in hele seconden, zodat de gebruikte tijd van de punten samen precies de tijd is die de klok liep.
 */
export interface Vergaderklok {
  /** Momenten (ISO 8601). */
  begonnenOp: string | null;
  geeindigdOp: string | null;
  /** Het punt dat aan de orde is, ook in een pauze. */
  huidigPunt: number | null;
  /** Sinds wanneer de klok bij dat punt loopt; null: hij staat stil. */
  puntBegonnenOp: string | null;
  /** Per punt dat aan de orde was: wat er tot nu toe aan op ging, zonder wat er nu loopt. */
  gebruik: ReadonlyMap<number, Puntgebruik>;
  /** Of in de zaal nu alleen mensen zitten die het besloten deel mogen zien. */
  zaalBesloten: boolean;
}

export interface Puntgebruik {
  seconden: number;
  /** Het overleg is erover uitgepraat en ging verder. */
  klaar: boolean;
}

export const STILLE_KLOK: Vergaderklok = {
  begonnenOp: null,
  geeindigdOp: null,
  huidigPunt: null,
  puntBegonnenOp: null,
  gebruik: new Map(),
  zaalBesloten: false,
};

/** Een punt zoals de klok het kent; de lijst staat op de volgorde van de agenda. */
export interface Klokpunt {
  id: number;
  minuten: number;
  alleenVoor: readonly string[] | null;
}

export type Klokhandeling =
  | { soort: 'begin' | 'pauzeer' | 'hervat' | 'eindig' | 'heropen' | 'wis' }
  | { soort: 'ga'; naar: number };

export type Fase = 'nog_niet' | 'bezig' | 'pauze' | 'klaar';

export function faseVan({ begonnenOp, geeindigdOp, puntBegonnenOp }: Vergaderklok): Fase {
  if (begonnenOp === null) return 'nog_niet';
  if (geeindigdOp !== null) return 'klaar';
  return puntBegonnenOp === null ? 'pauze' : 'bezig';
}

/** Wat er in welke fase kan. */
const KAN: Record<Klokhandeling['soort'], readonly Fase[]> = {
  begin: ['nog_niet'],
  ga: ['bezig', 'pauze'],
  pauzeer: ['bezig'],
  hervat: ['pauze'],
  eindig: ['bezig', 'pauze'],
  heropen: ['klaar'],
  wis: ['bezig', 'pauze', 'klaar'],
};

/**
 * De klok na een handeling op moment `nu`, of null als die nu niet kan (een ander was eerder, of het punt staat er niet op).
 * Beginnen zet het eerste punt aan de orde. Wie verder gaat naar een later punt is met het vorige klaar; wie teruggaat komt er
 * nog op terug. Heropenen is het herstel van te vroeg eindigen: de klok loopt verder bij het punt waar hij bij stond. Wissen is dat
 * van te vroeg beginnen.
 */
export function zetKlok(
  klok: Vergaderklok,
  handeling: Klokhandeling,
  punten: readonly Klokpunt[],
  nu: string,
): Vergaderklok | null {
  if (!KAN[handeling.soort].includes(faseVan(klok))) return null;
  const moment = heleSeconde(nu);
  const stop = (klaar: boolean) => ({
    ...klok,
    puntBegonnenOp: null,
    gebruik: metGebruik(klok, moment, klaar),
  });
  switch (handeling.soort) {
    case 'begin': {
      const [eerste] = punten;
      if (!eerste) return null;
      return { ...klok, begonnenOp: moment, huidigPunt: eerste.id, puntBegonnenOp: moment };
    }
    case 'ga': {
      const plek = (id: number | null) => punten.findIndex((punt) => punt.id === id);
      const naar = punten[plek(handeling.naar)];
      if (!naar || naar.id === klok.huidigPunt) return null;
      const verder = plek(naar.id) > plek(klok.huidigPunt);
      return {
        ...stop(verder),
        huidigPunt: naar.id,
        puntBegonnenOp: moment,
        // Een zaal die besloten was blijft dat niet bij een punt waar iedereen bij mag zijn.
        zaalBesloten: klok.zaalBesloten && naar.alleenVoor !== null,
      };
    }
    case 'pauzeer':
      return stop(klok.gebruik.get(klok.huidigPunt ?? 0)?.klaar ?? false);
    case 'hervat':
      return { ...klok, puntBegonnenOp: moment };
    case 'eindig':
      return { ...stop(true), geeindigdOp: moment, zaalBesloten: false };
    case 'heropen':
      return { ...klok, geeindigdOp: null, puntBegonnenOp: moment };
    case 'wis':
      return STILLE_KLOK;
  }
}

/** Het gebruik met erbij wat er sinds `puntBegonnenOp` liep. */
function metGebruik(klok: Vergaderklok, nu: string, klaar: boolean): Vergaderklok['gebruik'] {
  if (klok.huidigPunt === null) return klok.gebruik;
  const tot = klok.gebruik.get(klok.huidigPunt)?.seconden ?? 0;
  return new Map(klok.gebruik).set(klok.huidigPunt, { seconden: tot + looptNu(klok, nu), klaar });
}

function looptNu({ puntBegonnenOp }: Vergaderklok, nu: string): number {
  return puntBegonnenOp === null ? 0 : seconden(puntBegonnenOp, heleSeconde(nu));
}

/** Nooit minder dan nul: een klok die teruggezet wordt haalt geen tijd weg. */
function seconden(van: string, tot: string): number {
  return Math.max(0, Math.round((Date.parse(tot) - Date.parse(van)) / 1000));
}

function heleSeconde(moment: string): string {
  return new Date(Math.floor(Date.parse(moment) / 1000) * 1000).toISOString();
}

export interface Puntstand {
  id: number;
  staat: 'te_doen' | 'bezig' | 'klaar';
  gepland: number;
  gebruikt: number;
}

/** Hoe de vergadering er op een moment voor staat; alle tijden in seconden. */
export interface Vergaderstand {
  fase: Fase;
  punten: Puntstand[];
  /** Van begin tot nu, of tot het einde. */
  verstreken: number;
  /** Wat er aan punten besteed is; de rest van `verstreken` was pauze. */
  gebruikt: number;
  /** Wanneer het klaar is als elk punt dat nog komt zijn geplande tijd krijgt; het echte einde als het klaar is. */
  klaarOp: string | null;
  /** Hoeveel later dan gepland dat is; negatief is eerder. */
  uitloop: number;
}

/**
 * De stand van de vergadering, uit wat er bewaard is en het moment van nu. `besloten` zijn de punten waar al een besluit over is:
 * een hamerstuk dat in één keer is aangenomen hoeft niet meer aan de orde te komen. `punten` is wat de kijker mag zien; is er iets
 * anders aan de orde, dan is voor hem alles geweest.
 * @param geplandEind het moment waarop het overleg volgens de agenda eindigt.
 */
export function vergaderstand(
  klok: Vergaderklok,
  punten: readonly Pick<Klokpunt, 'id' | 'minuten'>[],
  besloten: ReadonlySet<number>,
  geplandEind: string,
  nu: string,
): Vergaderstand {
  const fase = faseVan(klok);
  const staten = punten.map(({ id, minuten }): Puntstand => {
    const eerder = klok.gebruik.get(id);
    const bezig = id === klok.huidigPunt && fase !== 'klaar';
    return {
      id,
      staat: bezig ? 'bezig' : eerder?.klaar || besloten.has(id) ? 'klaar' : 'te_doen',
      gepland: minuten * 60,
      gebruikt: (eerder?.seconden ?? 0) + (id === klok.huidigPunt ? looptNu(klok, nu) : 0),
    };
  });
  const { begonnenOp, geeindigdOp } = klok;
  const tot = geeindigdOp ?? heleSeconde(nu);
  const resteert = staten.reduce(
    (som, { staat, gepland, gebruikt }) => som + (staat === 'klaar' ? 0 : Math.max(0, gepland - gebruikt)),
    0,
  );
  const klaarOp =
    begonnenOp === null ? null : (geeindigdOp ?? new Date(Date.parse(tot) + resteert * 1000).toISOString());
  return {
    fase,
    punten: staten,
    verstreken: begonnenOp === null ? 0 : seconden(begonnenOp, tot),
    gebruikt: staten.reduce((som, { gebruikt }) => som + gebruikt, 0),
    klaarOp,
    uitloop: klaarOp === null ? 0 : Math.round((Date.parse(klaarOp) - Date.parse(geplandEind)) / 1000),
  };
}

/** Het punt waar het overleg hierna heen gaat: het eerste dat nog niet geweest is, eerst verderop en dan wat is overgeslagen. */
export function volgendPunt({ punten }: Pick<Vergaderstand, 'punten'>): number | null {
  const hier = punten.findIndex(({ staat }) => staat === 'bezig');
  const rij = [...punten.slice(hier + 1), ...punten.slice(0, Math.max(0, hier))];
  return rij.find(({ staat }) => staat === 'te_doen')?.id ?? null;
}

/** Het punt ervoor op de agenda. */
export function vorigPunt({ punten }: Pick<Vergaderstand, 'punten'>): number | null {
  const hier = punten.findIndex(({ staat }) => staat === 'bezig');
  return punten[hier - 1]?.id ?? null;
}
