import { laadVersies, vindVersie } from '#db/queries/document-versie.ts';
import { laadPersonen } from '#db/queries/gebruiker.ts';
import type { PersoonKaart } from '#domain/document/waarden.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import type { Versie } from '#domain/versie/versie.ts';
import type { Rekenaar } from '../versies/rekenaar.ts';
import type { Tekststand, Vergeleken } from '../versies/rekenwerk.ts';
import { ofNietGevonden } from './fouten.ts';
import type { Omgeving } from './omgeving.ts';
import type { Tekstmotor } from './plannen.ts';
import { planWaarden } from './planwaarden.ts';
import { leesbaarPlan } from './versies.ts';

/** Welke tekst: een versie bij haar nummer in de database, of de tekst van nu. */
export type Versiekeuze = number | 'nu';

export interface Vergelijking extends Vergeleken {
  /** De oudste eerst; null is de tekst van nu. */
  van: Versie | null;
  naar: Versie | null;
  /** Wie erin genoemd wordt, op nummer. */
  personen: Record<number, PersoonKaart>;
}

/** Wie wat schreef: twee teksten van een plan naast elkaar, en wie er in elke versie schreef. */
export function maakVergelijken({ db, stand }: Omgeving, tekst: Tekstmotor, rekenaar: Rekenaar) {
  return {
    /** Per versie wie erin schreef sinds de versie ervoor, als `Sanne de Wit (VNG)`. */
    async schrijvers(gebruiker: Gebruiker, opgaveNr: number): Promise<Record<number, string[]>> {
      const { documentId } = (await leesbaarPlan({ db }, gebruiker, opgaveNr)).document;
      const versies = (await laadVersies(db, documentId)).reverse();
      const grenzen = versies.map(({ totSeq }) => totSeq);
      const schrijvers = await rekenaar.schrijvers(documentId, grenzen);
      const personen = await laadPersonen(db);
      return Object.fromEntries(
        versies.map(({ id }, i) => [
          id,
          (schrijvers[i] ?? [])
            .map((nummer) => personen[nummer])
            .filter((persoon) => persoon !== undefined)
            .map(({ naam, partij }) => (partij ? `${naam} (${partij})` : naam)),
        ]),
      );
    },

    /** @throws Response 404 als het plan of een versie er niet is of niet gelezen mag worden. */
    async vergelijk(
      gebruiker: Gebruiker,
      opgaveNr: number,
      keuze: { van: Versiekeuze; naar: Versiekeuze },
    ): Promise<Vergelijking> {
      const plan = await leesbaarPlan({ db }, gebruiker, opgaveNr);
      const { documentId } = plan.document;
      const haal = async (welke: Versiekeuze): Promise<{ versie: Versie | null; stand: Tekststand }> => {
        if (welke === 'nu') {
          const toestand = await tekst.toestand(documentId);
          return { versie: null, stand: { toestand, totSeq: Number.MAX_SAFE_INTEGER } };
        }
        const { toestand, ...versie } = ofNietGevonden(await vindVersie(db, documentId, welke));
        return { versie, stand: { toestand, totSeq: versie.totSeq } };
      };
      const [een, twee] = [await haal(keuze.van), await haal(keuze.naar)];
      const [van, naar] = een.stand.totSeq <= twee.stand.totSeq ? [een, twee] : [twee, een];
      const waarden = await planWaarden(db, await stand.stand(kringenVan(gebruiker)));
      const vergeleken = await rekenaar.vergelijk(documentId, { van: van.stand, naar: naar.stand, waarden });
      return { ...vergeleken, van: van.versie, naar: naar.versie, personen: await laadPersonen(db) };
    },
  };
}
