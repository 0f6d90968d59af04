import { dagenTussen, langeDatum, plusDagen } from '../datum/datum.ts';
import { vrijeDag, werkdagOpOfVoor } from '../datum/feestdagen.ts';

/**
 * De stappen op weg naar een overleg, in de volgorde waarin ze komen. De achterban wordt geraadpleegd over het concept: zodra
 * de stukken weg zijn staat de agenda vast.
 */
export const STAPSOORTEN = ['ronde', 'stuurgroep', 'achterban', 'stukken'] as const;
export type Stapsoort = (typeof STAPSOORTEN)[number];

export const STAP_NAAM: Record<Stapsoort, string> = {
  ronde: 'Statusronde sluit',
  stuurgroep: 'Stuurgroep bespreekt het concept',
  achterban: 'Partijen raadplegen hun achterban',
  stukken: 'Stukken gaan weg',
};

/** Zoveel dagen voor het overleg hoort een stap klaar te zijn; een stap die niet genoemd is hoeft niet. */
export type Stapdagen = Partial<Record<Stapsoort, number>>;

/**
 * Hoe het bij een bestuurlijk overleg gaat als niemand iets anders vastlegde: de ronde sluit een week voor de peildatum, zoals een
 * nieuwe ronde die zelf voorstelt. Een ambtelijk overleg heeft alleen stukken.
 */
export const GEWOON: Record<'bestuurlijk' | 'ambtelijk', Stapdagen> = {
  bestuurlijk: { ronde: 35, stuurgroep: 28, achterban: 17, stukken: 14 },
  ambtelijk: { stukken: 7 },
};

export interface Stap {
  soort: Stapsoort;
  /** De dag waarop de stap klaar moet zijn. */
  dag: string;
  /** De dag uit het sjabloon, en waarom het niet die werd; null als de stap daar gewoon op valt, of iemand zelf een dag koos. */
  verschoven: { van: string; reden: string } | null;
  /** De dag waarop iemand zei dat de stap klaar is, of null. */
  gedaanOp: string | null;
}

/** Wat er van een overleg bewaard is: alleen afwijkende dagen en wat gedaan is. */
export type Bewaardestap = Pick<Stap, 'soort' | 'gedaanOp'> & { dag: string | null };

/** De stappen naar een overleg op `datum`, teruggerekend: elke op een werkdag, tenzij iemand zelf een dag koos. */
export function terugplannen(datum: string, dagen: Stapdagen, bewaard: readonly Bewaardestap[] = []): Stap[] {
  return STAPSOORTEN.flatMap((soort) => {
    const voor = dagen[soort];
    const eigen = bewaard.find((stap) => stap.soort === soort);
    if (voor === undefined && !eigen?.dag) return [];
    const gewoon = plusDagen(datum, -(voor ?? 0));
    const reden = eigen?.dag ? null : vrijeDag(gewoon);
    return [
      {
        soort,
        dag: eigen?.dag ?? werkdagOpOfVoor(gewoon),
        verschoven: reden === null ? null : { van: gewoon, reden },
        gedaanOp: eigen?.gedaanOp ?? null,
      },
    ];
  });
}

/** Wat te weten is van wie op deze dag een overleg plant: dat het geen werkdag is. Null op een werkdag. */
export function dagwaarschuwing(datum: string): string | null {
  const reden = vrijeDag(datum);
  if (reden === null) return null;
  return reden === 'weekend'
    ? 'Dit overleg valt in het weekend.'
    : `Dit overleg valt op ${reden}. Veel mensen zijn dan vrij.`;
}

/** Wat er in de app gebeurd is en waaraan te zien is of een stap gehaald wordt. */
export interface Stapfeiten {
  /** De statusronde die naar dit overleg werkt. */
  ronde: { tot: string; geslotenOp: string | null } | null;
  /** De dag van de stuurgroep tussen het vorige en dit overleg: de laatste, of null als er geen gepland is. */
  stuurgroep: string | null;
  /** De dag waarop de stukken verstuurd zijn, of null. */
  verzonden: string | null;
}

export interface Stapoordeel extends Stap {
  naam: string;
  /** `loopt_uit`: de stap is nog te halen, maar zoals het nu gepland is gebeurt dat niet. */
  staat: 'gedaan' | 'komt' | 'loopt_uit' | 'te_laat';
  zin: string;
}

