import { gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import type { Agendavoorstel } from '#domain/agenda/agenda.ts';
import type { Voorstel } from '#domain/agenda/voorstel.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { StandVoorstel } from '#server/diensten/overleggen.ts';
import { hrefVan, isKnoop, type Lichtbeeld } from './beeld.ts';

/** Zoveel voorstellen staan er meteen, en zoveel komen er per klik bij. */
const EERSTE = 25;
const MEER = 50;

/** Welke voorstellen iemand wil zien, uit de URL. */
export interface Keuze {
  /** Alleen waarvoor er geen andere reden is dan dat er niet gemeld is; anders alleen de rest. */
  nietGemeld: boolean;
  aantal: number;
}

/** Leest `?toon=niet-gemeld` en `?aantal=`; wat niet klopt is de gewone lijst. */
export function leesKeuze(zoek: URLSearchParams): Keuze {
  const aantal = Number(zoek.get('aantal'));
  return {
    nietGemeld: zoek.get('toon') === 'niet-gemeld',
    aantal: Number.isInteger(aantal) && aantal > EERSTE ? aantal : EERSTE,
  };
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
  getoond: VoorstelBeeld[];
  /** Hoeveel er in deze lijst nog meer zijn, en waar die te zien zijn. */
  meer: { aantal: number; href: string } | null;
  /** De andere lijst: wat alleen niet gemeld is, of juist de gewone voorstellen. */
  ander: { naam: string; href: string } | null;
  weggelaten: number;
}

/** Wat de secretaris kan opnemen, met wat er al op de agenda staat gemerkt. Wat al op de agenda staat telt niet mee in het aantal. */
export function voorstellenBeeld(
  { voorstellen, weggelaten, stand }: StandVoorstel,
  punten: readonly Agendapunt[],
  { nietGemeld, aantal }: Keuze,
): VoorstellenBeeld {
  const opAgenda = new Map(punten.flatMap((punt) => punt.bronnen.map(({ bron }) => [bron, punt] as const)));
  const lijst = voorstellen.filter((voorstel) => isAlleenNietGemeld(voorstel) === nietGemeld);
  const getoond: VoorstelBeeld[] = [];
  let nieuw = 0;
  for (const voorstel of lijst) {
    if (nieuw === aantal) break;
    const punt = opAgenda.get(voorstel.sleutel);
    if (!punt) nieuw += 1;
    getoond.push(voorstelBeeld(voorstel, punt, stand));
  }
  const rest = lijst.length - getoond.length;
  const toon = nietGemeld ? '&toon=niet-gemeld' : '';
  return {
    open: voorstellen.filter(({ sleutel }) => !opAgenda.has(sleutel)).length,
    getoond,
    meer: rest > 0 ? { aantal: Math.min(rest, MEER), href: `?aantal=${aantal + MEER}${toon}` } : null,
    ander: andereLijst(voorstellen.length - lijst.length, nietGemeld),
    weggelaten: weggelaten.length,
  };
}

function isAlleenNietGemeld({ redenen }: Voorstel): boolean {
  return redenen.every(({ code }) => code === 'niet_gemeld');
}

function andereLijst(aantal: number, nietGemeld: boolean): VoorstellenBeeld['ander'] {
  if (nietGemeld) return { naam: `Terug naar de voorstellen (${aantal})`, href: '?' };
  return aantal > 0
    ? { naam: `Alleen niet gemeld in deze ronde: ${aantal}`, href: '?toon=niet-gemeld' }
    : null;
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

/** De planning van een afspraak of actie in woorden; leeg bij een plan of toezegging. */
function planningVan(stand: Stand, sleutel: string): string {
  const id = sleutel.slice(sleutel.indexOf(':') + 1);
  const planning = sleutel.startsWith('actie:')
    ? stand.perSleutel.get(`actie:${Number(id)}`)?.planning
    : stand.perAfspraak.get(id)?.afspraak.planning;
  return planning ? planningTekst(planning) : '';
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
