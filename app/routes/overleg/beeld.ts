import { gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import type { Agendavoorstel } from '#domain/agenda/agenda.ts';
import type { Voorstel } from '#domain/agenda/voorstel.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import { looptijden } from '#domain/overleg/looptijden.ts';
import { type Agendapunt, korteGremiumnaam, type Puntsoort } from '#domain/overleg/overleg.ts';
import type { StukPunt, StukStatus } from '#domain/overleg/stuk.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { isSignaal } from '#domain/verkeerslicht/verkeerslicht.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import type { Agenda } from '#server/diensten/overleggen.ts';

/** Zoveel voorstellen staan er meteen; de rest is een klik verder. */
const EERSTE = 25;

const MOMENT = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'long',
  timeStyle: 'short',
});

export type Lichtbeeld = ReturnType<typeof gemeldSoort>;

export interface NuBeeld {
  licht: Lichtbeeld;
  gemeldOp: string;
  partij: string;
}

export interface StatusBeeld {
  sleutel: string;
  licht: Lichtbeeld;
  voorlopig: boolean;
  /** Het berekende licht, waar dat slechter is dan het gemelde. */
  berekend: StukStatus['berekend'] | null;
  partij: string;
  onderdeel: string;
  voortgang: string;
  /** Wat er na de peildatum gemeld is, naast een bevroren status; anders null. */
  nu: NuBeeld | null;
}

export interface PuntBeeld {
  id: number;
  nr: number;
  begin: string;
  soort: Puntsoort;
  titel: string;
  toelichting: string;
  gevraagdBesluit: string;
  minuten: number;
  inbrenger: string | null;
  paragraaf: string | null;
  /** De pagina van het ding zelf, of null bij een eigen punt of toezegging. */
  href: string | null;
  redenen: { code: string; zin: string }[];
  statussen: StatusBeeld[];
}

export interface VoorstelBeeld {
  sleutel: string;
  titel: string;
  href: string | null;
  /** Paragraaf, partijen en planning. */
  onder: string[];
  /** Null bij een plan of toezegging: daar meldt niemand een licht over. */
  licht: Lichtbeeld | null;
  redenen: { code: string; zin: string }[];
  mededeling: boolean;
  /** Het punt dat het al is, of null. */
  punt: { id: number; nr: number } | null;
}

export interface VoorstellenBeeld {
  /** Hoeveel er nog niet op de agenda staan. */
  open: number;
  eerste: VoorstelBeeld[];
  rest: VoorstelBeeld[];
  /** Waarvoor er geen andere reden is dan dat er niet gemeld is. */
  nietGemeld: VoorstelBeeld[];
  weggelaten: number;
}

/** De kop, de tijden en de punten van de agenda: alles uit het stuk, bevroren of niet. */
export function agendaBeeld({ overleg, gremium, stuk, bevroren, sinds }: Agenda) {
  const { datum, begin, eind, plaats, naam } = stuk.overleg;
  const { klaar, minuten, beschikbaar, uitloop } = looptijden(stuk.punten, begin, eind);
  const punten = stuk.punten.map((punt): PuntBeeld => {
    const { statussen, bron, opgaveNr, ...rest } = punt;
    return {
      ...rest,
      href: bron === null ? null : hrefVan(bron, opgaveNr),
      statussen: statussen.map((status) => statusBeeld(status, sinds.get(status.sleutel))),
    };
  });
  return {
    id: overleg.id,
    naam: korteGremiumnaam(gremium),
    volleNaam: naam,
    datum,
    begin,
    eind,
    plaats,
    // Een concept kent alleen de geplande peildatum; een stuk de dag waarop het bevroren is.
    peildatum: bevroren ? stuk.overleg.peildatum : overleg.peildatum,
    bevroren: bevroren && { ...bevroren, op: MOMENT.format(new Date(bevroren.op)) },
    tijd: { klaar, minuten, beschikbaar, uitloop },
    punten,
    gewijzigd: gewijzigd(stuk.punten, sinds),
  };
}

/** Wat er sinds de peildatum opnieuw gemeld is, in de volgorde van de agenda. */
function gewijzigd(punten: readonly StukPunt[], sinds: Agenda['sinds']) {
  return punten.flatMap(({ id, nr, titel, statussen }) =>
    statussen.flatMap((status) => {
      const nu = sinds.get(status.sleutel);
      return nu ? [{ puntId: id, nr, titel, ...statusBeeld(status, nu) }] : [];
    }),
  );
}

