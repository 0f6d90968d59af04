import { Verouderd } from '#db/fouten.ts';
import { laadAgendapunten, zetAlleenVoor } from '#db/queries/agendapunt.ts';
import { laadBesluiten } from '#db/queries/besluit.ts';
import { zetKaart } from '#db/queries/besluitkaart.ts';
import { laadOverleggen, openAgenda } from '#db/queries/overleg.ts';
import { laadPunttitels, laadRelaties, verwijderRelatie, voegRelatieToe } from '#db/queries/puntrelatie.ts';
import { kringenAanTafel } from '#domain/agenda/agenda.ts';
import type { Besluit } from '#domain/besluit/besluit.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { type Botsbesluit, type Botsing, botsingen } from '#domain/overleg/botsingen.ts';
import { beslotenInvoer, kaartInvoer, relatieInvoer } from '#domain/overleg/kaartinvoer.ts';
import {
  type Agendapunt,
  type Gremium,
  korteGremiumnaam,
  type Overleg,
  overlegNaam,
} from '#domain/overleg/overleg.ts';
import { isBesluitpunt, kringloop, type Puntrelatie } from '#domain/overleg/relatie.ts';
import { mag } from '#domain/policy/mag.ts';
import { kort } from '#domain/tekst/tekst.ts';
import { type Uitslag, type Veldfouten, veldfouten } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Agenda } from './overleggen.ts';
import type { Overlegtoegang, Tafel } from './overlegtoegang.ts';
import { PUNT_ANDERS, PUNT_WEG } from './puntfouten.ts';

/** De uitslag van een wijziging; `nu` is wat een ander intussen van het punt maakte. */
export type KaartUitslag = Uitslag | { ok: false; fouten: Veldfouten; nu: Agendapunt };

/** Een besluit om naar te verwijzen, met hoe mensen het noemen. */
export interface Genoemdbesluit extends Botsbesluit {
  tekst: string;
}

/** Hoe de keuzes op een agenda samenhangen, voor zover deze lezer er beide kanten van mag zien. */
export interface Samenhang {
  relaties: Puntrelatie[];
  /** De besluiten van eerdere overleggen, de nieuwste eerst. */
  besluiten: Genoemdbesluit[];
  botsingen: Botsing[];
  /** De titels van punten waar een relatie naar wijst en die niet meer op deze agenda staan. */
  elders: ReadonlyMap<number, string>;
}

