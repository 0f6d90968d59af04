import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { Kolommen } from './kolommen.ts';

/** Het begin: alle tabellen van de eerste werkdag. */
export function begin({ id, bytes }: Kolommen) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      const schema = db.schema;

      await schema
        .createTable('partij')
        .addColumn('slug', 'text', (c) => c.primaryKey())
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('afkorting', 'text')
        .addColumn('geleding', 'text', (c) => c.notNull())
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('lid_van', 'text', (c) => c.references('partij.slug'))
        .addColumn('volgorde', 'integer', (c) => c.notNull())
        .execute();

      await id(schema.createTable('gebruiker'))
        .addColumn('email', 'text', (c) => c.notNull().unique())
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('rol', 'text', (c) => c.notNull())
        .addColumn('partij', 'text', (c) => c.references('partij.slug'))
        .addColumn('wachtwoord_hash', 'text', (c) => c.notNull())
        .addColumn('demo', 'integer', (c) => c.notNull())
        .execute();

      await schema
        .createTable('sessie')
        .addColumn('token_hash', 'text', (c) => c.primaryKey())
        .addColumn('gebruiker_id', 'integer', (c) =>
          c.notNull().references('gebruiker.id').onDelete('cascade'),
        )
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .addColumn('verloopt_op', 'text', (c) => c.notNull())
        .execute();
      await schema.createIndex('sessie_gebruiker').on('sessie').column('gebruiker_id').execute();

      await schema
        .createTable('opgave')
        .addColumn('nr', 'integer', (c) => c.primaryKey())
        .addColumn('titel', 'text', (c) => c.notNull())
        .addColumn('doel', 'text', (c) => c.notNull())
        .addColumn('paragrafen', 'text', (c) => c.notNull())
        .execute();

      await schema
        .createTable('opgave_partij')
        .addColumn('opgave_nr', 'integer', (c) => c.notNull().references('opgave.nr'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('rol', 'text', (c) => c.notNull())
        .addColumn('volgorde', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('opgave_partij_pk', ['opgave_nr', 'partij', 'rol'])
        .execute();

      await id(schema.createTable('oordeel'))
        .addColumn('opgave_nr', 'integer', (c) => c.notNull().references('opgave.nr'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('datum', 'text', (c) => c.notNull())
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .addColumn('licht', 'text', (c) => c.notNull())
        .addColumn('toelichting', 'text', (c) => c.notNull())
        .execute();

      await planning(
        schema
          .createTable('afspraak')
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('paragraaf', 'text', (c) => c.notNull())
          .addColumn('volgorde', 'integer', (c) => c.notNull())
          .addColumn('opgave_nr', 'integer', (c) => c.notNull().references('opgave.nr'))
          .addColumn('titel', 'text', (c) => c.notNull())
          .addColumn('toelichting', 'text', (c) => c.notNull())
          .addColumn('hoort_bij', 'text', (c) => c.references('afspraak.id'))
          .addColumn('kring', 'text', (c) => c.notNull())
          .addColumn('afgeleid', 'text', (c) => c.notNull())
          .addColumn('bron_regel', 'integer', (c) => c.notNull()),
      ).execute();

      await schema
        .createTable('afspraak_partij')
        .addColumn('afspraak_id', 'text', (c) => c.notNull().references('afspraak.id'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('rol', 'text', (c) => c.notNull())
        .addColumn('volgorde', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('afspraak_partij_pk', ['afspraak_id', 'partij', 'rol'])
        .execute();

      await oorspronkelijk(
        planning(
          id(schema.createTable('deelstatus'))
            .addColumn('afspraak_id', 'text', (c) => c.notNull().references('afspraak.id'))
            .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
            .addColumn('rol', 'text', (c) => c.notNull())
            .addColumn('onderdeel', 'text', (c) => c.notNull())
            .addColumn('antwoordtype', 'text', (c) => c.notNull())
            .addColumn('groep', 'integer', (c) => c.notNull()),
        ),
      )
        .addUniqueConstraint('deelstatus_uniek', ['afspraak_id', 'partij', 'onderdeel'])
        .execute();
      await schema.createIndex('deelstatus_partij').on('deelstatus').column('partij').execute();

      await oorspronkelijk(
        planning(
          id(schema.createTable('actie'))
            .addColumn('sleutel', 'text', (c) => c.unique())
            .addColumn('opgave_nr', 'integer', (c) => c.notNull().references('opgave.nr'))
            .addColumn('afspraak_id', 'text', (c) => c.references('afspraak.id'))
            .addColumn('titel', 'text', (c) => c.notNull())
            .addColumn('eigenaar_partij', 'text', (c) => c.notNull().references('partij.slug'))
            .addColumn('eigenaar_persoon', 'text', (c) => c.notNull())
            .addColumn('kan_alvast', 'text', (c) => c.notNull())
            .addColumn('kring', 'text', (c) => c.notNull())
            .addColumn('gemaakt_door', 'integer', (c) => c.references('gebruiker.id'))
            .addColumn('gemaakt_op', 'text', (c) => c.notNull())
            .addColumn('versie', 'integer', (c) => c.notNull()),
        ),
      ).execute();
      await schema.createIndex('actie_opgave').on('actie').column('opgave_nr').execute();
      await schema.createIndex('actie_afspraak').on('actie').column('afspraak_id').execute();
      await schema.createIndex('actie_partij').on('actie').column('eigenaar_partij').execute();

      await id(schema.createTable('planning_wijziging'))
        .addColumn('actie_id', 'integer', (c) => c.notNull().references('actie.id'))
        .addColumn('van', 'text', (c) => c.notNull())
        .addColumn('naar', 'text', (c) => c.notNull())
        .addColumn('reden', 'text', (c) => c.notNull())
        .addColumn('toelichting', 'text', (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('datum', 'text', (c) => c.notNull())
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .execute();
      await schema
        .createIndex('planning_wijziging_actie')
        .on('planning_wijziging')
        .column('actie_id')
        .execute();

      await schemaGremia(db, id);

      await id(schema.createTable('statusronde'))
        .addColumn('sleutel', 'text', (c) => c.unique())
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('peildatum', 'text', (c) => c.notNull())
        .addColumn('van', 'text', (c) => c.notNull())
        .addColumn('tot', 'text', (c) => c.notNull())
        .addColumn('overleg_id', 'integer', (c) => c.references('overleg.id'))
        .execute();

      await schema
        .createTable('vraag')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('ronde_id', 'integer', (c) => c.notNull().references('statusronde.id'))
        .addColumn('thema', 'text', (c) => c.notNull())
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('titel', 'text', (c) => c.notNull())
        .addColumn('antwoordtype', 'text', (c) => c.notNull())
        .addColumn('bron', 'text', (c) => c.notNull())
        .execute();

      await id(schema.createTable('melding'))
        .addColumn('actie_id', 'integer', (c) => c.references('actie.id'))
        .addColumn('deelstatus_id', 'integer', (c) => c.references('deelstatus.id'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('gebruiker_id', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('datum', 'text', (c) => c.notNull())
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .addColumn('voortgang', 'text')
        .addColumn('verdeling', 'text')
        .addColumn('bekend_niet_af', 'integer', (c) => c.notNull())
        .addColumn('licht', 'text', (c) => c.notNull())
        .addColumn('toelichting', 'text', (c) => c.notNull())
        .addColumn('nodig', 'text', (c) => c.notNull())
        .addColumn('nodig_van', 'text', (c) => c.notNull())
        .addColumn('gevraagd_besluit', 'text', (c) => c.notNull())
        .addColumn('voorlopig', 'integer', (c) => c.notNull())
        .addColumn('ronde_id', 'integer', (c) => c.references('statusronde.id'))
        .addColumn('vraag_id', 'text', (c) => c.references('vraag.id'))
        .addColumn('corrigeert', 'integer', (c) => c.references('melding.id'))
        .addCheckConstraint('melding_een_onderwerp', sql`(actie_id is null) <> (deelstatus_id is null)`)
        .addCheckConstraint('melding_een_antwoord', sql`(voortgang is null) <> (verdeling is null)`)
        .execute();
      await schema.createIndex('melding_actie').on('melding').columns(['actie_id', 'datum', 'id']).execute();
      await schema
        .createIndex('melding_deelstatus')
        .on('melding')
        .columns(['deelstatus_id', 'datum', 'id'])
        .execute();
      await schema
        .createIndex('melding_vraag')
        .on('melding')
        .columns(['vraag_id', 'deelstatus_id'])
        .unique()
        .execute();

      await id(schema.createTable('afhankelijkheid'))
        .addColumn('van_afspraak', 'text', (c) => c.references('afspraak.id'))
        .addColumn('van_actie', 'integer', (c) => c.references('actie.id'))
        .addColumn('op_afspraak', 'text', (c) => c.references('afspraak.id'))
        .addColumn('op_actie', 'integer', (c) => c.references('actie.id'))
        .addColumn('aard', 'text', (c) => c.notNull())
        .addColumn('reden', 'text', (c) => c.notNull())
        .addCheckConstraint('afhankelijkheid_van', sql`(van_afspraak is null) <> (van_actie is null)`)
        .addCheckConstraint('afhankelijkheid_op', sql`(op_afspraak is null) <> (op_actie is null)`)
        .execute();

      await id(schema.createTable('opschorting'))
        .addColumn('afspraak_id', 'text', (c) => c.references('afspraak.id'))
        .addColumn('actie_id', 'integer', (c) => c.references('actie.id'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('voorwaarde', 'text', (c) => c.notNull())
        .addColumn('van', 'text', (c) => c.notNull())
        .addColumn('tot', 'text')
        .addColumn('gebruiker_id', 'integer', (c) => c.references('gebruiker.id'))
        .addCheckConstraint('opschorting_onderwerp', sql`(afspraak_id is null) <> (actie_id is null)`)
        .execute();

      await schema
        .createTable('document')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('opgave_nr', 'integer', (c) => c.notNull().references('opgave.nr'))
        .addColumn('titel', 'text', (c) => c.notNull())
        .addColumn('kring', 'text', (c) => c.notNull())
        .addColumn('status', 'text', (c) => c.notNull())
        .addColumn('gemaakt_op', 'text', (c) => c.notNull())
        .execute();

      await id(schema.createTable('document_update'), 'seq')
        .addColumn('document_id', 'text', (c) => c.notNull().references('document.id'))
        .addColumn('data', bytes, (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .execute();
      await schema
        .createIndex('document_update_document')
        .on('document_update')
        .columns(['document_id', 'seq'])
        .execute();

      await id(schema.createTable('logboek'))
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.references('gebruiker.id'))
        .addColumn('gebeurtenis', 'text', (c) => c.notNull())
        .addColumn('onderwerp', 'text', (c) => c.notNull())
        .addColumn('opgave_nr', 'integer')
        .addColumn('kring', 'text', (c) => c.notNull())
        .execute();
    },
  };
}

async function schemaGremia(db: Kysely<unknown>, id: Kolommen['id']): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable('gremium')
    .addColumn('slug', 'text', (c) => c.primaryKey())
    .addColumn('naam', 'text', (c) => c.notNull())
    .addColumn('niveau', 'text', (c) => c.notNull())
    .addColumn('per_jaar_min', 'integer')
    .addColumn('onderwerp', 'text', (c) => c.notNull())
    .addColumn('paragraaf', 'text', (c) => c.notNull())
    .addColumn('kring', 'text', (c) => c.notNull())
    .addColumn('volgorde', 'integer', (c) => c.notNull())
    .execute();

  await schema
    .createTable('gremium_partij')
    .addColumn('gremium', 'text', (c) => c.notNull().references('gremium.slug'))
    .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
    .addColumn('volgorde', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('gremium_partij_pk', ['gremium', 'partij'])
    .execute();

  await id(schema.createTable('overleg'))
    .addColumn('gremium', 'text', (c) => c.notNull().references('gremium.slug'))
    .addColumn('datum', 'text', (c) => c.notNull())
    .addColumn('begin', 'text', (c) => c.notNull())
    .addColumn('eind', 'text', (c) => c.notNull())
    .addColumn('plaats', 'text', (c) => c.notNull())
    .addColumn('peildatum', 'text', (c) => c.notNull())
    .addColumn('kring', 'text', (c) => c.notNull())
    .addColumn('bevroren_op', 'text')
    .addColumn('stuk', 'text')
    .addColumn('stuk_sha256', 'text')
    .addColumn('versie', 'integer', (c) => c.notNull())
    .addUniqueConstraint('overleg_uniek', ['gremium', 'datum'])
    .execute();

  await id(schema.createTable('agendapunt'))
    .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
    .addColumn('volgorde', 'integer', (c) => c.notNull())
    .addColumn('soort', 'text', (c) => c.notNull())
    .addColumn('titel', 'text', (c) => c.notNull())
    .addColumn('toelichting', 'text', (c) => c.notNull())
    .addColumn('gevraagd_besluit', 'text', (c) => c.notNull())
    .addColumn('minuten', 'integer', (c) => c.notNull())
    .addColumn('inbrenger', 'text', (c) => c.references('partij.slug'))
    .addColumn('bron', 'text')
    .addColumn('redenen', 'text', (c) => c.notNull())
    .addColumn('versie', 'integer', (c) => c.notNull())
    .addUniqueConstraint('agendapunt_bron', ['overleg_id', 'bron'])
    .execute();
  await schema
    .createIndex('agendapunt_overleg')
    .on('agendapunt')
    .columns(['overleg_id', 'volgorde'])
    .execute();

  await id(schema.createTable('toezegging'))
    .addColumn('van', 'text', (c) => c.notNull().references('partij.slug'))
    .addColumn('aan', 'text', (c) => c.notNull().references('partij.slug'))
    .addColumn('inhoud', 'text', (c) => c.notNull())
    .addColumn('termijn', 'text')
    .addColumn('nagekomen_op', 'text')
    .addColumn('kring', 'text', (c) => c.notNull())
    .execute();
}

function planning<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table
    .addColumn('plan_soort', 'text', (c) => c.notNull())
    .addColumn('plan_jaar', 'integer')
    .addColumn('plan_kwartaal', 'integer')
    .addColumn('plan_tot_jaar', 'integer')
    .addColumn('plan_bron', 'text');
}

function oorspronkelijk<T extends string, C extends string>(table: CreateTableBuilder<T, C>) {
  return table
    .addColumn('oorspr_soort', 'text')
    .addColumn('oorspr_jaar', 'integer')
    .addColumn('oorspr_kwartaal', 'integer')
    .addColumn('oorspr_tot_jaar', 'integer')
    .addColumn('oorspr_bron', 'text');
}
