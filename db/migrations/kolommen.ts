import type { CreateTableBuilder } from 'kysely';

/** Waarin de twee engines verschillen bij het maken van tabellen. */
export interface Kolommen {
  /** Een oplopende primaire sleutel, die nooit een oud nummer hergebruikt. */
  id(table: CreateTableBuilder<string, never>, naam?: string): CreateTableBuilder<string, string>;
  bytes: 'blob' | 'bytea';
}

export const KOLOMMEN: Record<'sqlite' | 'postgres', Kolommen> = {
  sqlite: {
    id: (table, naam = 'id') => table.addColumn(naam, 'integer', (c) => c.primaryKey().autoIncrement()),
    bytes: 'blob',
  },
  postgres: {
    id: (table, naam = 'id') => table.addColumn(naam, 'serial', (c) => c.primaryKey()),
    bytes: 'bytea',
  },
};
