import { Afgezegd, Bevroren } from '#db/fouten.ts';
import { eisGaatDoor, laadGremia, vindOverleg } from '#db/queries/overleg.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { gaatDoor } from '#domain/overleg/afzegging.ts';
import type { Gremium, Overleg } from '#domain/overleg/overleg.ts';
import type { Handelingen } from '#domain/policy/dingen.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { nietGevonden, ofNietGevonden, type Uitslag } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';

/** Een overleg met zijn gremium. */
export interface Tafel {
  overleg: Overleg;
  gremium: Gremium;
}

const AL_BEVROREN = 'Deze agenda is intussen bevroren en verandert niet meer.';

export const AFGEZEGD = 'Dit overleg is afgezegd. Er verandert niets meer aan, tenzij het weer doorgaat.';

/** Waarom een gremium die dag niet nog eens bijeen kan komen. */
export function bezetZin({ slug, naam }: Gremium, dag: string, overleggen: readonly Overleg[]): string {
  const er = overleggen.find(({ gremium, datum }) => gremium === slug && datum === dag);
  return er && !gaatDoor(er)
    ? `Op deze dag is een ${naam} afgezegd. Laat dat weer doorgaan, of kies een andere dag.`
    : `Op deze dag is er al een ${naam}.`;
}

/** Voert `werk` uit; wie iets aan een afgezegd overleg wil veranderen hoort dat dat niet kan. */
export async function alsHetDoorgaat<U>(
  werk: () => Promise<U>,
): Promise<U | { ok: false; fouten: { formulier: string } }> {
  try {
    return await werk();
  } catch (fout) {
    if (fout instanceof Afgezegd) return { ok: false, fouten: { formulier: AFGEZEGD } };
    throw fout;
  }
}

/** Wie bij welk overleg mag, en de ene weg waarlangs een agenda verandert. */
export function maakOverlegtoegang(omgeving: Omgeving) {
  const { db } = omgeving;

  /** @throws Response 404 als het er niet is of deze gebruiker dit er niet mee mag. */
  async function vind(gebruiker: Gebruiker, id: number, handeling: Handelingen['overleg']): Promise<Tafel> {
    const overleg = ofNietGevonden(await vindOverleg(db, id));
    if (!mag(gebruiker, handeling, { soort: 'overleg', kring: overleg.kring })) nietGevonden();
    const gremia = await laadGremia(db, kringenVan(gebruiker));
    return { overleg, gremium: ofNietGevonden(gremia.find(({ slug }) => slug === overleg.gremium)) };
  }

  /** Wijzigt de agenda; wat lukt komt als `gebeurtenis` in het logboek. Wie net te laat is hoort dat ze bevroren is. */
  async function wijzigAgenda<T = unknown>(
    gebruiker: Gebruiker,
    { id, kring }: Overleg,
    gebeurtenis: 'agenda.gewijzigd' | 'overleg.bevroren',
    werk: (schrijver: Schrijver) => Promise<Uitslag<T>>,
  ): Promise<Uitslag<T>> {
    try {
      return await alsHetDoorgaat(() =>
        legVast(omgeving, gebruiker, async (schrijver) => {
          await eisGaatDoor(schrijver.trx, id);
          const uitslag = await werk(schrijver);
          if (uitslag.ok)
            schrijver.noteer({ gebeurtenis, onderwerp: `overleg:${id}`, opgaveNr: null, kring });
          return uitslag;
        }),
      );
    } catch (fout) {
      if (fout instanceof Bevroren) return { ok: false, fouten: { formulier: AL_BEVROREN } };
      throw fout;
    }
  }

  return { vind, wijzigAgenda };
}

export type Overlegtoegang = ReturnType<typeof maakOverlegtoegang>;
