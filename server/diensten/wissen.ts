import { leesUpdates } from '#db/queries/document-update.ts';
import {
  laadBewaard,
  laadWissingen,
  moetOpruimen,
  ruimOp,
  schrijfBewaard,
  telInTeksten,
  telWissingErbij,
  vervangInTeksten,
  voegWissingToe,
} from '#db/queries/wissing.ts';
import { vindWoorden, type Woordplek } from '#db/queries/woordplek.ts';
import { vervangOpname } from '#db/queries/zoeken.ts';
import { bewaakVolgorde, isPostgres } from '#db/slot.ts';
import { planInhoud } from '#domain/document/inhoud.ts';
import { type Passageplek, plekkenIn, zwarteTekst } from '#domain/document/passage.ts';
import { wissenInvoer, zoekpassageInvoer } from '#domain/document/wissen.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { haalWeg, vindPassage } from '../sync/passage.ts';
import { opnameVan } from '../zoeken/opname.ts';
import { nietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { type Plan, planVan } from './planrecht.ts';
import { leesbaarPlan } from './versies.ts';
import { alleUpdates, anders, historieAnders } from './wisbewaard.ts';

/** Waar een passage staat of stond, in aantallen; alleen uit de tekst van nu ook de woorden eromheen. */
export interface Wisvondst {
  nu: Passageplek[];
  /** In de geschiedenis, op plaatsen waar zij nu niet meer staat. */
  eerder: number;
  opmerkingen: number;
  /** Versies waarvan de tekst of de naam haar bevat; een vastgestelde telt ook bij `vastgesteld`. */
  versies: number;
  vastgesteld: number;
  zoekindex: number;
  totaal: number;
  /** Waar dezelfde woorden buiten dit plan staan; daar wist dit niets. */
  elders: Woordplek[];
}

/** Wat er uit een plan gewist is, zonder wat. */
export type Gewist = Awaited<ReturnType<typeof laadWissingen>>[number];

/**
 * Een passage die nergens mag blijven uit een plan wissen (design §5): uit de tekst, de geschiedenis, de versies, de opmerkingen
 * en de zoekindex. Alleen een beheerder, met een reden. De passage zelf komt in geen logboek, adres of gebeurtenis. Uit een plan
 * waar hij niet in mag kijken wist hij blind: hij hoort niet of en waar zij stond.
 */
export function maakWissen(omgeving: Omgeving, tekst: Tekstmotor) {
  const { db } = omgeving;

  async function planOm(gebruiker: Gebruiker, opgaveNr: number): Promise<Plan> {
    const plan = await planVan(db, opgaveNr);
    if (!mag(gebruiker, 'doen', { soort: 'wissing', plan })) nietGevonden();
    return plan;
  }

  async function vind(documentId: string, passage: string): Promise<Omit<Wisvondst, 'elders'>> {
    const bewaard = await laadBewaard(db, documentId);
    const nu = plekkenIn(planInhoud(await tekst.toestand(documentId)), passage);
    const { plekken, aantal } = await vindPassage(await alleUpdates(bewaard), passage);
    const geraakt = anders(bewaard, plekken, passage);
    const los = await telInTeksten(db, documentId, passage);
    const telling = {
      eerder: Math.max(0, aantal - nu.length),
      opmerkingen: los.opmerkingen,
      versies: geraakt.versies.length,
      vastgesteld: geraakt.stukken.length,
    };
    const totaal = nu.length + Object.values(telling).reduce((som, getal) => som + getal, 0);
    return { nu, ...telling, zoekindex: los.zoekindex, totaal: totaal || los.zoekindex };
  }

  return {
    /** Wat er uit dit plan gewist is, het laatste eerst; voor wie het plan leest. */
    async gewist(gebruiker: Gebruiker, opgaveNr: number): Promise<Gewist[]> {
      const { document } = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
      return laadWissingen(db, document.documentId);
    },

    /** Of deze beheerder in dit plan mag kijken; anders wist hij blind. @throws Response 404 als hij hier niet mag wissen */
    async magKijken(gebruiker: Gebruiker, opgaveNr: number): Promise<boolean> {
      return mag(gebruiker, 'lezen', { soort: 'plan', ...(await planOm(gebruiker, opgaveNr)) });
    },

    /** Zoekt waar de passage staat; verandert niets. @throws Response 404 als hij niet in dit plan mag kijken */
    async zoek(
      gebruiker: Gebruiker,
      opgaveNr: number,
      velden: unknown,
    ): Promise<Uitslag<{ vondst: Wisvondst }>> {
      await planOm(gebruiker, opgaveNr);
      const { documentId } = (await leesbaarPlan(omgeving, gebruiker, opgaveNr)).document;
      const gelezen = zoekpassageInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { passage } = gelezen.data;
      const kringen = kringenVan(gebruiker);
      const elders = await vindWoorden(db, { woorden: passage, kringen, behalve: documentId });
      return { ok: true, vondst: { ...(await vind(documentId, passage)), elders } };
    },

    /**
     * Wist de passage overal. Eerst uit de tekst van nu, als gewone bewerking; dan in één transactie uit alles wat bewaard is.
     * Breekt het af, dan is er niets gewist behalve misschien uit de tekst van nu, en maakt nog een keer het af.
     */
    async wis(
      gebruiker: Gebruiker,
      opgaveNr: number,
      velden: unknown,
    ): Promise<Uitslag<{ plaatsen: number }>> {
      const { document, kring } = await planOm(gebruiker, opgaveNr);
      const { documentId } = document;
      const gelezen = wissenInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { passage, reden } = gelezen.data;
      if (reden.toLowerCase().includes(passage.toLowerCase())) {
        return {
          ok: false,
          fouten: { reden: 'Noem in de reden niet wat er weg moet: de reden blijft staan.' },
        };
      }
      const { totaal: plaatsen } = await vind(documentId, passage);
      if (plaatsen === 0) return { ok: true, plaatsen };
      const weg = haalWeg(await tekst.toestand(documentId), passage);
      if (weg) await tekst.schrijf(documentId, weg, gebruiker.id);
      // Het zoeken speelt alles opnieuw af; dat gaat buiten de transactie, waarin niemand anders kan schrijven.
      const { plekken } = await vindPassage(await alleUpdates(await laadBewaard(db, documentId)), passage);
      await legVast(omgeving, gebruiker, async ({ trx, nu, noteer }) => {
        await telWissingErbij(trx, documentId);
        await bewaakVolgorde(trx, 'document_update', [documentId]);
        const bewaard = await laadBewaard(trx, documentId);
        const nieuw = anders(bewaard, plekken, passage);
        const historie = await historieAnders(bewaard, plekken);
        await schrijfBewaard(trx, documentId, { ...nieuw, historie });
        await vervangInTeksten(trx, documentId, passage, zwarteTekst(passage, passage));
        const opname = opnameVan(documentId, await leesUpdates(trx, documentId));
        if (opname) await vervangOpname(trx, opname);
        const oudeHashes = bewaard.stukken
          .filter(({ versieId }) => nieuw.stukken.some((stuk) => stuk.versieId === versieId))
          .map(({ versieId, sha256 }) => ({ versie: versieId, sha256 }));
        await voegWissingToe(
          trx,
          {
            documentId,
            gebruikerId: gebruiker.id,
            reden,
            tekens: passage.length,
            plaatsen,
            oudeHashes,
            gewistOp: nu,
          },
          isPostgres(db),
        );
        noteer({ gebeurtenis: 'plan.gewist', onderwerp: `document:${documentId}`, opgaveNr, kring });
      });
      await tekst.herzieToegang();
      await this.rondAf();
      return { ok: true, plaatsen };
    },

    /** Overschrijft vrijgekomen ruimte als dat nog moet; ook bij de start, na een wissing die daar niet aan toe kwam. */
    async rondAf(): Promise<void> {
      if (!isPostgres(db) && (await moetOpruimen(db))) await ruimOp(db);
    },
  };
}
