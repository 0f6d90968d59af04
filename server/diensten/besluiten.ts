import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import { laadLeesbareBesluiten } from '#db/queries/besluit.ts';
import { heropen, komNa, laadAfloopdoor, laatVervallen } from '#db/queries/besluitafloop.ts';
import {
  besluitenBijBron,
  laadPuntenBijBesluit,
  laadPuntenMetBron,
  type Spoorpunt,
} from '#db/queries/besluitspoor.ts';
import { laadLeesbareToezeggingen } from '#db/queries/toezegging.ts';
import type { Lezer } from '#db/queries/zichtbaar.ts';
import type { Besluit } from '#domain/besluit/besluit.ts';
import { nagekomenInvoer, vervallenInvoer } from '#domain/besluit/lijstinvoer.ts';
import {
  besluitNakoming,
  type Nakoming,
  nietBevestigdDoor,
  toezeggingNakoming,
} from '#domain/besluit/nakoming.ts';
import { type Registerregel, registerregels } from '#domain/besluit/register.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Overleg, PuntOpAgenda, Toezegging } from '#domain/overleg/overleg.ts';
import { meldersVoor } from '#domain/partij/koepel.ts';
import { kantenVan, kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Voorval } from './omgeving.ts';

/** Waar iets gezegd is; zonder punt als het daar niet bij hoort of dat punt niet te lezen is. */
export interface Plek {
  overleg: Overleg;
  punt: Pick<PuntOpAgenda, 'id' | 'titel'> | null;
}

/** Een later agendapunt dat ernaar verwijst, met wat daar besloten is. */
export interface Vervolg extends Spoorpunt {
  besluiten: Besluit[];
}

interface Blad {
  nakoming: Nakoming;
  stand: Stand;
  /** Wie vastlegde hoe het afliep. */
  afloopDoor: string | null;
  vervolg: Vervolg[];
  magNakomen: boolean;
  magVervallen: boolean;
}

export interface Besluitblad extends Blad {
  besluit: Besluit;
  plek: Plek;
  acties: ItemStand[];
}

export interface Toezeggingblad extends Blad {
  toezegging: Toezegging;
  plek: Plek | null;
  /** Slugs van wie nog niet bevestigde; leeg bij een toezegging uit een programmabestand. */
  nietBevestigd: string[];
  magBevestigen: boolean;
}

/** Een besluit waar iets uit volgt. */
export interface Herkomst {
  besluit: Besluit;
  overleg: Overleg;
}

const AL_AFGESLOTEN = 'Een ander heeft dit intussen afgesloten.';
const NIET_DEFINITIEF = 'Dit kan pas als de besluitenlijst definitief is.';

