import { afstemAnker } from '#app/lib/afstemplek.ts';
import { gemeldSoort, melderNaam, padVan, partijNaam, wanneer } from '#app/lib/beeld.ts';
import { eindcriteriumZin, type Voorstel } from '#domain/afstemming/afstemming.ts';
import type { Antwoordtype, Melding, Sleutel, Voortgang } from '#domain/melding/melding.ts';
import { voortgangTekst } from '#domain/melding/voortgang.ts';
import { type Planning, planningTekst } from '#domain/planning/planning.ts';
import type { Standing } from '#domain/planning/standing.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { Licht } from '#domain/verkeerslicht/verkeerslicht.ts';

/** Eén ding van de partij als regel in een lijst. */
export interface Rij {
  sleutel: Sleutel;
  titel: string;
  onderdeel: string;
  paragraaf: string | null;
  planning: string;
  standing: Standing;
  licht: Licht | 'afgerond' | 'niet_gemeld';
}

/** Een ding met alles wat je ervan moet weten om te melden. */
export interface Kaart extends Rij {
  href: string;
  soort: 'afspraak' | 'actie';
  antwoordtype: Antwoordtype;
  /** In deze ronde al gemeld; anders null. */
  gemeldOp: string | null;
  gedeeldMet: string[];
  berekend: { licht: Licht; zin: string };
  /** Het gemelde licht als dat beter is dan het berekende, anders null. */
  signaal: Licht | null;
  vorige: Vorige | null;
  /** Wat de anderen over hetzelfde meldden. */
  anderen: { partij: string; antwoord: string; licht: Licht | 'niet_gemeld' }[];
  /** Dat partijen elkaar tegenspreken, en waar zij dat uitleggen of er iets over afspreken. */
  verschil: { zin: string; href: string } | null;
  /** Wat er is afgesproken over wat "afgerond" hier betekent; anders null. */
  eindcriterium: string | null;
}

/** De laatste melding van de eigen partij. */
export interface Vorige {
  /** Een hoger nummer is later gemeld. */
  nr: number;
  antwoord: string;
  wanneer: string;
  /** Null bij een ingelezen melding: dat zijn niet de eigen woorden van de partij. */
  door: string | null;
  /** Of ze met één druk te herhalen is; een verdeling niet. */
  herhaalbaar: boolean;
  voortgang: Voortgang | null;
  licht: Licht;
  toelichting: string;
  nodig: string;
  nodigVan: string[];
  gevraagdBesluit: string;
  volgendeStap: string;
  voorlopig: boolean;
}

export function maakRij(item: ItemStand): Rij {
  const { sleutel, titel, onderdeel, paragraaf, standing } = item;
  const planning = planningZin(item.planning, item.oorspronkelijk);
  return { sleutel, titel, onderdeel, paragraaf, planning, standing, licht: gemeldSoort(item) };
}

/** `gemeld`: of er in deze ronde al gemeld is. `afgesproken`: wat partijen over "afgerond" afspraken. */
export function maakKaart(
  stand: Stand,
  item: ItemStand,
  { gemeld, afgesproken }: { gemeld: boolean; afgesproken?: Voorstel | undefined },
): Kaart {
  const { melding, soort, antwoordtype, berekend } = item;
  const anderen = anderenVan(stand, item);
  const vorige = melding && vorigeVan(stand, melding);
  return {
    ...maakRij(item),
    href: padVan(item.knoop),
    soort: soort === 'actie' ? 'actie' : 'afspraak',
    antwoordtype,
    gemeldOp: gemeld && vorige ? vorige.wanneer : null,
    gedeeldMet: [...new Set(anderen.map(({ partij }) => partij))],
    berekend: { licht: berekend.licht, zin: berekend.zin },
    signaal: item.signaal ? item.gemeld : null,
    vorige,
    anderen,
    verschil: verschilBeeld(stand, item),
    eindcriterium: afgesproken ? eindcriteriumZin(afgesproken) : null,
  };
}

function planningZin(planning: Planning, oorspronkelijk: Planning | null): string {
  const nu = planningTekst(planning);
  const was = oorspronkelijk && planningTekst(oorspronkelijk);
  return was && was !== nu ? `was ${was}, nu ${nu}` : nu;
}

function vorigeVan(stand: Stand, melding: Melding): Vorige {
  const { voortgang, licht, toelichting, nodig, nodigVan, gevraagdBesluit, volgendeStap, voorlopig } =
    melding;
  return {
    nr: melding.id,
    antwoord: voortgangTekst(melding),
    wanneer: wanneer(melding, stand.peildatum),
    door: melding.via ? melderNaam(stand, melding) : (melding.door?.naam ?? null),
    herhaalbaar: voortgang !== null,
    voortgang,
    licht,
    toelichting,
    nodig,
    nodigVan,
    gevraagdBesluit,
    volgendeStap,
    voorlopig,
  };
}

/** De andere partijen met een deel in hetzelfde onderdeel van dezelfde afspraak. */
function anderenVan(stand: Stand, { soort, afspraakId, onderdeel, partij }: ItemStand): Kaart['anderen'] {
  if (soort !== 'deelstatus' || afspraakId === null) return [];
  const delen = stand.perAfspraak.get(afspraakId)?.delen ?? [];
  return delen
    .filter((deel) => deel.onderdeel === onderdeel && deel.partij !== partij)
    .map((deel) => ({
      partij: partijNaam(stand, deel.partij),
      antwoord: voortgangTekst(deel.melding),
      licht: deel.gemeld ?? 'niet_gemeld',
    }));
}

function verschilBeeld(stand: Stand, { soort, afspraakId, onderdeel, knoop }: ItemStand): Kaart['verschil'] {
  if (soort !== 'deelstatus' || afspraakId === null) return null;
  const geheel = stand.perAfspraak.get(afspraakId);
  const verschil = geheel?.verschil.find((v) => v.onderdeel === onderdeel);
  if (!geheel || !verschil) return null;
  const namen = (slugs: string[]) => opsomming(slugs.map((slug) => partijNaam(stand, slug)));
  return {
    zin: `Volgens ${namen(verschil.af)} is dit af, volgens ${namen(verschil.nietAf)} nog niet.`,
    href: `${padVan(knoop)}#${afstemAnker(geheel.delen, onderdeel)}`,
  };
}
