import {
  haalBewijsWeg,
  haalHelperWeg,
  laadBewijs,
  laadHelpers,
  voegBewijsToe,
  voegHelperToe,
} from '#db/queries/actiedossier.ts';
import type { Actie } from '#domain/actie/actie.ts';
import { type Bewijs, bewijsInvoer, helperInvoer } from '#domain/actie/dossier.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import type { maakActies } from './acties.ts';
import { nietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving, type Schrijver } from './omgeving.ts';

/** Wie er bij een actie helpt, en waar te zien is wat zij opleverde. Wie de actie mag wijzigen houdt dat bij. */
export function maakActiedossier(omgeving: Omgeving, acties: Pick<ReturnType<typeof maakActies>, 'lees'>) {
  const { db, stand } = omgeving;

  /** @throws Response 404 als de actie er niet is of niet gewijzigd mag worden. */
  async function eis(gebruiker: Gebruiker, id: number): Promise<Actie> {
    const { actie, magWijzigen } = await acties.lees(gebruiker, id);
    return magWijzigen ? actie : nietGevonden();
  }

  function wijzig<T>(
    gebruiker: Gebruiker,
    { id, opgaveNr, kring }: Actie,
    werk: (trx: Schrijver['trx'], gedaan: { gebruikerId: number; nu: string }) => Promise<T>,
  ): Promise<T> {
    return legVast(omgeving, gebruiker, async ({ trx, nu, noteer }) => {
      noteer({ gebeurtenis: 'actie.dossier', onderwerp: `actie:${id}`, opgaveNr, kring });
      return werk(trx, { gebruikerId: gebruiker.id, nu });
    });
  }

  return {
    /** @throws Response 404 als de actie er niet is of niet gezien mag worden. */
    async lees(gebruiker: Gebruiker, id: number): Promise<{ helpers: string[]; bewijs: Bewijs[] }> {
      await acties.lees(gebruiker, id);
      const [helpers, bewijs] = await Promise.all([laadHelpers(db, id), laadBewijs(db, id)]);
      return { helpers, bewijs };
    },

    async voegHelperToe(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const actie = await eis(gebruiker, id);
      const gelezen = helperInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { partij } = gelezen.data;
      const { partijen } = await stand.stand(kringenVan(gebruiker));
      if (!partijen.has(partij)) return { ok: false, fouten: { partij: 'Kies een partij uit de lijst.' } };
      if (partij === actie.eigenaarPartij) {
        return { ok: false, fouten: { partij: 'Deze partij is al eigenaar van de actie.' } };
      }
      await wijzig(gebruiker, actie, (trx, gedaan) => voegHelperToe(trx, id, partij, gedaan));
      return { ok: true };
    },

    async haalHelperWeg(gebruiker: Gebruiker, id: number, partij: string): Promise<void> {
      const actie = await eis(gebruiker, id);
      await wijzig(gebruiker, actie, (trx) => haalHelperWeg(trx, id, partij));
    },

    async voegBewijsToe(gebruiker: Gebruiker, id: number, velden: unknown): Promise<Uitslag> {
      const actie = await eis(gebruiker, id);
      const gelezen = bewijsInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      await wijzig(gebruiker, actie, (trx, gedaan) => voegBewijsToe(trx, id, gelezen.data, gedaan));
      return { ok: true };
    },

    /** @throws Response 404 als het er niet staat. */
    async haalBewijsWeg(gebruiker: Gebruiker, id: number, bewijs: number): Promise<void> {
      const actie = await eis(gebruiker, id);
      await wijzig(gebruiker, actie, async (trx, gedaan) => {
        if (!(await haalBewijsWeg(trx, id, bewijs, gedaan))) nietGevonden();
      });
    },
  };
}
