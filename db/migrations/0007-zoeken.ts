import { type Kysely, sql } from 'kysely';
import type { Engine } from '../verbinding.ts';
import type { Kolommen } from './kolommen.ts';

/** Zoeken over plannen: de tekst per blok met een index op de woorden, wat een plan noemt, en tot waar dat bij is. */
export function zoeken({ id }: Kolommen, engine: Engine) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await id(db.schema.createTable('zoekblok'))
        .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
        .addColumn('plek', 'integer', (c) => c.notNull())
        .addColumn('kop', 'text', (c) => c.notNull())
        .addColumn('kop_nr', 'integer')
        .addColumn('tekst', 'text', (c) => c.notNull())
        .addColumn('kaal', 'text', (c) => c.notNull())
        .addUniqueConstraint('zoekblok_plek', ['document_id', 'plek'])
        .execute();
      await db.schema
        .createTable('vermelding')
        .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
        .addColumn('plek', 'integer', (c) => c.notNull())
        .addColumn('kop', 'text', (c) => c.notNull())
        .addColumn('kop_nr', 'integer')
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('sleutel', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('vermelding_pk', ['soort', 'sleutel', 'document_id', 'plek'])
        .execute();
      await db.schema.createIndex('vermelding_document').on('vermelding').column('document_id').execute();
      await db.schema
        .createTable('zoekstand')
        .addColumn('document_id', 'text', (c) => c.primaryKey().references('document.id'))
        .addColumn('tot_seq', 'integer', (c) => c.notNull())
        .addColumn('vorm', 'integer', (c) => c.notNull())
        .execute();
      for (const opdracht of WOORDENINDEX[engine]) await opdracht.execute(db);
    },
  };
}

/**
 * De woorden staan al kaal in `kaal`. SQLite houdt ze met triggers bij in een index zonder eigen kopie van de tekst, en met
 * `secure-delete` blijft van een weggehaald woord ook in die index niets staan.
 */
const WOORDENINDEX = {
  sqlite: [
    sql`create virtual table zoekindex using fts5(kaal, content='zoekblok', content_rowid='id', tokenize='unicode61 remove_diacritics 0')`,
    sql`insert into zoekindex(zoekindex, rank) values ('secure-delete', 1)`,
    sql`create trigger zoekblok_erbij after insert on zoekblok begin
      insert into zoekindex(rowid, kaal) values (new.id, new.kaal);
    end`,
    sql`create trigger zoekblok_weg after delete on zoekblok begin
      insert into zoekindex(zoekindex, rowid, kaal) values ('delete', old.id, old.kaal);
    end`,
  ],
  postgres: [
    sql`alter table zoekblok add column woorden tsvector generated always as (to_tsvector('simple', kaal)) stored`,
    sql`create index zoekblok_woorden on zoekblok using gin (woorden)`,
  ],
};
