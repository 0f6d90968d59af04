import { verslechtering } from '../verkeerslicht/verkeerslicht.ts';
import type { Antwoord, Rondestuk } from './stuk.ts';

/** Wat er sinds de vorige ronde met een antwoord gebeurde, in de volgorde van het scherm. */
export const VERSCHILSOORTEN = ['slechter', 'beter', 'afgerond', 'nieuw', 'stil'] as const;
export type Verschilsoort = (typeof VERSCHILSOORTEN)[number];

export interface Verschilregel {
  nu: Antwoord;
  /** Het antwoord in de vorige ronde, of null. */
  was: Antwoord | null;
}

export type Rondeverschil = Record<Verschilsoort, Verschilregel[]>;

/**
 * Het verschil met de vorige ronde. Afgerond gaat vóór een ander licht; wat af was en weer open is, is slechter; grijs is geen
 * oordeel. `nieuw` is gevraagd en in de vorige ronde niet, `stil` is gevraagd en niet gemeld. Een antwoord staat in hoogstens
 * één van slechter, beter en afgerond, en kan daarnaast nieuw of stil zijn. Zonder vorige ronde is alleen `stil` te zeggen.
 */
export function rondeverschil(nu: Rondestuk, vorig: Rondestuk | null): Rondeverschil {
  const uit: Rondeverschil = { slechter: [], beter: [], afgerond: [], nieuw: [], stil: [] };
  const toen = new Map(vorig?.antwoorden.map((antwoord) => [antwoord.sleutel, antwoord]));
  for (const antwoord of nu.antwoorden) {
    const regel = { nu: antwoord, was: toen.get(antwoord.sleutel) ?? null };
    const soort = vorig && wending(regel);
    if (soort) uit[soort].push(regel);
    if (vorig && antwoord.gevraagd && !regel.was?.gevraagd) uit.nieuw.push(regel);
    if (antwoord.gevraagd && !antwoord.gemeld) uit.stil.push(regel);
  }
  return uit;
}

function wending({ nu, was }: Verschilregel): 'slechter' | 'beter' | 'afgerond' | null {
  if (nu.meldingId === null || nu.meldingId === was?.meldingId) return null;
  const wasAf = was?.af ?? false;
  // Wat buiten de vorige ronde viel en al lang af was, is nu niet afgerond.
  if (nu.af) return !wasAf && (was !== null || nu.gevraagd) ? 'afgerond' : null;
  const verschil = verslechtering(was?.licht ?? null, nu.licht) ?? 0;
  if (wasAf || verschil > 0) return 'slechter';
  return verschil < 0 ? 'beter' : null;
}

/** Aantallen van een deel van de ronde. */
export type Verschiltelling = Record<Verschilsoort | 'gevraagd' | 'gemeld', number>;

/** De aantallen per sleutel, bijvoorbeeld per partij of per opgave. */
export function telVerschil<Sleutel>(
  { antwoorden }: Rondestuk,
  verschil: Rondeverschil,
  sleutelVan: (antwoord: Antwoord) => Sleutel,
): Map<Sleutel, Verschiltelling> {
  const uit = new Map<Sleutel, Verschiltelling>();
  const bij = (antwoord: Antwoord, wat: keyof Verschiltelling) => {
    const sleutel = sleutelVan(antwoord);
    const telling = uit.get(sleutel) ?? leeg();
    telling[wat] += 1;
    uit.set(sleutel, telling);
  };
  for (const antwoord of antwoorden) {
    if (!antwoord.gevraagd) continue;
    bij(antwoord, 'gevraagd');
    if (antwoord.gemeld) bij(antwoord, 'gemeld');
  }
  for (const soort of VERSCHILSOORTEN) for (const { nu } of verschil[soort]) bij(nu, soort);
  return uit;
}

function leeg(): Verschiltelling {
  return { gevraagd: 0, gemeld: 0, slechter: 0, beter: 0, afgerond: 0, nieuw: 0, stil: 0 };
}
