import type { Kysely } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Vragenlijsten onder veel respondenten: de vragen, wie ze kreeg, wat zij antwoordden en uit welk bestand dat kwam. */
export function vragenlijst({ id, bytes }: Kolommen) {
  return {
    async up({ schema }: Kysely<unknown>): Promise<void> {
      await id(schema.createTable('vragenlijst'))
        .addColumn('ronde_id', 'integer', (c) => c.notNull().references('statusronde.id'))
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('doelgroep', 'text', (c) => c.notNull())
        .addColumn('gemaakt_door', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .addColumn('gepubliceerd_op', 'text')
        .addColumn('publicatie', 'text')
        .addColumn('versie', 'integer', (c) => c.notNull().defaultTo(1))
        .execute();
      await schema.createIndex('vragenlijst_ronde').on('vragenlijst').column('ronde_id').execute();
      await id(schema.createTable('lijstvraag'))
        .addColumn('vragenlijst_id', 'integer', (c) => c.notNull().references('vragenlijst.id'))
        .addColumn('nr', 'integer', (c) => c.notNull())
        .addColumn('thema', 'text', (c) => c.notNull())
        .addColumn('tekst', 'text', (c) => c.notNull())
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('opties', 'text', (c) => c.notNull())
        .addColumn('afspraak_id', 'text', (c) => c.references('afspraak.id'))
        .addColumn('versie', 'integer', (c) => c.notNull().defaultTo(1))
        .addUniqueConstraint('lijstvraag_nr', ['vragenlijst_id', 'nr'])
        .execute();
      await schema.createIndex('lijstvraag_afspraak').on('lijstvraag').column('afspraak_id').execute();
      await id(schema.createTable('respondent'))
        .addColumn('vragenlijst_id', 'integer', (c) => c.notNull().references('vragenlijst.id'))
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('code', 'text', (c) => c.notNull())
        .addColumn('groep', 'text', (c) => c.notNull())
        .addColumn('grootte', 'text', (c) => c.notNull())
        .addColumn('gebied', 'text', (c) => c.notNull())
        .execute();
      await schema.createIndex('respondent_vragenlijst').on('respondent').column('vragenlijst_id').execute();
      await id(schema.createTable('lijstinvoer'))
        .addColumn('vragenlijst_id', 'integer', (c) => c.notNull().references('vragenlijst.id'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('bestandsnaam', 'text', (c) => c.notNull())
        .addColumn('vorm', 'text', (c) => c.notNull())
        .addColumn('aantal', 'integer', (c) => c.notNull())
        .addColumn('opmerkingen', 'text', (c) => c.notNull())
        .addColumn('keuze', 'text', (c) => c.notNull())
        .addColumn('overslaan', 'text', (c) => c.notNull())
        .addColumn('lijst', bytes)
        .addColumn('staat', 'text', (c) => c.notNull())
        .addColumn('begonnen_op', 'text', (c) => c.notNull())
        .addColumn('gedaan_op', 'text')
        .addColumn('teruggedraaid_op', 'text')
        .addColumn('verslag', 'text')
        .execute();
      await schema
        .createIndex('lijstinvoer_vragenlijst')
        .on('lijstinvoer')
        .columns(['vragenlijst_id', 'staat', 'id'])
        .execute();
      await id(schema.createTable('inzending'))
        .addColumn('vragenlijst_id', 'integer', (c) => c.notNull().references('vragenlijst.id'))
        .addColumn('respondent_id', 'integer', (c) => c.notNull().references('respondent.id'))
        .addColumn('lijstinvoer_id', 'integer', (c) => c.notNull().references('lijstinvoer.id'))
        .addColumn('antwoorden', 'text', (c) => c.notNull())
        .addColumn('ontvangen_op', 'text', (c) => c.notNull())
        .addColumn('vervallen_op', 'text')
        .execute();
      await schema
        .createIndex('inzending_respondent')
        .on('inzending')
        .columns(['vragenlijst_id', 'respondent_id', 'id'])
        .execute();
      await schema.createIndex('inzending_lijstinvoer').on('inzending').column('lijstinvoer_id').execute();
    },
  };
}
