import { Verouderd } from '#db/fouten.ts';
import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import {
  laadBesluiten,
  openBesluitenlijst,
  verwijderBesluit,
  vindBesluit,
  voegBesluitToe,
  wijzigBesluit,
} from '#db/queries/besluit.ts';
import { laadBevrorenStuk } from '#db/queries/overleg.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import {
  verwijderToezegging,
  vindToezegging,
  voegToezeggingToe,
  wijzigToezegging,
} from '#db/queries/toezegging.ts';
import { magWeten } from '#domain/besluit/aan-tafel.ts';
import type { Besluit } from '#domain/besluit/besluit.ts';
import { besluitzin } from '#domain/besluit/besluitzin.ts';
import {
  type BesluitInvoer,
  besluitInvoer,
  type ToezeggingInvoer,
  toezeggingInvoer,
} from '#domain/besluit/invoer.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Overleg, PuntOpAgenda, Toezegging } from '#domain/overleg/overleg.ts';
import { leesStuk } from '#domain/overleg/stuk.ts';
import type { maakActies } from './acties.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, type Veldfouten, veldfouten } from './fouten.ts';
import type { Omgeving, Schrijver } from './omgeving.ts';
import type { Vergadertoegang } from './vergadertoegang.ts';

/** De uitslag van een wijziging; `nu` is wat een ander intussen vastlegde, null als die het weghaalde. */
export type VastlegUitslag<T> = Uitslag | { ok: false; fouten: Veldfouten; nu: T | null };

const KIES = 'Kies een partij uit de lijst.';
const WEET_NIET = 'Van dit punt mag niet elke partij weten. Kies er een die het mag zien.';

