import { vindDocument } from '#db/queries/document.ts';
import { laatsteVersie, teVersioneren } from '#db/queries/document-versie.ts';
import { legVast, type Omgeving } from '../diensten/omgeving.ts';
import { versieVanNu } from '../diensten/versies.ts';

/** Zolang er geschreven wordt komt er hoogstens één versie per uur bij. */
const UUR_MS = 3_600_000;
/** Wie even weg is en terugkomt maakt niet elke keer een versie; die komt dan binnen het uur. */
const RUST_MS = 600_000;
const TIK_MS = 60_000;

export interface Versiewacht {
  /** De laatste schrijver ging weg: is er iets nieuws, dan wordt het een versie. */
  verlaten(documentId: string): void;
  /** Kijkt nu welke documenten aan een versie toe zijn. */
  tik(): Promise<void>;
  /** Begint niets meer, en wacht op waar hij mee bezig is. */
  sluit(): Promise<void>;
}

/**
 * Bewaart vanzelf versies: elk uur waarin iemand schreef, en als de laatste schrijver weggaat. Wat er in het logboek staat beslist, op een
 * vergrendeld document, dus meer processen naast elkaar maken samen niet meer.
 */
export function startVersiewacht(omgeving: Omgeving): Versiewacht {
  const { db, klok } = omgeving;
  let bezig: Promise<void> = Promise.resolve();
  let dicht = false;

  const geleden = (ms: number) => new Date(klok().getTime() - ms).toISOString();

  async function bewaar(documentId: string, nietNa: string): Promise<void> {
    const document = await vindDocument(db, documentId);
    if (!document) return;
    await legVast(omgeving, null, (schrijver) => versieVanNu(schrijver, { document }, nietNa));
  }

  /** Na elkaar; wat misgaat is de volgende tik weer aan de beurt. */
  function doe(werk: () => Promise<void>): Promise<void> {
    bezig = bezig
      .then(() => (dicht ? undefined : werk()))
      .catch((fout: unknown) => console.error('versies:', fout));
    return bezig;
  }

  const tik = () =>
    doe(async () => {
      const grens = geleden(UUR_MS);
      for (const documentId of await teVersioneren(db, grens)) if (!dicht) await bewaar(documentId, grens);
    });
  const klokje = setInterval(tik, TIK_MS);
  klokje.unref();

  return {
    tik,
    verlaten(documentId) {
      doe(async () => {
        const grens = geleden(RUST_MS);
        const laatste = await laatsteVersie(db, documentId);
        if (laatste && laatste.gemaaktOp > grens) return;
        const nieuw = await teVersioneren(db, klok().toISOString());
        if (nieuw.includes(documentId)) await bewaar(documentId, grens);
      });
    },
    sluit() {
      dicht = true;
      clearInterval(klokje);
      return bezig;
    },
  };
}
