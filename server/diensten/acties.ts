import { Verouderd } from '#db/fouten.ts';
import { vindActie, voegActieToe } from '#db/queries/actie.ts';
import { koppelActie } from '#db/queries/besluit.ts';
import { laadPlanningWijzigingen, type PlanningWijziging } from '#db/queries/planning-wijziging.ts';
import type { Actie } from '#domain/actie/actie.ts';
import { actieInvoer } from '#domain/actie/invoer.ts';
import { actieVelden } from '#domain/actie/velden.ts';
import type { Besluit } from '#domain/besluit/besluit.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { neemtDeel } from '#domain/opgave/deelname.ts';
import { isZelfdePlanning, planningInvoer, planningReden } from '#domain/planning/invoer.ts';
import { type Kring, kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { ItemStand, Stand } from '#domain/stand/stand.ts';
import { meldToegewezen } from './berichtgeving.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, type Veldfouten, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import { planVan } from './planrecht.ts';
import { zetActies } from './zet-actie.ts';

type Inhoud = Pick<
  Actie,
  'titel' | 'eigenaarPartij' | 'eigenaarPersoon' | 'afspraakId' | 'kanAlvast' | 'planning'
>;

/** De uitslag van een wijziging; `nu` is wat een ander intussen van de actie maakte. */
export type Wijziging = Uitslag | { ok: false; fouten: Veldfouten; nu: Actie };

const ANDERE_KRING = 'Deze afspraak is alleen van Rijk en VNG. Maak daar een nieuwe actie bij.';

function verouderd(nu: Actie): Wijziging {
  return { ok: false, nu, fouten: { formulier: 'Een ander heeft deze actie intussen gewijzigd.' } };
}

/** Acties maken en wijzigen. */
export function maakActies(omgeving: Omgeving) {
  const { db, stand } = omgeving;

  /** Leest de velden en kijkt of partij en afspraak bestaan, binnen wat deze gebruiker mag weten. */
  async function lees(
    gebruiker: Gebruiker,
    opgaveNr: number,
    velden: Record<string, unknown>,
  ): Promise<Uitslag<{ inhoud: Inhoud }>> {
    const actie = actieInvoer.safeParse(velden);
    const planning = planningInvoer.safeParse(velden);
    const fouten = veldfouten([...(actie.error?.issues ?? []), ...(planning.error?.issues ?? [])]);
    if (!actie.success || !planning.success) return { ok: false, fouten };
    const { partijen, perAfspraak } = await stand.stand(kringenVan(gebruiker));
    const { eigenaarPartij, afspraakId } = actie.data;
    if (!partijen.has(eigenaarPartij)) fouten.eigenaarPartij = 'Kies een partij uit de lijst.';
    if (afspraakId && perAfspraak.get(afspraakId)?.opgaveNr !== opgaveNr) {
      fouten.afspraakId = 'Kies een afspraak van deze opgave.';
    }
    if (Object.keys(fouten).length > 0) return { ok: false, fouten };
    return { ok: true, inhoud: { ...actie.data, planning: planning.data } };
  }

  /** De actie zoals de policy haar ziet. */
  async function alsDing({
    kring,
    eigenaarPartij,
    opgaveNr,
  }: Pick<Actie, 'kring' | 'eigenaarPartij' | 'opgaveNr'>) {
    return { soort: 'actie' as const, kring, eigenaarPartij, plan: await planVan(db, opgaveNr) };
  }

  /** Of deze gebruiker een actie bij deze opgave mag maken. @throws Response 404 als de opgave er niet is. */
  async function magMaken(gebruiker: Gebruiker, opgaveNr: number): Promise<boolean> {
    return mag(gebruiker, 'maken', await alsDing({ kring: 'vijfhoek', eigenaarPartij: '', opgaveNr }));
  }

  /** Een actie bij een afspraak die iemand niet mag kennen, bestaat voor hem ook niet. @throws Response 404 */
  async function vind(gebruiker: Gebruiker, id: number): Promise<Actie> {
    const { perSleutel } = await stand.stand(kringenVan(gebruiker));
    return perSleutel.has(`actie:${id}`) ? ofNietGevonden(await vindActie(db, id)) : nietGevonden();
  }

  /** Of de actie bij een afspraak zou komen die niet iedereen mag zien die de actie nu kent: dan verdween zij voor hen. */
  async function verlaatKring(gebruiker: Gebruiker, actie: Actie, afspraakId: string | null) {
    if (afspraakId === null) return false;
    const { perAfspraak } = await stand.stand(kringenVan(gebruiker));
    const kring = perAfspraak.get(afspraakId)?.afspraak.kring ?? 'vijfhoek';
    return kring !== 'vijfhoek' && kring !== actie.kring;
  }

  /**
   * Wijzigt een actie als ze nog op `versie` staat; anders krijgt de gebruiker te zien wat een ander ervan maakte en
   * verandert er niets. Een andere planning vraagt een reden (design §4); de eerste planning blijft bewaard.
   */
  async function wijzig(
    gebruiker: Gebruiker,
    id: number,
    versie: number,
    velden: Record<string, unknown>,
  ): Promise<Wijziging> {
    const actie = await vind(gebruiker, id);
    const ding = await alsDing(actie);
    if (!mag(gebruiker, 'wijzigen', ding)) nietGevonden();
    // Eerst zien wat een ander deed; anders gaan de fouten over velden die de gebruiker niet eens heeft aangeraakt.
    if (actie.versie !== versie) return verouderd(actie);
    const gelezen = await lees(gebruiker, actie.opgaveNr, velden);
    if (!gelezen.ok) return gelezen;
    const { inhoud } = gelezen;
    if (await verlaatKring(gebruiker, actie, inhoud.afspraakId)) {
      return { ok: false, fouten: { afspraakId: ANDERE_KRING } };
    }
    const verschuift = !isZelfdePlanning(actie.planning, inhoud.planning);
    const gegeven = verschuift ? planningReden.safeParse(velden) : null;
    if (gegeven && !gegeven.success) return { ok: false, fouten: veldfouten(gegeven.error.issues) };
    const reden = gegeven && { reden: gegeven.data.reden, toelichting: gegeven.data.redenToelichting };

    try {
      await legVast(omgeving, gebruiker, (schrijver) =>
        zetActies(schrijver, gebruiker, [{ actie, nieuw: inhoud, reden }]),
      );
      return { ok: true };
    } catch (fout) {
      if (!(fout instanceof Verouderd)) throw fout;
      return verouderd(ofNietGevonden(await vindActie(db, id)));
    }
  }

  /** Legt een nieuwe actie vast en laat het weten wie haar kreeg; `ook` hoort bij dezelfde transactie. */
  function voegToe(
    gebruiker: Gebruiker,
    actie: Inhoud & Pick<Actie, 'opgaveNr' | 'kring'>,
    ook: (schrijver: Schrijver, id: number) => Promise<void> = async () => {},
  ): Promise<{ ok: true; id: number }> {
    const { opgaveNr, kring } = actie;
    return legVast(omgeving, gebruiker, async (schrijver) => {
      const { trx, nu, noteer } = schrijver;
      const id = await voegActieToe(trx, { ...actie, gemaaktDoor: gebruiker.id, gemaaktOp: nu });
      noteer({ gebeurtenis: 'actie.gemaakt', onderwerp: `actie:${id}`, opgaveNr, kring });
      await meldToegewezen(schrijver, gebruiker, [
        { knoop: `actie:${id}`, kring, opgaveNr, partij: actie.eigenaarPartij },
      ]);
      await ook(schrijver, id);
      return { ok: true, id };
    });
  }

  /** De kring die een nieuwe actie krijgt: die van haar afspraak. */
  async function kringVan(gebruiker: Gebruiker, afspraakId: string | null): Promise<Kring> {
    const { perAfspraak } = await stand.stand(kringenVan(gebruiker));
    return (afspraakId !== null && perAfspraak.get(afspraakId)?.afspraak.kring) || 'vijfhoek';
  }

  return {
    magMaken,

    /** @throws Response 404 als de actie er niet is of niet gezien mag worden. */
    async lees(
      gebruiker: Gebruiker,
      id: number,
    ): Promise<{ actie: Actie; wijzigingen: PlanningWijziging[]; magWijzigen: boolean }> {
      const actie = await vind(gebruiker, id);
      const ding = await alsDing(actie);
      if (!mag(gebruiker, 'lezen', ding)) nietGevonden();
      return {
        actie,
        wijzigingen: await laadPlanningWijzigingen(db, id),
        magWijzigen: mag(gebruiker, 'wijzigen', ding),
      };
    },

    /** Maakt een actie bij een opgave. Een actie bij een afspraak krijgt de kring van die afspraak. */
    async maak(
      gebruiker: Gebruiker,
      opgaveNr: number,
      velden: Record<string, unknown>,
    ): Promise<Uitslag<{ id: number }>> {
      if (!(await magMaken(gebruiker, opgaveNr))) nietGevonden();
      const gelezen = await lees(gebruiker, opgaveNr, velden);
      if (!gelezen.ok) return gelezen;
      const { inhoud } = gelezen;
      const kring = await kringVan(gebruiker, inhoud.afspraakId);
      return voegToe(gebruiker, { ...inhoud, opgaveNr, kring });
    },

    /**
     * Maakt een actie die uit een besluit volgt, en legt die band vast. Wie het besluit vastlegt mag dat bij elke opgave: het
     * overleg besloot het, ook waar hij niet aan het plan schrijft (besluit 32). De actie komt in de kring van het besluit, zodat
     * niemand aan haar ziet wat er aan een andere tafel besloten is.
     */
    async maakUitBesluit(
      gebruiker: Gebruiker,
      besluit: Pick<Besluit, 'id' | 'overlegId' | 'kring'>,
      opgaveNr: number,
      velden: Record<string, unknown>,
    ): Promise<Uitslag<{ id: number }>> {
      const ding = await alsDing({ kring: besluit.kring, eigenaarPartij: '', opgaveNr });
      if (!mag(gebruiker, 'uitBesluitMaken', ding)) nietGevonden();
      const gelezen = await lees(gebruiker, opgaveNr, velden);
      if (!gelezen.ok) return gelezen;
      const { inhoud } = gelezen;
      const vanAfspraak = await kringVan(gebruiker, inhoud.afspraakId);
      if (besluit.kring === 'vijfhoek' && vanAfspraak !== 'vijfhoek') {
        return { ok: false, fouten: { afspraakId: 'Kies een afspraak van deze opgave.' } };
      }
      const { kring, overlegId } = besluit;
      return voegToe(gebruiker, { ...inhoud, opgaveNr, kring }, async ({ trx, noteer }, id) => {
        await koppelActie(trx, besluit.id, id);
        // Ook aan het besluit verandert iets: het noemt nu deze actie.
        const onderwerp = `overleg:${overlegId}`;
        noteer({ gebeurtenis: 'overleg.gewijzigd', onderwerp, opgaveNr: null, kring });
      });
    },

    /** Welke van de acties in deze stand de gebruiker mag wijzigen; voor een lijst, zonder per actie iets te vragen. */
    wijzigbaar(gebruiker: Gebruiker, { snapshot, partijen }: Stand): (item: ItemStand) => boolean {
      const plannen = new Map(snapshot.plannen.map((plan) => [plan.opgaveNr, plan.kring]));
      const deelnemers = new Map(
        snapshot.opgaven.map((opgave) => [opgave.nr, neemtDeel(opgave, [...partijen.values()])]),
      );
      return ({ soort, kring, partij, opgaveNr }) => {
        const planKring = plannen.get(opgaveNr);
        if (soort !== 'actie' || !planKring) return false;
        const plan = { kring: planKring, deelnemers: deelnemers.get(opgaveNr) ?? new Set<string>() };
        return mag(gebruiker, 'wijzigen', { soort: 'actie', kring, eigenaarPartij: partij, plan });
      };
    },

    wijzig,

    /** Wijzigt alleen deze velden; de rest blijft zoals zij is. Verder als `wijzig`. */
    async pasAan(
      gebruiker: Gebruiker,
      id: number,
      versie: number,
      velden: Record<string, unknown>,
    ): Promise<Wijziging> {
      const actie = await vind(gebruiker, id);
      return wijzig(gebruiker, id, versie, { ...actieVelden(actie), ...velden });
    },
  };
}
