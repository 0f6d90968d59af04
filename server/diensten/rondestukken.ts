import { createHash } from 'node:crypto';
import { bevriesStatusronde, laadBevrorenAntwoorden, laadStatusrondes } from '#db/queries/statusronde.ts';
import { dagVan } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import { canoniek } from '#domain/overleg/stuk.ts';
import { KRINGEN, kringenVan } from '#domain/policy/kring.ts';
import { maakRondestuk } from '#domain/ronde/kopie.ts';
import { beperkRondestuk, type Rondestuk, rondestukSchema } from '#domain/ronde/stuk.ts';
import { type Rondeverschil, rondeverschil } from '#domain/ronde/verschil.ts';
import { isGesloten, rondedag } from '#domain/stand/ronde.ts';
import { ofNietGevonden, type Uitslag } from './fouten.ts';
import { legVast, type Omgeving } from './omgeving.ts';

export interface Vergelijking {
  stuk: Rondestuk;
  /** De ronde ervoor, of null als er geen was. */
  vorige: Statusronde | null;
  verschil: Rondeverschil;
}

interface Ronden {
  /** @throws Response 404 als deze gebruiker dit met de ronde niet mag. */
  vind(gebruiker: Gebruiker, id: number, handeling: 'lezen' | 'nabellen' | 'leiden'): Promise<Statusronde>;
}

const AL_ANDERS = 'De ronde is intussen gewijzigd of bevroren. Kijk of het nog klopt.';

/** De antwoorden van een ronde: volgens de stand zolang zij niet bevroren is, en daarna uit de kopie. */
export function maakRondestukken(omgeving: Omgeving, { vind }: Ronden) {
  const { db, klok, stand } = omgeving;

  /** Wat deze gebruiker van de antwoorden mag zien. */
  async function stukVan(gebruiker: Gebruiker, ronde: Statusronde): Promise<Rondestuk> {
    const kringen = kringenVan(gebruiker);
    const bevroren = ronde.bevrorenOp === null ? null : await laadBevrorenAntwoorden(db, ronde.id);
    if (bevroren) return beperkRondestuk(rondestukSchema.parse(JSON.parse(bevroren.stuk)), kringen);
    return maakRondestuk(await stand.stand(kringen, rondedag(ronde, dagVan(klok()))), ronde);
  }

  return {
    stukVan,

    /** Wat er veranderde sinds de ronde ervoor. @throws Response 404 */
    async vergelijk(gebruiker: Gebruiker, id: number): Promise<Vergelijking> {
      const ronde = await vind(gebruiker, id, 'lezen');
      const eerdere = (await laadStatusrondes(db, kringenVan(gebruiker))).filter(
        ({ peildatum, van }) => peildatum < ronde.peildatum && van < ronde.van,
      );
      const vorige = eerdere.at(-1) ?? null;
      const stuk = await stukVan(gebruiker, ronde);
      const vorig = vorige && (await stukVan(gebruiker, vorige));
      return { stuk, vorige, verschil: rondeverschil(stuk, vorig) };
    },

    /** De bevroren antwoorden zoals ze vastliggen, om na te rekenen. @throws Response 404 ook zolang dat niet gebeurd is. */
    async bewijsstuk(gebruiker: Gebruiker, id: number): Promise<string> {
      await vind(gebruiker, id, 'nabellen');
      return ofNietGevonden(await laadBevrorenAntwoorden(db, id)).stuk;
    },

    /** Waaraan de bevroren antwoorden te herkennen zijn, of null. */
    async kenmerk({ id, bevrorenOp }: Statusronde): Promise<{ op: string; sha256: string } | null> {
      const bevroren = bevrorenOp === null ? null : await laadBevrorenAntwoorden(db, id);
      return bevroren && { op: bevroren.bevrorenOp, sha256: bevroren.sha256 };
    },

    /** Legt de antwoorden van een gesloten ronde vast, met een SHA-256; daarna verandert er nooit meer iets aan. */
    async bevries(gebruiker: Gebruiker, id: number, versie: number): Promise<Uitslag> {
      const ronde = await vind(gebruiker, id, 'leiden');
      return legVast(omgeving, gebruiker, async ({ trx, nu, vandaag, noteer }): Promise<Uitslag> => {
        if (!isGesloten(ronde, vandaag)) {
          return { ok: false, fouten: { formulier: 'Sluit de ronde eerst: er kan nog gemeld worden.' } };
        }
        // Alles, ook wat deze lezer niet ziet; wie leest krijgt alleen zijn eigen kringen.
        const opDag = await stand.stand(KRINGEN, rondedag(ronde, vandaag));
        const stuk = canoniek(maakRondestuk(opDag, ronde));
        const sha256 = createHash('sha256').update(stuk).digest('hex');
        if (!(await bevriesStatusronde(trx, { id, versie }, { bevrorenOp: nu, stuk, sha256 }))) {
          return { ok: false, fouten: { formulier: AL_ANDERS } };
        }
        noteer({
          gebeurtenis: 'ronde.bevroren',
          onderwerp: `ronde:${id}`,
          opgaveNr: null,
          kring: ronde.kring,
        });
        return { ok: true };
      });
    },
  };
}
