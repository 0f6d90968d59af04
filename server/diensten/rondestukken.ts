import { createHash } from 'node:crypto';
import {
  bevriesStatusronde,
  laadBevrorenAntwoorden,
  laadStatusrondes,
  vindKenmerk,
} from '#db/queries/statusronde.ts';
import { dagVan } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Statusronde } from '#domain/overleg/overleg.ts';
import { canoniek } from '#domain/overleg/stuk.ts';
import { KRINGEN, kringenVan } from '#domain/policy/kring.ts';
import { maakRondestuk } from '#domain/ronde/kopie.ts';
import { beperkRondestuk, type Rondestuk, rondestukSchema } from '#domain/ronde/stuk.ts';
import { type Rondeverschil, rondeverschil } from '#domain/ronde/verschil.ts';
import { isGesloten, rondedag } from '#domain/stand/ronde.ts';
import type { Stand } from '#domain/stand/stand.ts';
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

/** Zoveel bevroren rondes blijven in het geheugen. */
const BEWAREN = 4;

const AL_ANDERS = 'De ronde is intussen gewijzigd of bevroren. Kijk of het nog klopt.';

/** De antwoorden van een ronde: volgens de stand zolang zij niet bevroren is, en daarna uit de kopie. */
export function maakRondestukken(omgeving: Omgeving, { vind }: Ronden) {
  const { db, klok, stand } = omgeving;

  /** Gelezen kopieën; een kopie verandert nooit. De oudste maakt plaats voor een nieuwe. */
  const kopieen = new Map<number, Rondestuk>();
  /** Wat uit een stand volgt, zolang die stand er is. */
  const levend = new WeakMap<Stand, Map<string, Rondestuk>>();

  async function kopieVan({ id }: Statusronde): Promise<Rondestuk> {
    const bekend = kopieen.get(id);
    if (bekend) return bekend;
    const { stuk } = ofNietGevonden(await laadBevrorenAntwoorden(db, id));
    const kopie = rondestukSchema.parse(JSON.parse(stuk));
    const oudste = kopieen.keys().next();
    if (kopieen.size >= BEWAREN && !oudste.done) kopieen.delete(oudste.value);
    kopieen.set(id, kopie);
    return kopie;
  }

  /** Wat deze gebruiker van de antwoorden mag zien. */
  async function stukVan(gebruiker: Gebruiker, ronde: Statusronde): Promise<Rondestuk> {
    const kringen = kringenVan(gebruiker);
    if (ronde.bevrorenOp !== null) return beperkRondestuk(await kopieVan(ronde), kringen);
    const opDag = await stand.stand(kringen, rondedag(ronde, dagVan(klok())));
    const bekend = levend.get(opDag) ?? new Map<string, Rondestuk>();
    const sleutel = `${ronde.id}/${ronde.versie}`;
    const stuk = bekend.get(sleutel) ?? maakRondestuk(opDag, ronde);
    bekend.set(sleutel, stuk);
    levend.set(opDag, bekend);
    return stuk;
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
      const sha256 = bevrorenOp === null ? null : await vindKenmerk(db, id);
      return bevrorenOp === null || sha256 === null ? null : { op: bevrorenOp, sha256 };
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
