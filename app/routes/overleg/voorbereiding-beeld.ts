import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { type Herkomst, herkomstTekst } from '#domain/overleg/doorschuiven.ts';
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

export type EerdereVoorbereiding = NonNullable<Awaited<ReturnType<typeof eerdereVoorbereiding>>>;

/** Wat de partij van deze gebruiker schreef bij het punt waar een doorgeschoven punt vandaan komt; null als er niets is. */
export async function eerdereVoorbereiding(
  teksten: Pick<ReturnType<typeof maakOverlegteksten>, 'bij'>,
  gebruiker: Gebruiker,
  herkomst: Herkomst | undefined,
) {
  if (!herkomst || !gebruiker.partij) return null;
  const { perPunt } = await teksten.bij(gebruiker, herkomst.overlegId);
  const tekst = perPunt.get(herkomst.puntId)?.annotatie?.tekst;
  return tekst ? { zitting: herkomstTekst(herkomst), tekst } : null;
}
