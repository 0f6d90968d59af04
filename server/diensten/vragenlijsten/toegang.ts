import { neemVragenlijst, type VragenlijstMetKring, vindVragenlijst } from '#db/queries/vragenlijst.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Handelingen } from '#domain/policy/dingen.ts';
import { mag } from '#domain/policy/mag.ts';
import { nietGevonden, ofNietGevonden } from '../fouten.ts';
import { legVast, type Omgeving, type Schrijver } from '../omgeving.ts';

export const INTUSSEN =
  'Een ander heeft deze vragenlijst intussen gewijzigd. Kijk of het nog klopt en probeer het dan nog eens.';
export const GEPUBLICEERD = 'De uitkomsten zijn al gepubliceerd. Aan de vragenlijst verandert niets meer.';

export type Toegang = ReturnType<typeof maakToegang>;

/** Vragenlijsten vinden en wijzigen, voor wie dat mag. */
export function maakToegang(omgeving: Omgeving) {
  return {
    /** @throws Response 404 als de vragenlijst er niet is of deze gebruiker dit er niet mee mag */
    async vind(
      gebruiker: Gebruiker,
      id: number,
      handeling: Handelingen['vragenlijst'],
    ): Promise<VragenlijstMetKring> {
      const vragenlijst = ofNietGevonden(await vindVragenlijst(omgeving.db, id));
      const { kring } = vragenlijst;
      return mag(gebruiker, handeling, { soort: 'vragenlijst', kring }) ? vragenlijst : nietGevonden();
    },

    /**
     * Wijzigt een vragenlijst die nog niet gepubliceerd is en nog is zoals zij geladen werd. `werk` geeft een zin als het niet kan;
     * dan is er niets veranderd.
     */
    async verander(
      gebruiker: Gebruiker,
      vragenlijst: VragenlijstMetKring,
      gebeurtenis: `vragenlijst.${'gepubliceerd' | 'gewijzigd' | 'ingelezen' | 'teruggedraaid' | 'weggegooid'}`,
      werk: (schrijver: Schrijver) => Promise<string | null>,
    ): Promise<{ ok: true } | { ok: false; fout: string }> {
      if (vragenlijst.gepubliceerdOp !== null) return { ok: false, fout: GEPUBLICEERD };
      try {
        await legVast(omgeving, gebruiker, async (schrijver) => {
          if (!(await neemVragenlijst(schrijver.trx, vragenlijst))) throw new Geweigerd(INTUSSEN);
          const fout = await werk(schrijver);
          if (fout !== null) throw new Geweigerd(fout);
          const onderwerp = `vragenlijst:${vragenlijst.id}`;
          schrijver.noteer({ gebeurtenis, onderwerp, opgaveNr: null, kring: vragenlijst.kring });
        });
        return { ok: true };
      } catch (fout) {
        if (fout instanceof Geweigerd) return { ok: false, fout: fout.message };
        throw fout;
      }
    },
  };
}

/** Draait de transactie terug; de zin is voor wie het probeerde. */
class Geweigerd extends Error {}