function statusBeeld(status: StukStatus, nu: StukStatus | undefined): StatusBeeld {
  const { sleutel, voorlopig, partij, onderdeel, voortgang, gemeld, berekend } = status;
  return {
    sleutel,
    licht: gemeldSoort(status),
    voorlopig,
    berekend: isSignaal(gemeld, berekend) ? berekend : null,
    partij,
    onderdeel,
    voortgang,
    nu: nu ? { licht: gemeldSoort(nu), gemeldOp: nu.gemeldOp ?? '', partij: nu.partij } : null,
  };
}

/** Wat de secretaris kan opnemen, met wat er al op de agenda staat gemerkt. Met hoogstens `EERSTE` nieuwe vooraan. */
export function voorstellenBeeld(
  { voorstellen, weggelaten }: Agendavoorstel,
  punten: readonly Agendapunt[],
  stand: Stand,
): VoorstellenBeeld {
  const opAgenda = new Map(punten.map((punt) => [punt.bron, punt]));
  const beeld: VoorstellenBeeld = {
    open: voorstellen.filter(({ sleutel }) => !opAgenda.has(sleutel)).length,
    eerste: [],
    rest: [],
    nietGemeld: [],
    weggelaten: weggelaten.length,
  };
  let plaats = EERSTE;
  for (const voorstel of voorstellen) {
    const punt = opAgenda.get(voorstel.sleutel);
    const kaart = voorstelBeeld(voorstel, punt, stand);
    if (voorstel.redenen.every(({ code }) => code === 'niet_gemeld')) beeld.nietGemeld.push(kaart);
    else if (plaats === 0) beeld.rest.push(kaart);
    else {
      beeld.eerste.push(kaart);
      if (!punt) plaats -= 1;
    }
  }
  return beeld;
}

function voorstelBeeld(voorstel: Voorstel, punt: Agendapunt | undefined, stand: Stand): VoorstelBeeld {
  const { sleutel, titel, paragraaf, opgaveNr, partijen, redenen, soort, gemeld } = voorstel;
  const knoop = isKnoop(sleutel) ? stand.knopen.get(sleutel) : undefined;
  const namen = opsomming(partijen.map((slug) => partijNaam(stand, slug)));
  return {
    sleutel,
    titel,
    href: hrefVan(sleutel, opgaveNr),
    onder: [paragraaf ?? '', namen, planningVan(stand, sleutel)].filter((deel) => deel !== ''),
    licht: knoop ? gemeldSoort({ af: knoop.af, gemeld }) : null,
    redenen: redenen.map(({ code, zin }) => ({ code, zin })),
    mededeling: soort === 'mededeling',
    punt: punt ? { id: punt.id, nr: punt.volgorde } : null,
  };
}

function isKnoop(bron: string): bron is Knoop {
  return /^(afspraak|actie):/.test(bron);
}

/** De planning van een afspraak of actie in woorden; leeg bij een plan of toezegging. */
function planningVan(stand: Stand, sleutel: string): string {
  const id = sleutel.slice(sleutel.indexOf(':') + 1);
  const planning = sleutel.startsWith('actie:')
    ? stand.perSleutel.get(`actie:${Number(id)}`)?.planning
    : stand.perAfspraak.get(id)?.afspraak.planning;
  return planning ? planningTekst(planning) : '';
}

/** De pagina waar de bron te lezen is; een toezegging heeft er geen. */
function hrefVan(bron: string, opgaveNr: number | null): string | null {
  if (isKnoop(bron)) return padVan(bron);
  return bron.startsWith('plan:') && opgaveNr !== null ? `/opgaven/${opgaveNr}/plan` : null;
}

/** Per reden om iets niet voor te stellen, de dingen en de zin erbij. */
export function weggelatenBeeld({ weggelaten }: Agendavoorstel) {
  const groepen = new Map<
    string,
    { sleutel: string; titel: string; href: string; paragraaf: string | null; zin: string }[]
  >();
  for (const { sleutel, titel, paragraaf, code, zin } of weggelaten) {
    const groep = groepen.get(STANDING_NAAM[code]) ?? [];
    groep.push({ sleutel, titel, href: padVan(sleutel), paragraaf, zin });
    groepen.set(STANDING_NAAM[code], groep);
  }
  return [...groepen].map(([naam, dingen]) => ({ naam, dingen }));
}

/** Waarop bevriezen standaard gaat: de geplande peildatum, of vandaag als die nog moet komen. */
export function bevriesdag(peildatum: string, vandaag: string): string {
  return peildatum < vandaag ? peildatum : vandaag;
}

export function metaTitel({ naam, datum }: { naam: string; datum: string }): string {
  return `${naam} ${langeDatum(datum)}`;
}
