import type { Agendapunt, Besluitkaart, Puntbron, Puntsoort } from './overleg.ts';

/** Wat een punt zegt, los van waar het staat. */
export type Puntinhoud = Omit<Agendapunt, 'id' | 'gremium' | 'overlegId' | 'volgorde' | 'versie'>;

/** Zoveel minuten kost elk punt dat bij een ander komt: samen bespreken is korter dan na elkaar. */
const MINUTEN_ERBIJ = 5;
const MINUTEN_MAX = 240;

/** Waarom deze punten niet samen één punt kunnen zijn, of null als het kan. */
export function nietSamen(punten: readonly Pick<Puntinhoud, 'alleenVoor'>[]): string | null {
  if (punten.length < 2) return 'Kies er minstens twee om samen te voegen.';
  const tafels = new Set(punten.map(({ alleenVoor }) => alleenVoor?.toSorted().join(' ')));
  return tafels.size > 1 ? 'Een besloten punt gaat niet samen met een punt dat anderen ook zien.' : null;
}

/**
 * Maakt van punten één punt. Het eerste houdt zijn titel; van de andere gaat niets verloren: hun bronnen houden hun eigen
 * redenen, en hun titels en teksten komen in de toelichting, om daarna te herschrijven.
 */
export function voegSamen(eerste: Puntinhoud, rest: readonly Puntinhoud[]): Puntinhoud {
  const alle = [eerste, ...rest];
  return {
    ...eerste,
    soort: zwaarste(alle.map(({ soort }) => soort)),
    minuten: samenDuurt(alle.map(({ minuten }) => minuten)),
    toelichting: alineas([eerste.toelichting, ...rest.map(tekstVan)]),
    gevraagdBesluit: regels(alle.map(({ gevraagdBesluit }) => gevraagdBesluit)),
    inbrenger: alle.find(({ inbrenger }) => inbrenger !== null)?.inbrenger ?? null,
    toelichter: [...new Set(alle.map(({ toelichter }) => toelichter).filter(Boolean))].join(', '),
    bronnen: alle.flatMap(({ bronnen }) => bronnen),
    kaart: kaartenSamen(alle.flatMap(({ kaart }) => kaart ?? [])),
    herkomstId: alle.find(({ herkomstId }) => herkomstId !== null)?.herkomstId ?? null,
  };
}

/** Met het gevraagde besluit in de toelichting: voor als het punt waar het bij komt al een tekst heeft waar samen aan geschreven wordt. */
export function besluitInToelichting<P extends Puntinhoud>(punt: P): P {
  const { toelichting, gevraagdBesluit } = punt;
  if (gevraagdBesluit === '') return punt;
  const tekst = [toelichting, `Gevraagd besluit: ${gevraagdBesluit}`].filter(Boolean).join('\n');
  return { ...punt, toelichting: tekst, gevraagdBesluit: '' };
}

/**
 * Haalt een samengevoegd punt weer uit elkaar. De teksten en de eerste bron blijven bij het punt zelf; elke andere bron wordt
 * een eigen punt volgens `los`, met de redenen die hij had en voor dezelfde mensen.
 */
export function splitsPunt(
  punt: Puntinhoud,
  los: (bron: Puntbron) => Puntinhoud,
): { eerste: Puntinhoud; rest: Puntinhoud[] } {
  const [eerste, ...rest] = punt.bronnen;
  return {
    eerste: { ...punt, bronnen: eerste ? [eerste] : [] },
    rest: rest.map((bron) => ({ ...los(bron), bronnen: [bron], alleenVoor: punt.alleenVoor })),
  };
}

/** De zwaarste soort. Een hamerstuk samen met iets om te bespreken vraagt een besluit waar wel over gepraat wordt. */
export function zwaarste(soorten: readonly Puntsoort[]): Puntsoort {
  if (soorten.includes('besluit')) return 'besluit';
  if (soorten.includes('bespreken')) return soorten.includes('hamerstuk') ? 'besluit' : 'bespreken';
  return soorten.includes('hamerstuk') ? 'hamerstuk' : 'mededeling';
}

/** Zo lang als het langste en voor elk ander vijf minuten, en nooit langer dan na elkaar. */
function samenDuurt(minuten: readonly number[]): number {
  const los = minuten.reduce((som, een) => som + een, 0);
  return Math.min(los, Math.max(...minuten) + MINUTEN_ERBIJ * (minuten.length - 1), MINUTEN_MAX);
}

const tekstVan = ({ titel, toelichting }: Puntinhoud) =>
  toelichting === '' ? titel : `${titel}: ${toelichting}`;

const alineas = (teksten: readonly string[]) => teksten.filter(Boolean).join('\n\n');
const regels = (teksten: readonly string[]) => [...new Set(teksten.filter(Boolean))].join('\n');

function kaartenSamen(kaarten: readonly Besluitkaart[]): Besluitkaart | null {
  if (kaarten.length === 0) return null;
  const samen = (naam: 'situatie' | 'keuze' | 'advies') => alineas(kaarten.map((kaart) => kaart[naam]));
  return {
    situatie: samen('situatie'),
    keuze: samen('keuze'),
    opties: kaarten.flatMap(({ opties }) => opties),
    advies: samen('advies'),
  };
}
