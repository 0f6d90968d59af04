import type { Kysely, Transaction } from 'kysely';
import { voegAgendapuntToe } from '#db/queries/agendapunt.ts';
import { voegUpdatesToe } from '#db/queries/document-update.ts';
import { maakTekstdocument } from '#db/queries/overlegtekst.ts';
import type { Database } from '#db/tables.ts';
import { beginUpdate } from '#domain/overlegtekst/begin.ts';
import type { Overlegtekstsoort } from '#domain/overlegtekst/overlegtekst.ts';
import type { Kring } from '#domain/policy/kring.ts';

/**
 * Woorden die nergens anders voorkomen, per soort geheim. Alleen letters: hoe een antwoord ook gecodeerd is, zij staan er zo in. Elk
 * staat vooraan, ook wie afkapt laat ze zien.
 */
export const GEHEIM = {
  annotatieVng: 'kwikzilverboom',
  annotatieBgzj: 'kwikstaartveer',
  rijkVng: 'zwavelzuurkraan',
  besloten: 'kwikbakkersdeeg',
  notulen: 'zwavelbloemthee',
} as const;
export type Geheim = keyof typeof GEHEIM;

export const GEHEIME_AFSPRAAK = 'geheim-1';
const NU = '2026-11-20T08:00:00.000Z';

export interface Tafels {
  /** Een BO Jeugd met een agenda in concept, een dat bevroren is, en een BO Rijk-VNG. */
  concept: number;
  bevroren: number;
  rijkVng: number;
}

/** Een punt op een agenda; zonder `alleenVoor` van iedereen aan tafel. */
export async function voegPuntToe(
  db: Kysely<Database>,
  overlegId: number,
  titel: string,
  alleenVoor: string[] | null = null,
): Promise<number> {
  const { gremium } = await db
    .selectFrom('overleg')
    .select('gremium')
    .where('id', '=', overlegId)
    .executeTakeFirstOrThrow();
  const id = await db.transaction().execute((trx) =>
    voegAgendapuntToe(trx, {
      gremium,
      overlegId,
      soort: 'besluit',
      titel,
      toelichting: titel,
      gevraagdBesluit: titel,
      minuten: 5,
      inbrenger: 'vng',
      toelichter: titel,
      bronnen: [],
      kaart: null,
      alleenVoor,
      herkomstId: null,
    }),
  );
  if (id === null) throw new Error(`${titel} kwam niet op de agenda.`);
  return id;
}

/** Zet overal waar het kan iets neer waarvan niet iedereen mag weten. @returns het document van de annotatie van VNG */
export async function verstop(db: Kysely<Database>, { concept, bevroren, rijkVng }: Tafels): Promise<string> {
  const openPunten = await punten(db, concept);
  const vastePunten = await punten(db, bevroren);
  await db.transaction().execute((trx) => inKring(trx, rijkVng));
  const besloten = await voegPuntToe(db, concept, GEHEIM.besloten, ['vng', 'rijk']);
  const aanTafel = await voegPuntToe(db, rijkVng, GEHEIM.rijkVng);
  return db.transaction().execute(async (trx) => {
    await beloofd(trx, rijkVng, aanTafel, 'rijk_vng', GEHEIM.rijkVng, null);
    await beloofd(trx, concept, besloten, 'vijfhoek', GEHEIM.besloten, ['vng', 'rijk']);
    await schrijf(trx, 'besluittekst', concept, besloten, 'vijfhoek', GEHEIM.besloten);
    await schrijf(trx, 'besluittekst', rijkVng, aanTafel, 'rijk_vng', GEHEIM.rijkVng);
    for (const punt of openPunten) await schrijf(trx, 'notulen', concept, punt, 'vijfhoek', GEHEIM.notulen);
    await schrijf(trx, 'annotatie', concept, besloten, 'vijfhoek', GEHEIM.annotatieVng, 'vng');
    await schrijf(trx, 'annotatie', rijkVng, aanTafel, 'rijk_vng', GEHEIM.annotatieVng, 'vng');
    let document = '';
    for (const [overleg, alle] of [
      [concept, openPunten],
      [bevroren, vastePunten],
    ] as const) {
      for (const punt of alle) {
        await schrijf(trx, 'annotatie', overleg, punt, 'vijfhoek', GEHEIM.annotatieBgzj, 'bgzj');
        document = await schrijf(trx, 'annotatie', overleg, punt, 'vijfhoek', GEHEIM.annotatieVng, 'vng');
      }
    }
    return document;
  });
}

async function punten(db: Kysely<Database>, overlegId: number): Promise<number[]> {
  const rijen = await db
    .selectFrom('agendapunt')
    .select('id')
    .where('overleg_id', '=', overlegId)
    .where('alleen_voor', 'is', null)
    .execute();
  return rijen.map(({ id }) => id);
}

async function schrijf(
  trx: Transaction<Database>,
  soort: Overlegtekstsoort,
  overlegId: number,
  puntId: number,
  kring: Kring,
  tekst: string,
  partij: string | null = null,
): Promise<string> {
  const documentId = await maakTekstdocument(trx, { soort, overlegId, puntId, partij, kring }, NU);
  if (documentId === null) throw new Error(`${soort} was er al.`);
  const update = { documentId, data: beginUpdate(tekst), gebruikerId: null, vastgelegdOp: NU };
  await voegUpdatesToe(trx, [update]);
  return documentId;
}

