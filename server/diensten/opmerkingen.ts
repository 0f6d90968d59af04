import { randomUUID } from 'node:crypto';
import { heropen, laadDraden, losOp, voegDraadToe, voegReactieToe } from '#db/queries/draad.ts';
import { laadGebruikers } from '#db/queries/gebruiker.ts';
import { hangAanCitaat, hangDraadAan } from '#domain/document/draadplek.ts';
import { dradenIn } from '#domain/document/dradenin.ts';
import { docVan, planInhoud } from '#domain/document/inhoud.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { draadInvoer, reactieInvoer } from '#domain/opmerking/invoer.ts';
import type { Draad } from '#domain/opmerking/opmerking.ts';
import { type Persoon, vermeldingenIn } from '#domain/opmerking/vermelding.ts';
import { korteNaam } from '#domain/partij/partij.ts';
import { mag } from '#domain/policy/mag.ts';
import { meldReactie, meldVermelding } from './berichtgeving.ts';
import { nietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { type Plan, planId, planVan } from './planrecht.ts';

export interface Opmerkingen {
  draden: Draad[];
  magOpmerken: boolean;
  /** Wie er genoemd kan worden: iedereen met een account die dit plan mag lezen. */
  personen: Persoon[];
}

const TEKST_WEG =
  'Deze tekst is net door een ander weggehaald of verplaatst. Selecteer opnieuw waar je opmerking over gaat.';

/**
 * Opmerkingen bij een plan. De server zet het merkteken in de tekst en niet de browser: zo kan ook wie alleen leest iets
 * opmerken, en is er geen merkteken zonder draad.
 */
export function maakOpmerkingen(omgeving: Omgeving, tekst: Tekstmotor) {
  const { db } = omgeving;

  /** @throws Response 404 als het plan er niet is, of deze gebruiker er niets bij mag opmerken. */
  async function planOmBijOpTeMerken(gebruiker: Gebruiker, opgaveNr: number): Promise<Plan> {
    const plan = await planVan(db, opgaveNr);
    return mag(gebruiker, 'opmerken', { soort: 'plan', ...plan }) ? plan : nietGevonden();
  }

  /** @throws Response 404 als de draad niet bij dit plan hoort. */
  async function vind(
    gebruiker: Gebruiker,
    opgaveNr: number,
    id: string,
  ): Promise<{ plan: Plan; draad: Draad }> {
    const plan = await planOmBijOpTeMerken(gebruiker, opgaveNr);
    const [draad] = await laadDraden(db, plan.document.documentId, id);
    return draad ? { plan, draad } : nietGevonden();
  }

  /** Legt een wijziging van een draad vast, met een gebeurtenis voor wie het plan open heeft. */
  function wijzig<T>(
    gebruiker: Gebruiker,
    { kring, document }: Plan,
    gebeurtenis: string,
    id: string,
    werk: (schrijver: Schrijver) => Promise<T>,
  ): Promise<T> {
    return legVast(omgeving, gebruiker, async (schrijver) => {
      const uitkomst = await werk(schrijver);
      schrijver.noteer({ gebeurtenis, onderwerp: `draad:${id}`, opgaveNr: document.opgaveNr, kring });
      return uitkomst;
    });
  }

  /** Alle draden bij het plan van een opgave, oudste eerst. @throws Response 404 */
  async function lijst(gebruiker: Gebruiker, opgaveNr: number): Promise<Opmerkingen> {
    const plan = await planVan(db, opgaveNr);
    const ding = { soort: 'plan' as const, ...plan };
    if (!mag(gebruiker, 'lezen', ding)) nietGevonden();
    const [draden, gebruikers] = await Promise.all([
      laadDraden(db, plan.document.documentId),
      laadGebruikers(db),
    ]);
    return {
      draden,
      magOpmerken: mag(gebruiker, 'opmerken', ding),
      personen: gebruikers.filter((iemand) => mag(iemand, 'lezen', ding)).map(alsPersoon),
    };
  }

  return {
    lijst,

    /** Als `lijst`, in de volgorde van de tekst, met de titel van het onderdeel waar elke draad staat; zonder tekst achteraan. */
    async metPlek(
      gebruiker: Gebruiker,
      opgaveNr: number,
    ): Promise<Opmerkingen & { plekken: ReadonlyMap<string, string> }> {
      const opmerkingen = await lijst(gebruiker, opgaveNr);
      const plekken = dradenIn(planInhoud(await tekst.toestand(planId(opgaveNr))));
      const volgorde = new Map([...plekken.keys()].map((id, plek) => [id, plek]));
      const rang = ({ id }: Draad) => volgorde.get(id) ?? volgorde.size;
      return {
        ...opmerkingen,
        plekken,
        draden: opmerkingen.draden.toSorted((een, ander) => rang(een) - rang(ander)),
      };
    },

    /**
     * Begint een draad bij een stuk tekst. Eerst de draad en dan het merkteken: valt de server er tussenin om, dan is er een draad
     * waarvan de tekst later weer gezocht wordt (`herstel`), en nooit een merkteken zonder draad.
     */
    async begin(gebruiker: Gebruiker, opgaveNr: number, velden: unknown): Promise<Uitslag<{ id: string }>> {
      const plan = await planOmBijOpTeMerken(gebruiker, opgaveNr);
      const gelezen = draadInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { documentId } = plan.document;
      const { citaat, tekst: opmerking, ...plek } = gelezen.data;
      const id = randomUUID();
      const doc = docVan(await tekst.toestand(documentId));
      const merkteken = hangDraadAan(doc, id, plek) ?? hangAanCitaat(doc, id, citaat);
      if (!merkteken) return { ok: false, fouten: { formulier: TEKST_WEG } };
      await wijzig(gebruiker, plan, 'draad.begonnen', id, async (schrijver) => {
        const eigen = {
          gebruikerId: gebruiker.id,
          partij: gebruiker.partij?.slug ?? null,
          gemaaktOp: schrijver.nu,
        };
        await voegDraadToe(schrijver.trx, { ...eigen, id, documentId, citaat });
        await voegReactieToe(schrijver.trx, { ...eigen, draadId: id, tekst: opmerking });
        await meldVermelding(schrijver, gebruiker, plan, { draadId: id, genoemd: vermeldingenIn(opmerking) });
      });
      await tekst.schrijf(documentId, merkteken, gebruiker.id);
      return { ok: true, id };
    },

    /** Antwoordt in een draad. Wie er al in meedeed, en wie genoemd wordt, krijgt bericht. */
    async reageer(
      gebruiker: Gebruiker,
      opgaveNr: number,
      draadId: string,
      velden: unknown,
    ): Promise<Uitslag> {
      const { plan, draad } = await vind(gebruiker, opgaveNr, draadId);
      const gelezen = reactieInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const antwoord = gelezen.data.tekst;
      await wijzig(gebruiker, plan, 'draad.reactie', draadId, async (schrijver) => {
        await voegReactieToe(schrijver.trx, {
          draadId,
          gebruikerId: gebruiker.id,
          partij: gebruiker.partij?.slug ?? null,
          tekst: antwoord,
          gemaaktOp: schrijver.nu,
        });
        const genoemd = vermeldingenIn(antwoord);
        await meldVermelding(schrijver, gebruiker, plan, { draadId, genoemd });
        await meldReactie(schrijver, gebruiker, plan, { draad, behalve: genoemd });
      });
      return { ok: true };
    },

    /** Handelt een draad af. Is dat al gebeurd, dan verandert er niets. */
    async losOp(gebruiker: Gebruiker, opgaveNr: number, id: string): Promise<void> {
      const { plan } = await vind(gebruiker, opgaveNr, id);
      await wijzig(gebruiker, plan, 'draad.afgehandeld', id, ({ trx, nu }) =>
        losOp(trx, id, { door: gebruiker.id, op: nu }),
      );
    },

    /** Heropent een afgehandelde draad. */
    async heropen(gebruiker: Gebruiker, opgaveNr: number, id: string): Promise<void> {
      const { plan } = await vind(gebruiker, opgaveNr, id);
      await wijzig(gebruiker, plan, 'draad.heropend', id, ({ trx }) => heropen(trx, id));
    },

    /**
     * Hangt een draad die zijn tekst kwijt is weer aan de woorden van zijn citaat, als die er nog één keer staan.
     * @returns of dat lukte
     */
    async herstel(gebruiker: Gebruiker, opgaveNr: number, id: string): Promise<boolean> {
      const { plan, draad } = await vind(gebruiker, opgaveNr, id);
      const { documentId } = plan.document;
      const doc = docVan(await tekst.toestand(documentId));
      const merkteken = hangAanCitaat(doc, id, draad.citaat);
      if (merkteken) await tekst.schrijf(documentId, merkteken, gebruiker.id);
      return merkteken !== null;
    },
  };
}

function alsPersoon({ id, naam, partij }: Gebruiker): Persoon {
  return { id, naam, partij: partij && korteNaam(partij) };
}
