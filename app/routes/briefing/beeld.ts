import { gemeldSoort, padVan, partijNaam, registerPad } from '#app/lib/beeld.ts';
import { NAKOMING_NAAM } from '#domain/besluit/nakoming.ts';
import type { Zorgpunt } from '#domain/overleg/briefing.ts';
import { korteGremiumnaam } from '#domain/overleg/overleg.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import type { ItemStand } from '#domain/stand/stand.ts';
import { opsomming } from '#domain/tekst/tekst.ts';
import type { Briefing } from '#server/diensten/briefing.ts';

/** Zoveel past er van elke lijst op één bladzijde; hoeveel er meer zijn staat erbij. */
const HOOGSTENS = { zorgen: 10, toezeggingen: 8, wachtenden: 6 } as const;

/** De briefing zoals zij op papier komt. */
export function briefingBeeld(briefing: Briefing) {
  const { agenda, partij, punten, overige, zorgpunten, toezeggingen, wachtenden, nu } = briefing;
  const { datum, begin, eind, plaats, peildatum } = agenda.stuk.overleg;
  return {
    id: agenda.overleg.id,
    naam: korteGremiumnaam(agenda.gremium),
    partij: korteNaam(partij),
    datum,
    begin,
    eind,
    plaats,
    peildatum,
    bevroren: agenda.bevroren !== null,
    afzegging: agenda.overleg.afzegging,
    punten: punten.map(
      ({ punt: { id, nr, titel, begin, minuten, soort, gevraagdBesluit, inbrenger }, annotatie }) => ({
        id,
        nr,
        titel,
        begin,
        minuten,
        soort,
        gevraagdBesluit,
        inbrenger,
        annotatie,
      }),
    ),
    overige: overige.map(({ id, nr, titel }) => ({ id, nr, titel })),
    zorgen: {
      regels: zorgpunten.slice(0, HOOGSTENS.zorgen).map(zorgBeeld),
      meer: Math.max(0, zorgpunten.length - HOOGSTENS.zorgen),
      href: registerPad({ partij: partij.slug }),
    },
    toezeggingen: {
      regels: toezeggingen.slice(0, HOOGSTENS.toezeggingen).map(({ toezegging, nakoming }) => ({
        id: toezegging.id,
        vanOns: toezegging.van === partij.slug,
        ander: partijNaam(nu, toezegging.van === partij.slug ? toezegging.aan : toezegging.van),
        inhoud: toezegging.inhoud,
        termijn: toezegging.termijn,
        overTijd: nakoming === 'over_tijd',
        stand: NAKOMING_NAAM[nakoming],
      })),
      meer: Math.max(0, toezeggingen.length - HOOGSTENS.toezeggingen),
    },
    wachtenden: {
      regels: wachtenden.slice(0, HOOGSTENS.wachtenden).map(({ ding, door }) => ({
        knoop: ding.knoop,
        titel: ding.titel,
        href: padVan(ding.knoop),
        door: opsomming(door.map((slug) => partijNaam(nu, slug))),
      })),
      meer: Math.max(0, wachtenden.length - HOOGSTENS.wachtenden),
      href: `/wachten?partij=${partij.slug}`,
    },
  };
}

function zorgBeeld({ item, zorg, sinds, nu }: Zorgpunt) {
  return {
    sleutel: item.sleutel,
    titel: item.titel,
    onderdeel: item.onderdeel,
    href: padVan(item.knoop),
    licht: gemeldSoort(item),
    planning: planningTekst(item.planning),
    waarom: waarom(item, zorg),
    nodig: item.melding?.nodig ?? '',
    sinds: sindsZin(sinds, nu),
  };
}

/** Naast wat het licht al zegt. */
function waarom(item: ItemStand, zorg: Zorgpunt['zorg']): string {
  if (item.standing === 'over_tijd') return STANDING_NAAM.over_tijd;
  return zorg === 'signaal' ? item.berekend.zin : '';
}

function sindsZin(sinds: Zorgpunt['sinds'], nu: ItemStand | null) {
  switch (sinds) {
    case null:
      return null;
    case 'nieuw':
      return { zin: 'na de peildatum', licht: null };
    case 'over':
    case 'anders':
      return { zin: 'nu', licht: nu && gemeldSoort(nu) };
  }
}
