import { dagVanMoment, momentInWoorden } from '#app/lib/moment.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import { korteGremiumnaam, overlegNaam } from '#domain/overleg/overleg.ts';
import type { Leespakket } from '#domain/overleg/pakketlijst.ts';
import type { Stukkenbeheer, Stukkenstand } from '#server/diensten/stukken.ts';

/** De eerste tekens van een SHA-256, waarmee een pakket in het adres staat. */
const kenmerkVan = (sha256: string) => sha256.slice(0, 12);

const SOORT = { stukken: 'Stukken', nazending: 'Nazending' } as const;

/** Een pakket in de lijst van een lezer. */
export function leesBeeld({ pakket, versie, vervallen }: Leespakket) {
  return {
    kenmerk: kenmerkVan(versie.sha256),
    titel: `${SOORT[pakket.soort]} van ${langeDatum(dagVanMoment(pakket.verzondenOp ?? pakket.gemaaktOp))}`,
    soort: pakket.soort,
    bladzijden: versie.bladzijden,
    vervallen: vervallen && {
      op: momentInWoorden(vervallen.op),
      reden: vervallen.reden,
      door: vervallen.door && kenmerkVan(vervallen.door.sha256),
    },
  };
}

/** De stukken van een overleg, voor de pagina. */
export function stukkenBeeld({ overleg, gremium, gelezen, beheer }: Stukkenstand) {
  return {
    id: overleg.id,
    naam: overlegNaam(gremium, overleg) ?? korteGremiumnaam(gremium),
    kort: korteGremiumnaam(gremium),
    datum: overleg.datum,
    bevroren: overleg.bevrorenOp !== null,
    afzegging: overleg.afzegging,
    gelezen: gelezen.map(leesBeeld).toReversed(),
    beheer: beheer && beheerBeeld(beheer),
  };
}

function beheerBeeld({
  stuk,
  pakketten,
  nagekomen,
  gemeld,
  ontvangers,
  magVersturen,
  postweg,
}: Stukkenbeheer) {
  const beeld = pakketten.map((pakket, i) => ({
    id: pakket.id,
    nr: i + 1,
    soort: SOORT[pakket.soort],
    toelichting: pakket.toelichting,
    gemaakt: momentInWoorden(pakket.gemaaktOp),
    verzonden: pakket.verzondenOp && momentInWoorden(pakket.verzondenOp),
    vervangt: pakket.vervangt === null ? null : pakketten.findIndex(({ id }) => id === pakket.vervangt) + 1,
    vervangenDoor:
      pakketten.findIndex(({ vervangt, verzondenOp }) => vervangt === pakket.id && verzondenOp !== null) + 1,
    ontvangers: ontvangers.get(pakket.id) ?? 0,
    ingetrokken: pakket.versies.every(({ ingetrokkenOp }) => ingetrokkenOp !== null)
      ? (pakket.versies[0]?.reden ?? '')
      : null,
    versies: pakket.versies.map(({ naam, sha256, bladzijden }) => ({
      naam,
      bladzijden,
      kenmerk: kenmerkVan(sha256),
    })),
  }));
  return {
    pakketten: beeld.toReversed(),
    klaar: beeld.some(({ verzonden }) => verzonden === null),
    eerder: beeld.some(({ soort, verzonden }) => soort === 'Stukken' && verzonden !== null),
    nagekomen: nagekomen.map(({ puntId, bijlage, nieuw }) => ({
      id: bijlage.id,
      titel: bijlage.titel,
      bladzijden: bijlage.bladzijden,
      nieuw,
      vervangt: bijlage.vervangt,
      besloten: bijlage.alleenVoor !== null,
      punt: puntnaam(stuk.punten.find(({ id }) => id === puntId)),
    })),
    gemeld,
    punten: stuk.punten.map((punt) => ({
      id: punt.id,
      naam: puntnaam(punt),
      bijlagen: punt.bijlagen.map(({ id, titel }) => ({ id, titel })),
    })),
    deelnemers: stuk.tafel,
    magVersturen,
    postweg,
  };
}

const puntnaam = (punt: { nr: number; titel: string } | undefined) =>
  punt ? `${punt.nr}. ${punt.titel}` : '';

export type StukkenBeeld = ReturnType<typeof stukkenBeeld>;
export type BeheerBeeld = NonNullable<StukkenBeeld['beheer']>;
export type LeesBeeld = ReturnType<typeof leesBeeld>;