/** Besluitkaarten, hoe besluiten samenhangen, en wat besloten is. Wijzigen is voor wie de agenda maakt; voor ieder ander 404. */
export function maakBesluitkaarten(omgeving: Omgeving, { vind, wijzigAgenda }: Overlegtoegang) {
  const { db } = omgeving;

  /** De besluiten van eerdere overleggen die aan deze tafel bekend zijn en die deze gebruiker mag lezen. */
  async function eerdereBesluiten(
    gebruiker: Gebruiker,
    { overleg, gremium }: Tafel,
    gremia: readonly Gremium[],
  ): Promise<Genoemdbesluit[]> {
    const kringen = kringenAanTafel(gremium);
    const [besluiten, overleggen] = await Promise.all([
      laadBesluiten(db, kringen),
      laadOverleggen(db, kringen),
    ]);
    return besluiten
      .flatMap((besluit) => {
        const van = overleggen.find(({ id }) => id === besluit.overlegId);
        const { kring, alleenVoor } = besluit;
        if (!van || van.id === overleg.id || van.datum > overleg.datum) return [];
        if (!mag(gebruiker, 'lezen', { soort: 'agendapunt', kring, alleenVoor })) return [];
        const naam = besluitNaam(besluit, van, gremia);
        const vervallen = besluit.vervallenOp !== null;
        return [{ ...besluit, naam, vervallen, datum: van.datum }];
      })
      .sort((a, b) => (a.datum === b.datum ? a.id - b.id : a.datum < b.datum ? 1 : -1))
      .map(({ id, naam, uitkomst, vervallen, tekst }) => ({ id, naam, uitkomst, vervallen, tekst }));
  }

  async function gremiaVan({ gremium }: Tafel): Promise<readonly Gremium[]> {
    return (await omgeving.stand.stand(kringenAanTafel(gremium))).snapshot.gremia;
  }

  /** Voert `werk` uit op een punt; wie net te laat is krijgt te zien wat er nu staat. */
  async function opPunt(
    gebruiker: Gebruiker,
    overleg: Overleg,
    puntId: number,
    werk: Parameters<Overlegtoegang['wijzigAgenda']>[3],
  ): Promise<KaartUitslag> {
    try {
      return await wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', werk);
    } catch (fout) {
      if (!(fout instanceof Verouderd)) throw fout;
      const nu = (await laadAgendapunten(db, overleg.id)).find(({ id }) => id === puntId);
      if (!nu) return { ok: false, fouten: { formulier: PUNT_WEG } };
      return { ok: false, nu, fouten: { formulier: PUNT_ANDERS } };
    }
  }

  return {
    /** Hoe de besluiten op deze agenda samenhangen en waar zij botsen. De agenda is die van deze lezer. */
    async samenhang(gebruiker: Gebruiker, agenda: Agenda): Promise<Samenhang> {
      const { overleg, punten, stuk } = agenda;
      const [alle, besluiten] = await Promise.all([
        laadRelaties(db, overleg.id),
        gremiaVan(agenda).then((gremia) => eerdereBesluiten(gebruiker, agenda, gremia)),
      ]);
      const leesbaar = new Set(punten.map(({ id }) => id));
      // Wie de hele agenda ziet weet ook wat eraf is; voor een ander is een punt dat hij niet ziet er nooit geweest.
      const zietAlles = mag(gebruiker, 'voorstellenZien', { soort: 'overleg', kring: overleg.kring });
      const relaties = alle.filter(
        ({ agendapuntId, met }) =>
          leesbaar.has(agendapuntId) &&
          (met.soort === 'besluit'
            ? besluiten.some(({ id }) => id === met.id)
            : zietAlles || leesbaar.has(met.id)),
      );
      const buiten = relaties.flatMap(({ met }) =>
        met.soort === 'punt' && !leesbaar.has(met.id) ? [met.id] : [],
      );
      return {
        relaties,
        besluiten,
        botsingen: botsingen(stuk.punten, relaties, besluiten),
        elders: await laadPunttitels(db, buiten),
      };
    },

    /** Zet de besluitkaart van een punt. Was een ander eerder, dan komt diens versie mee terug en verandert er niets. */
    async wijzigKaart(
      gebruiker: Gebruiker,
      overlegId: number,
      punt: Pick<Agendapunt, 'id' | 'versie'>,
      velden: unknown,
    ): Promise<KaartUitslag> {
      const { overleg } = await vind(gebruiker, overlegId, 'agenderen');
      const gelezen = kaartInvoer.safeParse(velden);
      if (!gelezen.success) {
        // Een fout in een optie hoort bij het veld van die optie: `opties-1-titel`.
        const issues = gelezen.error.issues.map(({ path, message }) => ({ path: [path.join('-')], message }));
        return { ok: false, fouten: veldfouten(issues) };
      }
      return opPunt(gebruiker, overleg, punt.id, async ({ trx }) => {
        await zetKaart(trx, { ...punt, overlegId }, gelezen.data);
        return { ok: true };
      });
    },

    /** Zegt voor wie een punt is: iedereen aan tafel, of alleen de gekozen deelnemers. */
    async zetBesloten(
      gebruiker: Gebruiker,
      overlegId: number,
      punt: Pick<Agendapunt, 'id' | 'versie'>,
      velden: unknown,
    ): Promise<KaartUitslag> {
      const { overleg, gremium } = await vind(gebruiker, overlegId, 'agenderen');
      const gelezen = beslotenInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { alleenVoor } = gelezen.data;
      const fout = geenDeelnemer(gremium, alleenVoor);
      if (fout) return { ok: false, fouten: { alleenVoor: fout } };
      return opPunt(gebruiker, overleg, punt.id, async ({ trx }) => {
        await zetAlleenVoor(trx, { ...punt, overlegId }, alleenVoor);
        return { ok: true };
      });
    },

    /** Legt vast hoe een punt samenhangt met een ander punt of een eerder besluit. Een kring van vereisten wordt geweigerd, met het pad. */
    async legRelatie(
      gebruiker: Gebruiker,
      overlegId: number,
      puntId: number,
      velden: unknown,
    ): Promise<Uitslag> {
      const tafel = await vind(gebruiker, overlegId, 'agenderen');
      const gelezen = relatieInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const besluiten = await eerdereBesluiten(gebruiker, tafel, await gremiaVan(tafel));
      const relatie = { ...gelezen.data, agendapuntId: puntId };
      return wijzigAgenda(gebruiker, tafel.overleg, 'agenda.gewijzigd', async ({ trx }): Promise<Uitslag> => {
        // Eerst vrijhouden: twee die tegelijk een relatie leggen zien dan elkaars kring.
        await openAgenda(trx, overlegId);
        const [punten, relaties] = await Promise.all([
          laadAgendapunten(trx, overlegId),
          laadRelaties(trx, overlegId),
        ]);
        const fouten = foutInRelatie(relatie, punten, relaties, besluiten);
        if (fouten) return { ok: false, fouten };
        await voegRelatieToe(trx, overlegId, relatie);
        return { ok: true };
      });
    },

    /** Haalt een relatie weg; was zij er al niet meer, dan is dat goed. */
    async verwijderRelatie(gebruiker: Gebruiker, overlegId: number, relatieId: number): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, overlegId, 'agenderen');
      return wijzigAgenda(gebruiker, overleg, 'agenda.gewijzigd', async ({ trx }) => {
        await verwijderRelatie(trx, overlegId, relatieId);
        return { ok: true };
      });
    },
  };
}

