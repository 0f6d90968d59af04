import { telWissingen } from '#db/queries/wissing.ts';
import { beginplanUpdate } from '#domain/document/beginplan.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { PlanStand } from '#domain/stand/snapshot.ts';
import { nietGevonden } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import { planVan } from './planrecht.ts';
import { planWaarden } from './planwaarden.ts';

/** Wat de plannen van de motor voor samen schrijven nodig hebben. */
export interface Tekstmotor {
  /**
   * De hele vastgelegde tekst als Yjs-update; met `gewist` nooit die van voor die keer dat er iets gewist werd. @throws als die
   * niet te laden is; nooit een lege tekst in plaats daarvan.
   */
  toestand(documentId: string, gewist?: number): Promise<Uint8Array>;
  schrijf(documentId: string, update: Uint8Array, gebruikerId: number | null): Promise<void>;
  /** Vraagt voor elke open verbinding opnieuw of ze nog mag, ook in andere processen. */
  herzieToegang(): Promise<void>;
}

export interface Planinzage {
  document: PlanStand;
  toestand: Uint8Array;
  /** Hoe vaak er iets uit het plan gewist is. */
  gewist: number;
  magWissen: boolean;
  magSchrijven: boolean;
  magOpmerken: boolean;
  magActiesMaken: boolean;
}

/** Een lege Yjs-update is twee bytes: geen structuren, niets verwijderd. */
const LEEG = 2;

/** De implementatieplannen: de tekst om mee te beginnen, en wat de levende objecten tonen. */
export function maakPlannen(omgeving: Omgeving, tekst: Tekstmotor) {
  const { db, stand } = omgeving;

  return {
    /** Het plan van een opgave. Wie het als eerste opent krijgt de vaste opbouw; twee tegelijk maken dezelfde. */
    async open(gebruiker: Gebruiker, opgaveNr: number): Promise<Planinzage> {
      const plan = await planVan(db, opgaveNr);
      const ding = { soort: 'plan' as const, ...plan };
      if (!mag(gebruiker, 'lezen', ding)) nietGevonden();
      const { document } = plan;
      // Vóór de tekst: een oud nummer bij nieuwe tekst is hooguit een keer te veel laden. Andersom mag niet: dan bleef bij de
      // lezer staan wat in een ander proces net gewist is.
      const gewist = (await telWissingen(db, [document.documentId])).get(document.documentId) ?? 0;
      let toestand = await tekst.toestand(document.documentId, gewist);
      if (toestand.length <= LEEG) {
        await tekst.schrijf(document.documentId, beginplanUpdate(), null);
        toestand = await tekst.toestand(document.documentId);
      }
      return {
        document,
        toestand,
        gewist,
        magWissen: mag(gebruiker, 'doen', { soort: 'wissing', plan }),
        magSchrijven: mag(gebruiker, 'schrijven', ding),
        magOpmerken: mag(gebruiker, 'opmerken', ding),
        magActiesMaken: mag(gebruiker, 'maken', {
          soort: 'actie',
          kring: plan.kring,
          eigenaarPartij: '',
          plan,
        }),
      };
    },

    /** Wat de levende objecten in een plan nu aan deze gebruiker tonen. */
    waarden: async (gebruiker: Gebruiker) =>
      planWaarden(db, await stand.stand(kringenVan(gebruiker)), gebruiker),
  };
}
