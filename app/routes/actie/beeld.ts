import { berekendSoort, gemeldSoort, padVan, partijNaam, wanneer } from '#app/lib/beeld.ts';
import type { PlanningWijziging } from '#db/queries/planning-wijziging.ts';
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
  actie: Actie;
  wijzigingen: readonly PlanningWijziging[];
  meldingen: readonly Melding[];
}

export type ActieBeeld = ReturnType<typeof actieBeeld>;

/** Alles wat de pagina van een actie toont. */
export function actieBeeld({ stand, item, actie, wijzigingen, meldingen }: Bronnen) {
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
    berekend: { soort: berekendSoort(item), licht: item.berekend.licht, zin: item.berekend.zin },
    signaal: item.signaal,
    wachtOp: item.wachtOp.map(({ op, reden }) => ({ ...verwijzing(stand, op), reden })),
    wachtenden: wachtenden(stand, item),
    kanAlvast: actie.kanAlvast,
    wijzigingen: wijzigingen.map((wijziging) => ({
      id: wijziging.id,
      van: planningTekst(wijziging.van),
      naar: planningTekst(wijziging.naar),
      reden: WIJZIGREDEN_NAAM[wijziging.reden],
      toelichting: wijziging.toelichting,
      door: wijziging.door.naam,
      datum: langeDatum(wijziging.datum),
    })),
    meldingen: meldingen.map((melding) => ({
      id: melding.id,
      antwoord: hoofdletter(voortgangTekst(melding)),
      licht: melding.licht,
      wanneer: wanneer(melding, stand.peildatum),
      door: [melding.door?.naam, partijNaam(stand, melding.partij)].filter(Boolean).join(', '),
      voorlopig: melding.voorlopig,
      toelichting: melding.toelichting,
    })),
  };
}

/** Wie er rechtstreeks op deze actie wacht en zelf nog niet klaar is. */
function wachtenden(stand: Stand, { knoop, af }: ItemStand) {
  if (af) return [];
  return (stand.graaf.get(knoop)?.door ?? []).flatMap((punt) => {
    const wie = stand.knopen.get(punt.knoop);
    return wie && !wie.af ? [verwijzing(stand, wie)] : [];
  });
}

function verwijzing(stand: Stand, { knoop, titel, openPartijen }: KnoopStand) {
  const partijen = opsomming(openPartijen.map((slug) => partijNaam(stand, slug)));
  return { href: padVan(knoop), titel, partijen };
}
