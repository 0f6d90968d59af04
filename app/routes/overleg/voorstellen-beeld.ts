import { gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import type { Agendavoorstel } from '#domain/agenda/agenda.ts';
import type { Voorstel } from '#domain/agenda/voorstel.ts';
import type { Agendapunt } from '#domain/overleg/overleg.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import { hrefVan, isKnoop, type Lichtbeeld } from './beeld.ts';

/** Zoveel voorstellen staan er meteen; de rest is een klik verder. */
const EERSTE = 25;

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
