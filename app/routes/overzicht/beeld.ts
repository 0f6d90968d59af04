import { gemeldSoort, padVan, partijNaam, registerPad, wanneer } from '#app/lib/beeld.ts';
import type { Matrixcel, Matrixrij } from '#app/ui/matrix.tsx';
import { voortgangTekst } from '#domain/melding/voortgang.ts';
import type { Geleding } from '#domain/partij/partij.ts';
import { blokkades } from '#domain/stand/blokkades.ts';
import { laatstGemeld, telOverTijd } from '#domain/stand/kerncijfers.ts';
import { type Cel, matrix } from '#domain/stand/matrix.ts';
import { isBetwist } from '#domain/stand/register.ts';
import type { ItemStand, KnoopStand, Stand } from '#domain/stand/stand.ts';
import { sindsVorige } from '#domain/stand/verandering.ts';
import { kort } from '#domain/tekst/tekst.ts';

/** Welk licht de matrix telt. */
export type Lichtkant = 'gemeld' | 'berekend';

const BLOKKADES = 6;
const NET_GEMELD = 8;
/** Zoveel namen staan er voluit in een kaart; de rest is een aantal met een link. */
const NAMEN = 3;
const VERANDERD = 10;

/** Wat het overzicht van de stand laat zien, zonder het overleg. `eerder` is de peildatum die in de links meegaat, of null. */
export function standBeeld(
  stand: Stand,
  kant: Lichtkant,
  { eerder, vandaag }: { eerder: string | null; vandaag: string },
) {
  const register = (filters: Record<string, string | number | null>) =>
    registerPad({ ...filters, peildatum: eerder });
  const acties = stand.items.filter(({ soort }) => soort === 'actie').length;
  const gemeld = laatstGemeld(stand.items, NET_GEMELD);
  const laatste = gemeld[0];
  const verschil = stand.afspraken.filter((geheel) => geheel.verschil.length > 0);
  return {
    afspraken: stand.afspraken.length,
    acties,
    laatste: laatste
      ? { wanneer: wanneer(laatste.melding, vandaag), partij: partijNaam(stand, laatste.partij) }
      : null,
    overTijd: { ...telOverTijd(stand), href: register({ standing: 'over_tijd' }) },
    verschil: {
      aantal: verschil.length,
      /** Wat de lijst erachter telt: de delen van de partijen die elkaar tegenspreken. */
      delen: stand.items.filter((item) => isBetwist(stand, item)).length,
      eerste: verschil.slice(0, NAMEN).map(({ afspraak }) => ({
        id: afspraak.id,
        titel: afspraak.titel,
        href: `${padVan(`afspraak:${afspraak.id}`)}#verschil`,
      })),
      href: register({ verschil: 'ja' }),
    },
    sinds: sindsBeeld(stand),
    matrix: matrixBeeld(stand, kant, register),
    wachten: blokkades(stand, BLOKKADES).map(({ op, aantal, wachtenden }) => ({
      ...knoopBeeld(stand, op),
      aantal,
      eerste: wachtenden.slice(0, NAMEN).map((wachtende) => knoopBeeld(stand, wachtende)),
    })),
    netGemeld: gemeld.map((item) => ({
      sleutel: item.sleutel,
      titel: item.titel,
      href: padVan(item.knoop),
      partij: partijNaam(stand, item.partij),
      licht: gemeldSoort(item),
      voortgang: voortgangTekst(item.melding),
      toelichting: kort(item.melding.toelichting, 110),
      wanneer: wanneer(item.melding, vandaag),
    })),
  };
}

function sindsBeeld(stand: Stand) {
  const { datum, ...lijsten } = sindsVorige(stand);
  if (datum === null) return null;
  const lijst = (naam: string, items: readonly ItemStand[]) => ({
    naam,
    aantal: items.length,
    eerste: items.slice(0, VERANDERD).map((item) => ({
      sleutel: item.sleutel,
      titel: item.titel,
      partij: partijNaam(stand, item.partij),
      href: padVan(item.knoop),
    })),
  });
  return {
    datum,
    afgerond: lijst('Afgerond', lijsten.afgerond),
    beter: lijst('Beter', lijsten.beter),
    slechter: lijst('Slechter', lijsten.slechter),
  };
}

function matrixBeeld(
  stand: Stand,
  kant: Lichtkant,
  register: (filters: Record<string, string | number>) => string,
): Matrixrij[] {
  // Wat er veranderde gaat over gemelde lichten; bij de berekende zou het een ander verhaal vertellen.
  const vergelijkt = kant === 'gemeld' && stand.snapshot.vorigOverlegDatum !== null;
  return matrix(stand).rijen.map(({ opgave, cellen }) => {
    const cel = (hoek: Geleding): Matrixcel => ({
      ...telling(cellen[hoek], kant),
      overTijd: cellen[hoek].overTijd,
      sinds: vergelijkt ? cellen[hoek].sinds : null,
      href: register({ opgave: opgave.nr, hoek }),
    });
    return {
      nr: opgave.nr,
      titel: opgave.titel,
      trekkers: opgave.trekkers.map((slug) => partijNaam(stand, slug)).join(' · '),
      oordeel: laatsteOordeel(stand, opgave.nr),
      href: `/opgaven/${opgave.nr}`,
      samenHref: register({ opgave: opgave.nr }),
      cellen: {
        clienten: cel('clienten'),
        professionals: cel('professionals'),
        aanbieders: cel('aanbieders'),
        gemeenten: cel('gemeenten'),
        rijk: cel('rijk'),
        overig: cel('overig'),
      },
    };
  });
}

function telling(cel: Cel, kant: Lichtkant) {
  return kant === 'gemeld' ? cel.gemeld : cel.berekend;
}

/** Het jongste oordeel van een trekker; geen gemiddelde van meer trekkers (design §4, Lights). */
function laatsteOordeel({ snapshot }: Stand, opgaveNr: number) {
  const oordelen = snapshot.oordelen.filter((oordeel) => oordeel.opgaveNr === opgaveNr);
  return oordelen.toSorted((a, b) => (a.datum < b.datum ? 1 : -1))[0]?.licht ?? null;
}

function knoopBeeld(
  stand: Stand,
  { knoop, titel, paragraaf, standing, deadline, gemeld, openPartijen }: KnoopStand,
) {
  return {
    knoop,
    titel,
    href: padVan(knoop),
    paragraaf,
    partijen: openPartijen.map((slug) => partijNaam(stand, slug)).join(' · '),
    standing,
    deadline,
    licht: gemeld ?? ('niet_gemeld' as const),
  };
}