/** Hoe elke stap ervoor staat op `vandaag`: gedaan, op komst, of met een waarschuwing dat zij uitloopt of te laat is. */
export function beoordeelStappen(
  stappen: readonly Stap[],
  feiten: Stapfeiten,
  vandaag: string,
): Stapoordeel[] {
  return stappen.map((stap, i) => {
    const [staat, zin] = oordeel(stap, feiten, vandaag);
    const vorige = stappen[i - 1];
    const eerder = staat === 'komt' && vorige && vorige.dag > stap.dag;
    return {
      ...stap,
      naam: STAP_NAAM[stap.soort],
      ...(eerder
        ? {
            staat: 'loopt_uit' as const,
            zin: `Deze dag ligt voor de vorige stap, ${langeDatum(vorige.dag)}.`,
          }
        : { staat, zin }),
    };
  });
}

/** Of er een stap is waar iemand iets aan moet doen. */
export function looptUit(stappen: readonly Pick<Stapoordeel, 'staat'>[]): boolean {
  return stappen.some(({ staat }) => staat === 'loopt_uit' || staat === 'te_laat');
}

type Oordeel = [staat: Stapoordeel['staat'], zin: string];

function oordeel(stap: Stap, feiten: Stapfeiten, vandaag: string): Oordeel {
  switch (stap.soort) {
    case 'ronde':
      return ronde(stap.dag, feiten.ronde, vandaag);
    case 'stuurgroep':
      return stuurgroep(stap.dag, feiten.stuurgroep, vandaag);
    case 'achterban':
      return stap.gedaanOp
        ? ['gedaan', klaarOp('Klaar', stap.gedaanOp, stap.dag)]
        : nog(stap.dag, vandaag, 'Niemand heeft nog gezegd dat dit gedaan is');
    case 'stukken':
      return feiten.verzonden
        ? ['gedaan', klaarOp('Verstuurd', feiten.verzonden, stap.dag)]
        : nog(stap.dag, vandaag, 'De stukken zijn nog niet verstuurd');
  }
}

function ronde(dag: string, loopt: Stapfeiten['ronde'], vandaag: string): Oordeel {
  if (loopt?.geslotenOp) return ['gedaan', klaarOp('Gesloten', loopt.geslotenOp, dag)];
  if (vandaag > dag)
    return nog(dag, vandaag, loopt ? 'De ronde is nog open' : 'Er is geen statusronde geweest');
  if (!loopt) return ['loopt_uit', 'Er is nog geen statusronde die naar dit overleg werkt.'];
  if (loopt.tot > dag) {
    return ['loopt_uit', `De ronde loopt tot ${langeDatum(loopt.tot)}, ${dagenNa(dag, loopt.tot)}.`];
  }
  return ['komt', `De ronde loopt tot ${langeDatum(loopt.tot)}.`];
}

function stuurgroep(dag: string, gepland: string | null, vandaag: string): Oordeel {
  if (!gepland) {
    return vandaag > dag
      ? nog(dag, vandaag, 'Er is geen stuurgroep geweest')
      : ['loopt_uit', 'Er is nog geen stuurgroep gepland die dit kan bespreken.'];
  }
  if (gepland > dag) {
    return ['loopt_uit', `De stuurgroep is op ${langeDatum(gepland)}, ${dagenNa(dag, gepland)}.`];
  }
  return gepland <= vandaag
    ? ['gedaan', `De stuurgroep was op ${langeDatum(gepland)}.`]
    : ['komt', `De stuurgroep is op ${langeDatum(gepland)}.`];
}

function nog(dag: string, vandaag: string, wat: string): Oordeel {
  if (vandaag > dag) return ['te_laat', `${wat}: ${aantalDagen(dagenTussen(dag, vandaag))} te laat.`];
  return ['komt', vandaag === dag ? 'Vandaag.' : `Over ${aantalDagen(dagenTussen(vandaag, dag))}.`];
}

function klaarOp(wat: string, op: string, dag: string): string {
  return op > dag ? `${wat} op ${langeDatum(op)}, ${dagenNa(dag, op)}.` : `${wat} op ${langeDatum(op)}.`;
}

function dagenNa(dag: string, later: string): string {
  return `${aantalDagen(dagenTussen(dag, later))} na deze stap`;
}

function aantalDagen(aantal: number): string {
  return aantal === 1 ? '1 dag' : `${aantal} dagen`;
}
