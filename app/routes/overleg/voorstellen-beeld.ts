import { gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import { dagVanMoment } from '#app/lib/moment.ts';
import type { Verandering, Verdwenen } from '#domain/agenda/nieuw.ts';
import { REDEN_NAAM } from '#domain/agenda/reden.ts';
import type { Voorstel } from '#domain/agenda/voorstel.ts';
import type { Weglating } from '#domain/agenda/weglating.ts';
import { isDag, langeDatum, plusDagen } from '#domain/datum/datum.ts';
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

/** Welke voorstellen iemand wil zien: de gewone, wat alleen niet gemeld is, wat nieuw is, of alles om samen te voegen. */
type Lijstkeuze = 'gewoon' | 'niet-gemeld' | 'nieuw' | 'samenvoegen';

export interface Keuze {
  lijst: Lijstkeuze;
  aantal: number;
  /** De dag waarmee vergeleken wordt: gisteren, of een eerdere. */
  sinds: string;
  gisteren: string;
}

/** Leest `?toon=`, `?aantal=` en `?sinds=`; wat niet klopt is de gewone lijst, tegenover gisteren. */
export function leesKeuze(zoek: URLSearchParams, vandaag: string): Keuze {
  const aantal = Number(zoek.get('aantal'));
  const gisteren = plusDagen(vandaag, -1);
  const toon = zoek.get('toon');
  const sinds = zoek.get('sinds') ?? '';
  return {
    lijst: toon === 'niet-gemeld' || toon === 'nieuw' || toon === 'samenvoegen' ? toon : 'gewoon',
    aantal: Number.isInteger(aantal) && aantal > EERSTE ? aantal : EERSTE,
    sinds: isDag(sinds) && sinds < gisteren ? sinds : gisteren,
    gisteren,
  };
}

export interface RedenBeeld {
  code: string;
  zin: string;
  /** Kwam erbij, of is opnieuw gemeld, sinds de dag waarmee vergeleken wordt. */
  merk: 'nieuw' | 'opnieuw' | null;
}

export interface VoorstelBeeld {
  sleutel: string;
  titel: string;
  href: string | null;
  /** Paragraaf, partijen en planning. */
  onder: string[];
  /** Null bij een plan, toezegging of besluit: daar meldt niemand een licht over. */
  licht: Lichtbeeld | null;
  redenen: RedenBeeld[];
  /** Werd eerder niet voorgesteld. */
  nieuw: boolean;
  /** Redenen die er niet meer zijn, in woorden. */
  voorbij: string[];
  /** Was weggelaten, en waarom het terug is; anders null. */
  terug: { zin: string } | null;
  mededeling: boolean;
  /** Het punt dat het al is, of null. */
  punt: { id: number; nr: number } | null;
}

export interface VoorstellenBeeld {
  lijst: Lijstkeuze;
  /** Hoeveel er nog niet op de agenda staan. */
  open: number;
  getoond: VoorstelBeeld[];
  /** Hoeveel er in deze lijst nog meer zijn, en waar die te zien zijn. */
  meer: { aantal: number; href: string } | null;
  /** De andere lijst: wat alleen niet gemeld is, of juist de gewone voorstellen. */
  ander: { naam: string; href: string } | null;
  /** Wat er niet voorgesteld wordt, en hoeveel daarvan de secretaris wegliet. */
  weggelaten: number;
  weglatingen: number;
  nieuws: Nieuws;
}

/** Wat er veranderd is sinds een eerdere dag. */
export interface Nieuws {
  sinds: string;
  gisteren: string;
  /** In een paar woorden, en waar het te zien is. */
  zin: string;
  href: string;
  verdwenen: { sleutel: string; titel: string; href: string | null; zin: string }[];
}

/** Wat de secretaris kan opnemen, met wat er al op de agenda staat gemerkt. Wat al op de agenda staat telt niet mee in het aantal. */
export function voorstellenBeeld(
  voorstel: StandVoorstel,
  punten: readonly Agendapunt[],
  { lijst: keuze, aantal, gisteren }: Keuze,
): VoorstellenBeeld {
  const { voorstellen, verschil, stand, sinds } = voorstel;
  const opAgenda = new Map(punten.flatMap((punt) => punt.bronnen.map(({ bron }) => [bron, punt] as const)));
  const lijst = voorstellen.filter((een) => {
    if (keuze === 'nieuw') return verschil.veranderd.has(een.sleutel);
    if (keuze === 'samenvoegen') return !opAgenda.has(een.sleutel) && !isAlleenNietGemeld(een);
    return isAlleenNietGemeld(een) === (keuze === 'niet-gemeld');
  });
  const getoond: VoorstelBeeld[] = [];
  let nieuw = 0;
  for (const een of lijst) {
    if (nieuw === aantal) break;
    const punt = opAgenda.get(een.sleutel);
    if (!punt) nieuw += 1;
    getoond.push(voorstelBeeld(een, punt, voorstel));
  }
  const rest = lijst.length - getoond.length;
  const eerder = sinds === gisteren ? '' : `&sinds=${sinds}`;
  const toon = keuze === 'gewoon' ? '' : `&toon=${keuze}${eerder}`;
  return {
    lijst: keuze,
    open: voorstellen.filter(({ sleutel }) => !opAgenda.has(sleutel)).length,
    getoond,
    meer: rest > 0 ? { aantal: Math.min(rest, MEER), href: `?aantal=${aantal + MEER}${toon}` } : null,
    ander: andereLijst(voorstellen, keuze),
    weggelaten: voorstel.weggelaten.length,
    weglatingen: voorstel.weglatingen.length,
    nieuws: nieuwsVan(voorstel, gisteren, verschil.verdwenen, stand),
  };
}

function nieuwsVan(
  { voorstellen, verschil, sinds }: StandVoorstel,
  gisteren: string,
  verdwenen: readonly Verdwenen[],
  stand: Stand,
): Nieuws {
  const veranderd = voorstellen.flatMap(({ sleutel }) => verschil.veranderd.get(sleutel) ?? []);
  const nieuw = veranderd.filter((een) => een.nieuw || een.erbij.length > 0).length;
  const alles = veranderd.length + verdwenen.length;
  const wanneer = sinds === gisteren ? 'gisteren' : langeDatum(sinds);
  const eerder = sinds === gisteren ? '' : `&sinds=${sinds}`;
  return {
    sinds,
    gisteren,
    zin: nieuw > 0 ? `${nieuw} nieuw sinds ${wanneer}` : `${alles || 'niets'} veranderd sinds ${wanneer}`,
    href: `?toon=nieuw${eerder}`,
    verdwenen: verdwenen.map(({ voorstel: { sleutel, titel, opgaveNr }, nu }) => ({
      sleutel,
      titel,
      href: isKnoop(sleutel) && !stand.knopen.has(sleutel) ? null : hrefVan(sleutel, opgaveNr),
      zin: nu ? nu.zin : 'Dit vraagt niets meer van het overleg.',
    })),
  };
}

function isAlleenNietGemeld({ redenen }: Voorstel): boolean {
  return redenen.every(({ code }) => code === 'niet_gemeld');
}

function andereLijst(voorstellen: readonly Voorstel[], keuze: Lijstkeuze): VoorstellenBeeld['ander'] {
  if (keuze === 'samenvoegen') return null;
  if (keuze !== 'gewoon') return { naam: 'Terug naar de voorstellen', href: '?' };
  const stil = voorstellen.filter(isAlleenNietGemeld).length;
  return stil > 0 ? { naam: `Alleen niet gemeld in deze ronde: ${stil}`, href: '?toon=niet-gemeld' } : null;
}

function voorstelBeeld(
  voorstel: Voorstel,
  punt: Agendapunt | undefined,
  { stand, verschil, terug }: StandVoorstel,
): VoorstelBeeld {
  const { sleutel, titel, paragraaf, opgaveNr, partijen, redenen, soort, gemeld } = voorstel;
  const knoop = isKnoop(sleutel) ? stand.knopen.get(sleutel) : undefined;
  const namen = opsomming(partijen.map((slug) => partijNaam(stand, slug)));
  const verandering = verschil.veranderd.get(sleutel);
  const weg = terug.get(sleutel);
  return {
    sleutel,
    titel,
    href: hrefVan(sleutel, opgaveNr),
    onder: [paragraaf ?? '', namen, planningVan(stand, sleutel)].filter((deel) => deel !== ''),
    licht: knoop ? gemeldSoort({ af: knoop.af, gemeld }) : null,
    redenen: redenen.map(({ code, zin }) => ({ code, zin, merk: merkVan(code, verandering) })),
    nieuw: verandering?.nieuw ?? false,
    voorbij: (verandering?.weg ?? []).map((code) => REDEN_NAAM[code]),
    terug: weg
      ? {
          zin: `${wegTekst(weg.weglating)} Sinds het weglaten: ${opsomming(weg.erbij.map((code) => REDEN_NAAM[code]))}.`,
        }
      : null,
    mededeling: soort === 'mededeling',
    punt: punt ? { id: punt.id, nr: punt.volgorde } : null,
  };
}

/** Van een nieuw voorstel is alles nieuw; dan staat het bij de titel en niet bij elke reden. */
function merkVan(code: RedenBeeld['code'], verandering: Verandering | undefined): RedenBeeld['merk'] {
  if (!verandering || verandering.nieuw) return null;
  if (verandering.erbij.some((erbij) => erbij === code)) return 'nieuw';
  return verandering.anders.some((anders) => anders === code) ? 'opnieuw' : null;
}

function wegTekst({ door, op, reden }: Weglating): string {
  return `${door} liet dit op ${langeDatum(dagVanMoment(op))} weg: “${reden}”`;
}

/** De planning van een afspraak of actie in woorden; leeg bij een plan, toezegging of besluit. */
function planningVan(stand: Stand, sleutel: string): string {
  const id = sleutel.slice(sleutel.indexOf(':') + 1);
  const planning = sleutel.startsWith('actie:')
    ? stand.perSleutel.get(`actie:${Number(id)}`)?.planning
    : stand.perAfspraak.get(id)?.afspraak.planning;
  return planning ? planningTekst(planning) : '';
}

/** Wat de secretaris wegliet, en per reden wat er volgens de regels niet voorgesteld wordt. */
export function weggelatenBeeld({ weggelaten, weglatingen, stand }: StandVoorstel) {
  const groepen = new Map<
    string,
    { sleutel: string; titel: string; href: string; paragraaf: string | null; zin: string }[]
  >();
  for (const { sleutel, titel, paragraaf, code, zin } of weggelaten) {
    const groep = groepen.get(STANDING_NAAM[code]) ?? [];
    groep.push({ sleutel, titel, href: padVan(sleutel), paragraaf, zin });
    groepen.set(STANDING_NAAM[code], groep);
  }
  return {
    groepen: [...groepen].map(([naam, dingen]) => ({ naam, dingen })),
    zelf: weglatingen.map(({ weglating, voorstel }) => {
      const { bron } = weglating;
      const knoop = isKnoop(bron) ? stand.knopen.get(bron) : undefined;
      return {
        sleutel: bron,
        titel: voorstel?.titel ?? knoop?.titel ?? 'Een plan, toezegging of besluit dat niets meer vraagt',
        href: hrefVan(bron, voorstel?.opgaveNr ?? knoop?.opgaveNr ?? null),
        zin: wegTekst(weglating),
        redenen: (voorstel?.redenen ?? []).map(({ code, zin }) => ({ code, zin })),
      };
    }),
  };
}
