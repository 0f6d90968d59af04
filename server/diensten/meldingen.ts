import { laadLaatsteMeldingen, type NieuweMelding, voegMeldingenToe } from '#db/queries/melding.ts';
import { laadKnopen } from '#db/queries/volgen.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Melding, Sleutel } from '#domain/melding/melding.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { inBereik } from '#domain/stand/ronde.ts';
import { meldAanPartijen, meldLicht } from './berichtgeving.ts';
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
  schrijver: Schrijver,
  gebruiker: Gebruiker,
  ronde: Statusronde | null,
  meldingen: readonly TeLeggen[],
): Promise<number[]> {
  const { trx, vandaag, nu, noteer } = schrijver;
  const sleutels = meldingen.map(({ onderwerp }) => onderwerp.sleutel);
  const vorige = await laadLaatsteMeldingen(trx, sleutels, vandaag);
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
  await berichtOver(schrijver, gebruiker, meldingen, vorige);
  return ids;
}

/** Bericht aan wie volgt wat een ander licht kreeg, en aan wie er voor het eerst iets nodig is. */
async function berichtOver(
  schrijver: Schrijver,
  gebruiker: Gebruiker,
  meldingen: readonly TeLeggen[],
  vorige: readonly Melding[],
): Promise<void> {
  const perSleutel = new Map(vorige.map((melding) => [melding.onderwerp, melding]));
  const nieuws = meldingen.flatMap(({ onderwerp, inhoud }) => {
    const was = perSleutel.get(onderwerp.sleutel);
    const verschoten = was !== undefined && was.licht !== inhoud.licht;
    const nodigVan = inhoud.nodigVan.filter((slug) => !was?.nodigVan.includes(slug));
    return verschoten || nodigVan.length > 0 ? [{ onderwerp, verschoten, nodigVan }] : [];
  });
  const knopen = await laadKnopen(
    schrijver.trx,
    nieuws.map(({ onderwerp }) => onderwerp.sleutel),
  );
  for (const { onderwerp, verschoten, nodigVan } of nieuws) {
    const gevolgdAls = knopen.get(onderwerp.sleutel) ?? [];
    const [knoop] = gevolgdAls;
    if (!knoop) continue;
    if (verschoten) await meldLicht(schrijver, gebruiker, { ...onderwerp, knoop }, gevolgdAls);
    await meldAanPartijen(schrijver, gebruiker, 'gevraagd', { ...onderwerp, knoop }, nodigVan);
  }
}