/** Vastleggen wat er aan tafel besloten en toegezegd wordt, en welke acties daaruit volgen. */
export function maakVergaderbesluiten(
  { db }: Omgeving,
  { vind, wijzig }: Vergadertoegang,
  acties: ReturnType<typeof maakActies>,
) {
  /** @throws Response 404 als het punt niet op deze agenda staat. */
  async function vindPunt(gebruiker: Gebruiker, id: number, puntId: number) {
    const { overleg } = await vind(gebruiker, id);
    const punten = await laadAgendapunten(db, id);
    return { overleg, punt: ofNietGevonden(punten.find((punt) => punt.id === puntId)) };
  }

  /** Wat er mis is met deze partijen bij een punt, als zin; null als het klopt. */
  async function misMet(
    slugs: readonly string[],
    { kring }: Overleg,
    alleenVoor: readonly string[] | null,
  ): Promise<string | null> {
    const partijen = new Map((await laadPartijen(db)).map((partij) => [partij.slug, partij]));
    for (const slug of slugs) {
      const partij = partijen.get(slug);
      if (!partij) return KIES;
      if (!magWeten(partij, kring, alleenVoor)) return WEET_NIET;
    }
    return null;
  }

  function misMetTermijn(termijn: string | null, { datum }: Overleg): Veldfouten {
    return termijn !== null && termijn < datum ? { termijn: 'De termijn ligt vóór het overleg.' } : {};
  }

  async function leesBesluit(
    velden: unknown,
    overleg: Overleg,
    alleenVoor: readonly string[] | null,
  ): Promise<Uitslag<{ invoer: BesluitInvoer }>> {
    const gelezen = besluitInvoer.safeParse(velden);
    if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
    const mis = await misMet(gelezen.data.partijen, overleg, alleenVoor);
    const fouten = { ...misMetTermijn(gelezen.data.termijn, overleg), ...(mis ? { partijen: mis } : {}) };
    if (Object.keys(fouten).length > 0) return { ok: false, fouten };
    return { ok: true, invoer: gelezen.data };
  }

  async function leesToezegging(
    velden: unknown,
    overleg: Overleg,
    alleenVoor: readonly string[] | null,
  ): Promise<Uitslag<{ invoer: ToezeggingInvoer }>> {
    const gelezen = toezeggingInvoer.safeParse(velden);
    if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
    const { van, aan, termijn } = gelezen.data;
    const fouten: Veldfouten = misMetTermijn(termijn, overleg);
    for (const [veld, slug] of [
      ['van', van],
      ['aan', aan],
    ] as const) {
      const mis = await misMet([slug], overleg, alleenVoor);
      if (mis) fouten[veld] = mis;
    }
    if (Object.keys(fouten).length > 0) return { ok: false, fouten };
    return { ok: true, invoer: gelezen.data };
  }

  /** Een wijziging die kan botsen; was een ander eerder, dan komt diens versie mee terug en verandert er niets. */
  async function metBotsing<T>(
    gebruiker: Gebruiker,
    overleg: Overleg,
    werk: (schrijver: Schrijver) => Promise<void>,
    nu: () => Promise<T | null>,
    dit: string,
  ): Promise<VastlegUitslag<T>> {
    try {
      return await wijzig(gebruiker, overleg, true, async (schrijver): Promise<Uitslag> => {
        await werk(schrijver);
        return { ok: true };
      });
    } catch (fout) {
      if (!(fout instanceof Verouderd)) throw fout;
      const erIs = await nu();
      const zin = erIs
        ? `Een ander heeft ${dit} intussen gewijzigd.`
        : `Een ander heeft ${dit} intussen weggehaald.`;
      return { ok: false, nu: erIs, fouten: { formulier: zin } };
    }
  }

  /** Een besluit van dit overleg. @throws Response 404 als het er niet is. */
  async function vindEigen(gebruiker: Gebruiker, id: number, besluitId: number) {
    const { overleg } = await vind(gebruiker, id);
    const besluit = ofNietGevonden(await vindBesluit(db, besluitId));
    return besluit.overlegId === id ? { overleg, besluit } : nietGevonden();
  }

  async function vindEigenToezegging(gebruiker: Gebruiker, id: number, toezeggingId: number) {
    const { overleg } = await vind(gebruiker, id);
    const toezegging = ofNietGevonden(await vindToezegging(db, toezeggingId));
    return toezegging.overlegId === id ? { overleg, toezegging } : nietGevonden();
  }

  return {
    /** Legt een besluit bij een punt vast; het is van wie dat punt is. */
    async neemBesluit(gebruiker: Gebruiker, id: number, puntId: number, velden: unknown): Promise<Uitslag> {
      const { overleg, punt } = await vindPunt(gebruiker, id, puntId);
      const gelezen = await leesBesluit(velden, overleg, punt.alleenVoor);
      if (!gelezen.ok) return gelezen;
      return wijzig(gebruiker, overleg, true, async ({ trx, nu }): Promise<Uitslag> => {
        await voegBesluitToe(trx, {
          ...gelezen.invoer,
          ...vanPunt(overleg, punt),
          gebruikerId: gebruiker.id,
          vastgelegdOp: nu,
        });
        return { ok: true };
      });
    },

    /**
     * Neemt alle hamerstukken aan waarover nog niets besloten is, met de woorden van het gevraagde besluit in de bevroren agenda.
     * Een hamerstuk dat iemand wil bespreken legt de secretaris eerst zelf vast.
     */
    async neemHamerstukkenAan(gebruiker: Gebruiker, id: number): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id);
      return wijzig(gebruiker, overleg, true, async ({ trx, nu }): Promise<Uitslag> => {
        // Eerst op slot: twee die tegelijk drukken nemen elk hamerstuk één keer aan.
        await openBesluitenlijst(trx, id);
        const [punten, besluiten, stuk] = await Promise.all([
          laadAgendapunten(trx, id),
          laadBesluiten(trx, [overleg.kring], id),
          laadBevrorenStuk(trx, id),
        ]);
        const gevraagd = new Map(
          stuk ? leesStuk(stuk.stuk).punten.map((punt) => [punt.id, punt.gevraagdBesluit]) : [],
        );
        for (const punt of punten) {
          if (punt.soort !== 'hamerstuk' || besluiten.some(({ agendapuntId }) => agendapuntId === punt.id))
            continue;
          await voegBesluitToe(trx, {
            ...vanPunt(overleg, punt),
            uitkomst: 'aangenomen',
            tekst: besluitzin(gevraagd.get(punt.id) ?? '') || punt.titel,
            toelichting: '',
            termijn: null,
            partijen: [],
            gebruikerId: gebruiker.id,
            vastgelegdOp: nu,
          });
        }
        return { ok: true };
      });
    },

    async stelBesluitBij(
      gebruiker: Gebruiker,
      id: number,
      gezien: { id: number; versie: number },
      velden: unknown,
    ): Promise<VastlegUitslag<Besluit>> {
      const { overleg, besluit } = await vindEigen(gebruiker, id, gezien.id);
      const gelezen = await leesBesluit(velden, overleg, besluit.alleenVoor);
      if (!gelezen.ok) return gelezen;
      return metBotsing(
        gebruiker,
        overleg,
        ({ trx }) => wijzigBesluit(trx, { ...gezien, overlegId: id }, gelezen.invoer),
        () => vindBesluit(db, gezien.id),
        'dit besluit',
      );
    },

    async haalBesluitWeg(
      gebruiker: Gebruiker,
      id: number,
      gezien: { id: number; versie: number },
    ): Promise<VastlegUitslag<Besluit>> {
      const { overleg } = await vindEigen(gebruiker, id, gezien.id);
      return metBotsing(
        gebruiker,
        overleg,
        ({ trx }) => verwijderBesluit(trx, { ...gezien, overlegId: id }),
        () => vindBesluit(db, gezien.id),
        'dit besluit',
      );
    },

    /** Legt een toezegging bij een punt vast. Beide kanten bevestigen haar later zelf. */
    async legToezeggingVast(
      gebruiker: Gebruiker,
      id: number,
      puntId: number,
      velden: unknown,
    ): Promise<Uitslag> {
      const { overleg, punt } = await vindPunt(gebruiker, id, puntId);
      const gelezen = await leesToezegging(velden, overleg, punt.alleenVoor);
      if (!gelezen.ok) return gelezen;
      return wijzig(gebruiker, overleg, true, async ({ trx }): Promise<Uitslag> => {
        await openBesluitenlijst(trx, id);
        await voegToezeggingToe(trx, { ...gelezen.invoer, ...vanPunt(overleg, punt), nagekomenOp: null });
        return { ok: true };
      });
    },

    async stelToezeggingBij(
      gebruiker: Gebruiker,
      id: number,
      gezien: { id: number; versie: number },
      velden: unknown,
    ): Promise<VastlegUitslag<Toezegging>> {
      const { overleg, toezegging } = await vindEigenToezegging(gebruiker, id, gezien.id);
      const { alleenVoor } = toezegging;
      const gelezen = await leesToezegging(velden, overleg, alleenVoor);
      if (!gelezen.ok) return gelezen;
      return metBotsing(
        gebruiker,
        overleg,
        async ({ trx }) => {
          await openBesluitenlijst(trx, id);
          await wijzigToezegging(trx, gezien, { ...gelezen.invoer, alleenVoor });
        },
        () => vindToezegging(db, gezien.id),
        'deze toezegging',
      );
    },

    async haalToezeggingWeg(
      gebruiker: Gebruiker,
      id: number,
      gezien: { id: number; versie: number },
    ): Promise<VastlegUitslag<Toezegging>> {
      const { overleg } = await vindEigenToezegging(gebruiker, id, gezien.id);
      return metBotsing(
        gebruiker,
        overleg,
        async ({ trx }) => {
          await openBesluitenlijst(trx, id);
          await verwijderToezegging(trx, gezien);
        },
        () => vindToezegging(db, gezien.id),
        'deze toezegging',
      );
    },

    /**
     * Maakt ter plekke een actie die uit een besluit volgt. Uit een besloten besluit kan dat niet: een actie is voor iedereen in het
     * programma te zien, en zou verraden wat er besloten is.
     */
    async maakActieBijBesluit(
      gebruiker: Gebruiker,
      id: number,
      besluitId: number,
      opgaveNr: number,
      velden: Record<string, unknown>,
    ): Promise<Uitslag> {
      const { besluit } = await vindEigen(gebruiker, id, besluitId);
      if (besluit.alleenVoor !== null) {
        const zin = 'Dit punt is besloten. Een actie ziet iedereen; leg het vast als toezegging.';
        return { ok: false, fouten: { formulier: zin } };
      }
      return acties.maakUitBesluit(gebruiker, besluit, opgaveNr, velden);
    },
  };
}

/** Wat een besluit of toezegging van zijn punt overneemt. */
function vanPunt({ id, kring }: Overleg, { id: agendapuntId, alleenVoor }: PuntOpAgenda) {
  return { overlegId: id, agendapuntId, kring, alleenVoor };
}
