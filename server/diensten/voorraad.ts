import { Verouderd } from '#db/fouten.ts';
import { bezetDoor, laadAgendapunten, zetAchteraan } from '#db/queries/agendapunt.ts';
import { laadBesluiten } from '#db/queries/besluit.ts';
import { kopieerPunt, laadDoorgeschoven } from '#db/queries/doorschuiven.ts';
import { laadOverleggen, openAgenda } from '#db/queries/overleg.ts';
import { laadVergaderklok } from '#db/queries/vergaderklok.ts';
import {
  agendeer,
  laadVoorraad,
  type Voorraadpunt,
  verwijderVoorraadpunt,
  voegVoorraadpuntToe,
  wijzigVoorraadpunt,
  zetOpVoorraad,
} from '#db/queries/voorraad.ts';
import { kringenAanTafel } from '#domain/agenda/agenda.ts';
import { dagVan } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import { type Doorschuifbaar, doorschuifbaar } from '#domain/overleg/doorschuiven.ts';
import { redenInvoer } from '#domain/overleg/invoer.ts';
import { type Openstaand, openstaand, puntUitOpenstaand } from '#domain/overleg/openstaand.ts';
import type { Overleg, PuntOpAgenda } from '#domain/overleg/overleg.ts';
import { nietSamen } from '#domain/overleg/samenvoegen.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { EIGEN_PUNT, leesPunt, mis, type PuntUitslag, type Puntversie, staatErOp } from './agendapunten.ts';
import { nietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import { metBesluittekst } from './overlegteksten.ts';
import type { Overlegtoegang, Tafel } from './overlegtoegang.ts';

/** Een punt van een eerder overleg, met waar het al naartoe ging: een agenda, of de voorraad (zonder overleg). */
export interface Vorigpunt extends Doorschuifbaar<PuntOpAgenda> {
  waar: { overlegId: number | null; nr: number } | null;
}

/** Wat er naast de voorstellen op een agenda kan. */
export interface Wachtlijst extends Tafel {
  stand: Stand;
  voorraad: Voorraadpunt[];
  /** Het vorige overleg van dit gremium dat doorging, als het geweest is, en wat er daarna afgezegd werd; het vroegste eerst. */
  eerder: { overleg: Overleg; punten: Vorigpunt[] }[];
  /** Wat er toegezegd of besloten is en nog loopt, met het nummer van het punt waar het al bij hoort. */
  openstaand: (Openstaand & { nr: number | null })[];
  magAgenderen: boolean;
}

const VOORRAAD_ANDERS =
  'Een ander heeft dit punt intussen gewijzigd, weggehaald of op een agenda gezet. Er is niets veranderd.';
const AGENDA_ANDERS =
  'Een ander heeft dit punt intussen gewijzigd of van de agenda gehaald. Er is niets veranderd.';
const NIET_DOOR = 'Dit punt is niet door te schuiven: er is al over besloten, of het staat al ergens.';
const WEG = 'Dit staat niet meer open.';

/** De voorraad van een gremium, en wat er van eerder openstaat: voor wie de agenda maakt (wijzigen) en wie voorstellen ziet. */
export function maakVoorraad({ db, stand, klok }: Omgeving, { vind, wijzigAgenda }: Overlegtoegang) {
  /** Waar punten van naar `overleg` door te schuiven zijn: zie `Wachtlijst.eerder`. */
  async function eerdereOverleggen({ gremium, datum, kring }: Overleg): Promise<Overleg[]> {
    const vandaag = dagVan(klok());
    const eerder = (await laadOverleggen(db, [kring])).filter(
      (een) => een.gremium === gremium && een.datum < datum,
    );
    const plek = eerder.findLastIndex(gaatDoor);
    const vorig = eerder[plek];
    const isGeweest = vorig?.bevrorenOp && (vorig.geeindigdOp || vorig.datum < vandaag);
    return [...(vorig && isGeweest ? [vorig] : []), ...eerder.slice(plek + 1)];
  }

  /** Wat er van een eerder overleg door te schuiven is; van wat niet doorging alles. */
  async function vanEerder(eerder: Overleg): Promise<Wachtlijst['eerder'][number]> {
    const { punten } = await metBesluittekst(db, eerder.id, await laadAgendapunten(db, eerder.id));
    const kandidaten = gaatDoor(eerder)
      ? await nietAf(eerder, punten)
      : punten.map((punt) => ({ punt, reden: 'afgezegd' as const }));
    const waar = await laadDoorgeschoven(
      db,
      kandidaten.map(({ punt }) => punt.id),
    );
    return {
      overleg: eerder,
      punten: kandidaten.map((een) => ({ ...een, waar: waar.get(een.punt.id) ?? null })),
    };
  }

  async function nietAf({ id, kring }: Overleg, punten: readonly PuntOpAgenda[]) {
    const [besluiten, klok] = await Promise.all([laadBesluiten(db, [kring], id), laadVergaderklok(db, id)]);
    const klaar = new Set([...klok.gebruik].flatMap(([puntId, tijd]) => (tijd.klaar ? [puntId] : [])));
    return doorschuifbaar(punten, { besluiten, klaar: klok.begonnenOp ? klaar : null });
  }

  const eerderDan = async (overleg: Overleg) =>
    Promise.all((await eerdereOverleggen(overleg)).map(vanEerder));

  async function watOpenstaat({ gremium }: Tafel) {
    const aanTafel = await stand.stand(kringenAanTafel(gremium));
    return { stand: aanTafel, dingen: openstaand(aanTafel, gremium) };
  }

  return {
    /** @throws Response 404 als het overleg er niet is of deze gebruiker de voorstellen niet mag zien. */
    async wachtlijst(gebruiker: Gebruiker, id: number): Promise<Wachtlijst> {
      const tafel = await vind(gebruiker, id, 'lezen');
      const { overleg, gremium } = tafel;
      const ding = { soort: 'overleg', kring: overleg.kring } as const;
      if (!mag(gebruiker, 'voorstellenZien', ding)) nietGevonden();
      const [voorraad, eerder, open, punten] = await Promise.all([
        laadVoorraad(db, gremium.slug),
        eerderDan(overleg),
        watOpenstaat(tafel),
        laadAgendapunten(db, id),
      ]);
      const nummers = new Map(
        punten.flatMap(({ volgorde, bronnen }) => bronnen.map(({ bron }) => [bron, volgorde])),
      );
      return {
        ...tafel,
        stand: open.stand,
        voorraad,
        eerder,
        openstaand: open.dingen.map((een) => ({ ...een, nr: nummers.get(een.bron) ?? null })),
        magAgenderen: gaatDoor(overleg) && overleg.bevrorenOp === null && mag(gebruiker, 'agenderen', ding),
      };
    },

    /** Haalt een punt van de agenda en zet het met de reden op de voorraad van het gremium. */
    async naarVoorraad(
      gebruiker: Gebruiker,
      id: number,
      punt: Puntversie,
      velden: unknown,
    ): Promise<PuntUitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      const gelezen = redenInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return ofVerouderd(AGENDA_ANDERS, () =>
        wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx, nu }) => {
          const plek = { reden: gelezen.data.reden, gebruikerId: gebruiker.id, op: nu };
          await zetOpVoorraad(trx, { ...punt, overlegId: id }, plek);
          return { ok: true };
        }),
      );
    },

    /** Zet een eigen punt op de voorraad van het gremium van dit overleg. */
    async voegVoorraadToe(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      const [punt, reden] = [await leesPunt(stand, velden), redenInvoer.safeParse(velden)];
      if (!punt.ok || !reden.success) {
        const fouten = reden.success ? {} : veldfouten(reden.error.issues);
        return { ok: false, fouten: { ...(punt.ok ? {} : punt.fouten), ...fouten } };
      }
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx, nu }) => {
        await voegVoorraadpuntToe(
          trx,
          { ...punt.invoer, ...EIGEN_PUNT, gremium: gremium.slug },
          { reden: reden.data.reden, gebruikerId: gebruiker.id, op: nu },
        );
        return { ok: true };
      });
    },

    /** Herschrijft een punt op de voorraad. */
    async wijzigVoorraad(
      gebruiker: Gebruiker,
      id: number,
      punt: Puntversie,
      velden: unknown,
    ): Promise<PuntUitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      const gelezen = await leesPunt(stand, velden);
      if (!gelezen.ok) return gelezen;
      try {
        return await wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await wijzigVoorraadpunt(trx, { ...punt, gremium: gremium.slug }, gelezen.invoer);
          return { ok: true };
        });
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        const nu = (await laadVoorraad(db, gremium.slug)).find((ander) => ander.punt.id === punt.id)?.punt;
        return nu ? { ...mis('Een ander heeft dit punt intussen gewijzigd.'), nu } : mis(VOORRAAD_ANDERS);
      }
    },

    /** Haalt een punt voorgoed van de voorraad. */
    async verwijderVoorraad(gebruiker: Gebruiker, id: number, punt: Puntversie): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      return ofVerouderd(VOORRAAD_ANDERS, () =>
        wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await verwijderVoorraadpunt(trx, { ...punt, gremium: gremium.slug });
          return { ok: true };
        }),
      );
    },

    /** Zet een punt van de voorraad achteraan op de agenda van dit overleg. */
    async agendeer(gebruiker: Gebruiker, id: number, punt: Puntversie): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id, 'agenderen');
      return ofVerouderd(VOORRAAD_ANDERS, () =>
        wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
          await openAgenda(trx, id);
          const staat = (await laadVoorraad(trx, gremium.slug)).find((een) => een.punt.id === punt.id)?.punt;
          const bronnen = staat?.bronnen.map(({ bron }) => bron) ?? [];
          const bezet = await bezetDoor(trx, id, bronnen);
          if (bezet) return mis(`${staatErOp(bezet)} Voeg ze daar samen, of haal het van de voorraad.`);
          await agendeer(trx, { ...punt, gremium: gremium.slug }, id);
          return { ok: true };
        }),
      );
    },

    /** Schuift een punt van een eerder overleg door: een kopie komt achteraan op deze agenda. */
    async schuifDoor(gebruiker: Gebruiker, id: number, puntId: number): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id, 'agenderen');
      const punt = (await eerderDan(overleg))
        .flatMap(({ punten }) => punten)
        .find((een) => een.punt.id === puntId)?.punt;
      if (!punt) return mis(NIET_DOOR);
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await openAgenda(trx, id);
        if ((await laadDoorgeschoven(trx, [puntId])).size > 0) return mis(NIET_DOOR);
        const bezet = await bezetDoor(
          trx,
          id,
          punt.bronnen.map(({ bron }) => bron),
        );
        if (bezet) return mis(staatErOp(bezet));
        await kopieerPunt(trx, punt, id);
        return { ok: true };
      });
    },

    /** Zet toezeggingen en besluiten die openstaan als één punt op de agenda. */
    async neemOpenstaandOp(gebruiker: Gebruiker, id: number, bronnen: readonly string[]): Promise<Uitslag> {
      const tafel = await vind(gebruiker, id, 'agenderen');
      const { dingen } = await watOpenstaat(tafel);
      const gekozen = dingen.filter(({ bron }) => bronnen.includes(bron));
      if (bronnen.length === 0) return mis('Kies er minstens één.');
      if (gekozen.length < bronnen.length) return mis(WEG);
      const punt = puntUitOpenstaand(gekozen);
      const kanNiet = gekozen.length > 1 ? nietSamen(gekozen.map(puntVan)) : null;
      if (kanNiet) return mis(kanNiet);
      return wijzigAgenda(gebruiker, tafel.overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await openAgenda(trx, id);
        const bezet = await bezetDoor(trx, id, bronnen);
        if (bezet) return mis(staatErOp(bezet));
        const nieuw = { ...punt, gremium: tafel.gremium.slug, overlegId: id };
        await zetAchteraan(trx, nieuw);
        return { ok: true };
      });
    },
  };
}

const puntVan = (een: Openstaand) => puntUitOpenstaand([een]);

async function ofVerouderd(zin: string, werk: () => Promise<Uitslag>): Promise<Uitslag> {
  try {
    return await werk();
  } catch (fout) {
    if (fout instanceof Verouderd) return mis(zin);
    throw fout;
  }
}
