import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { vindDocument } from '#db/queries/document.ts';
import { sessiesBij } from '#db/queries/sessie.ts';
import { telWissingen } from '#db/queries/wissing.ts';
import type { Seinen } from '#db/seinen.ts';
import type { Database } from '#db/tables.ts';
import type { Db } from '#db/verbinding.ts';
import type { Klok } from '#domain/datum/datum.ts';
import { mag } from '#domain/policy/mag.ts';
import { tokenUitCookie } from './aanmelden/cookie.ts';
import { tokenHash } from './aanmelden/token.ts';
import type { Config } from './config.ts';
import { type Plan, planVan } from './diensten/planrecht.ts';
import { isEigenOrigin } from './http/origin.ts';
import type { Oordeel, Toegang, Toegangsseinen, Toegangsvraag } from './sync/ports.ts';

const KANAAL = 'toegang';

/** De vraag van de motor aan dezelfde policy als de pagina's; van velen tegelijk met één vraag per soort ding. */
export function maakToegang(
  { kysely: db, seinen }: Pick<Db, 'kysely' | 'seinen'>,
  klok: Klok,
  config: Pick<Config, 'origin'>,
): Toegang {
  return {
    anderen: seinen && toegangsseinen(db, seinen),
    magHerkomst: (headers) => isEigenOrigin(headers, config.origin),
    async beoordeel(vragen) {
      const hashes = vragen.map(hashUit);
      const sessies = await sessiesBij(
        db,
        hashes.filter((hash) => hash !== null),
        klok().toISOString(),
      );
      const plannen = await plannenBij(db, vragen);
      const gewist = await telWissingen(db, [...plannen.keys()]);
      return vragen.map(({ documentId }, i): Oordeel => {
        const gebruiker = sessies.get(hashes[i] ?? '');
        if (!gebruiker) return { soort: 'niet_aangemeld' };
        const plan = plannen.get(documentId);
        if (!plan) return { soort: 'onbekend' };
        const ding = { soort: 'plan' as const, ...plan };
        if (!mag(gebruiker, 'lezen', ding)) return { soort: 'onbekend' };
        return {
          soort: 'toegelaten',
          gebruiker,
          magSchrijven: mag(gebruiker, 'schrijven', ding),
          gewist: gewist.get(documentId) ?? 0,
        };
      });
    },
  };
}

function toegangsseinen(db: Kysely<Database>, seinen: Seinen): Toegangsseinen {
  /** Aan het eigen sein te herkennen. */
  const afzender = randomUUID();
  return {
    wek: () => seinen.stuur(db, KANAAL, [afzender]),
    luister: (op) => seinen.luister(KANAAL, (sein) => sein !== afzender && op()),
  };
}

function hashUit({ cookie }: Toegangsvraag): string | null {
  const token = tokenUitCookie(cookie);
  return token && tokenHash(token);
}

async function plannenBij(
  db: Kysely<Database>,
  vragen: readonly Toegangsvraag[],
): Promise<Map<string, Plan>> {
  const plannen = new Map<string, Plan>();
  for (const documentId of new Set(vragen.map((vraag) => vraag.documentId))) {
    const document = await vindDocument(db, documentId);
    if (document) plannen.set(documentId, await planVan(db, document.opgaveNr));
  }
  return plannen;
}