/** Het register van besluiten en toezeggingen, hun spoor, en hoe ze aflopen. */
export function maakBesluiten(omgeving: Omgeving) {
  const { db, stand: bron } = omgeving;
  const lezerVan = (gebruiker: Gebruiker): Lezer => ({
    kringen: kringenVan(gebruiker),
    kanten: kantenVan(gebruiker),
  });

  async function laadPlek(gebruiker: Gebruiker, overleg: Overleg, puntId: number | null): Promise<Plek> {
    const punten = puntId === null ? [] : await laadAgendapunten(db, overleg.id);
    const punt = punten.find(({ id }) => id === puntId);
    const leesbaar =
      punt &&
      mag(gebruiker, 'lezen', { soort: 'agendapunt', kring: overleg.kring, alleenVoor: punt.alleenVoor });
    return { overleg, punt: leesbaar ? punt : null };
  }

  /** De punten op een latere agenda, elk één keer, met de leesbare besluiten die daar genomen zijn. */
  function vervolgVan(
    punten: readonly Spoorpunt[],
    besluiten: readonly Besluit[],
    { datum, punt }: { datum: string; punt: number | null },
  ): Vervolg[] {
    const later = punten.filter((een) => een.id !== punt && een.datum >= datum);
    return [...new Map(later.map((een) => [een.id, een])).values()]
      .sort((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : a.id - b.id))
      .map((een) => ({
        ...een,
        besluiten: besluiten.filter(({ agendapuntId }) => agendapuntId === een.id),
      }));
  }

  function overlegUit({ snapshot }: Stand, id: number): Overleg | null {
    return snapshot.overleggen.find((overleg) => overleg.id === id) ?? null;
  }

  async function vindBesluit(gebruiker: Gebruiker, id: number) {
    const [stand, besluiten] = await Promise.all([
      bron.stand(kringenVan(gebruiker)),
      laadLeesbareBesluiten(db, lezerVan(gebruiker)),
    ]);
    const besluit = ofNietGevonden(besluiten.find((een) => een.id === id));
    return { stand, besluiten, besluit, overleg: ofNietGevonden(overlegUit(stand, besluit.overlegId)) };
  }

  async function vindToezegging(gebruiker: Gebruiker, id: number) {
    const [stand, toezeggingen] = await Promise.all([
      bron.stand(kringenVan(gebruiker)),
      laadLeesbareToezeggingen(db, lezerVan(gebruiker)),
    ]);
    const toezegging = ofNietGevonden(toezeggingen.find((een) => een.id === id));
    const { overlegId } = toezegging;
    const overleg = overlegId === null ? null : ofNietGevonden(overlegUit(stand, overlegId));
    return { stand, toezegging, overleg };
  }

  /** Zoals de policy een kant van een toezegging ziet. */
  const alsKant = ({ kring, alleenVoor }: Toezegging, slug: string, stand: Stand) => ({
    ...{ soort: 'toezegging' as const, kring, alleenVoor },
    kant: meldersVoor(slug, stand.snapshot.partijen),
  });

  const voorval = (kring: Overleg['kring'], overlegId: number | null, id: number): Voorval => ({
    gebeurtenis: overlegId === null ? 'toezegging.gewijzigd' : 'overleg.gewijzigd',
    onderwerp: overlegId === null ? `toezegging:${id}` : `overleg:${overlegId}`,
    ...{ opgaveNr: null, kring },
  });

  /** Legt de afloop vast zoals het formulier zegt: `nagekomen`, `vervallen`, of `heropen` bij een vergissing. */
  async function leg(
    gebruiker: Gebruiker,
    soort: 'besluit' | 'toezegging',
    {
      id,
      kring,
      overlegId,
      definitief,
    }: { id: number; kring: Overleg['kring']; overlegId: number | null; definitief: boolean },
    { handeling, velden }: { handeling: Afloophandeling; velden: unknown },
  ): Promise<Uitslag> {
    if (!definitief) return { ok: false, fouten: { formulier: NIET_DEFINITIEF } };
    const gelezen =
      handeling === 'heropen'
        ? { success: true as const, data: { afloop: '' } }
        : (handeling === 'nagekomen' ? nagekomenInvoer : vervallenInvoer).safeParse(velden);
    if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
    const { afloop } = gelezen.data;
    return legVast(omgeving, gebruiker, async ({ trx, vandaag, noteer }): Promise<Uitslag> => {
      const zo = { dag: vandaag, afloop, gebruikerId: gebruiker.id };
      const gelukt =
        handeling === 'heropen'
          ? await heropen(trx, soort, id)
          : await (handeling === 'nagekomen' ? komNa : laatVervallen)(trx, soort, id, zo);
      if (!gelukt) return { ok: false, fouten: { formulier: AL_AFGESLOTEN } };
      noteer(voorval(kring, overlegId, id));
      return { ok: true };
    });
  }

  return {
    /** Alles wat deze gebruiker mag weten, als regels op de peildatum van vandaag. */
    async register(gebruiker: Gebruiker): Promise<{ stand: Stand; regels: Registerregel[] }> {
      const [stand, besluiten, toezeggingen] = await Promise.all([
        bron.stand(kringenVan(gebruiker)),
        laadLeesbareBesluiten(db, lezerVan(gebruiker)),
        laadLeesbareToezeggingen(db, lezerVan(gebruiker)),
      ]);
      const { overleggen, gremia } = stand.snapshot;
      const gegevens = { besluiten, toezeggingen, overleggen, gremia };
      return { stand, regels: registerregels(gegevens, stand.peildatum) };
    },

    /** Een besluit met zijn spoor. @throws Response 404 als het er niet is of niet gezien mag worden. */
    async besluit(gebruiker: Gebruiker, id: number): Promise<Besluitblad> {
      const { stand, besluiten, besluit, overleg } = await vindBesluit(gebruiker, id);
      const lezer = lezerVan(gebruiker);
      const acties = besluit.acties.flatMap((nummer) => stand.perSleutel.get(`actie:${nummer}`) ?? []);
      const bronnen = [`besluit:${id}`, ...acties.map(({ sleutel }) => sleutel)];
      const [plek, aangehaald, verwant, afloopDoor] = await Promise.all([
        laadPlek(gebruiker, overleg, besluit.agendapuntId),
        laadPuntenMetBron(db, bronnen, lezer),
        laadPuntenBijBesluit(db, id, lezer),
        laadAfloopdoor(db, 'besluit', id),
      ]);
      const van = { datum: overleg.datum, punt: besluit.agendapuntId };
      const magNakomen = mag(gebruiker, 'afsluiten', { soort: 'besluit', kring: besluit.kring });
      return {
        ...{ besluit, plek, acties, stand, afloopDoor },
        nakoming: besluitNakoming(besluit, overleg, stand.peildatum),
        vervolg: vervolgVan([...aangehaald, ...verwant], besluiten, van),
        ...{ magNakomen, magVervallen: magNakomen },
      };
    },

    /** Een toezegging met haar spoor. @throws Response 404 als zij er niet is of niet gezien mag worden. */
    async toezegging(gebruiker: Gebruiker, id: number): Promise<Toezeggingblad> {
      const { stand, toezegging, overleg } = await vindToezegging(gebruiker, id);
      const lezer = lezerVan(gebruiker);
      const [plek, aangehaald, besluiten, afloopDoor] = await Promise.all([
        overleg && laadPlek(gebruiker, overleg, toezegging.agendapuntId),
        laadPuntenMetBron(db, [`toezegging:${id}`], lezer),
        laadLeesbareBesluiten(db, lezer),
        laadAfloopdoor(db, 'toezegging', id),
      ]);
      const van = { datum: overleg?.datum ?? '', punt: toezegging.agendapuntId };
      const spreektVoor = (slug: string) => mag(gebruiker, 'bevestigen', alsKant(toezegging, slug, stand));
      const { vanBevestigdOp, aanBevestigdOp } = toezegging;
      return {
        ...{ toezegging, plek, stand, afloopDoor },
        nakoming: toezeggingNakoming(toezegging, overleg, stand.peildatum),
        nietBevestigd: overleg ? nietBevestigdDoor(toezegging, stand.peildatum) : [],
        vervolg: vervolgVan(aangehaald, besluiten, van),
        magBevestigen:
          overleg !== null &&
          ((vanBevestigdOp === null && spreektVoor(toezegging.van)) ||
            (aanBevestigdOp === null && spreektVoor(toezegging.aan))),
        magNakomen: mag(gebruiker, 'nakomen', alsKant(toezegging, toezegging.aan, stand)),
        magVervallen: mag(gebruiker, 'laatVervallen', alsKant(toezegging, toezegging.aan, stand)),
      };
    },

    /** Sluit een besluit af of zet het weer open. @throws Response 404 als dat niet mag. */
    async sluitBesluit(
      gebruiker: Gebruiker,
      id: number,
      opdracht: { handeling: Afloophandeling; velden: unknown },
    ): Promise<Uitslag> {
      const { besluit, overleg } = await vindBesluit(gebruiker, id);
      const { kring, overlegId } = besluit;
      if (!mag(gebruiker, 'afsluiten', { soort: 'besluit', kring })) nietGevonden();
      const ding = { id, kring, overlegId, definitief: overleg.definitiefOp !== null };
      return leg(gebruiker, 'besluit', ding, opdracht);
    },

    /** Sluit een toezegging af of zet haar weer open. @throws Response 404 als dat niet mag. */
    async sluitToezegging(
      gebruiker: Gebruiker,
      id: number,
      opdracht: { handeling: Afloophandeling; velden: unknown },
    ): Promise<Uitslag> {
      const { stand, toezegging, overleg } = await vindToezegging(gebruiker, id);
      const { kring, overlegId } = toezegging;
      // Weer openzetten kan wie haar zo had kunnen afsluiten.
      const isNagekomen = opdracht.handeling === 'nagekomen' || toezegging.nagekomenOp !== null;
      const recht = isNagekomen ? 'nakomen' : 'laatVervallen';
      if (!mag(gebruiker, recht, alsKant(toezegging, toezegging.aan, stand))) nietGevonden();
      const definitief = overleg === null || overleg.definitiefOp !== null;
      return leg(gebruiker, 'toezegging', { id, kring, overlegId, definitief }, opdracht);
    },

    /** De besluiten waar deze actie uit volgt, of bij een afspraak: haar acties, of een punt dat over haar ging. */
    async herkomst(
      gebruiker: Gebruiker,
      ding: { acties: readonly number[]; bronnen: readonly string[] },
    ): Promise<Herkomst[]> {
      const [besluiten, bijPunt, stand] = await Promise.all([
        laadLeesbareBesluiten(db, lezerVan(gebruiker)),
        besluitenBijBron(db, ding.bronnen),
        bron.stand(kringenVan(gebruiker)),
      ]);
      return besluiten
        .filter(
          ({ id, acties }) => bijPunt.includes(id) || acties.some((actie) => ding.acties.includes(actie)),
        )
        .flatMap((besluit): Herkomst[] => {
          const overleg = overlegUit(stand, besluit.overlegId);
          return overleg ? [{ besluit, overleg }] : [];
        });
    },
  };
}

/** Wat er met een besluit of toezegging gebeurt. */
export const AFLOOPHANDELINGEN = ['nagekomen', 'vervallen', 'heropen'] as const;
export type Afloophandeling = (typeof AFLOOPHANDELINGEN)[number];
