import { Verouderd } from '#db/fouten.ts';
import {
  type Eigenaar,
  laadWeergaven,
  verwijderWeergave,
  vindStandaard,
  vindWeergave,
  voegWeergaveToe,
  wijzigWeergave,
  zetStandaard,
} from '#db/queries/weergave.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { mag } from '#domain/policy/mag.ts';
import { LANGSTE_ZOEK, naamInvoer, type Weergave, weergaveInvoer } from '#domain/weergave/weergave.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';

/** Wat een gebruiker aan weergaven heeft. */
export interface Weergaven {
  eigen: Weergave[];
  vanPartij: Weergave[];
  /** Waarmee hij het register opent, of null. */
  standaard: Weergave | null;
  /** Of hij weergaven van zijn partij mag maken en wijzigen. */
  magVoorPartij: boolean;
}

const BEZET = 'Er is al een weergave met deze naam. Kies een andere naam, of vervang die weergave hieronder.';
const INTUSSEN =
  'Een ander heeft deze weergave intussen gewijzigd of weggehaald. Kijk eerst wat er nu staat.';
const TE_LANG = 'Dit zijn te veel filters om te bewaren.';
const MEESTE = 50;
const VOL = `Er kunnen ${MEESTE} weergaven bewaard worden. Haal er eerst een weg.`;

