import { Definitief } from '#db/fouten.ts';
import { laadBesluiten } from '#db/queries/besluit.ts';
import { eisGaatDoor } from '#db/queries/overleg.ts';
import { laadToezeggingenVan } from '#db/queries/toezegging.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Overleg } from '#domain/overleg/overleg.ts';
import type { Uitslag } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';
import { alsHetDoorgaat, type Overlegtoegang, type Tafel } from './overlegtoegang.ts';

const NIET_BEVROREN = 'Bevries eerst de agenda: vergaderen gaat over een agenda die vaststaat.';
const DEFINITIEF = 'De besluitenlijst is definitief en verandert niet meer.';

/** De ene weg waarlangs een vergadering verandert. */
export function maakVergadertoegang(omgeving: Omgeving, { vind }: Overlegtoegang) {
  return {
    /** @throws Response 404 als het overleg er niet is of deze gebruiker het niet leidt. */
    vind: (gebruiker: Gebruiker, id: number): Promise<Tafel> => vind(gebruiker, id, 'vergaderen'),

    /**
     * Wijzigt de vergadering. `raaktStand`: of de stand ervan afhangt (besluiten, toezeggingen, begin en einde) of alleen wie meekijkt
     * (de klok, wie er is). De gebeurtenis zegt nooit wat het was, ook niet of het om een besloten punt ging.
     */
    async wijzig<U extends Uitslag>(
      gebruiker: Gebruiker,
      { id, kring, bevrorenOp }: Overleg,
      raaktStand: boolean,
      werk: (schrijver: Schrijver) => Promise<U>,
    ): Promise<U | { ok: false; fouten: { formulier: string } }> {
      if (bevrorenOp === null) return { ok: false, fouten: { formulier: NIET_BEVROREN } };
      try {
        return await alsHetDoorgaat(() =>
          legVast(omgeving, gebruiker, async (schrijver) => {
            await eisGaatDoor(schrijver.trx, id);
            const uitslag = await werk(schrijver);
            if (uitslag.ok) {
              const gebeurtenis = raaktStand ? 'overleg.gewijzigd' : 'vergadering.verder';
              schrijver.noteer({ gebeurtenis, onderwerp: `overleg:${id}`, opgaveNr: null, kring });
            }
            return uitslag;
          }),
        );
      } catch (fout) {
        if (fout instanceof Definitief) return { ok: false, fouten: { formulier: DEFINITIEF } };
        throw fout;
      }
    },
  };
}

export type Vergadertoegang = ReturnType<typeof maakVergadertoegang>;

/** Of er in dit overleg al iets besloten of toegezegd is. */
export async function heeftUitkomsten(db: Verbinding, { id, kring }: Overleg): Promise<boolean> {
  const [besluiten, toezeggingen] = await Promise.all([
    laadBesluiten(db, [kring], id),
    laadToezeggingenVan(db, id),
  ]);
  return besluiten.length > 0 || toezeggingen.length > 0;
}
