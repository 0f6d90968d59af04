import type { Kysely, Transaction } from 'kysely';
import { voegLogboekToe } from '#db/queries/logboek.ts';
import type { Database } from '#db/tables.ts';
import { laadBekend } from './bekend.ts';
import { controleer } from './controleer.ts';
import { leesProgramma, type Programma } from './lees.ts';
import type { Fout } from './plek.ts';
import { rijenVan } from './rijen.ts';
import {
  schrijfActies,
  schrijfAfhankelijkheden,
  schrijfMeldingen,
  schrijfOpschortingen,
  schrijfToezeggingen,
} from './schrijf-acties.ts';
import { schrijfAfspraken, schrijfDeelstatussen } from './schrijf-afspraken.ts';
import { schrijfCijfers } from './schrijf-cijfers.ts';
import { schrijfGremia, schrijfOpgaven, schrijfPartijen, schrijfPlannen } from './schrijf-partijen.ts';
import { schrijfOverleggen, schrijfStatusrondes, schrijfVragen } from './schrijf-rondes.ts';
import { opgeteld, type Tellingen } from './telling.ts';

export type LaadUitkomst = { ok: true; naam: string; telling: Tellingen } | { ok: false; fouten: Fout[] };

/**
 * Leest een programmabestand (het formaat staat in `schema.ts`) in één transactie in. Bij een fout, hoe klein ook,
 * verandert er niets en komen alle fouten terug op volgorde van regel. Twee keer inlezen is hetzelfde als één keer.
 * Afspraken, opgaven en vragen volgen het bestand; acties, overleggen en meldingen die er al zijn blijven zoals ze zijn.
 * Verandert er iets, dan staat dat in het logboek als `programma.ingelezen`.
 */
export async function laadProgramma(
  db: Kysely<Database>,
  inhoud: string,
  opties: { nu: Date },
): Promise<LaadUitkomst> {
  return db.transaction().execute((trx) => laadProgrammaIn(trx, inhoud, opties));
}

/** Als `laadProgramma`, binnen een transactie die al loopt. */
export async function laadProgrammaIn(
  trx: Transaction<Database>,
  inhoud: string,
  { nu }: { nu: Date },
): Promise<LaadUitkomst> {
  const gelezen = leesProgramma(inhoud);
  if (!('programma' in gelezen)) return { ok: false, fouten: gelezen.fouten };
  const fouten = [...gelezen.fouten, ...controleer(gelezen, await laadBekend(trx))];
  if (fouten.length > 0) return { ok: false, fouten: fouten.sort((a, b) => a.regel - b.regel) };

  const { naam, programma } = gelezen;
  const moment = nu.toISOString();
  const telling = await schrijf(trx, programma, moment);
  const isVeranderd = Object.values(telling).some(({ nieuw, gewijzigd }) => nieuw + gewijzigd > 0);
  if (isVeranderd) {
    await voegLogboekToe(trx, [
      {
        vastgelegdOp: moment,
        gebruikerId: null,
        gebeurtenis: 'programma.ingelezen',
        onderwerp: `programma:${naam}`,
        opgaveNr: null,
        kring: 'vijfhoek',
      },
    ]);
  }
  return { ok: true, naam, telling };
}

async function schrijf(trx: Transaction<Database>, programma: Programma, nu: string): Promise<Tellingen> {
  const opgaveRijen = rijenVan(programma.opgaven);
  const afspraakRijen = rijenVan(programma.afspraken);
  const partijen = await schrijfPartijen(trx, rijenVan(programma.partijen));
  const opgaven = await schrijfOpgaven(trx, opgaveRijen);
  const documenten = await schrijfPlannen(trx, opgaveRijen, nu);
  const afspraken = await schrijfAfspraken(trx, afspraakRijen);
  const deelstatussen = await schrijfDeelstatussen(trx, afspraakRijen);
  const gremia = await schrijfGremia(trx, rijenVan(programma.gremia));
  const overleggen = await schrijfOverleggen(trx, rijenVan(programma.overleggen));
  const statusrondes = await schrijfStatusrondes(trx, rijenVan(programma.statusrondes));
  const ronde = await schrijfVragen(trx, rijenVan(programma.vragen), nu);
  const acties = await schrijfActies(trx, rijenVan(programma.acties), nu);
  const afhankelijkheden = await schrijfAfhankelijkheden(trx, rijenVan(programma.afhankelijkheden));
  const toezeggingen = await schrijfToezeggingen(trx, rijenVan(programma.toezeggingen));
  const opschortingen = await schrijfOpschortingen(trx, rijenVan(programma.opschortingen));
  const meldingen = await schrijfMeldingen(trx, rijenVan(programma.meldingen), nu);
  const cijfers = await schrijfCijfers(trx, rijenVan(programma.cijfers), nu);
  return {
    partijen,
    opgaven,
    documenten,
    afspraken,
    deelstatussen: opgeteld(deelstatussen, ronde.deelstatussen),
    gremia,
    overleggen,
    statusrondes,
    vragen: ronde.vragen,
    acties,
    afhankelijkheden,
    toezeggingen,
    opschortingen,
    meldingen: opgeteld(ronde.meldingen, meldingen),
    cijfers,
  };
}
