import { type Expression, type NotNull, type SqlBool, sql } from 'kysely';
import { bevat } from '#db/bevat.ts';
import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';
import { zichtbareActies, zichtbareAfspraken } from './zichtbaar.ts';

/** Waar woorden buiten een plan staan. */
export interface Woordplek {
  ding: 'actie' | 'afspraak' | 'opgave' | 'cijfer' | 'overleg' | 'plan';
  /** In welk deel ervan. */
  deel:
    | 'tekst'
    | 'melding'
    | 'planning'
    | 'oordeel'
    | 'agenda'
    | 'weglating'
    | 'afzegging'
    | 'voorraad'
    | 'besluiten'
    | 'stuk';
  /** Nummer of id van het ding; van een plan het nummer van de opgave. */
  sleutel: string | number;
  /** Titel of naam van het ding. */
  naam: string;
}

/**
 * Waar deze woorden buiten een document letterlijk staan, van wat in deze kringen zit; per ding en deel één keer. Van andere
 * plannen telt de tekst van nu en wat erbij gezegd is, niet de geschiedenis.
 */
export async function vindWoorden(
  db: Verbinding,
  { woorden, kringen, behalve }: { woorden: string; kringen: readonly Kring[]; behalve: string },
): Promise<Woordplek[]> {
  const staatIn = (...kolommen: Expression<string | null>[]) =>
    sql<SqlBool>`(${sql.join(
      kolommen.map((kolom) => bevat(kolom, woorden)),
      sql` or `,
    )})`;

  const acties = db
    .selectFrom('actie')
    .select(['actie.id as sleutel', 'titel as naam'])
    .distinct()
    .where('actie.id', 'in', zichtbareActies(db, kringen))
    .orderBy('actie.id');
  const afspraken = db
    .selectFrom('afspraak')
    .select(['afspraak.id as sleutel', 'titel as naam'])
    .distinct()
    .where('afspraak.id', 'in', zichtbareAfspraken(db, kringen))
    .orderBy('afspraak.id');
  const opgaven = db.selectFrom('opgave').select(['nr as sleutel', 'titel as naam']).distinct().orderBy('nr');
  const cijfers = db
    .selectFrom('cijfer')
    .innerJoin('cijfer_waarde', 'cijfer_waarde.cijfer_id', 'cijfer.id')
    .select(['cijfer.id as sleutel', 'naam'])
    .distinct()
    .where('kring', 'in', kringen)
    .orderBy('cijfer.id');
  const overleggen = db
    .selectFrom('overleg')
    .innerJoin('gremium', 'gremium.slug', 'overleg.gremium')
    .select(['overleg.id as sleutel', 'gremium.naam'])
    .distinct()
    .where('overleg.kring', 'in', kringen)
    .orderBy('overleg.id');
  const plannen = db
    .selectFrom('document')
    .select(['opgave_nr as sleutel', 'titel as naam'])
    .where('soort', '=', 'implementatieplan')
    .$narrowType<{ sleutel: NotNull }>()
    .where('kring', 'in', kringen)
    .where('id', '<>', behalve)
    .orderBy('opgave_nr');

  const gevonden = await Promise.all([
    acties
      .where(({ ref }) => staatIn(ref('titel'), ref('eigenaar_persoon'), ref('kan_alvast')))
      .execute()
      .then(als('actie', 'tekst')),
    acties
      .innerJoin('planning_wijziging', 'actie_id', 'actie.id')
      .where(({ ref }) => staatIn(ref('toelichting')))
      .execute()
      .then(als('actie', 'planning')),
    acties
      .innerJoin('melding', 'actie_id', 'actie.id')
      .where(({ ref }) =>
        staatIn(ref('toelichting'), ref('nodig'), ref('gevraagd_besluit'), ref('volgende_stap')),
      )
      .execute()
      .then(als('actie', 'melding')),
    afspraken
      .where(({ ref }) => staatIn(ref('titel'), ref('toelichting')))
      .execute()
      .then(als('afspraak', 'tekst')),
    afspraken
      .innerJoin('deelstatus', 'afspraak_id', 'afspraak.id')
      .innerJoin('melding', 'deelstatus_id', 'deelstatus.id')
      .where(({ ref }) =>
        staatIn(
          ref('melding.toelichting'),
          ref('melding.nodig'),
          ref('melding.gevraagd_besluit'),
          ref('melding.volgende_stap'),
        ),
      )
      .execute()
      .then(als('afspraak', 'melding')),
    opgaven
      .innerJoin('oordeel', 'opgave_nr', 'nr')
      .where(({ ref }) => staatIn(ref('toelichting')))
      .execute()
      .then(als('opgave', 'oordeel')),
    cijfers
      .where(({ ref }) =>
        staatIn(ref('naam'), ref('waarde'), ref('bron'), ref('bron_url'), ref('toelichting')),
      )
      .execute()
      .then(als('cijfer', 'tekst')),
    overleggen
      .innerJoin('agendapunt', 'overleg_id', 'overleg.id')
      .where(({ ref, exists, or, selectFrom }) =>
        or([
          staatIn(ref('titel'), ref('toelichting'), ref('gevraagd_besluit'), ref('toelichter'), ref('kaart')),
          exists(
            selectFrom('puntbron')
              .select('bron')
              .whereRef('agendapunt_id', '=', 'agendapunt.id')
              .where((eb) => staatIn(eb.ref('redenen'))),
          ),
          exists(
            selectFrom('bijlage')
              .select('bijlage.id')
              .whereRef('agendapunt_id', '=', 'agendapunt.id')
              .where((eb) => staatIn(eb.ref('bijlage.titel'), eb.ref('bijlage.naam'))),
          ),
          exists(
            selectFrom('puntrelatie')
              .select('puntrelatie.id')
              .whereRef('agendapunt_id', '=', 'agendapunt.id')
              .where((eb) => staatIn(eb.ref('puntrelatie.toelichting'))),
          ),
        ]),
      )
      .execute()
      .then(als('overleg', 'agenda')),
    overleggen
      .where(({ ref }) => staatIn(ref('afzegreden')))
      .execute()
      .then(als('overleg', 'afzegging')),
    overleggen
      .innerJoin('weglating', 'overleg_id', 'overleg.id')
      .where(({ ref }) => staatIn(ref('reden')))
      .execute()
      .then(als('overleg', 'weglating')),
    // De voorraad is van het gremium; zij staat bij elk van zijn overleggen, en hier bij het laatste.
    overleggen
      .innerJoin('agendapunt', 'agendapunt.gremium', 'overleg.gremium')
      .innerJoin('voorraadplek', 'agendapunt_id', 'agendapunt.id')
      .where('overleg.id', '=', ({ selectFrom }) =>
        selectFrom('overleg as ander')
          .select(({ fn }) => fn.max('ander.id').as('id'))
          .whereRef('ander.gremium', '=', 'agendapunt.gremium'),
      )
      .where(({ ref, exists, or, selectFrom }) =>
        or([
          staatIn(ref('titel'), ref('toelichting'), ref('gevraagd_besluit'), ref('toelichter')),
          staatIn(ref('kaart'), ref('reden')),
          exists(
            selectFrom('puntbron')
              .select('bron')
              .whereRef('puntbron.agendapunt_id', '=', 'agendapunt.id')
              .where((eb) => staatIn(eb.ref('redenen'))),
          ),
        ]),
      )
      .execute()
      .then(als('overleg', 'voorraad')),
    overleggen
      .where(({ ref, exists, or, selectFrom }) =>
        or([
          staatIn(ref('stuk')),
          // Ook in een bewaarde bijlage, een nazending, of wat de secretaris bij een pakket schreef. In een pdf is niet te zoeken.
          exists(
            selectFrom('stukinhoud')
              .select('stukinhoud.sha256')
              .whereRef('stukinhoud.overleg_id', '=', 'overleg.id')
              .where((eb) => staatIn(eb.ref('tekst'))),
          ),
          exists(
            selectFrom('pakket')
              .leftJoin('pakketversie', 'pakketversie.pakket_id', 'pakket.id')
              .select('pakket.id')
              .whereRef('pakket.overleg_id', '=', 'overleg.id')
              .where((eb) =>
                staatIn(eb.ref('pakket.kopie'), eb.ref('pakket.toelichting'), eb.ref('pakketversie.reden')),
              ),
          ),
          exists(
            selectFrom('nagekomen')
              .select('nagekomen.id')
              .whereRef('nagekomen.overleg_id', '=', 'overleg.id')
              .where((eb) => staatIn(eb.ref('nagekomen.titel'), eb.ref('nagekomen.naam'))),
          ),
        ]),
      )
      .execute()
      .then(als('overleg', 'stuk')),
    overleggen
      // Wat nog niet rondging of besloten is kent de vrager niet.
      .where('overleg.lijst_rondgestuurd_op', 'is not', null)
      .where(({ or, exists, selectFrom }) =>
        or([
          exists(
            selectFrom('besluit')
              .select('besluit.id')
              .whereRef('besluit.overleg_id', '=', 'overleg.id')
              .where('besluit.alleen_voor', 'is', null)
              .where(({ ref }) => staatIn(ref('tekst'), ref('toelichting'), ref('afloop'))),
          ),
          exists(
            selectFrom('toezegging')
              .select('toezegging.id')
              .whereRef('toezegging.overleg_id', '=', 'overleg.id')
              .where('toezegging.alleen_voor', 'is', null)
              .where(({ ref }) => staatIn(ref('inhoud'), ref('voorwaarde'), ref('afloop'))),
          ),
          exists(
            selectFrom('aanwezige')
              .select('aanwezige.id')
              .whereRef('aanwezige.overleg_id', '=', 'overleg.id')
              .where(({ ref }) => staatIn(ref('aanwezige.naam'), ref('functie'), ref('vervanger'))),
          ),
        ]),
      )
      .execute()
      .then(als('overleg', 'besluiten')),
    plannen
      .where(({ or, exists, selectFrom }) =>
        or([
          exists(
            selectFrom('zoekblok')
              .select('zoekblok.id')
              .whereRef('document_id', '=', 'document.id')
              .where(({ ref }) => staatIn(ref('tekst'))),
          ),
          exists(
            selectFrom('draad')
              .leftJoin('reactie', 'draad_id', 'draad.id')
              .select('draad.id')
              .whereRef('document_id', '=', 'document.id')
              .where(({ ref }) => staatIn(ref('citaat'), ref('tekst'))),
          ),
        ]),
      )
      .execute()
      .then(als('plan', 'tekst')),
  ]);
  return gevonden.flat();
}

const als =
  (ding: Woordplek['ding'], deel: Woordplek['deel']) =>
  (rijen: readonly Pick<Woordplek, 'sleutel' | 'naam'>[]): Woordplek[] =>
    rijen.map((rij) => ({ ding, deel, ...rij }));
