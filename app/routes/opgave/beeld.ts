import { gemeldSoort, padVan, partijNaam } from '#app/lib/beeld.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { neemtDeel } from '#domain/opgave/deelname.ts';
import type { Oordeel, Opgave } from '#domain/opgave/opgave.ts';
import { mag } from '#domain/policy/mag.ts';
import { matrix } from '#domain/stand/matrix.ts';
import type { AfspraakStand, ItemStand, Stand } from '#domain/stand/stand.ts';

/** Wat de pagina van een opgave laat zien, met alleen wat in deze stand zit. */
export function opgaveBeeld(stand: Stand, opgave: Opgave, oordelen: readonly Oordeel[]) {
  const namen = (slugs: readonly string[]) => slugs.map((slug) => partijNaam(stand, slug)).join(' · ');
  const rij = matrix(stand).rijen.find((kandidaat) => kandidaat.opgave.nr === opgave.nr);
  return {
    nr: opgave.nr,
    titel: opgave.titel,
    doel: opgave.doel,
    trekkers: namen(opgave.trekkers),
    betrokken: namen(opgave.betrokken),
    telling: rij?.totaal.gemeld ?? null,
    oordelen: oordelen.map(({ partij, ...rest }) => ({ ...rest, partij: partijNaam(stand, partij) })),
    paragrafen: perParagraaf(stand, opgave.nr),
    acties: stand.items
      .filter((item) => item.soort === 'actie' && item.opgaveNr === opgave.nr)
      .map((item) => actieBeeld(stand, item)),
  };
}

/** Of deze gebruiker acties bij deze opgave mag maken: dat vraagt het plan waar ze in komen. */
export function magActiesMaken({ snapshot }: Stand, opgave: Opgave, gebruiker: Gebruiker): boolean {
  const kring = snapshot.plannen.find(({ opgaveNr }) => opgaveNr === opgave.nr)?.kring;
  if (!kring) return false;
  const plan = { kring, deelnemers: neemtDeel(opgave, snapshot.partijen) };
  return mag(gebruiker, 'maken', { soort: 'actie', kring, eigenaarPartij: '', plan });
}

function perParagraaf(stand: Stand, opgaveNr: number) {
  const groepen = new Map<string, ReturnType<typeof afspraakBeeld>[]>();
  for (const geheel of stand.afspraken) {
    if (geheel.opgaveNr !== opgaveNr) continue;
    const { paragraaf } = geheel.afspraak;
    const groep = groepen.get(paragraaf);
    if (groep) groep.push(afspraakBeeld(stand, geheel));
    else groepen.set(paragraaf, [afspraakBeeld(stand, geheel)]);
  }
  return [...groepen].map(([paragraaf, afspraken]) => ({ paragraaf, afspraken }));
}

function afspraakBeeld(stand: Stand, { afspraak, delen, standing, verschil }: AfspraakStand) {
  return {
    id: afspraak.id,
    titel: afspraak.titel,
    href: padVan(`afspraak:${afspraak.id}`),
    planning: afspraak.planning,
    standing,
    verschil: verschil.length > 0,
    delen: delen.map((deel) => ({
      sleutel: deel.sleutel,
      partij: partijNaam(stand, deel.partij),
      onderdeel: deel.onderdeel,
      licht: gemeldSoort(deel),
    })),
  };
}

function actieBeeld(stand: Stand, item: ItemStand) {
  return {
    id: item.id,
    titel: item.titel,
    href: padVan(item.knoop),
    partij: partijNaam(stand, item.partij),
    persoon: item.eigenaarPersoon,
    planning: item.planning,
    oorspronkelijk: item.oorspronkelijk,
    standing: item.standing,
    licht: gemeldSoort(item),
    afspraakId: item.afspraakId,
  };
}
