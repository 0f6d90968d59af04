import { laadAgendapunten } from '#db/queries/agendapunt.ts';
import { leesTeksten, voegUpdatesToe } from '#db/queries/document-update.ts';
import {
  laadOverlegteksten,
  maakTekstdocument,
  type Overlegtekst,
  vindTekstdocument,
} from '#db/queries/overlegtekst.ts';
import { telWissingen } from '#db/queries/wissing.ts';
import type { Verbinding } from '#db/verbinding.ts';
import { planInhoud } from '#domain/document/inhoud.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import type { Agendapunt, Overleg } from '#domain/overleg/overleg.ts';
import { beginUpdate } from '#domain/overlegtekst/begin.ts';
import { tekstvraagInvoer } from '#domain/overlegtekst/invoer.ts';
import { type Leestekst, leestekstVan } from '#domain/overlegtekst/leestekst.ts';
import {
  type Overlegtekstsoort,
  type Tekstplek,
  type Tekstvraag,
  tekstsleutel,
} from '#domain/overlegtekst/overlegtekst.ts';
import { compact } from '../sync/updates.ts';
import { nietGevonden, ofNietGevonden } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';
import type { Overlegtoegang } from './overlegtoegang.ts';
import type { Tekstmotor } from './plannen.ts';
import { magTekst } from './tekstrecht.ts';

/** Wat een editor nodig heeft om een tekst te openen. */
export interface Tekstinzage {
  documentId: string;
  /** De Yjs-toestand van nu. */
  toestand: Uint8Array;
  gewist: number;
  magSchrijven: boolean;
}

/** Een tekst op een pagina: wat er staat, en of deze gebruiker eraan mag schrijven. */
export interface Teksthoek {
  /** Null: nog niets geschreven. */
  tekst: Leestekst | null;
  magSchrijven: boolean;
}

/** De teksten bij een overleg die deze gebruiker mag lezen. Bij wat hij niet mag lezen staat niets, of er tekst is of niet. */
export interface Tekstoverzicht {
  /** De notulen van het hele overleg. */
  notulen: Teksthoek | null;
  perPunt: ReadonlyMap<
    number,
    { besluittekst: Teksthoek | null; notulen: Teksthoek | null; annotatie: Teksthoek | null }
  >;
  /** Eigen annotaties bij punten die van de agenda gehaald zijn. */
  losseAnnotaties: { documentId: string; tekst: Leestekst }[];
}

/**
 * De kleine teksten die mensen bij een overleg samen schrijven: het voorgestelde besluit, notulen en de eigen voorbereiding van
 * een partij. Voor de pagina's `bij`, voor een editor `documentVoor`; wie bevriest leest met `metBesluittekst`, ook
 * binnen zijn transactie. Typen staat in geen logboek en geeft geen gebeurtenis, en dat een tekst gemaakt is ook niet: van een
 * annotatie mag niemand weten dat zij er is.
 */
