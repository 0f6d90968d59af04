import { gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Botsing } from '#domain/overleg/botsingen.ts';
import { type Herkomst, herkomstTekst } from '#domain/overleg/doorschuiven.ts';
import { looptijden } from '#domain/overleg/looptijden.ts';
import { korteGremiumnaam, type Puntsoort } from '#domain/overleg/overleg.ts';
import { statusonderdeel } from '#domain/overleg/statusonderdeel.ts';
import type { StukPunt, StukStatus } from '#domain/overleg/stuk.ts';
import { minutenPerSoort, watErafKan } from '#domain/overleg/tijd-over.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { isSignaal } from '#domain/verkeerslicht/verkeerslicht.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import type { Agenda } from '#server/diensten/overleggen.ts';

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
  /** Wie het aan tafel toelicht; leeg als dat niet bekend is. */
  toelichter: string;
  /** Het punt van een eerder overleg waar dit uit voortkomt. */
  herkomst: { tekst: string; href: string } | null;
  /** Uit hoeveel bronnen het komt. */
  bronnen: number;
  versie: number;
  paragraaf: string | null;
  /** De pagina van het ding zelf, of null bij een eigen punt. */
  href: string | null;
  redenen: { code: string; zin: string }[];
  statussen: StatusBeeld[];
  /** De pagina van het punt. */
  pagina: string;
  /** Voor wie het alleen is, of null: van iedereen aan tafel. */
  besloten: string | null;
  /** Waar het mee botst, kort: `botst met punt 5`. */
  botst: string[];
}

/** De kop, de tijden en de punten van de agenda: alles uit het stuk, bevroren of niet. */
export function agendaBeeld(
  { overleg, gremium, stuk, bevroren, sinds, punten: gemaakt, herkomst }: Agenda,
  botsingen: readonly Botsing[],
  stand: Pick<Stand, 'partijen'>,
) {
  const perId = new Map(gemaakt.map((punt) => [punt.id, punt]));
  const { datum, begin, eind, plaats, naam } = stuk.overleg;
  const { klaar, minuten, beschikbaar, uitloop } = looptijden(stuk.punten, begin, eind);
  const punten = stuk.punten.map((punt): PuntBeeld => {
    const {
      statussen,
      bronnen: [bron],
      opgaveNr,
      ...rest
    } = punt;
    const zelf = perId.get(punt.id);
    const onderdeel = statusonderdeel(statussen);
    return {
      ...rest,
      toelichter: zelf?.toelichter ?? '',
      herkomst: herkomstBeeld(herkomst.get(zelf?.herkomstId ?? 0)),
      bronnen: punt.bronnen.length,
      redenen: [...new Map(punt.redenen.map((reden) => [reden.zin, reden])).values()],
      versie: zelf?.versie ?? 0,
      href: bron === undefined ? null : hrefVan(bron, opgaveNr),
      pagina: `/overleggen/${overleg.id}/punten/${punt.id}`,
      besloten: beslotenVoor(stand, zelf?.alleenVoor ?? null),
      botst: botsingen.flatMap(({ kort }) =>
        kort.flatMap(({ voor, tekst }) => (voor === punt.id ? [tekst] : [])),
      ),
      statussen: statussen.map((status) => statusBeeld(status, sinds.get(status.sleutel), onderdeel(status))),
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
    perSoort: minutenPerSoort(punten),
    eraf: watErafKan(punten, uitloop).map(({ nr, titel, minuten }) => ({ nr, titel, minuten })),
    punten,
    gewijzigd: gewijzigd(stuk.punten, sinds),
    afzegging: overleg.afzegging,
  };
}

function herkomstBeeld(herkomst: Herkomst | undefined): PuntBeeld['herkomst'] {
  if (!herkomst) return null;
  return {
    tekst: herkomstTekst(herkomst),
    href: `/overleggen/${herkomst.overlegId}#punt-${herkomst.puntId}`,
  };
}

/** Wat er sinds de peildatum opnieuw gemeld is, in de volgorde van de agenda. */
function gewijzigd(punten: readonly StukPunt[], sinds: Agenda['sinds']) {
  return punten.flatMap(({ id, nr, titel, statussen }) => {
    const onderdeel = statusonderdeel(statussen);
    return statussen.flatMap((status) => {
      const nu = sinds.get(status.sleutel);
      return nu ? [{ puntId: id, nr, titel, ...statusBeeld(status, nu, onderdeel(status)) }] : [];
    });
  });
}

function statusBeeld(status: StukStatus, nu: StukStatus | undefined, onderdeel: string): StatusBeeld {
  const { sleutel, voorlopig, partij, voortgang, gemeld, berekend } = status;
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

/** `VNG en Rijk`: voor wie iets alleen is; null als het van iedereen aan tafel is. */
export function beslotenVoor(
  stand: Pick<Stand, 'partijen'>,
  alleenVoor: readonly string[] | null,
): string | null {
  return alleenVoor && opsomming(alleenVoor.map((slug) => partijNaam(stand, slug)));
}

export function isKnoop(bron: string): bron is Knoop {
  return /^(afspraak|actie):/.test(bron);
}

/** De pagina waar de bron te lezen is. */
export function hrefVan(bron: string, opgaveNr: number | null): string | null {
  if (isKnoop(bron)) return padVan(bron);
  const [soort, nummer] = bron.split(':');
  if (soort === 'besluit') return `/besluiten/${nummer}`;
  if (soort === 'toezegging') return `/toezeggingen/${nummer}`;
  return bron.startsWith('plan:') && opgaveNr !== null ? `/opgaven/${opgaveNr}/plan` : null;
}

/** Waarop bevriezen standaard gaat: de geplande peildatum, of vandaag als die nog moet komen. */
export function bevriesdag(peildatum: string, vandaag: string): string {
  return peildatum < vandaag ? peildatum : vandaag;
}

export function metaTitel({ naam, datum }: { naam: string; datum: string }): string {
  return `${naam} ${langeDatum(datum)}`;
}
