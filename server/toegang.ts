import type { Kysely } from 'kysely';
import { vindDocument } from '#db/queries/document.ts';
import { sessieBij } from '#db/queries/sessie.ts';
import type { Database } from '#db/tables.ts';
import type { Klok } from '#domain/datum/datum.ts';
import { mag } from '#domain/policy/mag.ts';
import { tokenUitCookie } from './aanmelden/cookie.ts';
import { tokenHash } from './aanmelden/token.ts';
import type { Config } from './config.ts';
import { planVan } from './diensten/planrecht.ts';
import { isEigenOrigin } from './http/origin.ts';
import type { Toegang } from './sync/ports.ts';

/** De vraag van de socket aan dezelfde policy als de pagina's. */
export function maakToegang(db: Kysely<Database>, klok: Klok, config: Pick<Config, 'origin'>): Toegang {
  return {
    magHerkomst: (request) => isEigenOrigin(request.headers, config.origin),
    async beoordeel(cookie, documentId) {
      const token = tokenUitCookie(cookie);
      const gebruiker = token && (await sessieBij(db, tokenHash(token), klok().toISOString()));
      if (!gebruiker) return { soort: 'niet_aangemeld' };
      const document = await vindDocument(db, documentId);
      if (!document) return { soort: 'onbekend' };
      const plan = { soort: 'plan' as const, ...(await planVan(db, document.opgaveNr)) };
      if (!mag(gebruiker, 'lezen', plan)) return { soort: 'onbekend' };
      return { soort: 'toegelaten', gebruiker, magSchrijven: mag(gebruiker, 'schrijven', plan) };
    },
  };
}
