import { beschermGroepen, beschermTotaal, DREMPEL, type Zichtbaar } from './beschermen.ts';
import {
  type Antwoorden,
  type Indeling,
  keuzesVan,
  type Lijstvraag,
  type Respondent,
  type Vraagsoort,
} from './vragenlijst.ts';

/** Een groep respondenten in een uitsplitsing. */
export interface Groep {
  naam: string;
  /** Welke groepen hierin samen zitten omdat ze klein zijn; leeg bij een gewone groep. */
  samen: string[];
  genodigd: number;
  respons: number;
}

/** De uitkomst van één vraag, met alleen wat iedereen mag zien. */
export interface Vraaguitkomst {
  vraagId: number;
  nr: number;
  thema: string;
  tekst: string;
  soort: Vraagsoort;
  afspraakId: string | null;
  /** Hoeveel respondenten antwoordden; null is minder dan `DREMPEL`. */
  aantal: Zichtbaar;
  /** Hoe de antwoorden heten; leeg bij een getal of open tekst. */
  keuzes: string[];
  /** Per antwoord het aantal; null als er van de vraag niets te zien mag zijn. */
  totaal: Zichtbaar[] | null;
  /** Bij een getal; null als het te veel over één respondent zegt. */
  gemiddelde: number | null;
  /** Per groep, in de volgorde van `Publicatie.groepen`; null als er geen uitsplitsing is of zij te veel verraadt. */
  groepen: { aantal: Zichtbaar; cellen: Zichtbaar[] }[] | null;
}

/** Wat van een vragenlijst te zien is, voor iedereen hetzelfde: er valt dus niets te combineren. */
export interface Publicatie {
  genodigd: number;
  respons: number;
  indeling: Indeling | null;
  groepen: Groep[];
  vragen: Vraaguitkomst[];
}

interface Bron {
  vragen: readonly Lijstvraag[];
  respondenten: readonly Respondent[];
  antwoorden: ReadonlyMap<number, Antwoorden>;
}

/**
 * Telt de antwoorden en haalt weg wat over te weinig respondenten gaat. Er is hoogstens één uitsplitsing: bij twee naast elkaar is
 * soms terug te rekenen wat in elk apart verborgen is (besluit 26).
 */
export function maakPublicatie(
  { vragen, respondenten, antwoorden }: Bron,
  indeling: Indeling | null,
): Publicatie {
  const ingevuld = respondenten.filter(({ id }) => heeftGeantwoord(antwoorden.get(id)));
  const ingedeeld = indeling === null ? [] : groepeer(respondenten, ingevuld, indeling);
  const groepen = ingedeeld.length > 1 ? ingedeeld : [];
  return {
    genodigd: respondenten.length,
    respons: ingevuld.length,
    indeling: groepen.length > 0 ? indeling : null,
    groepen: groepen.map(({ leden, ...groep }) => groep),
    vragen: vragen.map((vraag) => uitkomst(vraag, ingevuld, antwoorden, groepen)),
  };
}

export function heeftGeantwoord(antwoorden: Antwoorden | undefined): boolean {
  return antwoorden !== undefined && Object.keys(antwoorden).length > 0;
}

function uitkomst(
  vraag: Lijstvraag,
  ingevuld: readonly Respondent[],
  antwoorden: ReadonlyMap<number, Antwoorden>,
  groepen: readonly { leden: readonly Respondent[] }[],
): Vraaguitkomst {
  const { id, nr, thema, tekst, soort, afspraakId } = vraag;
  const van = ({ id: respondent }: Respondent) => antwoorden.get(respondent)?.[id];
  const gegeven = ingevuld.flatMap((respondent) => van(respondent) ?? []);
  const keuzes = keuzesVan(vraag);
  const tel = (lijst: readonly (string | undefined)[]) =>
    (keuzes ?? []).map(({ code }) => lijst.filter((antwoord) => antwoord === code).length);
  const aantallen = tel(gegeven);
  const totaal = keuzes ? beschermTotaal(aantallen) : null;
  return {
    vraagId: id,
    nr,
    thema,
    tekst,
    soort,
    afspraakId,
    aantal: gegeven.length === 0 || gegeven.length >= DREMPEL ? gegeven.length : null,
    keuzes: (keuzes ?? []).map(({ naam }) => naam),
    totaal,
    gemiddelde: soort === 'getal' ? gemiddelde(gegeven.map(Number)) : null,
    groepen: totaal
      ? splitsUit(
          totaal,
          groepen.map(({ leden }) => tel(leden.map(van))),
          groepen.map(({ leden }) => leden.length),
        )
      : null,
  };
}

