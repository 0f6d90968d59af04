import { type NieuweMelding, voegMeldingenToe } from '#db/queries/melding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Sleutel } from '#domain/melding/melding.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { inBereik } from '#domain/stand/ronde.ts';
import type { Schrijver } from './omgeving.ts';

/** Wat een melder zelf invult. */
export type Inhoud = Pick<
  NieuweMelding,
  | 'voortgang'
  | 'licht'
  | 'toelichting'
  | 'nodig'
  | 'nodigVan'
  | 'gevraagdBesluit'
  | 'volgendeStap'
  | 'voorlopig'
  | 'bekendNietAf'
  | 'corrigeert'
>;

/** Een melding om vast te leggen: waarover, namens wie en wat. */
export interface TeLeggen {
  onderwerp: { sleutel: Sleutel; partij: string; kring: Kring; opgaveNr: number };
  inhoud: Inhoud & Partial<Pick<NieuweMelding, 'verdeling'>>;
}

/**
 * Legt meldingen vast op naam van deze gebruiker, met de datum van vandaag, binnen de transactie van `schrijver`. Of hij mag melden
 * is dan al gevraagd. @returns hun nummers, in dezelfde volgorde
 */
export async function legMeldingen(
  { trx, vandaag, nu, noteer }: Schrijver,
  gebruiker: Gebruiker,
  ronde: Statusronde | null,
  meldingen: readonly TeLeggen[],
): Promise<number[]> {
  const ids = await voegMeldingenToe(
    trx,
    meldingen.map(({ onderwerp, inhoud }) => ({
      verdeling: null,
      ...inhoud,
      onderwerp: onderwerp.sleutel,
      partij: onderwerp.partij,
      gebruikerId: gebruiker.id,
      datum: vandaag,
      vastgelegdOp: nu,
      rondeId: ronde && inBereik(onderwerp, ronde) ? ronde.id : null,
      vraagId: null,
      via: gebruiker.partij?.slug === onderwerp.partij ? null : (gebruiker.partij?.slug ?? null),
    })),
  );
  for (const { onderwerp } of meldingen) {
    const { sleutel, opgaveNr, kring } = onderwerp;
    noteer({ gebeurtenis: 'melding.gedaan', onderwerp: sleutel, opgaveNr, kring });
  }
  return ids;
}
