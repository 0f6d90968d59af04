import { sql } from 'kysely';
import pg from 'pg';
import type { Verbinding } from './verbinding.ts';

/** Kleine berichten tussen processen op dezelfde PostgreSQL (`NOTIFY`). SQLite heeft ze niet: daar is één proces. */
export interface Seinen {
  /** Stuurt de berichten als deze transactie is vastgelegd, en anders niet. Hooguit 8.000 bytes per stuk. */
  stuur(trx: Verbinding, kanaal: string, berichten: readonly string[]): Promise<void>;
  /**
   * Roept `op` bij elk bericht van wie dan ook; met null na een onderbreking, waarin berichten gemist kunnen zijn.
   * @returns een functie die het luisteren stopt
   */
  luister(kanaal: string, op: (bericht: string | null) => void): Promise<() => Promise<void>>;
}

const OPNIEUW_MS = 1_000;

export function postgresSeinen(url: string): Seinen {
  return {
    async stuur(trx, kanaal, berichten) {
      await sql`select pg_notify(${kanaal}, bericht) from unnest(${berichten}::text[]) as bericht`.execute(
        trx,
      );
    },

    async luister(kanaal, op) {
      let gestopt = false;
      let client: pg.Client | null = null;
      let wachten: NodeJS.Timeout | undefined;

      const verbind = async (): Promise<void> => {
        const nieuw = new pg.Client({ connectionString: url });
        nieuw.on('notification', ({ payload }) => payload !== undefined && op(payload));
        let isWeg = false;
        const weg = () => {
          if (isWeg) return;
          isWeg = true;
          client = null;
          nieuw.end().catch(() => undefined);
          if (!gestopt) wachten = setTimeout(probeer, OPNIEUW_MS);
        };
        nieuw.on('error', weg);
        nieuw.on('end', weg);
        try {
          await nieuw.connect();
          await nieuw.query(`listen ${pg.escapeIdentifier(kanaal)}`);
          client = nieuw;
        } catch {
          weg();
        }
      };
      const probeer = async () => {
        await verbind();
        if (client) op(null);
      };

      await verbind();
      return async () => {
        gestopt = true;
        clearTimeout(wachten);
        await client?.end();
      };
    },
  };
}
