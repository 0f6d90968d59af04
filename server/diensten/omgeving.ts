import type { Kysely, Transaction } from 'kysely';
import { voegLogboekToe } from '#db/queries/logboek.ts';
import type { Database } from '#db/tables.ts';
import type { Klok } from '#domain/datum/datum.ts';
import { dagVan } from '#domain/datum/datum.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import type { Kring } from '#domain/policy/kring.ts';
import type { Bus } from '../gebeurtenissen/bus.ts';
import type { Standbron } from '../stand/standbron.ts';

/** Waar de diensten mee werken. */
export interface Omgeving {
  db: Kysely<Database>;
  klok: Klok;
  bus: Bus;
  stand: Standbron;
}

/** Wat een wijziging in het logboek nalaat. */
export interface Voorval {
  gebeurtenis: string;
  onderwerp: string;
  opgaveNr: number | null;
  kring: Kring;
}

export interface Schrijver {
  trx: Transaction<Database>;
  /** Nu, als dag in Nederland en als moment. */
  vandaag: string;
  nu: string;
  /** Schrijft bij in het logboek; na vastleggen gaat het naar open pagina's. */
  noteer(voorval: Voorval): void;
}

/**
 * De enige weg om iets te wijzigen: rijen, logboek en gebeurtenis horen bij één transactie. Gaat er iets mis, dan is
 * er niets gebeurd en hoort niemand iets; pas na vastleggen gaat de gebeurtenis uit.
 */
export async function legVast<T>(
  { db, klok, bus, stand }: Omgeving,
  gebruiker: Gebruiker | null,
  werk: (schrijver: Schrijver) => Promise<T>,
): Promise<T> {
  const moment = klok();
  const voorvallen: Voorval[] = [];
  const { uitkomst, ids } = await db.transaction().execute(async (trx) => {
    const uitkomst = await werk({
      trx,
      vandaag: dagVan(moment),
      nu: moment.toISOString(),
      noteer: (voorval) => voorvallen.push(voorval),
    });
    const ids = await voegLogboekToe(
      trx,
      voorvallen.map((voorval) => ({
        ...voorval,
        vastgelegdOp: moment.toISOString(),
        gebruikerId: gebruiker?.id ?? null,
      })),
    );
    return { uitkomst, ids };
  });
  bus.stuur(voorvallen.map((voorval, i) => ({ ...voorval, id: ids[i] ?? 0 })));
  // Wie wijzigt wacht op het rekenen, en niet iedereen die daarna kijkt. Lukt het niet, dan rekent de volgende vraag zelf.
  await stand.werkBij().catch((fout: unknown) => console.error(fout));
  return uitkomst;
}
