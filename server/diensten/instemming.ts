import { vindVersie, zetVoorgelegd } from '#db/queries/document-versie.ts';
import { laadGevraagd, voegInstemmingToe, vraagInstemming } from '#db/queries/instemming.ts';
import { laadVaststellingen } from '#db/queries/vaststelling.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { korteNaam, type Partij } from '#domain/partij/partij.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import type { Stand } from '#domain/stand/stand.ts';
import { instemmingInvoer, voorleggenInvoer } from '#domain/versie/invoer.ts';
import { meldVoorgelegd, trekVoorgelegdIn } from './berichtgeving.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Plan } from './planrecht.ts';
import { leesbaarPlan } from './versies.ts';
import { NIET_MEER, planVoorBeheer, wijzigVoorgelegd } from './voorgelegd.ts';

/** Een partij die om instemming gevraagd kan worden. */
export interface Instemkeuze {
  slug: string;
  naam: string;
  /** Zit aan de tafel van het BO Jeugd, en wordt dus gewoonlijk gevraagd. */
  gewoonlijk: boolean;
}

/** Instemming vragen, terughalen en geven. Elke beslissing valt binnen de transactie, op de rijen van dat moment. */
export function maakInstemming(omgeving: Omgeving) {
  const { db, stand } = omgeving;
  return {
    /** De partijen om uit te kiezen bij het voorleggen; leeg voor wie niet mag voorleggen. */
    async keuzes(gebruiker: Gebruiker, opgaveNr: number): Promise<Instemkeuze[]> {
      const plan = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
      if (!mag(gebruiker, 'vaststellen', { soort: 'plan', ...plan })) return [];
      return instemkeuzes(await stand.stand(kringenVan(gebruiker)), plan);
    },

    /** Legt een versie voor: de gekozen partijen wordt om instemming gevraagd. Wat er voorlag doet niet meer mee. */
    async legVoor(
      gebruiker: Gebruiker,
      opgaveNr: number,
      versieId: number,
      velden: unknown,
    ): Promise<Uitslag> {
      const plan = await planVoorBeheer(db, gebruiker, opgaveNr);
      const { documentId } = plan.document;
      ofNietGevonden(await vindVersie(db, documentId, versieId));
      const gelezen = voorleggenInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const bekend = new Set(
        instemkeuzes(await stand.stand(kringenVan(gebruiker)), plan).map(({ slug }) => slug),
      );
      if (!gelezen.data.partij.every((slug) => bekend.has(slug)))
        return { ok: false, fouten: { partij: 'Kies partijen die aan deze opgave meedoen.' } };
      return wijzigVoorgelegd(
        omgeving,
        gebruiker,
        plan,
        'plan.voorgelegd',
        async (schrijver, voorgelegd): Promise<Uitslag> => {
          const { trx } = schrijver;
          const vastgesteld = await laadVaststellingen(trx, documentId);
          if (vastgesteld.some((ander) => ander.versieId === versieId))
            return { ok: false, fouten: { formulier: 'Deze versie is al vastgesteld.' } };
          await vraagInstemming(trx, versieId, gelezen.data.partij);
          await zetVoorgelegd(trx, documentId, 'ter_vaststelling', versieId);
          if (voorgelegd !== null) await trekVoorgelegdIn(schrijver, plan, voorgelegd);
          await meldVoorgelegd(schrijver, gebruiker, plan, versieId, gelezen.data.partij);
          return { ok: true };
        },
      );
    },

    /** Haalt terug wat er voorligt. Wat partijen ervan vonden blijft bij die versie staan. */
    async trekIn(gebruiker: Gebruiker, opgaveNr: number, versieId: number): Promise<Uitslag> {
      const plan = await planVoorBeheer(db, gebruiker, opgaveNr);
      const { documentId } = plan.document;
      return wijzigVoorgelegd(
        omgeving,
        gebruiker,
        plan,
        'plan.ingetrokken',
        async (schrijver, voorgelegd): Promise<Uitslag> => {
          const { trx } = schrijver;
          if (voorgelegd !== versieId) return { ok: false, fouten: { formulier: NIET_MEER } };
          const vastgesteld = await laadVaststellingen(trx, documentId);
          const status = vastgesteld.length > 0 ? 'vastgesteld' : 'in_bewerking';
          await zetVoorgelegd(trx, documentId, status, null);
          await trekVoorgelegdIn(schrijver, plan, versieId);
          return { ok: true };
        },
      );
    },

    /** Zegt namens de eigen partij wat zij van de voorgelegde versie vindt; een eerder oordeel blijft in de geschiedenis. */
    async geef(gebruiker: Gebruiker, opgaveNr: number, versieId: number, velden: unknown): Promise<Uitslag> {
      const plan = await leesbaarPlan(omgeving, gebruiker, opgaveNr);
      const { documentId } = plan.document;
      const partij = gebruiker.partij?.slug ?? '';
      const gevraagd = (await laadGevraagd(db, documentId)).get(versieId) ?? [];
      const ding = { soort: 'instemming' as const, kring: plan.kring, partij };
      if (!gevraagd.includes(partij) || !mag(gebruiker, 'geven', ding)) nietGevonden();
      const gelezen = instemmingInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return wijzigVoorgelegd(
        omgeving,
        gebruiker,
        plan,
        'plan.instemming',
        async ({ trx, nu }, voorgelegd): Promise<Uitslag> => {
          if (voorgelegd !== versieId) return { ok: false, fouten: { formulier: NIET_MEER } };
          await voegInstemmingToe(trx, {
            ...gelezen.data,
            versieId,
            partij,
            gebruikerId: gebruiker.id,
            gegevenOp: nu,
          });
          return { ok: true };
        },
      );
    },
  };
}

/** Wie aan de opgave meedoet en het plan mag kennen; wie aan de tafel van het BO Jeugd zit vooraan. */
function instemkeuzes({ partijen, snapshot }: Stand, plan: Plan): Instemkeuze[] {
  const tafel = new Set(snapshot.gremia.find(({ slug }) => slug === 'bo-jeugd')?.deelnemers);
  const kent = (partij: Partij) => kringenVan({ rol: 'partij', partij }).includes(plan.kring);
  return [...partijen.values()]
    .filter((partij) => plan.deelnemers.has(partij.slug) && kent(partij))
    .map((partij) => ({
      slug: partij.slug,
      naam: korteNaam(partij),
      gewoonlijk: tafel.has(partij.slug),
    }))
    .sort((a, b) => Number(b.gewoonlijk) - Number(a.gewoonlijk) || a.naam.localeCompare(b.naam, 'nl'));
}