/** Een zin als iemand in `alleenVoor` niet aan deze tafel zit, of null. */
export function geenDeelnemer(
  { deelnemers }: Pick<Gremium, 'deelnemers'>,
  alleenVoor: readonly string[] | null,
): string | null {
  return alleenVoor?.some((slug) => !deelnemers.includes(slug))
    ? 'Kies partijen die aan tafel zitten.'
    : null;
}

function foutInRelatie(
  nieuw: Omit<Puntrelatie, 'id'>,
  punten: readonly Agendapunt[],
  relaties: readonly Puntrelatie[],
  besluiten: readonly Genoemdbesluit[],
): Veldfouten | null {
  const { agendapuntId, soort, met } = nieuw;
  const titel = (id: number) => `“${punten.find((punt) => punt.id === id)?.titel ?? 'een ander punt'}”`;
  const punt = punten.find(({ id }) => id === agendapuntId);
  if (!punt) return { formulier: PUNT_WEG };
  if (!isBesluitpunt(punt)) return { formulier: 'Alleen een besluitpunt hangt met andere besluiten samen.' };
  const er =
    met.soort === 'punt'
      ? punten.some((ander) => ander.id === met.id && ander.id !== agendapuntId && isBesluitpunt(ander))
      : besluiten.some(({ id }) => id === met.id);
  if (!er) return { met: 'Kies een ander besluit uit de lijst.' };
  const dubbel = relaties.some(
    (relatie) =>
      relatie.agendapuntId === agendapuntId &&
      relatie.soort === soort &&
      relatie.met.soort === met.soort &&
      relatie.met.id === met.id,
  );
  if (dubbel) return { met: 'Dit staat er al.' };
  const pad = kringloop(relaties, nieuw);
  if (!pad) return null;
  return { met: `Zo wachten besluiten in een kring op elkaar: ${pad.map(titel).join(' → ')}.` };
}

/** `besluit 3 van BO Jeugd 2026-2`, of zonder nummer met de woorden en de dag. */
function besluitNaam({ nr, tekst }: Besluit, overleg: Overleg, gremia: readonly Gremium[]): string {
  const gremium = gremia.find(({ slug }) => slug === overleg.gremium);
  const naam = gremium && overlegNaam(gremium, overleg);
  if (nr !== null && naam) return `besluit ${nr} van ${naam}`;
  const tafel = gremium ? korteGremiumnaam(gremium) : 'het overleg';
  return `het besluit “${kort(tekst, 60)}” van ${tafel}, ${langeDatum(overleg.datum)}`;
}
