import type { Melding } from '../melding/melding.ts';
import { berekendLicht } from '../verkeerslicht/berekend.ts';
import { isSignaal } from '../verkeerslicht/verkeerslicht.ts';
import type { Knoop } from '../wachten/wachten.ts';
import type { Kern, Kernen } from './kern.ts';
import type { Wachten } from './knopen.ts';
import type { Invoer, ItemStand, WachtOp } from './stand.ts';
import { verandering } from './verandering.ts';

const NERGENS_OP: readonly WachtOp[] = [];

/** Derde gang van de stand: elk item met zijn berekende licht, dat van de hele keten kan afhangen. */
export function bouwItems(invoer: Invoer, kernen: Kernen, wachten: Wachten): ItemStand[] {
  const { snapshot, afspraken, deelstatussen, acties, partijen } = invoer;
  const vergelijken = snapshot.vorigOverlegDatum !== null;
  const vorige = new Map(snapshot.vorigeMeldingen.map((melding) => [melding.onderwerp, melding]));
  const geleding = (slug: string) => partijen.get(slug)?.geleding ?? 'overig';
  const items: ItemStand[] = [];

  for (const [i, deel] of deelstatussen.entries()) {
    const kern = kernen.deelstatussen[i];
    const afspraak = afspraken.get(deel.afspraakId);
    if (!kern || !afspraak) continue;
    const sleutel = `deelstatus:${deel.id}` as const;
    const knoop = `afspraak:${afspraak.id}` as const;
    const eerder = vergelijken ? (vorige.get(sleutel) ?? null) : null;
    const voortgang = uitkomst(kern, knoop, wachten, snapshot.peildatum);
    items.push({
      sleutel,
      soort: 'deelstatus',
      id: deel.id,
      knoop,
      afspraakId: afspraak.id,
      opgaveNr: afspraak.opgaveNr,
      paragraaf: afspraak.paragraaf,
      titel: afspraak.titel,
      onderdeel: deel.onderdeel,
      partij: deel.partij,
      geleding: geleding(deel.partij),
      kring: afspraak.kring,
      antwoordtype: deel.antwoordtype,
      groep: deel.groep,
      planning: deel.planning,
      oorspronkelijk: deel.oorspronkelijk,
      vorige: eerder,
      verandering: vergelijken ? verandering(eerder, kern.melding) : null,
      eigenaarPersoon: '',
      kanAlvast: '',
      versie: 0,
      ...voortgang,
    });
  }

  for (const [i, actie] of acties.entries()) {
    const kern = kernen.acties[i];
    if (!kern) continue;
    const sleutel = `actie:${actie.id}` as const;
    // Een afspraak die hier niet bestaat (buiten de kring) wordt ook niet genoemd.
    const afspraak = actie.afspraakId === null ? undefined : afspraken.get(actie.afspraakId);
    const eerder = vergelijken ? (vorige.get(sleutel) ?? null) : null;
    const voortgang = uitkomst(kern, sleutel, wachten, snapshot.peildatum);
    items.push({
      sleutel,
      soort: 'actie',
      id: actie.id,
      knoop: sleutel,
      afspraakId: afspraak?.id ?? null,
      opgaveNr: actie.opgaveNr,
      paragraaf: afspraak?.paragraaf ?? null,
      titel: actie.titel,
      onderdeel: '',
      partij: actie.eigenaarPartij,
      geleding: geleding(actie.eigenaarPartij),
      kring: actie.kring,
      antwoordtype: 'voortgang',
      groep: false,
      planning: actie.planning,
      oorspronkelijk: actie.oorspronkelijk,
      vorige: eerder,
      verandering: vergelijken ? verandering(eerder, kern.melding) : null,
      eigenaarPersoon: actie.eigenaarPersoon,
      kanAlvast: actie.kanAlvast,
      versie: actie.versie,
      ...voortgang,
    });
  }
  return items;
}

type Uitkomst = Pick<
  ItemStand,
  | 'deadline'
  | 'melding'
  | 'voortgang'
  | 'af'
  | 'begonnen'
  | 'nietGemeld'
  | 'gemeld'
  | 'berekend'
  | 'standing'
  | 'signaal'
  | 'wachtOp'
  | 'wachtOpOverTijd'
>;

function uitkomst(kern: Kern, knoop: Knoop, wachten: Wachten, peildatum: string): Uitkomst {
  const { planning, deadline, standing, begonnen, af } = kern;
  const melding: Melding | null = kern.melding;
  const wachtOpOverTijd = af ? null : wachten.overTijdAchter(knoop);
  const nietGemeld = melding === null;
  const gemeld = melding?.licht ?? null;
  const berekend = berekendLicht({
    standing,
    planning,
    deadline,
    begonnen,
    nietGemeld,
    wachtOpOverTijd,
    peildatum,
  });
  return {
    deadline,
    melding,
    voortgang: melding?.voortgang ?? null,
    af,
    begonnen,
    nietGemeld,
    gemeld,
    berekend,
    standing,
    signaal: isSignaal(gemeld, berekend.licht),
    wachtOp: af ? NERGENS_OP : (wachten.wachtOp.get(knoop) ?? NERGENS_OP),
    wachtOpOverTijd,
  };
}
