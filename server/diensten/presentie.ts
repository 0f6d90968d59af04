import { Verouderd } from '#db/fouten.ts';
import {
  laadAanwezigen,
  verwijderAanwezige,
  voegAanwezigenToe,
  wijzigAanwezige,
} from '#db/queries/aanwezige.ts';
import { laadGebruikers } from '#db/queries/gebruiker.ts';
import { laadLeden } from '#db/queries/gremium.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import type { Aanwezige } from '#domain/besluit/besluit.ts';
import { type AanwezigeInvoer, aanwezigeInvoer } from '#domain/besluit/invoer.ts';
import { beginPresentie } from '#domain/besluit/presentie.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Gremium, Overleg } from '#domain/overleg/overleg.ts';
import { type Uitslag, type Veldfouten, veldfouten } from './fouten.ts';
import type { Omgeving, Schrijver } from './omgeving.ts';
import type { Vergadertoegang } from './vergadertoegang.ts';

/** De uitslag van een wijziging; `nu` is wat een ander intussen van de regel maakte, null als hij weg is. */
export type PresentieUitslag = Uitslag | { ok: false; fouten: Veldfouten; nu: Aanwezige | null };

/** De presentielijst van een vergadering. */
export function maakPresentie({ db }: Omgeving, { vind, wijzig }: Vergadertoegang) {
  async function lees(velden: unknown): Promise<Uitslag<{ invoer: AanwezigeInvoer }>> {
    const gelezen = aanwezigeInvoer.safeParse(velden);
    if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
    const { partij } = gelezen.data;
    if (partij !== null && !(await laadPartijen(db)).some(({ slug }) => slug === partij)) {
      return { ok: false, fouten: { partij: 'Kies een partij uit de lijst.' } };
    }
    return { ok: true, invoer: gelezen.data };
  }

  /** Zet de lijst klaar als zij er nog niet is. */
  async function zetKlaar({ trx }: Schrijver, overleg: Overleg, gremium: Gremium): Promise<void> {
    if ((await laadAanwezigen(trx, overleg.id)).length > 0) return;
    const [leden, gebruikers, partijen] = await Promise.all([
      laadLeden(trx, [gremium.slug]),
      laadGebruikers(trx),
      laadPartijen(trx),
    ]);
    const lijst = beginPresentie(
      gremium.deelnemers,
      leden.filter(({ plaatsvervanger }) => !plaatsvervanger),
      gebruikers.filter(({ rol }) => rol === 'bestuurder'),
      partijen,
    );
    await voegAanwezigenToe(trx, overleg.id, lijst);
  }

  /** Een wijziging aan een regel; was een ander eerder, dan komt diens versie mee terug. */
  async function opRegel(
    gebruiker: Gebruiker,
    overleg: Overleg,
    regelId: number,
    werk: (schrijver: Schrijver) => Promise<void>,
  ): Promise<PresentieUitslag> {
    try {
      return await wijzig(gebruiker, overleg, false, async (schrijver): Promise<Uitslag> => {
        await werk(schrijver);
        return { ok: true };
      });
    } catch (fout) {
      if (!(fout instanceof Verouderd)) throw fout;
      const nu = (await laadAanwezigen(db, overleg.id)).find(({ id }) => id === regelId) ?? null;
      const zin = nu
        ? 'Een ander heeft deze regel intussen gewijzigd.'
        : 'Een ander heeft deze regel weggehaald.';
      return { ok: false, nu, fouten: { formulier: zin } };
    }
  }

  return {
    zetKlaar,

    /** Zet de presentielijst klaar vóór het overleg begint. */
    async maakPresentielijst(gebruiker: Gebruiker, id: number): Promise<Uitslag> {
      const { overleg, gremium } = await vind(gebruiker, id);
      return wijzig(gebruiker, overleg, false, async (schrijver): Promise<Uitslag> => {
        await zetKlaar(schrijver, overleg, gremium);
        return { ok: true };
      });
    },

    /** Zet iemand op de lijst: een gast, of nog iemand van een partij. */
    async voegAanwezigeToe(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const { overleg } = await vind(gebruiker, id);
      const gelezen = await lees(velden);
      if (!gelezen.ok) return gelezen;
      return wijzig(gebruiker, overleg, false, async ({ trx }): Promise<Uitslag> => {
        await voegAanwezigenToe(trx, id, [gelezen.invoer]);
        return { ok: true };
      });
    },

    async wijzigAanwezige(
      gebruiker: Gebruiker,
      id: number,
      regel: { id: number; versie: number },
      velden: unknown,
    ): Promise<PresentieUitslag> {
      const { overleg } = await vind(gebruiker, id);
      const gelezen = await lees(velden);
      if (!gelezen.ok) return gelezen;
      return opRegel(gebruiker, overleg, regel.id, ({ trx }) =>
        wijzigAanwezige(trx, { ...regel, overlegId: id }, gelezen.invoer),
      );
    },

    async verwijderAanwezige(
      gebruiker: Gebruiker,
      id: number,
      regel: { id: number; versie: number },
    ): Promise<PresentieUitslag> {
      const { overleg } = await vind(gebruiker, id);
      return opRegel(gebruiker, overleg, regel.id, ({ trx }) =>
        verwijderAanwezige(trx, { ...regel, overlegId: id }),
      );
    },
  };
}