export function maakOverlegteksten(omgeving: Omgeving, { vind }: Overlegtoegang, tekst: Tekstmotor) {
  const { db } = omgeving;

  /** @throws Response 404 als het punt er niet is of deze gebruiker de tekst niet mag lezen, of zij er is of niet */
  async function plekVan(gebruiker: Gebruiker, vraag: Tekstvraag): Promise<Tekstplek & { begin: string }> {
    const { overleg } = await vind(gebruiker, vraag.overlegId, 'lezen');
    const punt =
      vraag.puntId === null
        ? null
        : ofNietGevonden((await laadAgendapunten(db, overleg.id)).find(({ id }) => id === vraag.puntId));
    const plek: Tekstplek = {
      ...vraag,
      partij: vraag.soort === 'annotatie' ? ofNietGevonden(gebruiker.partij?.slug) : null,
      ...vanOverleg(overleg),
      ...vanPunt(punt),
    };
    if (!magTekst(gebruiker, 'lezen', plek)) nietGevonden();
    return { ...plek, begin: vraag.soort === 'besluittekst' ? (punt?.gevraagdBesluit ?? '') : '' };
  }

  /** Maakt de tekst als zij er nog niet is; een voorgesteld besluit begint met wat er als gevraagd besluit stond. */
  async function maak({ begin, ...plek }: Tekstplek & { begin: string }): Promise<string | null> {
    return legVast(omgeving, null, async ({ trx, nu }) => {
      const documentId = await maakTekstdocument(trx, plek, nu);
      if (documentId === null || begin === '') return documentId;
      const update = { documentId, data: beginUpdate(begin), gebruikerId: null, vastgelegdOp: nu };
      await voegUpdatesToe(trx, [update]);
      return documentId;
    });
  }

  /**
   * Het document van een tekst, om mee te beginnen. Wie het als eerste opent maakt het; van twee tegelijk is er één de maker.
   * @throws Response 404 als het punt er niet is of deze gebruiker de tekst niet mag lezen
   */
  async function documentVoor(gebruiker: Gebruiker, vraag: Tekstvraag): Promise<Tekstinzage> {
    const plek = await plekVan(gebruiker, vraag);
    const documentId = ofNietGevonden(
      (await vindTekstdocument(db, plek)) ?? (await maak(plek)) ?? (await vindTekstdocument(db, plek)),
    );
    // Vóór de tekst: een oud nummer bij nieuwe tekst is hooguit een keer te veel laden (zie `plannen.open`).
    const gewist = (await telWissingen(db, [documentId])).get(documentId) ?? 0;
    return {
      documentId,
      toestand: await tekst.toestand(documentId, gewist),
      gewist,
      magSchrijven: magTekst(gebruiker, 'schrijven', plek),
    };
  }

  return {
    documentVoor,

    /** Als `documentVoor`, met de velden van een formulier. @throws Response 404 ook als die nergens op slaan */
    async open(gebruiker: Gebruiker, overlegId: number, velden: unknown): Promise<Tekstinzage> {
      const gelezen = tekstvraagInvoer(overlegId).safeParse(velden);
      return gelezen.success ? documentVoor(gebruiker, gelezen.data) : nietGevonden();
    },

    /**
     * Alles wat deze gebruiker bij een overleg mag lezen, voor een pagina. @throws Response 404 als het overleg er voor hem niet is
     */
    async bij(gebruiker: Gebruiker, overlegId: number): Promise<Tekstoverzicht> {
      const { overleg } = await vind(gebruiker, overlegId, 'lezen');
      const [punten, alle] = await Promise.all([
        laadAgendapunten(db, overlegId),
        laadOverlegteksten(db, overlegId),
      ]);
      const leesbaar = alle.filter((tekst) => magTekst(gebruiker, 'lezen', tekst));
      const teksten = await lees(db, leesbaar);
      const hoek = (soort: Overlegtekstsoort, punt: Agendapunt | null): Teksthoek | null => {
        const partij = soort === 'annotatie' ? (gebruiker.partij?.slug ?? null) : null;
        const puntId = punt?.id ?? null;
        const plek = { soort, overlegId, puntId, partij, ...vanOverleg(overleg), ...vanPunt(punt) };
        if (!magTekst(gebruiker, 'lezen', plek)) return null;
        const er = leesbaar.find(({ sleutel }) => sleutel === tekstsleutel(plek));
        return {
          tekst: (er && teksten.get(er.documentId)) ?? null,
          magSchrijven: magTekst(gebruiker, 'schrijven', plek),
        };
      };
      return {
        notulen: hoek('notulen', null),
        perPunt: new Map(
          punten.map((punt) => [
            punt.id,
            {
              besluittekst: hoek('besluittekst', punt),
              notulen: hoek('notulen', punt),
              annotatie: hoek('annotatie', punt),
            },
          ]),
        ),
        losseAnnotaties: leesbaar
          .filter(({ soort, puntId }) => soort === 'annotatie' && puntId === null)
          .flatMap(({ documentId }) => {
            const tekst = teksten.get(documentId);
            return tekst ? [{ documentId, tekst }] : [];
          }),
      };
    },
  };
}

const vanOverleg = (overleg: Overleg) => ({
  kring: overleg.kring,
  bevroren: overleg.bevrorenOp !== null,
  afgezegd: !gaatDoor(overleg),
  verzonden: overleg.lijstRondgestuurdOp !== null,
});

const vanPunt = (punt: Agendapunt | null) => ({
  inbrenger: punt?.inbrenger ?? null,
  alleenVoor: punt?.alleenVoor ?? null,
});

/**
 * Punten met het gevraagde besluit zoals het samen geschreven is, en bij welke dat zo is. Is er zo'n tekst, ook als zij leeg is, dan
 * geldt zij, en niet wat er op de agenda stond toen het schrijven begon. De aanroeper vraagt de policy.
 */
export async function metBesluittekst<P extends Pick<Agendapunt, 'id' | 'gevraagdBesluit'>>(
  db: Verbinding,
  overlegId: number,
  punten: readonly P[],
): Promise<{ punten: P[]; samen: ReadonlySet<number> }> {
  const rijen = (await laadOverlegteksten(db, overlegId)).filter(({ soort }) => soort === 'besluittekst');
  const teksten = await lees(db, rijen);
  const perPunt = new Map(
    rijen.flatMap(({ puntId, documentId }) =>
      puntId === null ? [] : [[puntId, teksten.get(documentId)?.tekst ?? ''] as const],
    ),
  );
  return {
    punten: punten.map((punt) => ({
      ...punt,
      gevraagdBesluit: perPunt.get(punt.id) ?? punt.gevraagdBesluit,
    })),
    samen: new Set(perPunt.keys()),
  };
}

/** De vastgelegde tekst van deze documenten; waar geen letter in staat ontbreekt. */
async function lees(
  db: Verbinding,
  teksten: readonly Pick<Overlegtekst, 'documentId'>[],
): Promise<Map<string, Leestekst>> {
  const gevonden = await leesTeksten(
    db,
    teksten.map(({ documentId }) => documentId),
  );
  const gelezen = new Map<string, Leestekst>();
  for (const [documentId, updates] of gevonden) {
    const leestekst = leestekstVan(planInhoud(compact(updates).update));
    if (leestekst) gelezen.set(documentId, leestekst);
  }
  return gelezen;
}
