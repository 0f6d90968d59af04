import {
  berekendSoort,
  gemeldSoort,
  melderNaam,
  padVan,
  partijNaam,
  verbetering,
  wanneer,
} from '#app/lib/beeld.ts';
import { wachtBeeld } from '#app/lib/wachtbeeld.ts';
import type { PlanningWijziging } from '#db/queries/planning-wijziging.ts';
import type { Afhankelijkheidsverloop } from '#db/queries/wachten.ts';
import type { Actie } from '#domain/actie/actie.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Melding } from '#domain/melding/melding.ts';
import { voortgangTekst } from '#domain/melding/voortgang.ts';
import { planningTekst, WIJZIGREDEN_NAAM } from '#domain/planning/planning.ts';
import type { ItemStand, KnoopStand, Stand } from '#domain/stand/stand.ts';
import { hoofdletter, opsomming } from '#domain/tekst/tekst.ts';

interface Bronnen {
  stand: Stand;
  item: ItemStand;
  /** De actie zoals anderen erop wachten. */
  geheel: KnoopStand;
  actie: Actie;
  wijzigingen: readonly PlanningWijziging[];
  meldingen: readonly Melding[];
  verloop: readonly Afhankelijkheidsverloop[];
}

export type ActieBeeld = ReturnType<typeof actieBeeld>;

/** Alles wat de pagina van een actie toont. */
export function actieBeeld({ stand, item, geheel, actie, wijzigingen, meldingen, verloop }: Bronnen) {
  const opgave = stand.snapshot.opgaven.find(({ nr }) => nr === item.opgaveNr);
  const afspraak = item.afspraakId === null ? undefined : stand.perAfspraak.get(item.afspraakId);
  const laatste = meldingen[0];
  return {
    id: actie.id,
    titel: actie.titel,
    versie: actie.versie,
    eigenaar: partijNaam(stand, actie.eigenaarPartij),
    persoon: actie.eigenaarPersoon,
    opgave: { nr: item.opgaveNr, titel: opgave?.titel ?? '' },
    afspraak: afspraak
      ? { href: padVan(afspraak.knoop), naam: `${afspraak.paragraaf} · ${afspraak.titel}` }
      : null,
    planning: planningTekst(actie.planning),
    oorspronkelijk: actie.oorspronkelijk && planningTekst(actie.oorspronkelijk),
    standing: item.standing,
    gemeld: gemeldSoort(item),
    gemeldLicht: item.gemeld,
    voortgang: voortgangTekst(item.melding),
    nodig: laatste?.nodig
      ? { wat: laatste.nodig, van: opsomming(laatste.nodigVan.map((slug) => partijNaam(stand, slug))) }
      : null,
    gevraagdBesluit: laatste?.gevraagdBesluit ?? '',
    volgendeStap: laatste?.volgendeStap ?? '',
    berekend: { soort: berekendSoort(item), licht: item.berekend.licht, zin: item.berekend.zin },
    signaal: item.signaal,
    wachten: wachtBeeld(stand, geheel, verloop),
    kanAlvast: { tekst: actie.kanAlvast, versie: actie.versie },
    wijzigingen: wijzigingen.map((wijziging) => ({
      id: wijziging.id,
      van: planningTekst(wijziging.van),
      naar: planningTekst(wijziging.naar),
      reden: WIJZIGREDEN_NAAM[wijziging.reden],
      toelichting: wijziging.toelichting,
      door: wijziging.door.naam,
      datum: langeDatum(wijziging.datum),
    })),
    lichten: meldingen.map(({ datum, licht }) => ({ dag: datum, licht })).reverse(),
    meldingen: meldingen.map((melding) => ({
      id: melding.id,
      antwoord: hoofdletter(voortgangTekst(melding)),
      licht: melding.licht,
      wanneer: wanneer(melding, stand.peildatum),
      door: melderNaam(stand, melding),
      voorlopig: melding.voorlopig,
      verbetering: verbetering(melding, meldingen),
      toelichting: melding.toelichting,
      volgendeStap: melding.volgendeStap,
    })),
  };
}
