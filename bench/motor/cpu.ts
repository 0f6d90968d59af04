import { Deelnemer, NAMEN, type Naam } from './deelnemers.ts';
import { Schrijver } from './schrijver.ts';
import { typer } from './tekst.ts';
import { oordeel, percentiel, rond } from './verslag.ts';

interface Drukte {
  naam: string;
  plannen: number;
  editors: number;
  perSeconde: number;
  /** Rekentijd per update en ontvanger, als deel van die van Hocuspocus. */
  doel: number;
}

const DRUKTES: readonly Drukte[] = [
  { naam: '50 editors in één plan, 4 keer per seconde', plannen: 1, editors: 50, perSeconde: 4, doel: 0.5 },
  {
    naam: '100 plannen met 5 editors, 2 keer per seconde',
    plannen: 100,
    editors: 5,
    perSeconde: 2,
    doel: 0.8,
  },
];
const OPWARMEN_S = 5;
const METEN_S = 15;

interface Uitslag {
  microseconden: number;
  p50: number;
  p99: number;
  gemist: number;
}

/** Rekentijd van de server per update en ontvanger, en hoe snel een toets bij de anderen is. */
export async function meetCpu(): Promise<void> {
  for (const drukte of DRUKTES) {
    console.info(`\n${drukte.naam}`);
    const uitslagen = new Map<Naam, Uitslag>();
    for (const naam of NAMEN) {
      const uitslag = await meet(naam, drukte);
      uitslagen.set(naam, uitslag);
      const { microseconden, p50, p99, gemist } = uitslag;
      console.info(
        `  ${naam.padEnd(12)} ${rond(microseconden)} µs per update en ontvanger · p50 ${rond(p50)} ms · p99 ${rond(p99)} ms · gemist ${gemist}`,
      );
    }
    const [wij, hocuspocus, y] = NAMEN.map((naam) => uitslagen.get(naam));
    if (!wij || !hocuspocus || !y) return;
    oordeel('rekentijd, deel van Hocuspocus', wij.microseconden / hocuspocus.microseconden, drukte.doel);
    oordeel('p99', wij.p99, Math.max(25, 1.5 * Math.min(hocuspocus.p99, y.p99)), ' ms');
  }
}

async function meet(naam: Naam, { plannen, editors, perSeconde }: Drukte): Promise<Uitslag> {
  const deelnemer = await Deelnemer.maak(naam);
  await deelnemer.start();
  const aantal = plannen * editors;
  const verstuurd = new Map<number, number[]>();
  const vertragingen: number[] = [];
  let ontvangen = 0;
  let meten = false;
  const schrijvers: Schrijver[] = [];
  for (let i = 0; i < aantal; i++) {
    const { schrijver } = await Schrijver.open(deelnemer, `plan-${i % plannen}`);
    const gelezen = new Map<number, number>();
    schrijver.opUpdate = (tot) => {
      const nu = performance.now();
      for (const [client, klok] of tot) {
        if (client === i + 1) continue;
        for (let k = gelezen.get(client) ?? 0; k < klok; k++) {
          ontvangen++;
          if (meten) vertragingen.push(nu - (verstuurd.get(client)?.[k] ?? nu));
        }
        gelezen.set(client, klok);
      }
    };
    schrijvers.push(schrijver);
  }
  const klokken = schrijvers.map((schrijver, i) => {
    const { letter } = typer(i + 1);
    const tijden: number[] = [];
    verstuurd.set(i + 1, tijden);
    const pauze = 1_000 / perSeconde;
    let klok: NodeJS.Timeout;
    const typ = () => {
      // Klok k is de k-de letter.
      tijden.push(performance.now());
      schrijver.stuur(letter());
    };
    // Niemand typt in de maat van een ander.
    klok = setTimeout(() => {
      typ();
      klok = setInterval(typ, pauze);
    }, Math.random() * pauze);
    return () => clearTimeout(klok);
  });
  const totaal = () => [...verstuurd.values()].reduce((som, { length }) => som + length, 0);

  await wacht(OPWARMEN_S);
  meten = true;
  const [tijd, letters] = [await deelnemer.rekentijd(), totaal()];
  await wacht(METEN_S);
  const seconden = (await deelnemer.rekentijd()) - tijd;
  const getypt = totaal() - letters;
  for (const stop of klokken) stop();
  const verwacht = totaal() * (editors - 1);
  for (let beurt = 0; ontvangen < verwacht && beurt < 50; beurt++) await wacht(0.1);
  for (const schrijver of schrijvers) schrijver.breekAf();
  await deelnemer.ruimOp();
  return {
    microseconden: (seconden * 1e6) / (getypt * (editors - 1)),
    p50: percentiel(vertragingen, 0.5),
    p99: percentiel(vertragingen, 0.99),
    gemist: verwacht - ontvangen,
  };
}

const wacht = (seconden: number) => new Promise((klaar) => setTimeout(klaar, seconden * 1_000));
