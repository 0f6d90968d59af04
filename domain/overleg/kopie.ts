import { voortgangTekst } from '../melding/voortgang.ts';
import { korteNaam } from '../partij/partij.ts';
import { planningTekst } from '../planning/planning.ts';
import { STANDING_NAAM } from '../planning/standing.ts';
import { matrix } from '../stand/matrix.ts';
import type { ItemStand, Stand } from '../stand/stand.ts';
import { looptijden } from './looptijden.ts';
import type { Agendapunt, Gremium, Overleg } from './overleg.ts';
import type { Stuk, StukBijlage, StukBron, StukPunt, StukRelatie, StukStatus } from './stuk.ts';

/** Wat niet uit de stand volgt maar wel in de kopie hoort, per punt (id) of per bron. */
export interface Erbij {
  bijlagen: ReadonlyMap<number, StukBijlage[]>;
  relaties: ReadonlyMap<number, StukRelatie[]>;
  /** Plannen, toezeggingen en besluiten in woorden. */
  genoemd: ReadonlyMap<string, StukBron>;
}

export const NIETS_ERBIJ: Erbij = {
  bijlagen: new Map(),
  relaties: new Map(),
  genoemd: new Map(),
};

/**
 * De agenda met alles wat ze aanhaalt, volgens deze stand (design §4, Agenda). Zolang de agenda concept is, is dit wat het
 * scherm toont; bij bevriezen wordt het, met de stand van de peildatum, de kopie die nooit meer verandert.
 */
export function maakStuk(
  stand: Stand,
  overleg: Overleg,
  gremium: Pick<Gremium, 'naam' | 'deelnemers'>,
  punten: readonly Agendapunt[],
  erbij: Erbij = NIETS_ERBIJ,
): Stuk {
  const { tijden } = looptijden(punten, overleg.begin, overleg.eind);
  const { id, gremium: slug, datum, begin, eind, plaats, nummer } = overleg;
  return {
    vorm: 2,
    overleg: {
      id,
      gremium: slug,
      naam: gremium.naam,
      nummer,
      datum,
      begin,
      eind,
      plaats,
      peildatum: stand.peildatum,
    },
    tafel: gremium.deelnemers.map((partij) => ({ slug: partij, naam: naam(stand, partij) })),
    punten: punten.map((punt, i) => stukPunt(stand, punt, { nr: i + 1, begin: tijden[i] ?? begin }, erbij)),
    opgaven: matrix(stand).rijen.map(({ opgave, totaal }) => ({
      nr: opgave.nr,
      titel: opgave.titel,
      telling: { ...totaal.gemeld, overTijd: totaal.overTijd },
    })),
  };
}

/** De items achter een bron; leeg bij een plan, een toezegging of een besluit. */
export function itemsBij(stand: Stand, bron: string): readonly ItemStand[] {
  const { soort, id } = splits(bron);
  if (soort === 'afspraak') return stand.perAfspraak.get(id)?.delen ?? [];
  const actie = soort === 'actie' ? stand.perSleutel.get(`actie:${Number(id)}`) : undefined;
  return actie ? [actie] : [];
}

/** Eén status in woorden, los van de database. */
export function stukStatus(stand: Stand, item: ItemStand): StukStatus {
  const { melding } = item;
  return {
    sleutel: item.sleutel,
    titel: item.titel,
    onderdeel: item.onderdeel,
    partij: naam(stand, item.partij),
    planning: planningTekst(item.planning),
    standing: STANDING_NAAM[item.standing],
    voortgang: voortgangTekst(melding),
    gemeld: item.gemeld,
    berekend: item.berekend.licht,
    regel: item.berekend.zin,
    af: item.af,
    voorlopig: melding?.voorlopig ?? false,
    toelichting: melding?.toelichting ?? '',
    nodig: melding?.nodig ?? '',
    nodigVan: (melding?.nodigVan ?? []).map((slug) => naam(stand, slug)),
    meldingId: melding?.id ?? null,
    gemeldOp: melding?.datum ?? null,
  };
}

function stukPunt(
  stand: Stand,
  punt: Agendapunt,
  plek: Pick<StukPunt, 'nr' | 'begin'>,
  erbij: Erbij,
): StukPunt {
  const { id, soort, titel, toelichting, gevraagdBesluit, minuten, inbrenger, toelichter } = punt;
  const { alleenVoor, kaart } = punt;
  return {
    id,
    ...plek,
    soort,
    titel,
    toelichting,
    gevraagdBesluit,
    minuten,
    inbrenger: inbrenger === null ? null : naam(stand, inbrenger),
    toelichter,
    alleenVoor,
    kaart,
    relaties: erbij.relaties.get(id) ?? [],
    bijlagen: erbij.bijlagen.get(id) ?? [],
    genoemd: punt.bronnen.flatMap(({ bron }) => erbij.genoemd.get(bron) ?? []),
    bronnen: punt.bronnen.map(({ bron }) => bron),
    ...plaatsIn(stand, punt),
    redenen: punt.bronnen.flatMap(({ bron, redenen }) => redenen.map((reden) => ({ ...reden, bron }))),
    statussen: [...new Set(punt.bronnen.flatMap(({ bron }) => itemsBij(stand, bron)))].map((item) =>
      stukStatus(stand, item),
    ),
  };
}

/** Waar het punt in de Hervormingsagenda en bij welke opgave hoort: waar zijn eerste bron staat. */
function plaatsIn(stand: Stand, { bronnen: [eerste] }: Agendapunt): Pick<StukPunt, 'paragraaf' | 'opgaveNr'> {
  const { soort, id } = splits(eerste?.bron ?? '');
  if (soort === 'plan') {
    const plan = stand.snapshot.plannen.find(({ documentId }) => documentId === id);
    return { paragraaf: null, opgaveNr: plan?.opgaveNr ?? null };
  }
  const ding =
    soort === 'afspraak'
      ? stand.perAfspraak.get(id)
      : itemsBij(stand, eerste?.bron ?? '').find(({ soort: s }) => s === soort);
  return { paragraaf: ding?.paragraaf ?? null, opgaveNr: ding?.opgaveNr ?? null };
}

function splits(bron: string): { soort: string; id: string } {
  const [soort = '', id = ''] = bron.split(/:(.*)/s);
  return { soort, id };
}

function naam(stand: Stand, slug: string): string {
  const partij = stand.partijen.get(slug);
  return partij ? korteNaam(partij) : slug;
}
