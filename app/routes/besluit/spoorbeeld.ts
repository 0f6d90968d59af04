import { lijstNaam, zittingNaam } from '#domain/besluit/naam.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { knoopNummer } from '#domain/wachten/wachten.ts';
import type { Herkomst, Plek, Vervolg } from '#server/diensten/besluiten.ts';
import { isKnoop } from '../overleg/beeld.ts';

/** Het gremium van een overleg; heet naar zijn slug als het er niet meer is. */
export const tafelVan = ({ snapshot }: Pick<Stand, 'snapshot'>, slug: string) =>
  snapshot.gremia.find((gremium) => gremium.slug === slug) ?? { naam: slug };

/** Waar iets gezegd is: het overleg en het punt, met waar dat te lezen is. */
export function plekBeeld(stand: Stand, { overleg, punt }: Plek) {
  return {
    zitting: zittingNaam(tafelVan(stand, overleg.gremium), overleg),
    datum: overleg.datum,
    href: `/overleggen/${overleg.id}`,
    lijst: `/overleggen/${overleg.id}/besluitenlijst`,
    punt: punt && { titel: punt.titel, href: `/overleggen/${overleg.id}#punt-${punt.id}` },
  };
}

/** De latere agendapunten, met waarom ze hier staan. */
export function vervolgBeeld(stand: Stand, vervolg: readonly Vervolg[]) {
  return vervolg.map((punt) => {
    const tafel = tafelVan(stand, punt.gremium);
    return {
      id: punt.id,
      titel: punt.titel,
      href: `/overleggen/${punt.overlegId}#punt-${punt.id}`,
      zitting: zittingNaam(tafel, punt),
      datum: punt.datum,
      waarom: waarom(punt.bron),
      besluiten: punt.besluiten.map(({ id, nr }) => ({
        href: `/besluiten/${id}`,
        naam: lijstNaam('besluit', tafel, punt, nr),
      })),
    };
  });
}

function waarom(bron: string | null): string {
  if (bron === null) return 'hangt ermee samen';
  if (!isKnoop(bron)) return 'hierover';
  return `over ${bron.startsWith('actie:') ? '' : 'afspraak '}${knoopNummer(bron)}`;
}

export type HerkomstBeeld = ReturnType<typeof herkomstBeeld>[number];

/** De besluiten achter een actie of afspraak. `acties`: de acties waar het om gaat; wat daaruit volgt staat er zo bij. */
export function herkomstBeeld(stand: Stand, herkomst: readonly Herkomst[], acties: readonly number[]) {
  return herkomst.map(({ besluit, overleg }) => ({
    href: `/besluiten/${besluit.id}`,
    naam: lijstNaam('besluit', tafelVan(stand, overleg.gremium), overleg, besluit.nr),
    tekst: besluit.tekst,
    volgtUit: besluit.acties.some((actie) => acties.includes(actie)),
  }));
}
