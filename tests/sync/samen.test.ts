import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { leesUpdates } from '#db/queries/document-update.ts';
import type { Db } from '#db/verbinding.ts';
import { writeStep2, writeUpdate } from '#server/sync/protocol.ts';
import { maakDatabase, type Opstelling, PLAN, startSync, totdat } from './opstelling.ts';
import { regel, regelsIn, stuurRegel } from './ruwe-client.ts';

let db: Db;
let op: Opstelling;

beforeEach(async () => {
  db = await maakDatabase();
  op = await startSync(db);
});

describe('samen schrijven met de gepubliceerde y-websocket-client', () => {
  it('twee mensen krijgen elkaars tekst, allebei de kanten op', async () => {
    const vera = await op.client('vera').gelijk();
    const bas = await op.client('bas').gelijk();
    vera.typ('Van Vera. ');
    await bas.leest('Van Vera. ');
    bas.typ('Van Bas.');
    await vera.leest('Van Vera. Van Bas.');
  });

  it('wie later komt krijgt alles, en wie los van de server schreef voegt toe in plaats van te vervangen', async () => {
    const vera = await op.client('vera').gelijk();
    vera.typ('Eerst. ');
    const bas = op.client('bas');
    bas.typ('Onderweg.');
    await bas.wachtOp(() => regelsIn(Y.encodeStateAsUpdate(bas.doc)).length === 2);
    await vera.wachtOp(() => vera.tekst === bas.tekst);
    expect([...vera.tekst.matchAll(/Eerst\.|Onderweg\./g)]).toHaveLength(2);
  });

  it('R6: twee die tegelijk binnenkomen zitten in dezelfde kamer', async () => {
    const vera = op.client('vera');
    const bas = op.client('bas');
    await Promise.all([vera.gelijk(), bas.gelijk()]);
    expect(op.sync.stats()).toMatchObject({ kamers: 1, verbindingen: 2 });
    vera.typ('Samen.');
    await bas.leest('Samen.');
  });

  it('R9: na een herstart van de server staat de tekst er nog, en een client die openstond gaat gewoon door', async () => {
    const vera = await op.client('vera').gelijk();
    vera.typ('Blijft staan.');
    const bas = await op.client('bas').gelijk();
    await bas.leest('Blijft staan.');
    await op.sync.sluit();

    const opnieuw = await startSync(db);
    vera.typ(' Los getypt.');
    vera.provider.serverUrl = opnieuw.url;
    const carla = await opnieuw.client('carla').gelijk();
    await carla.leest('Blijft staan. Los getypt.');
  });
});

describe('kamer', () => {
  it('R3: de schrijver krijgt zijn eigen update niet terug', async () => {
    const vera = await op.ruw('vera').open();
    const bas = await op.ruw('bas').open();
    await Promise.all([vera.heenEnWeer(), bas.heenEnWeer()]);
    stuurRegel(vera, 'a');
    await bas.bericht('update');
    stuurRegel(bas, 'b');
    await vera.bericht('update');
    await vera.heenEnWeer();
    expect(regelsIn(...vera.updates)).toEqual(['b']);
    expect(regelsIn(...bas.updates)).toEqual(['a']);
  });

  it('R5: de kamer is weg als de laatste weg is, en de tekst niet', async () => {
    const [vera, carla] = [await op.ruw('vera').open(), await op.ruw('carla').open()];
    await Promise.all([vera.heenEnWeer(), carla.heenEnWeer()]);
    stuurRegel(vera, 'blijft');
    await carla.bericht('update');
    vera.weg();
    await totdat(() => op.sync.stats().verbindingen === 1);
    expect(op.sync.stats().kamers).toBe(1);
    carla.weg();
    await totdat(() => op.sync.stats().verbindingen === 0);
    expect(op.sync.stats().kamers).toBe(0);
    const bas = await op.ruw('bas').open();
    expect(regelsIn(await bas.heenEnWeer())).toEqual(['blijft']);
  });

  it('R8: een wijziging van de server komt langs de kamer bij iedereen, en ligt vast als hij klaar is', async () => {
    const vera = await op.client('vera').gelijk();
    await op.sync.schrijf(PLAN, regel('Namens de server.'), 2);
    await vera.leest('Namens de server.');
    const rijen = await db.kysely.selectFrom('document_update').select('gebruiker_id').execute();
    expect(rijen).toEqual([{ gebruiker_id: 2 }]);
    await expect(op.sync.schrijf(PLAN, Uint8Array.of(1, 2, 3), null)).rejects.toThrow(
      'Geen geldige Yjs-update.',
    );
    await expect(op.sync.schrijf('bestaat-niet', regel('x'), null)).rejects.toThrow('bestaat-niet');
  });

  it('geeft de toestand ook zonder dat iemand er is: leeg is de lege update, onbekend is een fout', async () => {
    expect(await op.sync.toestand(PLAN)).toEqual(Uint8Array.of(0, 0));
    await expect(op.sync.toestand('bestaat-niet')).rejects.toThrow('bestaat-niet');
    expect(op.sync.stats().kamers).toBe(0);
  });

  it('schrijft niets bij als een client terugkomt die niets nieuws heeft', async () => {
    const doc = new Y.Doc();
    const inhoud = doc.getXmlFragment('inhoud');
    inhoud.push([new Y.XmlText('weg'), new Y.XmlText('blijft')]);
    inhoud.delete(0, 1);
    const vera = await op.ruw('vera').open();
    vera.stuur(writeUpdate(Y.encodeStateAsUpdate(doc)));
    await op.sync.schrijf(PLAN, regel('nog iets'), null);
    vera.stuur(writeStep2(await vera.heenEnWeer()));
    await vera.heenEnWeer();
    await op.sync.schrijf(PLAN, regel('en nog iets'), null);
    expect(await leesUpdates(db.kysely, PLAN)).toHaveLength(3);
  });
});
