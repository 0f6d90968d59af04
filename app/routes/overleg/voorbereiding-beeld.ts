import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import type { maakOverlegteksten } from '#server/diensten/overlegteksten.ts';

export type VoorbereidingBeeld = NonNullable<Awaited<ReturnType<typeof voorbereidingBeeld>>>;

/** Wat de partij van deze gebruiker voor zichzelf bij de punten schreef; null voor wie er geen heeft. */
export async function voorbereidingBeeld(
  teksten: Pick<ReturnType<typeof maakOverlegteksten>, 'bij'>,
  gebruiker: Gebruiker,
  overlegId: number,
) {
  if (!gebruiker.partij) return null;
  const { perPunt, losseAnnotaties } = await teksten.bij(gebruiker, overlegId);
  const punten = [...perPunt].flatMap(([id, { annotatie }]) =>
    annotatie ? [[String(id), annotatie] as const] : [],
  );
  if (punten.length === 0 && losseAnnotaties.length === 0) return null;
  return {
    overlegId,
    partij: korteNaam(gebruiker.partij),
    punten: Object.fromEntries(punten),
    los: losseAnnotaties,
  };
}
