import { isAf } from '../melding/voortgang.ts';
import { deadline, type Planning } from '../planning/planning.ts';
import type { Stand } from '../stand/stand.ts';
import { kwartaaleinden } from './dagen.ts';
import type { Beeldkeuze } from './keuze.ts';
import type { Gemeld } from './verloop.ts';

/** Een melding die een deel af maakt, of weer open; per deel op datum. */
export interface Wending {
  deelstatusId: number;
  datum: string;
  antwoord: Pick<Gemeld, 'voortgang' | 'verdeling'>;
}

export interface Opbouwpunt {
  /** De laatste dag van het kwartaal. */
  dag: string;
  /** Hoeveel afspraken er dan af zouden zijn, volgens de planning van nu en de oorspronkelijke. */
  gepland: number;
  oorspronkelijk: number;
  /** Hoeveel er toen af waren; in het kwartaal van de peildatum op die dag, en daarna null. */
  af: number | null;
}

export interface Opbouw {
  punten: Opbouwpunt[];
  /** Alle afspraken in de keuze. */
  totaal: number;
  /** Hoeveel er op de peildatum af zijn, en hoeveel dat volgens de planning van nu en van toen hadden moeten zijn. */
  nu: { af: number; gepland: number; oorspronkelijk: number };
  /** Zonder dag waarop ze klaar moeten zijn. */
  zonderDatum: number;
}

/**
 * Afgeronde afspraken bij wat er gepland was, opgeteld per kwartaal. Een afspraak is af als alle delen dat zijn (design
 * §4, Shared agreements), en gepland op de laatste dag waarop een deel klaar moet zijn. Met een partij tellen alleen
 * haar delen. @param wendingen per deel oplopend op datum
 */
export function opbouw(stand: Stand, keuze: Beeldkeuze, wendingen: readonly Wending[]): Opbouw {
  const perDeel = groepeer(wendingen);
  const afspraken = stand.afspraken
    .filter(({ opgaveNr }) => keuze.opgave === null || opgaveNr === keuze.opgave)
    .map(({ afspraak, delen }) => ({
      planning: afspraak.planning,
      delen: keuze.partij === null ? delen : delen.filter(({ partij }) => partij === keuze.partij),
    }))
    .filter(({ delen }) => keuze.partij === null || delen.length > 0)
    .map(({ planning, delen }) => ({
      gepland: laatste(delen.length > 0 ? delen.map((deel) => deel.planning) : [planning]),
      oorspronkelijk: laatste(
        delen.length > 0 ? delen.map((deel) => deel.oorspronkelijk ?? deel.planning) : [planning],
      ),
      afOp: (dag: string) => delen.length > 0 && delen.every(({ id }) => wasAf(perDeel.get(id), dag)),
    }));

  const tel = (dag: string) => ({
    gepland: afspraken.filter(({ gepland }) => gepland !== null && gepland <= dag).length,
    oorspronkelijk: afspraken.filter(({ oorspronkelijk }) => oorspronkelijk !== null && oorspronkelijk <= dag)
      .length,
  });
  const telAf = (dag: string) => afspraken.filter(({ afOp }) => afOp(dag)).length;
  const { peildatum } = stand;
  const afNu = telAf(peildatum);
  const einden = kwartaaleinden();
  const telAfIn = (dag: string, plaats: number) => {
    if (dag < peildatum) return telAf(dag);
    const begonnen = (einden[plaats - 1] ?? '') < peildatum;
    return begonnen ? afNu : null;
  };
  return {
    punten: einden.map((dag, plaats) => ({ dag, ...tel(dag), af: telAfIn(dag, plaats) })),
    totaal: afspraken.length,
    nu: { af: afNu, ...tel(peildatum) },
    zonderDatum: afspraken.filter(({ gepland }) => gepland === null).length,
  };
}

function groepeer(wendingen: readonly Wending[]): Map<number, Wending[]> {
  const perDeel = new Map<number, Wending[]>();
  for (const wending of wendingen) {
    const lijst = perDeel.get(wending.deelstatusId);
    if (lijst) lijst.push(wending);
    else perDeel.set(wending.deelstatusId, [wending]);
  }
  return perDeel;
}

function wasAf(wendingen: readonly Wending[] | undefined, dag: string): boolean {
  const laatste = wendingen?.findLast(({ datum }) => datum <= dag);
  return laatste !== undefined && isAf({ ...laatste.antwoord, bekendNietAf: false });
}

/** De laatste dag waarop een van deze klaar moet zijn; een startdatum telt niet. */
function laatste(planningen: readonly Planning[]): string | null {
  const dagen = planningen.flatMap((planning) =>
    planning.soort === 'start' ? [] : (deadline(planning) ?? []),
  );
  return dagen.sort().at(-1) ?? null;
}
