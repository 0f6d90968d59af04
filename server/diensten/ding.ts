import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { KnoopStand, Stand } from '#domain/stand/stand.ts';
import type { Knoop } from '#domain/wachten/wachten.ts';
import { ofNietGevonden } from './fouten.ts';
import { planVan } from './planrecht.ts';

/** Een afspraak of actie zoals de policy van wachten en opschorten haar ziet. */
export interface Ding {
  geheel: KnoopStand;
  kring: Kring;
  eigenaren: ReadonlySet<string>;
}

/** Een afspraak of actie uit wat deze gebruiker mag weten. @throws Response 404 als die er niet is. */
export function vindDing(stand: Stand, knoop: Knoop): Ding {
  return { geheel: ofNietGevonden(stand.knopen.get(knoop)), ...eigenarenVan(stand, knoop) };
}

function eigenarenVan(stand: Stand, knoop: Knoop): { kring: Kring; eigenaren: ReadonlySet<string> } {
  if (isActie(knoop)) {
    const { kring, partij } = ofNietGevonden(stand.perSleutel.get(knoop));
    return { kring, eigenaren: new Set([partij]) };
  }
  const { afspraak, delen } = ofNietGevonden(stand.perAfspraak.get(knoop.slice('afspraak:'.length)));
  return {
    kring: afspraak.kring,
    eigenaren: new Set([...afspraak.verantwoordelijk, ...delen.map(({ partij }) => partij)]),
  };
}

const isActie = (knoop: Knoop): knoop is `actie:${number}` => knoop.startsWith('actie:');

/** Zoals de policy vraagt wie zegt waarop dit wacht. */
export async function alsAfhankelijkheid(db: Verbinding, { geheel, kring, eigenaren }: Ding) {
  const plan = await planVan(db, geheel.opgaveNr);
  return { soort: 'afhankelijkheid' as const, kring, eigenaren, plan };
}
