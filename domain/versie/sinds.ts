import type { PlanNode } from '../document/inhoud.ts';
import type { ActieKaart, PlanWaarden } from '../document/waarden.ts';
import { blokkenVan, blokSleutel } from '../vergelijken/blokken.ts';

/** Een actie die er anders voor staat dan in het vastgestelde plan; null is: staat er voor deze lezer niet meer. */
export interface Actieverschil {
  toen: ActieKaart;
  nu: ActieKaart | null;
}

/**
 * De onderdelen waarvan de tekst anders is, op volgorde van de nieuwe tekst. Een kop die weg is of anders heet telt ook; een onderdeel dat
 * alleen van plaats wisselde niet. Zegt niet wat er anders is, en is daarom ook bij een groot plan snel.
 */
export function gewijzigdeOnderdelen(van: PlanNode, naar: PlanNode): string[] {
  const [oud, nieuw] = [perOnderdeel(van), perOnderdeel(naar)];
  return [...new Set([...nieuw.keys(), ...oud.keys()])].filter(
    (titel) => oud.get(titel) !== nieuw.get(titel),
  );
}

function perOnderdeel(inhoud: PlanNode): Map<string, string> {
  const onderdelen = new Map<string, string>();
  for (const blok of blokkenVan(inhoud)) {
    const { onderdeel } = blok;
    onderdelen.set(onderdeel, `${onderdelen.get(onderdeel) ?? ''}${blokSleutel(blok)}\n`);
  }
  return onderdelen;
}

/** De acties uit het vastgestelde plan waarvan een lezer nu iets anders ziet. */
export function gewijzigdeActies(
  toen: Pick<PlanWaarden, 'acties'>,
  nu: Pick<PlanWaarden, 'acties'>,
): Actieverschil[] {
  return Object.values(toen.acties)
    .map((kaart) => ({ toen: kaart, nu: nu.acties[kaart.id] ?? null }))
    .filter((verschil) => !verschil.nu || zichtbaar(verschil.toen) !== zichtbaar(verschil.nu));
}

function zichtbaar({ titel, partijNaam, persoon, planningTekst, standingNaam, licht }: ActieKaart): string {
  return JSON.stringify([titel, partijNaam, persoon, planningTekst, standingNaam, licht]);
}
