import * as Y from 'yjs';
import { leesUpdates } from '#db/queries/document-update.ts';
import { voegVersieToe } from '#db/queries/document-versie.ts';
import { laadWissingen } from '#db/queries/wissing.ts';
import type { Db } from '#db/verbinding.ts';
import { planInhoud, platteTekst } from '#domain/document/inhoud.ts';
import { VELD } from '#domain/document/veld.ts';
import type { Gebruiker } from '#domain/gebruiker/gebruiker.ts';
import { maakWissen } from '#server/diensten/wissen.ts';
import { maakBus } from '#server/gebeurtenissen/bus.ts';
import { maakStandbron } from '#server/stand/standbron.ts';
import { maakUpdateLog } from '#server/sync/logboek-kysely.ts';
import { compact } from '#server/sync/updates.ts';
import { PLAN } from './plannen.ts';

export const NAAM = 'Quirijn Zandstra';
const klok = () => new Date('2028-02-03T04:05:06Z');
const beheerder: Gebruiker = {
  id: 9,
  naam: 'Bea',
  email: 'bea@demo.example',
  rol: 'beheerder',
  partij: null,
};

/** Dezelfde database, die vlak voor elke vraag zegt de hoeveelste het is. */
export function metTeller(db: Db, op: (vraag: number) => void): Pick<Db, 'kysely' | 'seinen'> {
  let vragen = 0;
  const kysely = db.kysely.withPlugin({
    transformQuery({ node }) {
      vragen++;
      op(vragen);
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  return { kysely, seinen: db.seinen };
}

/** Het wissen op een database, en wat er dan nog staat. */
export function wisproef(db: Pick<Db, 'kysely' | 'seinen'>) {
  const { kysely } = db;
  const log = maakUpdateLog(db, klok);
  const toestand = async (id: string) =>
    compact((await leesUpdates(kysely, id)).map(({ data }) => data)).update;
  const wissen = maakWissen(
    { db: kysely, klok, bus: maakBus(), stand: maakStandbron(kysely, klok) },
    {
      toestand,
      schrijf: async (documentId, data, gebruikerId) => {
        await log.append([{ documentId, data, gebruikerId }]);
      },
      herzieToegang: async () => undefined,
    },
  );
  return {
    /** Zet de naam in de tekst, in de ingepakte historie, in een versie en in een opmerking. */
    async zetKlaar(): Promise<void> {
      const doc = new Y.Doc();
      const updates: Uint8Array[] = [];
      doc.on('update', (data: Uint8Array) => updates.push(data));
      for (const zin of ['Eerste alinea.', 'Tweede alinea.']) {
        const alinea = new Y.XmlElement('paragraph');
        alinea.insert(0, [new Y.XmlText(zin)]);
        doc.getXmlFragment(VELD).push([alinea]);
      }
      const tekst = (nr: number) => {
        const alinea = doc.getXmlFragment(VELD).get(nr);
        const kind = alinea instanceof Y.XmlElement ? alinea.get(0) : null;
        if (!(kind instanceof Y.XmlText)) throw new Error('Geen alinea.');
        return kind;
      };
      const legVast = async () => {
        await log.append(updates.splice(0).map((data) => ({ documentId: PLAN, data, gebruikerId: 1 })));
      };
      for (const [i, letter] of [...NAAM].entries()) tekst(0).insert(i, letter);
      tekst(0).delete(0, NAAM.length);
      tekst(1).insert(7, `${NAAM} `);
      await legVast();
      await log.compact(PLAN);
      tekst(0).insert(0, `${NAAM}: `);
      await legVast();
      const { id, naam, email, rol } = beheerder;
      await kysely
        .insertInto('gebruiker')
        .values({ id, naam, email, rol, partij: null, wachtwoord_hash: '-', demo: 0 })
        .execute();
      const gemaaktOp = klok().toISOString();
      const versie = { documentId: PLAN, soort: 'benoemd', naam: `Over ${NAAM}`, totSeq: 1 } as const;
      const bewaard = { toestand: await toestand(PLAN), gemaaktOp, gemaaktDoor: null };
      await kysely.transaction().execute((trx) => voegVersieToe(trx, { ...versie, ...bewaard }));
      const wie = { gebruiker_id: id, partij: null, gemaakt_op: gemaaktOp };
      await kysely
        .insertInto('draad')
        .values({ ...wie, id: 'd1', document_id: PLAN, citaat: NAAM, opgelost_op: null, opgelost_door: null })
        .execute();
      await kysely
        .insertInto('reactie')
        .values({ ...wie, draad_id: 'd1', tekst: `${NAAM} moet weg` })
        .execute();
    },

    wis: () => wissen.wis(beheerder, 2, { passage: NAAM, reden: 'Naam van een kind', zeker: 'on' }),
    /** Wat de server bij de start doet. */
    rondAf: () => wissen.rondAf(),

    async stand() {
      const uitslag = await wissen.zoek(beheerder, 2, { passage: NAAM });
      if (!uitslag.ok) throw new Error('Zoeken lukt niet.');
      const { nu, eerder, opmerkingen, versies } = uitslag.vondst;
      return {
        alineas: planInhoud(await toestand(PLAN)).content.map(platteTekst),
        wissingen: (await laadWissingen(kysely, PLAN)).length,
        bewaard: { tekst: nu.length + eerder, opmerkingen, versies },
      };
    },
  };
}
