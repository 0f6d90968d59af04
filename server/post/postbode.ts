import { eerstvolgendePoging, neemMail, type Postmail, zetMislukt, zetVerstuurd } from '#db/queries/mail.ts';
import { volgendePoging } from '#domain/post/mail.ts';
import { legVast, type Omgeving } from '../diensten/omgeving.ts';
import { misluktDoor, smtpFout, type Verstuur } from './smtp.ts';

/** Brengt weg wat er klaarligt. */
export interface Postbode {
  /** Er ligt iets nieuws klaar. Kost wie roept niets: versturen gebeurt daarna. */
  wek(): void;
  /** Begint niets meer, en wacht op de mail waar hij mee bezig is. */
  sluit(): Promise<void>;
}

/** Zo lang is een mail van wie haar nam. Gaat dat proces weg, dan neemt een ander haar daarna. */
const HUUR_MS = 5 * 60_000;
/** Langer vooruit kan een wekker niet. */
const LANGST_MS = 24 * 60 * 60_000;
/** Na een storing van de opslag. */
const OPNIEUW_MS = 30_000;

/**
 * Verstuurt één mail tegelijk, en legt na elke poging vast hoe het ging. Een mail is pas weg als de mailserver haar heeft
 * aangenomen: stopt het proces ertussenin, dan gaat zij nog eens, met dezelfde Message-ID (besluit 21).
 */
export function startPostbode(
  omgeving: Omgeving,
  verstuur: Verstuur,
  logger: Pick<Console, 'error'>,
): Postbode {
  const { db, klok } = omgeving;
  let wekker: NodeJS.Timeout | undefined;
  let beurt: Promise<void> = Promise.resolve();
  let dicht = false;

  async function bezorg(mail: Postmail): Promise<void> {
    let mislukt: { fout: string; volgende: string | null } | null = null;
    try {
      await verstuur(mail);
    } catch (fout) {
      const { zin, definitief } = misluktDoor(fout);
      // Zonder adres: dat staat in de tabel, het log is voor wie de mailserver beheert.
      const { code, responseCode } = smtpFout(fout);
      logger.error(`post: mail ${mail.id} niet verstuurd (${code ?? 'onbekend'} ${responseCode ?? ''})`);
      mislukt = { fout: zin, volgende: definitief ? null : volgendePoging(mail.pogingen, klok()) };
    }
    await legVast(omgeving, null, async ({ trx, nu, noteer }) => {
      if (mislukt) await zetMislukt(trx, mail.id, mislukt);
      else await zetVerstuurd(trx, mail.id, nu);
      noteer({
        gebeurtenis: mislukt ? 'mail.mislukt' : 'mail.verstuurd',
        onderwerp: mail.rondeId === null ? `mail:${mail.id}` : `ronde:${mail.rondeId}`,
        opgaveNr: null,
        kring: mail.kring,
      });
    });
  }

  async function loop(): Promise<void> {
    clearTimeout(wekker);
    let straks = OPNIEUW_MS;
    try {
      while (!dicht) {
        const nu = klok();
        const huur = new Date(nu.getTime() + HUUR_MS).toISOString();
        const mail = await neemMail(db, nu.toISOString(), huur);
        if (!mail) break;
        await bezorg(mail);
      }
      const volgende = await eerstvolgendePoging(db);
      if (volgende === null) return;
      straks = Math.min(Math.max(Date.parse(volgende) - klok().getTime(), 0), LANGST_MS);
    } catch (fout) {
      logger.error('post: de opslag laat het afweten:', fout);
    }
    if (!dicht) wekker = setTimeout(wek, straks).unref();
  }

  function wek(): void {
    if (!dicht) beurt = beurt.then(loop);
  }

  wek();
  return {
    wek,
    async sluit() {
      dicht = true;
      clearTimeout(wekker);
      await beurt;
    },
  };
}
