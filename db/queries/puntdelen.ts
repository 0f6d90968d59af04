import type { Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { PuntOpAgenda } from '#domain/overleg/overleg.ts';
import type { Puntinhoud } from '#domain/overleg/samenvoegen.ts';
import { tekstsleutel } from '#domain/overlegtekst/overlegtekst.ts';
import { hernummer, vanInhoud, voegPuntIn, zetBronnen } from './agendapunt.ts';

/** Zet wat een samengevoegd of gesplitst punt nu zegt; het krijgt een nieuwe versie. De aanroeper houdt de agenda vrij. */
async function zetInhoud(trx: Transaction<Database>, punt: PuntOpAgenda, inhoud: Puntinhoud): Promise<void> {
  await trx
    .updateTable('agendapunt')
    .set({
      ...vanInhoud(inhoud),
      kaart: inhoud.kaart && JSON.stringify(inhoud.kaart),
      herkomst_id: inhoud.herkomstId,
      versie: punt.versie + 1,
    })
    .where('id', '=', punt.id)
    .execute();
  await zetBronnen(trx, punt, inhoud.bronnen);
}

/**
 * Voegt `rest` bij `doel`, dat daarna `inhoud` zegt. Bijlagen, relaties en samen geschreven teksten verhuizen mee; een relatie tussen twee van deze
 * punten vervalt. De aanroeper houdt de agenda vrij (`openAgenda`) en las de punten daarna.
 */
export async function schrijfSamen(
  trx: Transaction<Database>,
  doel: PuntOpAgenda,
  rest: readonly PuntOpAgenda[],
  inhoud: Puntinhoud,
): Promise<void> {
  for (const { id } of rest) await verhuis(trx, id, doel.id);
  if (rest.length > 0) {
    const ids = rest.map(({ id }) => id);
    await trx
      .deleteFrom('puntrelatie')
      .whereRef('agendapunt_id', '=', 'met_punt')
      .where('agendapunt_id', '=', doel.id)
      .execute();
    await trx.deleteFrom('puntbron').where('agendapunt_id', 'in', ids).execute();
    await trx.deleteFrom('agendapunt').where('id', 'in', ids).execute();
  }
  await zetInhoud(trx, doel, inhoud);
  await hernummer(trx, doel.overlegId);
}

/** Wat aan het ene punt hangt hangt daarna aan het andere, bijlagen achteraan. */
async function verhuis(trx: Transaction<Database>, van: number, naar: number): Promise<void> {
  const { laatste } = await trx
    .selectFrom('bijlage')
    .select((eb) => eb.fn.max('volgorde').as('laatste'))
    .where('agendapunt_id', '=', naar)
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('bijlage')
    .set((eb) => ({ agendapunt_id: naar, volgorde: eb('volgorde', '+', laatste ?? 0) }))
    .where('agendapunt_id', '=', van)
    .execute();
  await trx
    .updateTable('puntrelatie')
    .set({ agendapunt_id: naar })
    .where('agendapunt_id', '=', van)
    .execute();
  await trx.updateTable('puntrelatie').set({ met_punt: naar }).where('met_punt', '=', van).execute();
  await verhuisTeksten(trx, van, naar);
}

/**
 * De samen geschreven teksten gaan mee waar het andere punt er nog geen heeft, behalve het voorgestelde besluit: wat daar stond gaat
 * als tekst mee (`voegSamen`), anders verdrong het dat van het andere punt. Van twee voorbereidingen van dezelfde partij blijft
 * die van het punt dat blijft; de andere staat daarna bij het overleg, los van een punt.
 */
async function verhuisTeksten(trx: Transaction<Database>, van: number, naar: number): Promise<void> {
  const teksten = await trx
    .selectFrom('overlegtekst')
    .select(['document_id', 'soort', 'overleg_id as overlegId', 'partij'])
    .where('agendapunt_id', '=', van)
    .where('soort', '<>', 'besluittekst')
    .execute();
  for (const { document_id, ...plek } of teksten) {
    const sleutel = tekstsleutel({ ...plek, puntId: naar });
    await trx
      .updateTable('overlegtekst')
      .set({ agendapunt_id: naar, sleutel })
      .where('document_id', '=', document_id)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('overlegtekst as ander').select('ander.sleutel').where('ander.sleutel', '=', sleutel),
          ),
        ),
      )
      .execute();
  }
}

/** Zet `rest` als eigen punten direct onder `punt`, dat `eerste` houdt. De aanroeper houdt de agenda vrij. */
export async function schrijfGesplitst(
  trx: Transaction<Database>,
  punt: PuntOpAgenda,
  { eerste, rest }: { eerste: Puntinhoud; rest: readonly Puntinhoud[] },
): Promise<void> {
  await zetInhoud(trx, punt, eerste);
  const { overlegId, gremium, volgorde } = punt;
  await trx
    .updateTable('agendapunt')
    .set((eb) => ({ volgorde: eb('volgorde', '+', rest.length) }))
    .where('overleg_id', '=', overlegId)
    .where('volgorde', '>', volgorde)
    .execute();
  for (const [i, inhoud] of rest.entries()) {
    await voegPuntIn(trx, { ...inhoud, overlegId, gremium }, volgorde + 1 + i);
  }
}
