import type { Relatiesoort } from './overleg.ts';

/** Hoe een besluitpunt samenhangt met een punt op dezelfde agenda, of met een besluit dat er al is. */
export interface Puntrelatie {
  id: number;
  /** Het punt dat iets over het andere zegt. */
  agendapuntId: number;
  soort: Relatiesoort;
  met: { soort: 'punt'; id: number } | { soort: 'besluit'; id: number };
  toelichting: string;
}
