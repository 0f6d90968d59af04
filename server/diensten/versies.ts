import { leesUpdates } from '#db/queries/document-update.ts';
import {
  laadVersies,
  laatsteVersie,
  vergrendelDocument,
  vindVersie,
  voegVersieToe,
} from '#db/queries/document-versie.ts';
import { laadVastgesteldStuk, laadVaststellingen, type Vaststelling } from '#db/queries/vaststelling.ts';
import { type PlanNode, planInhoud } from '#domain/document/inhoud.ts';
import { zonderVoorstellen } from '#domain/document/voorstel.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { versieInvoer } from '#domain/versie/invoer.ts';
import { planstukSchema } from '#domain/versie/planstuk.ts';
import type { Versie, VersieSoort } from '#domain/versie/versie.ts';
import { compact } from '../sync/updates.ts';
import type { Rekenaar } from '../versies/rekenaar.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { type Plan, planVan } from './planrecht.ts';
import { planWaarden } from './planwaarden.ts';

/** Een versie om te lezen: de tekst die toen gold, zonder voorstellen die nog open stonden. */
export interface VersieInhoud extends Pick<Versie, 'id' | 'nummer' | 'naam' | 'soort' | 'gemaaktOp'> {
  titel: string;
  inhoud: PlanNode;
  /** Van een vastgestelde versie wat er op de peildatum stond; anders wat deze lezer nu ziet. */
  waarden: PlanWaarden;
  vastgesteld: Vaststelling | null;
}

/** De versies van een plan: bewaren, lezen en terugzetten. */
export function maakVersies(omgeving: Omgeving, tekst: Tekstmotor, rekenaar: Rekenaar) {
  const { db, stand } = omgeving;

  return {
    /** Een versie met haar tekst en waarden. @throws Response 404 als plan of versie er niet is of niet gelezen mag worden. */
    async inhoud(gebruiker: Gebruiker, opgaveNr: number, versieId: number): Promise<VersieInhoud> {
      const plan = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
      const { documentId, titel } = plan.document;
      const versie = ofNietGevonden(await vindVersie(db, documentId, versieId));
      const { id, nummer, naam, soort, gemaaktOp } = versie;
      const kop = { id, nummer, naam, soort, gemaaktOp, titel };
      const stuk = await laadVastgesteldStuk(db, versieId);
      if (stuk !== null) {
        const vastgesteld = (await laadVaststellingen(db, documentId)).find((v) => v.versieId === versieId);
        const { inhoud, waarden } = planstukSchema.parse(JSON.parse(stuk));
        return { ...kop, inhoud, waarden, vastgesteld: vastgesteld ?? null };
      }
      return {
        ...kop,
        inhoud: zonderVoorstellen(planInhoud(versie.toestand)),
        waarden: await planWaarden(db, await stand.stand(kringenVan(gebruiker))),
        vastgesteld: null,
      };
    },

    /** De versies van een plan, de nieuwste eerst. */
    async lijst(gebruiker: Gebruiker, opgaveNr: number): Promise<Versie[]> {
      const plan = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
      return laadVersies(db, plan.document.documentId);
    },

    /** Bewaart de tekst van nu onder een naam. */
    async bewaar(gebruiker: Gebruiker, opgaveNr: number, velden: unknown): Promise<Uitslag<{ id: number }>> {
      const plan = await planVan(db, opgaveNr);
      if (!mag(gebruiker, 'schrijven', { soort: 'plan', ...plan })) nietGevonden();
      const gelezen = versieInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { naam } = gelezen.data;
      const { id } = await legVast(omgeving, gebruiker, (schrijver) =>
        bewaarVersie(schrijver, plan, { soort: 'benoemd', naam, door: gebruiker.id }),
      );
      return { ok: true, id };
    },

    /**
     * Zet de tekst van een oude versie terug, als een nieuwe wijziging in de tekst van nu. Wat er nu staat is dan al een versie, en wie
     * intussen schrijft schrijft gewoon door.
     */
    async zetTerug(gebruiker: Gebruiker, opgaveNr: number, versieId: number): Promise<Uitslag> {
      const plan = await planVan(db, opgaveNr);
      if (!mag(gebruiker, 'schrijven', { soort: 'plan', ...plan })) nietGevonden();
      const { documentId } = plan.document;
      const versie = ofNietGevonden(await vindVersie(db, documentId, versieId));
      await legVast(omgeving, gebruiker, (schrijver) => versieVanNu(schrijver, plan));
      const nu = await tekst.toestand(documentId);
      const update = await rekenaar.terugzetting({ nu, oud: versie.toestand });
      if (!update) return { ok: false, fouten: { formulier: 'De tekst is al gelijk aan deze versie.' } };
      await tekst.schrijf(documentId, update, gebruiker.id);
      const naam = `Versie ${versie.nummer} teruggezet`;
      await legVast(omgeving, gebruiker, (schrijver) =>
        bewaarVersie(schrijver, plan, { soort: 'herstel', naam, door: gebruiker.id }),
      );
      return { ok: true };
    },
  };
}

/** @throws Response 404 als het plan er niet is of deze gebruiker het niet mag lezen. */
export async function leesbaarPlan(
  { db }: Pick<Omgeving, 'db'>,
  gebruiker: Gebruiker,
  opgaveNr: number,
): Promise<Plan> {
  const plan = await planVan(db, opgaveNr);
  if (!mag(gebruiker, 'lezen', { soort: 'plan', ...plan })) nietGevonden();
  return plan;
}

/** Bewaart wat er nu is vastgelegd als nieuwe versie, in de transactie van de aanroeper. Vergrendelt het document. */
export async function bewaarVersie(
  { trx, nu, noteer }: Schrijver,
  plan: Pick<Plan, 'document'>,
  { soort, naam, door }: { soort: VersieSoort; naam: string; door: number | null },
): Promise<{ id: number; nummer: number }> {
  const { documentId, opgaveNr, kring } = plan.document;
  await vergrendelDocument(trx, documentId);
  const updates = await leesUpdates(trx, documentId);
  const versie = await voegVersieToe(trx, {
    documentId,
    soort,
    naam,
    totSeq: updates.at(-1)?.seq ?? 0,
    toestand: compact(updates.map(({ data }) => data)).update,
    gemaaktOp: nu,
    gemaaktDoor: door,
  });
  noteer({ gebeurtenis: 'plan.versie', onderwerp: `document:${documentId}`, opgaveNr, kring });
  return versie;
}

/**
 * De versie die precies de tekst van nu is: is er sinds de laatste geschreven, dan komt er vanzelf een bij. Met `nietNa` alleen als de
 * laatste van vóór dat moment is.
 */
export async function versieVanNu(
  schrijver: Schrijver,
  plan: Pick<Plan, 'document'>,
  nietNa: string | null = null,
): Promise<{ id: number; nummer: number }> {
  const { documentId } = plan.document;
  await vergrendelDocument(schrijver.trx, documentId);
  const laatste = await laatsteVersie(schrijver.trx, documentId);
  if (laatste && nietNa !== null && laatste.gemaaktOp > nietNa) return laatste;
  const isNieuw = (await leesUpdates(schrijver.trx, documentId, laatste?.totSeq ?? 0)).length > 0;
  if (laatste && !isNieuw) return laatste;
  return bewaarVersie(schrijver, plan, { soort: 'automatisch', naam: '', door: null });
}
