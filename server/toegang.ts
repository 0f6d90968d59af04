import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { vindDocument } from '#db/queries/document.ts';
import { vindOverlegteksten } from '#db/queries/overlegtekst.ts';
import { sessiesBij } from '#db/queries/sessie.ts';
import { telWissingen } from '#db/queries/wissing.ts';
import type { Seinen } from '#db/seinen.ts';
import type { Database } from '#db/tables.ts';
import type { Db } from '#db/verbinding.ts';
import type { Klok } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { mag } from '#domain/policy/mag.ts';
import { tokenUitCookie } from './aanmelden/cookie.ts';
import { tokenHash } from './aanmelden/token.ts';
import type { Config } from './config.ts';
import { planVan } from './diensten/planrecht.ts';
import { magTekst } from './diensten/tekstrecht.ts';
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
      const documenten = await documentenBij(db, new Set(vragen.map(({ documentId }) => documentId)));
      const gewist = await telWissingen(db, [...documenten.keys()]);
      return vragen.map(({ documentId }, i): Oordeel => {
        const gebruiker = sessies.get(hashes[i] ?? '');
        if (!gebruiker) return { soort: 'niet_aangemeld' };
        const magHij = documenten.get(documentId);
        if (!magHij?.(gebruiker, 'lezen')) return { soort: 'onbekend' };
        return {
          soort: 'toegelaten',
          gebruiker,
          magSchrijven: magHij(gebruiker, 'schrijven'),
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

type Documentrecht = (gebruiker: Gebruiker, handeling: 'lezen' | 'schrijven') => boolean;

/** Van elk document dat er is wat de policy erover zegt. */
async function documentenBij(
  db: Kysely<Database>,
  documentIds: ReadonlySet<string>,
): Promise<Map<string, Documentrecht>> {
  const rechten = new Map<string, Documentrecht>();
  for (const [id, tekst] of await vindOverlegteksten(db, [...documentIds])) {
    rechten.set(id, (gebruiker, handeling) => magTekst(gebruiker, handeling, tekst));
  }
  for (const id of documentIds) {
    const document = rechten.has(id) ? null : await vindDocument(db, id);
    if (!document) continue;
    const plan = { soort: 'plan' as const, ...(await planVan(db, document.opgaveNr)) };
    rechten.set(id, (gebruiker, handeling) => mag(gebruiker, handeling, plan));
  }
  return rechten;
}
