import { voortgangTekst } from '#domain/melding/voortgang.ts';
import { looptijden } from '#domain/overleg/looptijden.ts';
import type { Agendapunt, Gremium, Overleg } from '#domain/overleg/overleg.ts';
import type { Stuk, StukStatus } from '#domain/overleg/stuk.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import { STANDING_NAAM } from '#domain/planning/standing.ts';
import { matrix } from '#domain/stand/matrix.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';

/** De items achter een agendapunt, in deze stand; leeg bij een eigen punt of een plan. */
export function itemsBij(stand: Stand, bron: string | null): ItemStand[] {
  const [soort, id = ''] = bron?.split(/:(.*)/s) ?? [];
  if (soort === 'afspraak') return stand.perAfspraak.get(id)?.delen ?? [];
  const actie = soort === 'actie' ? stand.perSleutel.get(`actie:${Number(id)}`) : undefined;
  return actie ? [actie] : [];
}

/** Eén status in woorden, los van de database. */
export function stukStatus(stand: Stand, item: ItemStand): StukStatus {
  const partij = stand.partijen.get(item.partij);
  return {
    sleutel: item.sleutel,
    titel: item.titel,
    onderdeel: item.onderdeel,
    partij: partij ? korteNaam(partij) : item.partij,
    planning: planningTekst(item.planning),
    standing: STANDING_NAAM[item.standing],
    voortgang: voortgangTekst(item.melding),
    gemeld: item.gemeld,
    berekend: item.berekend.licht,
    regel: item.berekend.zin,
    af: item.af,
    toelichting: item.melding?.toelichting ?? '',
    nodig: item.melding?.nodig ?? '',
    meldingId: item.melding?.id ?? null,
    gemeldOp: item.melding?.datum ?? null,
  };
}

/** De kopie die bij bevriezen ontstaat: de agenda en alles wat ze aanhaalt, op de peildatum van de stand. */
export function maakStuk(
  stand: Stand,
  overleg: Overleg,
  gremium: Gremium,
  punten: readonly Agendapunt[],
): Stuk {
  const { tijden } = looptijden(punten, overleg.begin, overleg.eind);
  const { id, gremium: slug, datum, begin, eind, plaats } = overleg;
  return {
    vorm: 1,
    overleg: {
      id,
      gremium: slug,
      naam: gremium.naam,
      datum,
      begin,
      eind,
      plaats,
      peildatum: stand.peildatum,
    },
    punten: punten.map((punt, i) => {
      const inbrenger = punt.inbrenger ? stand.partijen.get(punt.inbrenger) : undefined;
      return {
        id: punt.id,
        nr: i + 1,
        begin: tijden[i] ?? begin,
        soort: punt.soort,
        titel: punt.titel,
        toelichting: punt.toelichting,
        gevraagdBesluit: punt.gevraagdBesluit,
        minuten: punt.minuten,
        inbrenger: inbrenger ? korteNaam(inbrenger) : null,
        bron: punt.bron,
        redenen: punt.redenen,
        statussen: itemsBij(stand, punt.bron).map((item) => stukStatus(stand, item)),
      };
    }),
    opgaven: matrix(stand).rijen.map(({ opgave, totaal }) => ({
      nr: opgave.nr,
      titel: opgave.titel,
      telling: { ...totaal.gemeld, overTijd: totaal.overTijd },
    })),
  };
}
