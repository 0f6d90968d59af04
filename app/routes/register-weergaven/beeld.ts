import { langeDatum } from '#domain/datum/datum.ts';
import { korteNaam, type Partij } from '#domain/partij/partij.ts';
import type { Stand } from '#domain/stand/stand.ts';
import type { Weergave } from '#domain/weergave/weergave.ts';
import type { Weergaven } from '#server/diensten/weergaven.ts';
import { omschrijving, weergavePad } from '../register/weergavebeeld.ts';

interface Bronnen {
  stand: Stand;
  weergaven: Weergaven;
  partij: Partij | null;
  /** Wat er te bewaren is; null: niets, alleen beheren. */
  zoek: string | null;
  /** De weergave waar `zoek` uit ontstond. */
  van: number | null;
}

export type Weergavegroep = ReturnType<typeof beheerBeeld>['groepen'][number];
export type TeBewaren = NonNullable<ReturnType<typeof beheerBeeld>['bewaren']>;

/** De pagina om weergaven te bewaren en te beheren. */
export function beheerBeeld({ stand, weergaven, partij, zoek, van }: Bronnen) {
  const { eigen, vanPartij, standaard, magVoorPartij } = weergaven;
  const naam = partij ? korteNaam(partij) : null;
  const regel = (weergave: Weergave) => ({
    id: weergave.id,
    versie: weergave.versie,
    naam: weergave.naam,
    href: weergavePad(weergave.id, weergave.zoek, null),
    omschrijving: omschrijving(weergave.zoek, stand),
    door: `${weergave.gewijzigdDoor.naam}, ${langeDatum(weergave.gewijzigdOp.slice(0, 10))}`,
    isStandaard: weergave.id === standaard?.id,
    isBron: weergave.id === van,
  });
  return {
    bewaren:
      zoek === null
        ? null
        : { zoek, omschrijving: omschrijving(zoek, stand), partij: magVoorPartij ? naam : null },
    groepen: [
      { titel: 'Van mij', magWijzigen: true, metDoor: false, regels: eigen.map(regel) },
      {
        titel: naam ? `Van ${naam}` : '',
        magWijzigen: magVoorPartij,
        metDoor: true,
        regels: vanPartij.map(regel),
      },
    ].filter(({ regels }) => regels.length > 0),
  };
}
