import { afstemAnker } from '#app/lib/afstemplek.ts';
import {
  berekendSoort,
  gemeldSoort,
  melderNaam,
  padVan,
  partijNaam,
  verbetering,
  wanneer,
} from '#app/lib/beeld.ts';
import { dingBeeld, wachtBeeld } from '#app/lib/wachtbeeld.ts';
import type { Afhankelijkheidsverloop } from '#db/queries/wachten.ts';
import type { Uitleg, Voorstel } from '#domain/afstemming/afstemming.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Melding, Sleutel } from '#domain/melding/melding.ts';
import { voortgangTekst } from '#domain/melding/voortgang.ts';
import { meldersVoor } from '#domain/partij/koepel.ts';
import { mag } from '#domain/policy/mag.ts';
import type { AfspraakStand, ItemStand, Stand } from '#domain/stand/stand.ts';
import { hoofdletter, opsomming } from '#domain/tekst/tekst.ts';
import { afstemBeeld } from './afstembeeld.ts';

export type AfspraakBeeld = ReturnType<typeof afspraakBeeld>;

/** Alles wat de pagina van een afspraak toont. `meldingen`: per deel alle meldingen, de nieuwste eerst. */
export function afspraakBeeld(
  stand: Stand,
  geheel: AfspraakStand,
  gebruiker: Gebruiker,
  meldingen: ReadonlyMap<Sleutel, readonly Melding[]>,
  gezegd: { uitleg: readonly Uitleg[]; voorstellen: readonly Voorstel[] },
  verloop: readonly Afhankelijkheidsverloop[],
) {
  const { afspraak } = geheel;
  const namen = (slugs: readonly string[]) => opsomming(slugs.map((slug) => partijNaam(stand, slug)));
  return {
    id: afspraak.id,
    titel: afspraak.titel,
    toelichting: afspraak.toelichting,
    paragraaf: afspraak.paragraaf,
    opgave: {
      nr: geheel.opgaveNr,
      titel: stand.snapshot.opgaven.find(({ nr }) => nr === geheel.opgaveNr)?.titel ?? '',
    },
    planning: afspraak.planning,
    standing: geheel.standing,
    verantwoordelijk: namen(afspraak.verantwoordelijk),
    betrokken: namen(afspraak.betrokken),
    afgeleid: afspraak.afgeleid,
    alleenRijkVng: afspraak.kring === 'rijk_vng',
    verschil: geheel.verschil.map(({ onderdeel, af, nietAf }) => ({
      zin: `${namen(af)} ${af.length === 1 ? 'zegt' : 'zeggen'} dat het af is, ${namen(nietAf)} niet.${onderdeel ? ` Het gaat om: ${onderdeel}.` : ''}`,
      href: `#${afstemAnker(geheel.delen, onderdeel)}`,
    })),
    onderdelen: perOnderdeel(geheel.delen).map(({ onderdeel, delen }) => ({
      onderdeel,
      delen: delen.map((deel) => deelBeeld(stand, deel, gebruiker, meldingen.get(deel.sleutel) ?? [])),
      afstemmen: afstemBeeld(stand, geheel, onderdeel, gebruiker, gezegd),
    })),
    wachten: wachtBeeld(stand, geheel, verloop),
    acties: geheel.acties.map((item) => ({
      knoop: item.knoop,
      titel: item.titel,
      href: padVan(item.knoop),
      licht: gemeldSoort(item),
      planning: item.planning,
      oorspronkelijk: item.oorspronkelijk,
      standing: item.standing,
      partij: partijNaam(stand, item.partij),
    })),
    hoortBij: afspraak.hoortBij === null ? null : genoemd(stand, stand.perAfspraak.get(afspraak.hoortBij)),
    deelafspraken: stand.afspraken
      .filter((ander) => ander.afspraak.hoortBij === afspraak.id)
      .flatMap((ander) => genoemd(stand, ander) ?? []),
  };
}

/** De delen per onderdeel waarover gevraagd is, zodat naast elkaar staat wat over hetzelfde gaat. */
function perOnderdeel(delen: readonly ItemStand[]) {
  const groepen = new Map<string, ItemStand[]>();
  for (const deel of delen) {
    const groep = groepen.get(deel.onderdeel);
    if (groep) groep.push(deel);
    else groepen.set(deel.onderdeel, [deel]);
  }
  return [...groepen].map(([onderdeel, delen]) => ({ onderdeel, delen }));
}

function deelBeeld(stand: Stand, deel: ItemStand, gebruiker: Gebruiker, meldingen: readonly Melding[]) {
  const { melding, kring, partij } = deel;
  return {
    sleutel: deel.sleutel,
    partij: partijNaam(stand, partij),
    groep: deel.groep,
    gemeld: gemeldSoort(deel),
    gemeldLicht: deel.gemeld,
    voortgang: hoofdletter(voortgangTekst(melding)),
    berekend: { soort: berekendSoort(deel), licht: deel.berekend.licht, zin: deel.berekend.zin },
    signaal: deel.signaal,
    planning: deel.planning,
    oorspronkelijk: deel.oorspronkelijk,
    standing: deel.standing,
    melding: melding ? meldingBeeld(stand, melding, meldingen) : null,
    eerder: meldingen
      .filter(({ id }) => id !== melding?.id)
      .map((eerder) => meldingBeeld(stand, eerder, meldingen)),
    magMelden: mag(gebruiker, 'doen', {
      soort: 'melding',
      kring,
      melders: meldersVoor(partij, stand.snapshot.partijen),
    }),
  };
}

function meldingBeeld(stand: Stand, melding: Melding, alle: readonly Melding[]) {
  return {
    id: melding.id,
    voortgang: hoofdletter(voortgangTekst(melding)),
    licht: melding.licht,
    toelichting: melding.toelichting,
    nodig: melding.nodig,
    nodigVan: opsomming(melding.nodigVan.map((slug) => partijNaam(stand, slug))),
    gevraagdBesluit: melding.gevraagdBesluit,
    volgendeStap: melding.volgendeStap,
    verbetering: verbetering(melding, alle),
    voorlopig: melding.voorlopig,
    wanneer: wanneer(melding, stand.peildatum),
    door: melding.door ? melderNaam(stand, melding) : null,
  };
}

function genoemd(stand: Stand, geheel: AfspraakStand | undefined) {
  return geheel ? dingBeeld(stand, geheel) : null;
}
