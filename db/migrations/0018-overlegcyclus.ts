import { type Kysely, sql } from 'kysely';
import type { Engine } from '../verbinding.ts';
import type { Kolommen } from './kolommen.ts';

/** Het overleg van voorstel tot besluit: punten met meer bronnen, bijlagen, besluiten, toezeggingen en wie erbij was. */
export function overlegcyclus({ id, bytes }: Kolommen, engine: Engine) {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      const { schema } = db;
      await agendapunten(db, { id, bytes }, engine);

      await schema
        .createTable('weglating')
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
        .addColumn('bron', 'text', (c) => c.notNull())
        .addColumn('reden', 'text', (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('weglating_pk', ['overleg_id', 'bron'])
        .execute();

      await id(schema.createTable('bijlage'))
        .addColumn('agendapunt_id', 'integer', (c) =>
          c.notNull().references('agendapunt.id').onDelete('cascade'),
        )
        .addColumn('volgorde', 'integer', (c) => c.notNull())
        .addColumn('titel', 'text', (c) => c.notNull())
        .addColumn('versie_id', 'integer', (c) => c.references('document_versie.id'))
        .addColumn('ronde_id', 'integer', (c) => c.references('statusronde.id'))
        .addColumn('naam', 'text')
        .addColumn('inhoud', bytes)
        .addColumn('bladzijden', 'integer')
        .addColumn('alleen_voor', 'text')
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('toegevoegd_op', 'text', (c) => c.notNull())
        .addCheckConstraint(
          'bijlage_een_soort',
          sql`(case when versie_id is null then 0 else 1 end) + (case when ronde_id is null then 0 else 1 end) + (case when inhoud is null then 0 else 1 end) = 1`,
        )
        .execute();
      await schema.createIndex('bijlage_agendapunt').on('bijlage').column('agendapunt_id').execute();

      await id(schema.createTable('besluit'))
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
        .addColumn('agendapunt_id', 'integer', (c) => c.references('agendapunt.id'))
        .addColumn('nr', 'integer')
        .addColumn('uitkomst', 'text', (c) => c.notNull())
        .addColumn('tekst', 'text', (c) => c.notNull())
        .addColumn('toelichting', 'text', (c) => c.notNull())
        .addColumn('termijn', 'text')
        .addColumn('kring', 'text', (c) => c.notNull())
        .addColumn('alleen_voor', 'text')
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .addColumn('nagekomen_op', 'text')
        .addColumn('vervallen_op', 'text')
        .addColumn('afloop', 'text', (c) => c.notNull().defaultTo(''))
        .addColumn('versie', 'integer', (c) => c.notNull().defaultTo(1))
        .addUniqueConstraint('besluit_nr', ['overleg_id', 'nr'])
        .execute();
      await schema
        .createTable('besluit_partij')
        .addColumn('besluit_id', 'integer', (c) => c.notNull().references('besluit.id').onDelete('cascade'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addPrimaryKeyConstraint('besluit_partij_pk', ['besluit_id', 'partij'])
        .execute();
      await schema
        .createTable('besluit_actie')
        .addColumn('besluit_id', 'integer', (c) => c.notNull().references('besluit.id').onDelete('cascade'))
        .addColumn('actie_id', 'integer', (c) => c.notNull().references('actie.id'))
        .addPrimaryKeyConstraint('besluit_actie_pk', ['besluit_id', 'actie_id'])
        .execute();

      // Een keuze hangt samen met een punt op dezelfde agenda, of met een besluit dat al genomen is.
      await id(schema.createTable('puntrelatie'))
        .addColumn('agendapunt_id', 'integer', (c) =>
          c.notNull().references('agendapunt.id').onDelete('cascade'),
        )
        .addColumn('soort', 'text', (c) => c.notNull())
        .addColumn('met_punt', 'integer', (c) => c.references('agendapunt.id').onDelete('cascade'))
        .addColumn('met_besluit', 'integer', (c) => c.references('besluit.id'))
        .addColumn('toelichting', 'text', (c) => c.notNull())
        .addCheckConstraint('puntrelatie_met', sql`(met_punt is null) <> (met_besluit is null)`)
        .execute();
      await schema.createIndex('puntrelatie_punt').on('puntrelatie').column('agendapunt_id').execute();

      for (const naam of ['voorwaarde', 'afloop']) {
        await schema
          .alterTable('toezegging')
          .addColumn(naam, 'text', (c) => c.notNull().defaultTo(''))
          .execute();
      }
      for (const naam of ['vervallen_op', 'van_bevestigd_op', 'aan_bevestigd_op', 'alleen_voor']) {
        await schema.alterTable('toezegging').addColumn(naam, 'text').execute();
      }
      await schema.alterTable('toezegging').addColumn('nr', 'integer').execute();
      await schema
        .alterTable('toezegging')
        .addColumn('versie', 'integer', (c) => c.notNull().defaultTo(1))
        .execute();
      for (const [naam, verwijst] of [
        ['overleg_id', 'overleg.id'],
        ['agendapunt_id', 'agendapunt.id'],
        ['van_bevestigd_door', 'gebruiker.id'],
        ['aan_bevestigd_door', 'gebruiker.id'],
      ] as const) {
        await schema
          .alterTable('toezegging')
          .addColumn(naam, 'integer', (c) => c.references(verwijst))
          .execute();
      }
      await schema.createIndex('toezegging_overleg').on('toezegging').column('overleg_id').execute();

      await schema.alterTable('overleg').addColumn('nummer', 'integer').execute();
      for (const naam of [
        'begonnen_op',
        'geeindigd_op',
        'punt_begonnen_op',
        'lijst_rondgestuurd_op',
        'lijst_reageren_tot',
        'definitief_op',
      ]) {
        await schema.alterTable('overleg').addColumn(naam, 'text').execute();
      }
      await schema
        .alterTable('overleg')
        .addColumn('huidig_punt', 'integer', (c) => c.references('agendapunt.id'))
        .execute();
      await schema
        .createIndex('overleg_nummer')
        .on('overleg')
        .columns(['gremium', 'nummer', 'datum'])
        .execute();

      await id(schema.createTable('lijstreactie'))
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
        .addColumn('partij', 'text', (c) => c.notNull().references('partij.slug'))
        .addColumn('akkoord', 'integer', (c) => c.notNull())
        .addColumn('opmerking', 'text', (c) => c.notNull())
        .addColumn('gebruiker_id', 'integer', (c) => c.notNull().references('gebruiker.id'))
        .addColumn('vastgelegd_op', 'text', (c) => c.notNull())
        .execute();

      await id(schema.createTable('aanwezige'))
        .addColumn('overleg_id', 'integer', (c) => c.notNull().references('overleg.id'))
        .addColumn('partij', 'text', (c) => c.references('partij.slug'))
        .addColumn('naam', 'text', (c) => c.notNull())
        .addColumn('functie', 'text', (c) => c.notNull())
        .addColumn('status', 'text', (c) => c.notNull())
        .addColumn('vervanger', 'text', (c) => c.notNull())
        .addColumn('volgorde', 'integer', (c) => c.notNull())
        .execute();
    },
  };
}

/**
 * Bouwt `agendapunt` opnieuw: een punt kan uit meer bronnen komen (samengevoegd), en zonder overleg op de voorraad van zijn
 * gremium staan. SQLite kan een kolom met een sleutel erop niet weghalen, dus gaan de rijen naar een nieuwe tabel.
 */
async function agendapunten(db: Kysely<unknown>, { id }: Kolommen, engine: Engine): Promise<void> {
  const { schema } = db;
  await schema.alterTable('agendapunt').renameTo('agendapunt_oud').execute();
  await schema.dropIndex('agendapunt_overleg').execute();
  await id(schema.createTable('agendapunt'))
    .addColumn('gremium', 'text', (c) => c.notNull().references('gremium.slug'))
    .addColumn('overleg_id', 'integer', (c) => c.references('overleg.id'))
    .addColumn('volgorde', 'integer', (c) => c.notNull())
    .addColumn('soort', 'text', (c) => c.notNull())
    .addColumn('titel', 'text', (c) => c.notNull())
    .addColumn('toelichting', 'text', (c) => c.notNull())
    .addColumn('gevraagd_besluit', 'text', (c) => c.notNull())
    .addColumn('minuten', 'integer', (c) => c.notNull())
    .addColumn('inbrenger', 'text', (c) => c.references('partij.slug'))
    .addColumn('toelichter', 'text', (c) => c.notNull())
    .addColumn('kaart', 'text')
    .addColumn('alleen_voor', 'text')
    .addColumn('herkomst_id', 'integer', (c) => c.references('agendapunt.id'))
    .addColumn('versie', 'integer', (c) => c.notNull())
    .execute();
  await schema
    .createIndex('agendapunt_overleg')
    .on('agendapunt')
    .columns(['overleg_id', 'volgorde'])
    .execute();
  await schema
    .createIndex('agendapunt_gremium')
    .on('agendapunt')
    .columns(['gremium', 'overleg_id'])
    .execute();

  await schema
    .createTable('puntbron')
    .addColumn('overleg_id', 'integer', (c) => c.references('overleg.id'))
    .addColumn('agendapunt_id', 'integer', (c) => c.notNull().references('agendapunt.id').onDelete('cascade'))
    .addColumn('volgorde', 'integer', (c) => c.notNull())
    .addColumn('bron', 'text', (c) => c.notNull())
    .addColumn('redenen', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('puntbron_pk', ['agendapunt_id', 'bron'])
    // Op één agenda staat een bron hooguit één keer; op de voorraad (zonder overleg) telt dat niet.
    .addUniqueConstraint('puntbron_uniek', ['overleg_id', 'bron'])
    .execute();
  await schema.createIndex('puntbron_bron').on('puntbron').column('bron').execute();

  await sql`
    insert into agendapunt (id, gremium, overleg_id, volgorde, soort, titel, toelichting, gevraagd_besluit, minuten,
      inbrenger, toelichter, versie)
    select o.id, g.gremium, o.overleg_id, o.volgorde, o.soort, o.titel, o.toelichting, o.gevraagd_besluit, o.minuten,
      o.inbrenger, '', o.versie
    from agendapunt_oud o join overleg g on g.id = o.overleg_id`.execute(db);
  await sql`
    insert into puntbron (overleg_id, agendapunt_id, volgorde, bron, redenen)
    select overleg_id, id, 1, bron, redenen from agendapunt_oud where bron is not null`.execute(db);
  await schema.dropTable('agendapunt_oud').execute();
  if (engine === 'postgres') {
    await sql`select setval(pg_get_serial_sequence('agendapunt', 'id'), coalesce((select max(id) from agendapunt), 0) + 1, false)`.execute(
      db,
    );
  }
}
