import { partijNaam } from '#app/lib/beeld.ts';
import { type Partijkeuzes, partijkeuzes } from '#app/lib/partijkeuzes.ts';
import { magWeten } from '#domain/besluit/aan-tafel.ts';
import { besluitzin } from '#domain/besluit/besluitzin.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { planningTekst } from '#domain/planning/planning.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { tekstverschil } from '#domain/vergelijken/zinnen.ts';
import type { Vergadering } from '#server/diensten/vergaderen.ts';
import { agendaBeeld } from '../overleg/beeld.ts';
import type { Keuze } from './keuze.ts';

/** Wat de klok op een pagina nodig heeft om door te tellen. */
export function klokBeeld({
  klok,
  nu,
  geplandEind,
  punten,
  besluiten,
}: Pick<Vergadering, 'klok' | 'nu' | 'geplandEind' | 'punten' | 'besluiten'>) {
  return {
    // Wat naar de browser gaat is gewone JSON.
    klok: { ...klok, gebruik: [...klok.gebruik] },
    nu,
    geplandEind,
    punten: punten.map(({ id, minuten }) => ({ id, minuten })),
    besloten: besluiten.flatMap(({ agendapuntId }) => agendapuntId ?? []),
  };
}
export type KlokBeeld = ReturnType<typeof klokBeeld>;

/** Alles op de pagina van de secretaris. */
export function vergaderingBeeld(vergadering: Vergadering, stand: Stand, keuze: Keuze) {
  const { overleg, klok, stand: hoe, besluiten, aanwezigen, nietErbij, magVergaderen, punten } = vergadering;
  const agenda = agendaBeeld(vergadering, [], stand);
  const magVastleggen = magVergaderen && overleg.definitiefOp === null;
  const titels = new Map(agenda.punten.map(({ id, nr, titel }) => [id, { id, nr, titel }]));
  const getoond = gekozenPunt(vergadering, keuze);
  return {
    id: overleg.id,
    naam: agenda.naam,
    datum: overleg.datum,
    bevroren: overleg.bevrorenOp !== null,
    afzegging: overleg.afzegging,
    definitief: overleg.definitiefOp !== null,
    magVergaderen,
    magVastleggen,
    zaalBesloten: klok.zaalBesloten,
    fase: hoe.fase,
    klok: klokBeeld(vergadering),
    huidig: titels.get(klok.huidigPunt ?? 0) ?? null,
    titels: [...titels.values()],
    agenda: agenda.punten.map(({ id, nr, titel, soort, minuten }, plek) => ({
      ...{ id, nr, titel, soort, minuten },
      besloten: punten[plek]?.alleenVoor !== null,
      staat: hoe.punten[plek]?.staat ?? 'te_doen',
      gebruikt: hoe.punten[plek]?.gebruikt ?? 0,
      uitkomsten: besluiten.flatMap(({ agendapuntId, uitkomst }) => (agendapuntId === id ? uitkomst : [])),
    })),
    hamerstukken: agenda.punten.filter(
      ({ id, soort }) => soort === 'hamerstuk' && !besluiten.some(({ agendapuntId }) => agendapuntId === id),
    ).length,
    getoond,
    presentie: keuze.presentie,
    erZijn: aanwezigen.filter(({ status }) => status !== 'afwezig').length,
    aanwezigen: aanwezigen.map((mens) => ({
      ...mens,
      partijNaam: mens.partij === null ? null : partijNaam(stand, mens.partij),
      vervanger: mens.vervanger || (vergadering.plaatsvervangers.get(mens.partij ?? '') ?? ''),
    })),
    nietErbij: nietErbij.map((slug) => partijNaam(stand, slug)),
  };
}
export type VergaderingBeeld = ReturnType<typeof vergaderingBeeld>;

/** Het punt dat in beeld is: dat uit de URL, anders wat aan de orde is, anders het eerste. */
function gekozenPunt({ klok, punten }: Vergadering, { punt }: Keuze): number | null {
  const isEr = (id: number | null) => punten.some((kandidaat) => kandidaat.id === id);
  if (isEr(punt)) return punt;
  return isEr(klok.huidigPunt) ? klok.huidigPunt : (punten[0]?.id ?? null);
}

