import { Verouderd } from '#db/fouten.ts';
import { laadCijfers, vindCijfer, voegCijferToe, voegCijferwaardeToe } from '#db/queries/cijfer.ts';
import type { Cijfer } from '#domain/cijfer/cijfer.ts';
import { cijferInvoer, cijferwaardeInvoer } from '#domain/cijfer/invoer.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { kringenVan } from '#domain/policy/kring.ts';
import { mag } from '#domain/policy/mag.ts';
import { nietGevonden, ofNietGevonden, type Uitslag, veldfouten } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';

const INTUSSEN = 'Een ander heeft intussen een nieuwe waarde vastgelegd. Kijk eerst of de jouwe nog klopt.';

/** Het cijferregister: waar de cijfers in de plannen vandaan komen. Een waarde verandert nooit; er komt er een bij. */
export function maakCijfers(omgeving: Omgeving) {
  const { db } = omgeving;

  return {
    /** Alle cijfers die deze gebruiker mag kennen, op naam. */
    alle: (gebruiker: Gebruiker): Promise<Cijfer[]> => laadCijfers(db, kringenVan(gebruiker)),

    magMaken: (gebruiker: Gebruiker): boolean =>
      mag(gebruiker, 'maken', { soort: 'cijfer', kring: 'vijfhoek' }),

    /** Of deze gebruiker een cijfer alleen voor Rijk en VNG kan maken. */
    magAfschermen: (gebruiker: Gebruiker): boolean =>
      mag(gebruiker, 'maken', { soort: 'cijfer', kring: 'rijk_vng' }),

    /** Zet een cijfer met zijn eerste waarde in het register. */
    async maak(gebruiker: Gebruiker, velden: Record<string, unknown>): Promise<Uitslag<{ id: number }>> {
      if (!this.magMaken(gebruiker)) nietGevonden();
      const gelezen = cijferInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      const { naam, eenheid, opgaveNr, alleenRijkVng, ...waarde } = gelezen.data;
      const kring = alleenRijkVng ? 'rijk_vng' : 'vijfhoek';
      if (!mag(gebruiker, 'maken', { soort: 'cijfer', kring })) nietGevonden();
      return legVast(omgeving, gebruiker, async ({ trx, nu, noteer }) => {
        const id = await voegCijferToe(trx, {
          naam,
          eenheid,
          opgaveNr,
          kring,
          gemaaktDoor: gebruiker.id,
          gemaaktOp: nu,
        });
        await voegCijferwaardeToe(trx, id, {
          ...waarde,
          versie: 1,
          gebruikerId: gebruiker.id,
          vastgelegdOp: nu,
        });
        noteer({ gebeurtenis: 'cijfer.gemaakt', onderwerp: `cijfer:${id}`, opgaveNr, kring });
        return { ok: true, id };
      });
    },

    /**
     * Legt een nieuwe waarde vast na versie `na`. Was een ander eerder, dan verandert er niets.
     * @throws Response 404 als het cijfer er niet is of niet gekend mag worden.
     */
    async leg(
      gebruiker: Gebruiker,
      id: number,
      na: number,
      velden: Record<string, unknown>,
    ): Promise<Uitslag> {
      const cijfer = ofNietGevonden(await vindCijfer(db, id));
      const { kring, opgaveNr } = cijfer;
      if (!mag(gebruiker, 'bijwerken', { soort: 'cijfer', kring })) nietGevonden();
      const gelezen = cijferwaardeInvoer.safeParse(velden);
      if (!gelezen.success) return { ok: false, fouten: veldfouten(gelezen.error.issues) };
      try {
        return await legVast(omgeving, gebruiker, async ({ trx, nu, noteer }) => {
          await voegCijferwaardeToe(trx, id, {
            ...gelezen.data,
            versie: na + 1,
            gebruikerId: gebruiker.id,
            vastgelegdOp: nu,
          });
          noteer({ gebeurtenis: 'cijfer.gewijzigd', onderwerp: `cijfer:${id}`, opgaveNr, kring });
          return { ok: true };
        });
      } catch (fout) {
        if (!(fout instanceof Verouderd)) throw fout;
        return { ok: false, fouten: { formulier: INTUSSEN } };
      }
    },
  };
}
