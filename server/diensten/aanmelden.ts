import type { Kysely } from 'kysely';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { z } from 'zod';
import { gebruikerOpEmail } from '#db/queries/gebruiker.ts';
import { sessieBij, verwijderSessie, verwijderVerlopenSessies, voegSessieToe } from '#db/queries/sessie.ts';
import type { Database } from '#db/tables.ts';
import type { Klok } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { SESSIE_SECONDEN, sessieCookie } from '../aanmelden/cookie.ts';
import { nieuwToken, tokenHash } from '../aanmelden/token.ts';
import { hashWachtwoord, kloptWachtwoord } from '../aanmelden/wachtwoord.ts';

const invoer = z.object({
  email: z.email('Vul een e-mailadres in, zoals naam@organisatie.nl.').max(254),
  wachtwoord: z.string().min(1, 'Vul je wachtwoord in.').max(200, 'Dit wachtwoord is te lang.'),
});

export type AanmeldFouten = Partial<Record<'email' | 'wachtwoord' | 'formulier', string>>;
/** Gelukt: de `Set-Cookie` die aanmeldt. */
export type Aanmelding = { ok: true; cookie: string } | { ok: false; fouten: AanmeldFouten };

const NIET_GELUKT = 'Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk ze na en probeer het opnieuw.';
const TE_VAAK = 'Er is te vaak geprobeerd om aan te melden. Wacht een kwartier en probeer het dan opnieuw.';
const KWARTIER = 15 * 60;

/**
 * Aanmelden en afmelden. Mislukte pogingen tellen per account en per adres; over de grens wordt het wachtwoord niet eens
 * meer bekeken. Een onbekend e-mailadres kost evenveel tijd als een verkeerd wachtwoord, en geeft dezelfde zin.
 */
export function maakAanmelden(
  db: Kysely<Database>,
  klok: Klok,
  veilig: boolean,
  /** Sluit wat deze sessie nog open had, zoals een plan in een ander tabblad. */
  naAfmelden: () => Promise<void>,
) {
  const perAccount = new RateLimiterMemory({ points: 10, duration: KWARTIER });
  const perAdres = new RateLimiterMemory({ points: 100, duration: KWARTIER });
  const nepHash = hashWachtwoord(nieuwToken());

  return {
    async aanmelden(velden: unknown, ip: string): Promise<Aanmelding> {
      const gelezen = invoer.safeParse(velden);
      if (!gelezen.success) {
        const { fieldErrors } = z.flattenError(gelezen.error);
        return {
          ok: false,
          fouten: { email: fieldErrors.email?.[0], wachtwoord: fieldErrors.wachtwoord?.[0] },
        };
      }
      const email = gelezen.data.email.toLowerCase();
      // Een poging telt vóór het kijken, en lukken geeft haar terug: anders glipt een salvo tegelijk onder de grens door.
      if (!(await telt(perAdres, ip)) || !(await telt(perAccount, email))) {
        return { ok: false, fouten: { formulier: TE_VAAK } };
      }
      const gevonden = await gebruikerOpEmail(db, email);
      const hash = gevonden?.wachtwoordHash ?? (await nepHash);
      const klopt = await kloptWachtwoord(hash, gelezen.data.wachtwoord);
      if (!gevonden || !klopt) return { ok: false, fouten: { formulier: NIET_GELUKT } };

      await perAccount.delete(email);
      await perAdres.reward(ip);
      const nu = klok();
      await verwijderVerlopenSessies(db, nu.toISOString());
      const token = nieuwToken();
      await voegSessieToe(db, {
        tokenHash: tokenHash(token),
        gebruikerId: gevonden.gebruiker.id,
        gemaaktOp: nu.toISOString(),
        verlooptOp: new Date(nu.getTime() + SESSIE_SECONDEN * 1000).toISOString(),
      });
      return { ok: true, cookie: sessieCookie(token, veilig) };
    },

    /** @returns de `Set-Cookie` die afmeldt. */
    async afmelden(token: string | null): Promise<string> {
      if (token) {
        await verwijderSessie(db, tokenHash(token));
        await naAfmelden();
      }
      return sessieCookie('', veilig);
    },

    /** Wie er bij dit token hoort, of null als het niet (meer) geldt. */
    async wieIs(token: string | null): Promise<Gebruiker | null> {
      if (!token) return null;
      return sessieBij(db, tokenHash(token), klok().toISOString());
    },
  };
}

/** Telt een poging. @returns of die nog mag */
async function telt(grens: RateLimiterMemory, sleutel: string): Promise<boolean> {
  try {
    await grens.consume(sleutel);
    return true;
  } catch (uitkomst) {
    if (uitkomst instanceof RateLimiterRes) return false;
    throw uitkomst;
  }
}

export type Aanmelden = ReturnType<typeof maakAanmelden>;