/** Eén punt met wat erover vastligt. */
export function puntBeeld(vergadering: Vergadering, stand: Stand, puntId: number) {
  const plek = vergadering.punten.findIndex(({ id }) => id === puntId);
  const punt = vergadering.punten[plek];
  const uitAgenda = agendaBeeld(vergadering, [], stand).punten[plek];
  if (!punt || !uitAgenda) return null;
  const { kring } = vergadering.overleg;
  const namen = (slugs: readonly string[]) => slugs.map((slug) => partijNaam(stand, slug));
  return {
    ...uitAgenda,
    kaart: punt.kaart,
    toelichter: punt.toelichter,
    alleenVoor: punt.alleenVoor && namen(punt.alleenVoor),
    besluiten: vergadering.besluiten
      .filter(({ agendapuntId }) => agendapuntId === puntId)
      .map((besluit) => ({
        ...besluit,
        gebonden: namen(besluit.partijen),
        verschil:
          besluit.uitkomst === 'gewijzigd' && uitAgenda.gevraagdBesluit !== ''
            ? tekstverschil(besluitzin(uitAgenda.gevraagdBesluit), besluit.tekst)
            : null,
        acties: besluit.acties.flatMap((id) => actieBeeld(stand, id)),
      })),
    toezeggingen: vergadering.toezeggingen
      .filter(({ agendapuntId }) => agendapuntId === puntId)
      .map((toezegging) => ({
        ...toezegging,
        vanNaam: partijNaam(stand, toezegging.van),
        aanNaam: partijNaam(stand, toezegging.aan),
      })),
    keuzes: keuzesBij(vergadering, stand, punt.alleenVoor),
    opgaveNr: vergadering.stuk.punten[plek]?.opgaveNr ?? null,
    opgaven: stand.snapshot.opgaven.map(({ nr, titel }) => ({ nr, titel })),
    /** De afspraken waar het punt over gaat: een actie kan erbij horen. */
    afspraken: punt.bronnen.flatMap(({ bron }) => {
      const afspraak = stand.perAfspraak.get(bron.replace(/^afspraak:/, ''))?.afspraak;
      return afspraak && afspraak.kring === kring
        ? [{ id: afspraak.id, naam: `${afspraak.id} · ${afspraak.titel}` }]
        : [];
    }),
  };
}
export type PuntBeeld = NonNullable<ReturnType<typeof puntBeeld>>;
export type BesluitBeeld = PuntBeeld['besluiten'][number];
export type ToezeggingBeeld = PuntBeeld['toezeggingen'][number];

/** De partijen die bij een punt te kiezen zijn: wie aan tafel zit vooraan, en alleen wie van het punt mag weten. */
function keuzesBij(
  { gremium, overleg }: Vergadering,
  stand: Stand,
  alleenVoor: readonly string[] | null,
): Partijkeuzes {
  const mag = ({ slug }: { slug: string }) => {
    const partij = stand.partijen.get(slug);
    return partij !== undefined && magWeten(partij, overleg.kring, alleenVoor);
  };
  const { vijfhoek, overige } = partijkeuzes(stand);
  const alle = [...vijfhoek, ...overige].filter(mag);
  const aanTafel = new Set(gremium.deelnemers);
  return {
    vijfhoek: alle.filter(({ slug }) => aanTafel.has(slug)),
    overige: alle.filter(({ slug }) => !aanTafel.has(slug)),
  };
}

function actieBeeld(stand: Stand, id: number) {
  const actie = stand.perSleutel.get(`actie:${id}`);
  if (!actie) return [];
  const partij = stand.partijen.get(actie.partij);
  return [
    {
      id,
      titel: actie.titel,
      partij: partij ? korteNaam(partij) : actie.partij,
      planning: planningTekst(actie.planning),
    },
  ];
}
