import { laadOordelenVan, vindOpgave, voegOordeelToe } from '#db/queries/opgave.ts';
import { laadPartijen } from '#db/queries/partij.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { trekt } from '#domain/opgave/deelname.ts';
import { oordeelInvoer } from '#domain/opgave/invoer.ts';
import type { Oordeel } from '#domain/opgave/opgave.ts';
import { mag } from '#domain/policy/mag.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';

/** Het eigen oordeel van een trekker over zijn opgave (design §4, Lights). */
export function maakOordelen(omgeving: Omgeving) {
  const { db } = omgeving;

  async function magOordelen(gebruiker: Gebruiker, opgaveNr: number): Promise<boolean> {
    const opgave = ofNietGevonden(await vindOpgave(db, opgaveNr));
    return mag(gebruiker, 'oordelen', { soort: 'opgave', trekkers: trekt(opgave, await laadPartijen(db)) });
  }

  return {
    magOordelen,

    /** Alle oordelen over een opgave, het nieuwste eerst. Iedereen mag ze lezen, net als de opgave zelf. */
    geschiedenis(opgaveNr: number): Promise<Oordeel[]> {
      return laadOordelenVan(db, opgaveNr);
    },

    /** Voegt een oordeel toe; het vorige blijft in de geschiedenis. */
    async geef(gebruiker: Gebruiker, opgaveNr: number, velden: unknown): Promise<Uitslag> {
      const { partij } = gebruiker;
      if (!partij || !(await magOordelen(gebruiker, opgaveNr))) return nietGevonden();
      const gelezen = oordeelInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      return legVast(omgeving, gebruiker, async ({ trx, vandaag, nu, noteer }) => {
        await voegOordeelToe(trx, {
          ...gelezen.data,
          opgaveNr,
          partij: partij.slug,
          gebruikerId: gebruiker.id,
          datum: vandaag,
          vastgelegdOp: nu,
        });
        noteer({
          gebeurtenis: 'oordeel.gegeven',
          onderwerp: `opgave:${opgaveNr}`,
          opgaveNr,
          kring: 'vijfhoek',
        });
        return { ok: true };
      });
    },
  };
}
