import { createHash, randomUUID } from 'node:crypto';
import { type Bestand, bewaarBestand, telBestanden, vindBestand } from '#db/queries/bestand.ts';
import { vindDocument } from '#db/queries/document.ts';
import {
  type AfbeeldingUitslag,
  BESTANDSFOUT,
  MAX_AFBEELDING,
  MAX_AFBEELDINGEN,
} from '#domain/document/bestand.ts';
import { bestandNummer } from '#domain/document/nodes/afbeelding.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { mag } from '#domain/policy/mag.ts';
import { bekijkAfbeelding } from './afbeelding.ts';
import { nietGevonden, ofNietGevonden } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';
import { planVan } from './planrecht.ts';

/** De afbeeldingen in de plannen. Wie het plan mag lezen mag ze zien; wie eraan schrijft mag er toevoegen. */
export function maakBestanden(omgeving: Omgeving) {
  const { db } = omgeving;

  /** @throws Response 404 als dat niet mag of het plan er niet is. */
  async function eisSchrijver(gebruiker: Gebruiker, opgaveNr: number) {
    const plan = await planVan(db, opgaveNr);
    if (!mag(gebruiker, 'schrijven', { soort: 'plan', ...plan })) nietGevonden();
    return plan;
  }

  return {
    /** Om te vragen vóór er bytes gelezen worden. @throws Response 404 als deze gebruiker hier niets mag toevoegen. */
    async eisSchrijver(gebruiker: Gebruiker, opgaveNr: number): Promise<void> {
      await eisSchrijver(gebruiker, opgaveNr);
    },

    /**
     * Bewaart een afbeelding bij het plan van een opgave, nadat de bytes bekeken zijn.
     * @param gezegd de soort die de aanbrenger noemde (`image/png`), of leeg
     */
    async voegToe(
      gebruiker: Gebruiker,
      opgaveNr: number,
      data: Uint8Array,
      gezegd: string,
    ): Promise<AfbeeldingUitslag> {
      const { document, kring } = await eisSchrijver(gebruiker, opgaveNr);
      if (data.length > MAX_AFBEELDING) return { ok: false, fout: BESTANDSFOUT.te_groot };
      const bekeken = bekijkAfbeelding(data, gezegd);
      if (!bekeken.ok) return bekeken;
      const { soort, breedte, hoogte } = bekeken;
      const { documentId } = document;
      if ((await telBestanden(db, documentId)) + data.length > MAX_AFBEELDINGEN)
        return { ok: false, fout: BESTANDSFOUT.vol };
      const sha256 = createHash('sha256').update(data).digest('hex');
      return legVast(omgeving, gebruiker, async ({ trx, nu, noteer }) => {
        const afbeelding = await bewaarBestand(trx, {
          nummer: randomUUID(),
          documentId,
          soort,
          breedte,
          hoogte,
          sha256,
          data,
          gebruikerId: gebruiker.id,
          gemaaktOp: nu,
        });
        noteer({ gebeurtenis: 'plan.afbeelding', onderwerp: `document:${documentId}`, opgaveNr, kring });
        return { ok: true, afbeelding };
      });
    },

    /** @throws Response 404 als er niets is, of als het in een plan staat dat deze gebruiker niet mag lezen. */
    async lees(gebruiker: Gebruiker, nummer: string): Promise<Bestand> {
      const bestand = ofNietGevonden(await vindBestand(db, ofNietGevonden(bestandNummer(nummer))));
      const document = ofNietGevonden(await vindDocument(db, bestand.documentId));
      const plan = await planVan(db, document.opgaveNr);
      if (!mag(gebruiker, 'lezen', { soort: 'plan', ...plan })) nietGevonden();
      return bestand;
    },
  };
}
