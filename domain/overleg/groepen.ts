import type { Partij } from '../partij/partij.ts';
import type { Kring } from '../policy/kring.ts';
import { mag, type Wie } from '../policy/mag.ts';
import { opsomming } from '../tekst/tekst.ts';
import type { Ziet } from './lezer.ts';
import type { Nazending } from './nazending.ts';
import { korteGremiumnaam } from './overleg.ts';
import type { Stuk } from './stuk.ts';

/** Wie een tafel voorbereidt, en wie bij geen partij hoort; alle andere lezers heten naar hun partij. */
const VOORBEREIDING = '!';
const OVERIG = '*';

/** Lezers die van een kopie precies hetzelfde mogen zien. */
export interface Groep {
  voor: string[];
  ziet: Ziet;
  /** Of zij niets besloten zien. */
  open: boolean;
}

/** Bij welke lezers iemand hoort: zijn partij, wie de tafel voorbereidt, of de rest. */
export function leesklasse({ rol, partij }: Wie): string {
  if (rol === 'secretaris' || rol === 'programmabureau') return VOORBEREIDING;
  return (rol === 'partij' || rol === 'bestuurder') && partij ? partij.slug : OVERIG;
}

/** De versie die iemand leest, of null als er voor hem geen is. Een partij die er later bij kwam leest wat iedereen leest. */
export function versieVoor<V extends { voor: readonly string[] }>(versies: readonly V[], wie: Wie): V | null {
  const klasse = leesklasse(wie);
  const bekend = versies.find(({ voor }) => voor.includes(klasse));
  return bekend ?? versies.find(({ voor }) => voor.includes(OVERIG)) ?? null;
}

/** Wat deze lezer van een overleg in deze kring mag zien, volgens de policy. */
export const zietVoor =
  (wie: Wie, kring: Kring): Ziet =>
  (alleenVoor) =>
    mag(wie, 'lezen', { soort: 'agendapunt', kring, alleenVoor });

/**
 * De groepen lezers van een kopie: wie precies hetzelfde mag zien zit in één groep. Wie het overleg niet mag kennen zit in
 * geen enkele.
 */
export function groepenBij(
  kopie: { stuk: Stuk; nazending: Nazending | null },
  partijen: readonly Partij[],
  kring: Kring,
): Groep[] {
  const lijsten = beslotenLijsten(kopie);
  const lezers: Wie[] = [
    { rol: 'secretaris', partij: null },
    { rol: 'lezer', partij: null },
    ...partijen.map((partij): Wie => ({ rol: 'partij', partij })),
  ];
  const groepen = new Map<string, Groep>();
  for (const wie of lezers) {
    if (!mag(wie, 'lezen', { soort: 'overleg', kring })) continue;
    const ziet = zietVoor(wie, kring);
    const gezien = lijsten.map((lijst) => (ziet(lijst) ? '1' : '0')).join('');
    const groep = groepen.get(gezien);
    if (groep) groep.voor.push(leesklasse(wie));
    else groepen.set(gezien, { voor: [leesklasse(wie)], ziet, open: !gezien.includes('1') });
  }
  // De open groep eerst: daar horen de meesten bij.
  return [...groepen.values()].toSorted((a, b) => Number(b.open) - Number(a.open));
}

/** Hoe een groep heet: wie niets besloten ziet is gewoon deelnemer, zodat er niets aan te zien is. */
export function groepsnaam({ voor, open }: Pick<Groep, 'voor' | 'open'>, { tafel, overleg }: Stuk): string {
  if (open) return `Deelnemers ${korteGremiumnaam(overleg)}`;
  const namen = tafel.filter(({ slug }) => voor.includes(slug)).map(({ naam }) => naam);
  const leden = voor.filter((klasse) => klasse !== VOORBEREIDING && klasse !== OVERIG);
  if (namen.length > 0) return `${opsomming(namen)}, met het besloten deel`;
  return leden.length > 0 ? `${opsomming(leden)}, met het besloten deel` : 'Secretaris en programmabureau';
}

/** De verschillende lijsten van wie iets besloten alleen is. */
function beslotenLijsten({ stuk, nazending }: { stuk: Stuk; nazending: Nazending | null }): string[][] {
  const alle = [
    ...stuk.punten.flatMap(({ alleenVoor, bijlagen, relaties, genoemd }) => [
      alleenVoor,
      ...[...bijlagen, ...relaties, ...genoemd].map((deel) => deel.alleenVoor),
    ]),
    ...(nazending?.punten ?? []).flatMap(({ bijlagen }) => bijlagen.map(({ alleenVoor }) => alleenVoor)),
  ].filter((lijst) => lijst !== null);
  return [...new Map(alle.map((lijst) => [JSON.stringify(lijst.toSorted()), lijst])).values()];
}
