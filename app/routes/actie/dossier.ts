import type { AppLoadContext } from '@remix-run/node';
import { partijNaam } from '#app/lib/beeld.ts';
import { dagVanMoment } from '#app/lib/moment.ts';
import { leesNummer } from '#app/lib/params.ts';
import { partijkeuzes } from '#app/lib/partijkeuzes.ts';
import type { Veldfouten } from '#app/ui/fouten.tsx';
import type { Bewijs } from '#domain/actie/dossier.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Stand } from '#domain/stand/stand.ts';

/** Wat er niet klopte, met wat er ingevuld was. */
export interface Dossierfout {
  wat: 'helper' | 'bewijs';
  fouten: Veldfouten;
  waarden: Record<string, string>;
}

/** Doet wat het formulier vraagt. @returns null als het formulier hier niet over gaat. */
export async function handelDossier(
  { diensten }: Pick<AppLoadContext, 'diensten'>,
  gebruiker: Gebruiker,
  id: number,
  velden: Record<string, string>,
): Promise<{ naar: string } | { dossier: Dossierfout } | null> {
  const { actiedossier } = diensten;
  switch (velden.doe) {
    case 'helper': {
      const uitslag = await actiedossier.voegHelperToe(gebruiker, id, velden);
      if (uitslag.ok) return { naar: '#helpers' };
      return { dossier: { wat: 'helper', fouten: uitslag.fouten, waarden: velden } };
    }
    case 'helper-weg':
      await actiedossier.haalHelperWeg(gebruiker, id, velden.partij ?? '');
      return { naar: '#helpers' };
    case 'bewijs': {
      const uitslag = await actiedossier.voegBewijsToe(gebruiker, id, velden);
      if (uitslag.ok) return { naar: '#bewijs' };
      return { dossier: { wat: 'bewijs', fouten: uitslag.fouten, waarden: velden } };
    }
    case 'bewijs-weg':
      await actiedossier.haalBewijsWeg(gebruiker, id, leesNummer(velden.id));
      return { naar: '#bewijs' };
    default:
      return null;
  }
}

export type DossierBeeld = ReturnType<typeof dossierBeeld>;

/** Wie er helpt, waar het bewijs staat, en wie er nog bij kan. */
export function dossierBeeld(
  stand: Stand,
  eigenaar: string,
  { helpers, bewijs }: { helpers: string[]; bewijs: Bewijs[] },
) {
  const { vijfhoek, overige } = partijkeuzes(stand);
  return {
    helpers: helpers.map((slug) => ({ slug, naam: partijNaam(stand, slug) })),
    bewijs: bewijs.map(({ toegevoegdOp, ...rest }) => ({
      ...rest,
      wanneer: langeDatum(dagVanMoment(toegevoegdOp)),
    })),
    teKiezen: [...vijfhoek, ...overige].filter(({ slug }) => slug !== eigenaar && !helpers.includes(slug)),
  };
}