/**
 * De uitsplitsing van een vraag. Antwoorden die in het totaal verborgen zijn gaan er als één antwoord in, en zijn dus ook per groep
 * niet apart te zien.
 */
function splitsUit(
  totaal: readonly Zichtbaar[],
  perGroep: readonly (readonly number[])[],
  respons: readonly number[],
): Vraaguitkomst['groepen'] {
  const zichtbaar = totaal.flatMap((aantal, c) => (aantal === null ? [] : [c]));
  const samengenomen = totaal.flatMap((aantal, c) => (aantal === null ? [c] : []));
  const cellen = perGroep.map((rij) => [
    ...zichtbaar.map((c) => rij[c] ?? 0),
    ...(samengenomen.length > 0 ? [samengenomen.reduce((som, c) => som + (rij[c] ?? 0), 0)] : []),
  ]);
  const kolommen = (cellen[0] ?? []).filter((_, k) => cellen.some((rij) => (rij[k] ?? 0) > 0));
  if (kolommen.length < 2) return null;
  const beschermd = beschermGroepen(cellen, respons);
  if (!beschermd || beschermd.every(({ cellen: rij }) => rij.every((cel) => cel === null || cel === 0))) {
    return null;
  }
  return beschermd.map(({ aantal, cellen: rij }) => ({
    aantal,
    cellen: totaal.map((_, c) => {
      const k = zichtbaar.indexOf(c);
      return k < 0 ? null : (rij[k] ?? null);
    }),
  }));
}

/** Het gemiddelde; null bij te weinig antwoorden, of als één antwoord meer dan de helft van het geheel is en dus te schatten. */
function gemiddelde(getallen: readonly number[]): number | null {
  if (getallen.length < DREMPEL) return null;
  const groot = getallen.map(Math.abs);
  const alles = groot.reduce((som, getal) => som + getal, 0);
  if (Math.max(...groot) * 2 > alles) return null;
  return Math.round((getallen.reduce((som, getal) => som + getal, 0) / getallen.length) * 10) / 10;
}

const OP_NAAM = new Intl.Collator('nl', { numeric: true });

/**
 * De groepen van een indeling, op naam. Groepen waarvan minder dan `DREMPEL` invulden gaan samen, met de kleinste andere erbij
 * als dat nog te weinig is; dat geldt voor alle vragen, zodat er tussen vragen niets te vergelijken valt.
 */
function groepeer(respondenten: readonly Respondent[], ingevuld: readonly Respondent[], indeling: Indeling) {
  const namen = new Map<string, { genodigd: number; leden: Respondent[] }>();
  for (const respondent of respondenten) {
    const naam = respondent[indeling] || 'Niet ingedeeld';
    const groep = namen.get(naam) ?? { genodigd: 0, leden: [] };
    groep.genodigd += 1;
    namen.set(naam, groep);
  }
  for (const respondent of ingevuld)
    namen.get(respondent[indeling] || 'Niet ingedeeld')?.leden.push(respondent);
  const groepen = [...namen]
    .map(([naam, { genodigd, leden }]) => ({ naam, genodigd, leden }))
    .sort((a, b) => OP_NAAM.compare(a.naam, b.naam));
  // Waar niemand invulde is niemand te beschermen.
  const opRespons = groepen
    .filter(({ leden }) => leden.length > 0)
    .sort((a, b) => a.leden.length - b.leden.length);
  const klein: typeof groepen = [];
  const samen = () => klein.reduce((som, { leden }) => som + leden.length, 0);
  for (const groep of opRespons) {
    if (groep.leden.length >= DREMPEL && (klein.length === 0 || samen() >= DREMPEL)) break;
    klein.push(groep);
  }
  const gewoon = groepen
    .filter((groep) => !klein.includes(groep))
    .map(({ naam, genodigd, leden }) => ({ naam, samen: [], genodigd, respons: leden.length, leden }));
  if (klein.length === 0) return gewoon;
  const leden = klein.flatMap((groep) => groep.leden);
  const kleine = {
    naam: 'Kleine groepen samen',
    samen: klein.map(({ naam }) => naam).sort(OP_NAAM.compare),
    genodigd: klein.reduce((som, { genodigd }) => som + genodigd, 0),
    respons: leden.length,
    leden,
  };
  // Samen nog te weinig: dan is er niets uit te splitsen.
  return leden.length < DREMPEL ? [] : [...gewoon, kleine];
}
