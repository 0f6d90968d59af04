import { bewaardPlanSchema } from '#domain/overleg/bewaard.ts';
import { type Rondestuk, rondestukSchema } from '#domain/ronde/stuk.ts';
import { stukinhoud } from '../uitvoer/inhoud.ts';
import type { Beeld, Planstuk, Stukinhoud } from '../uitvoer/stuk.ts';
import type { Inhouden } from './pakket.ts';

/** Een planversie om te tekenen, met haar afbeeldingen uit de bewaarde inhoud. */
export function leesPlan(tekst: string, inhouden: Inhouden): { stuk: Planstuk; inhoud: Stukinhoud } {
  const { opgave, versie, planstuk, beelden: nummers } = bewaardPlanSchema.parse(JSON.parse(tekst));
  const { titel, peildatum, inhoud, waarden } = planstuk;
  const beelden: Record<string, Beeld> = {};
  for (const [nummer, { type, sha256 }] of Object.entries(nummers)) {
    const beeld = inhouden.get(sha256);
    if (beeld?.soort === 'beeld') beelden[nummer] = { type, bytes: beeld.bytes };
  }
  const stuk = { titel, opgave, versie, peildatum, inhoud, waarden, beelden };
  return { stuk, inhoud: stukinhoud(stuk) };
}

export const leesRonde = (tekst: string): Rondestuk => rondestukSchema.parse(JSON.parse(tekst));

/** De antwoorden van een ronde per opgave, met de naam van de partij erbij. */
export function perOpgave({ opgaven, partijen, antwoorden }: Rondestuk) {
  const namen = new Map(partijen.map(({ slug, naam }) => [slug, naam]));
  return opgaven
    .map((opgave) => ({
      opgave,
      antwoorden: antwoorden
        .filter(({ opgaveNr }) => opgaveNr === opgave.nr)
        .map((antwoord) => ({ ...antwoord, partij: namen.get(antwoord.partij) ?? antwoord.partij })),
    }))
    .filter((groep) => groep.antwoorden.length > 0);
}