/** Bewaarde weergaven van het register. Een weergave zegt waarop gefilterd is; wat je dan ziet hangt af van wie je bent. */
export function maakWeergaven(omgeving: Omgeving) {
  const { db } = omgeving;

  const alsDing = (
    gebruiker: Gebruiker,
    { gebruikerId, partij }: Pick<Weergave, 'gebruikerId' | 'partij'>,
  ) => ({
    soort: 'weergave' as const,
    eigen: gebruikerId === gebruiker.id,
    partij,
  });

  async function lijst(gebruiker: Gebruiker): Promise<Weergaven> {
    const partij = gebruiker.partij?.slug ?? null;
    const [alle, standaard] = await Promise.all([
      laadWeergaven(db, gebruiker.id, partij),
      vindStandaard(db, gebruiker.id),
    ]);
    const zichtbaar = alle.filter((weergave) => mag(gebruiker, 'gebruiken', alsDing(gebruiker, weergave)));
    return {
      eigen: zichtbaar.filter((weergave) => weergave.partij === null),
      vanPartij: zichtbaar.filter((weergave) => weergave.partij !== null),
      standaard: zichtbaar.find(({ id }) => id === standaard) ?? null,
      magVoorPartij:
        partij !== null && mag(gebruiker, 'wijzigen', { soort: 'weergave', eigen: false, partij }),
    };
  }

  /** @throws Response 404 als de weergave er niet is of niet van deze gebruiker. */
  async function eis(gebruiker: Gebruiker, id: number, handeling: 'gebruiken' | 'wijzigen') {
    const weergave = ofNietGevonden(await vindWeergave(db, id));
    return mag(gebruiker, handeling, alsDing(gebruiker, weergave)) ? weergave : nietGevonden();
  }

  /**
   * Een weergave van een partij staat ook bij collega's open; van een eigen weergave hoort niemand iets. De gebeurtenis gaat ook naar
   * andere partijen en zegt daarom niet welke weergave het was.
   */
  function noteer(schrijver: Schrijver, partij: string | null) {
    if (partij === null) return;
    const onderwerp = 'weergaven';
    schrijver.noteer({ gebeurtenis: 'weergave.gewijzigd', onderwerp, opgaveNr: null, kring: 'vijfhoek' });
  }

  /** Wijzigt wat nog op `versie` staat; wat een collega intussen deed wordt nooit overschreven. */
  async function wijzig(
    gebruiker: Gebruiker,
    id: number,
    versie: number,
    werk: (weergave: Weergave, schrijver: Schrijver) => Promise<Uitslag>,
  ): Promise<Uitslag> {
    const weergave = { ...(await eis(gebruiker, id, 'wijzigen')), versie };
    try {
      return await legVast(omgeving, gebruiker, async (schrijver) => {
        const uitslag = await werk(weergave, schrijver);
        if (uitslag.ok) noteer(schrijver, weergave.partij);
        return uitslag;
      });
    } catch (fout) {
      if (!(fout instanceof Verouderd)) throw fout;
      return { ok: false, fouten: { formulier: INTUSSEN } };
    }
  }

  const zelfde = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

  return {
    lijst,

    /** Bewaart `zoek` onder een nieuwe naam. */
    async bewaar(
      gebruiker: Gebruiker,
      zoek: string,
      velden: Record<string, unknown>,
    ): Promise<Uitslag<{ id: number }>> {
      const gelezen = weergaveInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      if (zoek.length > LANGSTE_ZOEK) return { ok: false, fouten: { formulier: TE_LANG } };
      const { naam, voor, standaard } = gelezen.data;
      const eigenaar = eigenaarVan(gebruiker, voor);
      if (!mag(gebruiker, 'wijzigen', alsDing(gebruiker, eigenaar))) nietGevonden();
      return legVast(omgeving, gebruiker, async (schrijver): Promise<Uitslag<{ id: number }>> => {
        const { trx, nu } = schrijver;
        const alle = await laadWeergaven(trx, gebruiker.id, eigenaar.partij);
        const naast = alle.filter((ander) => ander.partij === eigenaar.partij);
        if (naast.length >= MEESTE) return { ok: false, fouten: { formulier: VOL } };
        if (naast.some((ander) => zelfde(ander.naam, naam))) return { ok: false, fouten: { naam: BEZET } };
        const id = await voegWeergaveToe(trx, eigenaar, { naam, zoek }, { gebruikerId: gebruiker.id, nu });
        if (id === null) return { ok: false, fouten: { naam: BEZET } };
        if (standaard) await zetStandaard(trx, gebruiker.id, id);
        noteer(schrijver, eigenaar.partij);
        return { ok: true, id };
      });
    },

    hernoem(gebruiker: Gebruiker, id: number, versie: number, velden: unknown): Promise<Uitslag> {
      return wijzig(gebruiker, id, versie, async (weergave, { trx, nu }): Promise<Uitslag> => {
        const gelezen = naamInvoer.safeParse(velden);
        if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
        const { naam } = gelezen.data;
        const alle = await laadWeergaven(trx, gebruiker.id, weergave.partij);
        const bezet = alle.some(
          (ander) => ander.id !== id && ander.partij === weergave.partij && zelfde(ander.naam, naam),
        );
        if (bezet) return { ok: false, fouten: { naam: BEZET } };
        await wijzigWeergave(trx, weergave, { naam }, { gebruikerId: gebruiker.id, nu });
        return { ok: true };
      });
    },

    /** Zet andere filters onder dezelfde naam. */
    vervang(gebruiker: Gebruiker, id: number, versie: number, zoek: string): Promise<Uitslag> {
      return wijzig(gebruiker, id, versie, async (weergave, { trx, nu }): Promise<Uitslag> => {
        if (zoek.length > LANGSTE_ZOEK) return { ok: false, fouten: { formulier: TE_LANG } };
        await wijzigWeergave(trx, weergave, { zoek }, { gebruikerId: gebruiker.id, nu });
        return { ok: true };
      });
    },

    verwijder(gebruiker: Gebruiker, id: number, versie: number): Promise<Uitslag> {
      return wijzig(gebruiker, id, versie, async (weergave, { trx }) => {
        await verwijderWeergave(trx, weergave);
        return { ok: true };
      });
    },

    /** Waarmee deze gebruiker voortaan het register opent; null: met alles. */
    async kiesStandaard(gebruiker: Gebruiker, id: number | null): Promise<void> {
      if (id !== null) await eis(gebruiker, id, 'gebruiken');
      await zetStandaard(db, gebruiker.id, id);
    },
  };
}

function eigenaarVan({ id, partij }: Gebruiker, voor: 'mij' | 'partij'): Eigenaar {
  if (voor === 'mij') return { gebruikerId: id, partij: null };
  return partij ? { gebruikerId: null, partij: partij.slug } : nietGevonden();
}
