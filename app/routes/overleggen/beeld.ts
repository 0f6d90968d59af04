import { overlegdelen } from '#app/lib/overlegdelen.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Sjabloon } from '#domain/gremium/gremium.ts';
import { type Afzegging, gaatDoor } from '#domain/overleg/afzegging.ts';
import { type Gremium, korteGremiumnaam, type Overleg } from '#domain/overleg/overleg.ts';
import { ritme } from '#domain/overleg/ritme.ts';
import { dagwaarschuwing, looptUit, type Stapoordeel } from '#domain/overleg/stappen.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Snapshot } from '#domain/stand/snapshot.ts';

export interface OverlegRegel {
  id: number;
  naam: string;
  datum: string;
  begin: string;
  eind: string;
  plaats: string;
  peildatum: string;
  /** Waar de agenda staat: wat geweest is en nooit bevroren werd heet geen concept meer. */
  agenda: 'concept' | 'bevroren' | 'niet bevroren';
  /** De pagina van de besluitenlijst, als deze lezer er iets vindt. */
  besluitenlijst: string | null;
  /** Wat er op weg naar dit overleg misgaat, of leeg. */
  letOp: string;
  afzegging: Afzegging | null;
}

export interface RitmeRegel {
  gremium: string;
  naam: string;
  paragraaf: string;
  jaren: { jaar: number; gepland: number; minimum: number; tekort: number }[];
}

export interface OverleggenBeeld {
  /** De jaren waarover het ritme gaat. */
  jaren: number[];
  ritme: RitmeRegel[];
  /** Van nu tot later. */
  komend: OverlegRegel[];
  /** Van kort naar lang geleden. */
  geweest: OverlegRegel[];
  /** Welke overleggen deze gebruiker mag plannen. */
  tePlannen: { slug: string; naam: string }[];
}

/** Wat de pagina Overleggen toont, uit een snapshot die al tot de kringen van deze gebruiker beperkt is. */
export function overleggenBeeld(
  { gremia, overleggen }: Pick<Snapshot, 'gremia' | 'overleggen'>,
  stappen: ReadonlyMap<number, readonly Stapoordeel[]>,
  gebruiker: Gebruiker,
  vandaag: string,
): OverleggenBeeld {
  const ditJaar = Number(vandaag.slice(0, 4));
  const jaren = [ditJaar, ditJaar + 1];
  const perJaar = jaren.map((jaar) => ritme(gremia, overleggen, jaar));
  const regels = overleggen.map((overleg) => ({
    ...regel(overleg, gremia),
    agenda: agendastaat(overleg, vandaag),
    letOp: overleg.datum >= vandaag && gaatDoor(overleg) ? letOp(overleg, stappen.get(overleg.id) ?? []) : '',
    besluitenlijst:
      overlegdelen(gebruiker, overleg).find(({ naam }) => naam === 'Besluitenlijst')?.href ?? null,
  }));
  return {
    jaren,
    ritme: (perJaar[0] ?? []).map(({ gremium }) => ({
      gremium: gremium.slug,
      naam: korteGremiumnaam(gremium),
      paragraaf: gremium.paragraaf,
      jaren: perJaar
        .flatMap((lijst) => lijst.filter((stand) => stand.gremium.slug === gremium.slug))
        .map(({ jaar, dagen, minimum, tekort }) => ({ jaar, gepland: dagen.length, minimum, tekort })),
    })),
    komend: regels.filter(({ datum }) => datum >= vandaag),
    geweest: regels.filter(({ datum }) => datum < vandaag).reverse(),
    tePlannen: gremia
      .filter(({ kring }) => mag(gebruiker, 'plannen', { soort: 'overleg', kring }))
      .map(({ slug, naam }) => ({ slug, naam })),
  };
}

function agendastaat({ bevrorenOp, datum }: Overleg, vandaag: string): OverlegRegel['agenda'] {
  if (bevrorenOp !== null) return 'bevroren';
  return datum < vandaag ? 'niet bevroren' : 'concept';
}

function regel(overleg: Overleg, gremia: readonly Gremium[]) {
  const { id, datum, begin, eind, plaats, peildatum, afzegging } = overleg;
  const gremium = gremia.find(({ slug }) => slug === overleg.gremium);
  const naam = gremium ? korteGremiumnaam(gremium) : overleg.gremium;
  return {
    id,
    naam,
    datum,
    begin,
    eind,
    plaats,
    peildatum,
    afzegging,
  };
}

/** Dat de dag geen werkdag is, en de eerste stap die uitloopt of te laat is, met hoeveel er nog meer zijn. */
function letOp({ datum }: Overleg, stappen: readonly Stapoordeel[]): string {
  const mis = stappen.filter((stap) => looptUit([stap]));
  const [eerste] = mis;
  const rest = mis.length - 1;
  return [
    dagwaarschuwing(datum),
    eerste && `${eerste.naam}: ${eerste.zin}`,
    rest > 0 && `En nog ${rest === 1 ? 'één stap' : `${rest} stappen`}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Waarmee een nieuw overleg begint: het gekozen gremium met zijn gewone tijden en plaats. */
export function beginwaarden(gremium: string, sjabloon: Sjabloon | undefined): Record<string, string> {
  if (!sjabloon) return { gremium };
  const { begin, eind, plaats } = sjabloon;
  return { gremium, begin, eind, plaats };
}