/** Een besluit en een toezegging bij een punt. */
async function beloofd(
  trx: Transaction<Database>,
  overlegId: number,
  puntId: number,
  kring: Kring,
  woord: string,
  alleenVoor: string[] | null,
): Promise<void> {
  const alleen_voor = alleenVoor && JSON.stringify(alleenVoor);
  const wie = await trx
    .selectFrom('gebruiker')
    .select('id')
    .where('rol', '=', 'secretaris')
    .executeTakeFirstOrThrow();
  const { id } = await trx
    .insertInto('besluit')
    .values({
      overleg_id: overlegId,
      agendapunt_id: puntId,
      uitkomst: 'aangenomen',
      tekst: woord,
      toelichting: woord,
      termijn: '2026-11-01',
      kring,
      alleen_voor,
      gebruiker_id: wie.id,
      vastgelegd_op: NU,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx.insertInto('besluit_partij').values({ besluit_id: id, partij: 'vng' }).execute();
  await trx
    .insertInto('toezegging')
    .values({
      van: 'vng',
      aan: 'rijk',
      inhoud: woord,
      termijn: '2026-11-01',
      nagekomen_op: null,
      kring,
      overleg_id: overlegId,
      agendapunt_id: puntId,
      alleen_voor,
      voorwaarde: woord,
    })
    .execute();
}

/** Een afspraak, deelstatus, acties, meldingen, lijnen, een opschorting en een cijfer in kring `rijk_vng`. */
async function inKring(trx: Transaction<Database>, overlegId: number): Promise<void> {
  const woord = GEHEIM.rijkVng;
  const plan = {
    plan_soort: 'klaar' as const,
    plan_jaar: 2025,
    plan_kwartaal: 1,
    plan_tot_jaar: null,
    plan_bron: woord,
  } as const;
  const oorspr = {
    oorspr_soort: null,
    oorspr_jaar: null,
    oorspr_kwartaal: null,
    oorspr_tot_jaar: null,
    oorspr_bron: null,
  };
  await trx
    .insertInto('afspraak')
    .values({
      id: GEHEIME_AFSPRAAK,
      paragraaf: '3',
      volgorde: 999,
      opgave_nr: 2,
      titel: woord,
      toelichting: woord,
      hoort_bij: null,
      kring: 'rijk_vng',
      afgeleid: '[]',
      bron_regel: 1,
      ...plan,
    })
    .execute();
  await trx
    .insertInto('afspraak_partij')
    .values({ afspraak_id: GEHEIME_AFSPRAAK, partij: 'vng', rol: 'verantwoordelijk', volgorde: 1 })
    .execute();
  const deel = await trx
    .insertInto('deelstatus')
    .values({
      afspraak_id: GEHEIME_AFSPRAAK,
      partij: 'vng',
      rol: 'verantwoordelijk',
      onderdeel: woord,
      antwoordtype: 'voortgang',
      groep: 0,
      ...plan,
      ...oorspr,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const actie = (anders: { kring: Kring; afspraak_id: string | null }) =>
    trx
      .insertInto('actie')
      .values({
        sleutel: null,
        opgave_nr: 2,
        titel: woord,
        eigenaar_partij: 'vng',
        eigenaar_persoon: woord,
        kan_alvast: woord,
        gemaakt_door: null,
        gemaakt_op: NU,
        versie: 1,
        ...plan,
        ...oorspr,
        ...anders,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
  const eigen = await actie({ kring: 'rijk_vng', afspraak_id: null });
  // Zelf in de open kring, maar bij een afspraak die dat niet is: dan bestaat ook deze niet.
  await actie({ kring: 'vijfhoek', afspraak_id: GEHEIME_AFSPRAAK });
  for (const onderwerp of [
    { actie_id: eigen.id, deelstatus_id: null },
    { actie_id: null, deelstatus_id: deel.id },
  ]) {
    await trx
      .insertInto('melding')
      .values({
        ...onderwerp,
        partij: 'vng',
        gebruiker_id: null,
        datum: '2026-11-19',
        vastgelegd_op: NU,
        voortgang: 'mee_bezig',
        verdeling: null,
        bekend_niet_af: 0,
        licht: 'rood',
        toelichting: woord,
        nodig: woord,
        nodig_van: '["sbj"]',
        gevraagd_besluit: woord,
        volgende_stap: woord,
        voorlopig: 0,
        ronde_id: null,
        vraag_id: null,
        corrigeert: null,
      })
      .execute();
  }
  // Iets van iedereen wacht erop, en het wacht zelf op iets van iedereen.
  const { id: open } = await trx
    .selectFrom('actie')
    .select('id')
    .where('kring', '=', 'vijfhoek')
    .where('eigenaar_partij', '=', 'sbj')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const lijn = { aard: 'na', reden: woord, van_afspraak: null, op_afspraak: null } as const;
  await trx
    .insertInto('afhankelijkheid')
    .values([
      { ...lijn, van_actie: open, op_actie: eigen.id },
      { ...lijn, van_actie: eigen.id, op_actie: null, op_afspraak: '2.3.1-1' },
    ])
    .execute();
  await trx
    .insertInto('opschorting')
    .values({
      afspraak_id: GEHEIME_AFSPRAAK,
      actie_id: null,
      partij: 'vng',
      voorwaarde: woord,
      van: '2026-11-01',
      tot: null,
      gebruiker_id: null,
    })
    .execute();
  const cijfer = await trx
    .insertInto('cijfer')
    .values({
      sleutel: null,
      opgave_nr: 2,
      naam: woord,
      eenheid: 'euro',
      kring: 'rijk_vng',
      gemaakt_door: null,
      gemaakt_op: NU,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('cijfer_waarde')
    .values({
      cijfer_id: cijfer.id,
      versie: 1,
      waarde: '1',
      bron: woord,
      bron_url: null,
      peildatum: '2026-11-01',
      toelichting: woord,
      gebruiker_id: null,
      vastgelegd_op: NU,
    })
    .execute();
  await trx.updateTable('overleg').set({ plaats: woord }).where('id', '=', overlegId).execute();
}
