import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { leesUpdates } from '#db/queries/document-update.ts';
import type { Db } from '#db/verbinding.ts';
import type { Limieten } from '#server/sync/limieten.ts';
import { readMessage } from '#server/sync/protocol.ts';
import { ANDER_PLAN, type Client, maakDatabase, type Opstelling, PLAN, startSync } from './opstelling.ts';

// De gepubliceerde y-websocket-client, onveranderd, tegen deze server.
let db: Db;
let op: Opstelling;

beforeEach(async () => {
  db = await maakDatabase();
  op = await startSync(db);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const sluiting = (client: Client) =>
  new Promise<number | undefined>((resolve) =>
    client.provider.once('connection-close', (event) => resolve(event?.code)),
  );

describe('los van de server', () => {
  it('wat beide kanten los schreven en weghaalden komt bij elkaar, en elke tekst staat er één keer', async () => {
    const vera = await op.client('vera').gelijk();
    const bas = await op.client('bas').gelijk();
    vera.typ('Samen. ');
    vera.typ('Weg ermee. ');
    await bas.leest('Samen. Weg ermee. ');
    vera.provider.disconnect();
    bas.provider.disconnect();
    vera.inhoud.delete(1, 1);
    vera.typ('Van Vera.');
    bas.inhoud.insert(0, [new Y.XmlText('Van Bas. ')]);
    vera.provider.connect();
    bas.provider.connect();
    await vera.leest('Van Bas. Samen. Van Vera.');
    await bas.leest('Van Bas. Samen. Van Vera.');
  });

  it('na een herstart van de server verbindt hij zelf, en tekst en aanwezigheid zijn er weer', async () => {
    const vera = await op.client('vera').gelijk();
    const bas = await op.client('bas').gelijk();
    vera.typ('Ervoor. ');
    await bas.leest('Ervoor. ');
    const opnieuw = await startSync(db);
    for (const { provider } of [vera, bas]) provider.serverUrl = opnieuw.url;
    const codes = Promise.all([sluiting(vera), sluiting(bas)]);
    await op.sync.sluit();
    expect(await codes).toEqual([1001, 1001]);
    expect(vera.anderen).toEqual([]);
    bas.typ('Erna.');
    await vera.leest('Ervoor. Erna.');
    // Zonder beweging meldt y-websocket zich met dezelfde klok als ervoor, en daar kijkt een ander niet naar.
    bas.provider.awareness.setLocalStateField('cursor', { anchor: 1 });
    await vera.wachtOp(() => vera.anderen.length === 1);
  });
});

describe('sluitcodes', () => {
  const verander = async (hoe: (mag: Opstelling['rechten']['mag']) => void) => {
    hoe(op.rechten.mag);
    await op.sync.herzieToegang();
  };
  const STOPT: Record<number, (vera: Client) => unknown> = {
    4400: ({ provider }) => provider.ws?.send(Uint8Array.of(77)),
    4401: () => verander((mag) => mag.delete('vera')),
    4403: () => verander((mag) => mag.set('vera', 'lezen')),
    4404: () => verander((mag) => mag.set('vera', 'niets')),
  };

  it.each(Object.keys(STOPT).map(Number))('na %i stopt hij, met de code', async (code) => {
    const vera = await op.client('vera').gelijk();
    STOPT[code]?.(vera);
    expect((await vera.gesloten).code).toBe(code);
    expect(vera.provider.shouldConnect).toBe(false);
  });

  it('na 4426 (een editor van een oudere versie) en 4429 (te veel verbindingen) ook', async () => {
    const krap = await startSync(db, { perGebruiker: 1 });
    await krap.client('vera').gelijk();
    expect((await krap.client('vera').gesloten).code).toBe(4429);
    const oud = op.client('bas');
    oud.provider.disconnect();
    oud.provider.params = { schema: '0' };
    oud.provider.connect();
    expect((await oud.gesloten).code).toBe(4426);
  });

  const GAAT_DOOR: Record<number, [Partial<Limieten>, string]> = {
    1009: [{ bericht: 10_000 }, 'x'.repeat(20_000)],
    4509: [{ bytesPerSeconde: 1_000 }, 'x'.repeat(20_000)],
  };

  it.each(Object.keys(GAAT_DOOR).map(Number))('na %i verbindt hij opnieuw', async (code) => {
    const [limieten, tekst] = GAAT_DOOR[code] ?? [{}, ''];
    const vera = await (await startSync(db, limieten)).client('vera').gelijk();
    const gesloten = sluiting(vera);
    vera.typ(tekst);
    expect(await gesloten).toBe(code);
    vera.inhoud.delete(0, 1);
    await vera.gelijk();
  });

  it('na 4503 (de policy kan niet antwoorden) verbindt hij opnieuw, en dan gaat het gewoon verder', async () => {
    const traag = await startSync(db, { bedenktijd: 0 });
    traag.rechten.fout = new Error('database weg');
    const vera = traag.client('vera');
    vera.typ('Blijft.');
    expect(await sluiting(vera)).toBe(4503);
    traag.rechten.fout = null;
    const bas = traag.client('bas');
    await bas.leest('Blijft.');
  });
});

describe('wat een y-websocket-client kan', () => {
  it('vragen op de URL die de server niet kent doen niets', async () => {
    const vera = op.client('vera');
    vera.provider.disconnect();
    vera.provider.params = { onbekend: 'é & /?#', bevestig: 'nee' };
    vera.provider.connect();
    await vera.gelijk();
    vera.typ('Met vragen.');
    await (await op.client('bas').gelijk()).leest('Met vragen.');
  });

  it('met ?bevestig=1 hoort hij hoeveel er vastligt', async () => {
    const vera = op.client('vera');
    vera.provider.disconnect();
    vera.provider.params = { bevestig: '1' };
    let vast = 0;
    vera.provider.messageHandlers[100] = (_antwoord: unknown, decoder: decoding.Decoder) => {
      vast = decoding.readVarUint(decoder);
      // Zodat wie op het document wacht, ook hierop wacht.
      vera.provider.awareness.setLocalStateField('vast', vast);
    };
    vera.provider.connect();
    await vera.gelijk();
    vera.typ('een');
    vera.typ('twee');
    // Stap 2 en twee updates.
    await vera.wachtOp(() => vast === 3);
    const rijen = await leesUpdates(db.kysely, PLAN);
    const doc = new Y.Doc();
    for (const { data } of rijen) Y.applyUpdate(doc, data);
    expect(doc.getXmlFragment('inhoud').toString()).toBe('eentwee');
  });

  it('twee documenten van dezelfde mensen blijven uit elkaar', async () => {
    const vera = [op.client('vera'), op.client('vera', ANDER_PLAN)];
    const bas = [op.client('bas'), op.client('bas', ANDER_PLAN)];
    await Promise.all([...vera, ...bas].map((client) => client.gelijk()));
    vera[0]?.typ('Het ene plan.');
    vera[1]?.typ('Het andere plan.');
    await Promise.all([bas[0]?.leest('Het ene plan.'), bas[1]?.leest('Het andere plan.')]);
  });

  it('een groot document komt in zijn geheel aan, en daarna blijft het klein', async () => {
    const vera = await op.client('vera').gelijk();
    const alinea = 'Jeugdigen en gezinnen krijgen passende hulp. '.repeat(20);
    for (let i = 0; i < 3_000; i++) vera.typ(`${i} ${alinea}`);
    const bas = await op.client('bas').gelijk();
    await bas.wachtOp(() => bas.inhoud.length === 3_000);
    expect(bas.tekst).toBe(vera.tekst);
    const gekregen: number[] = [];
    bas.doc.on('update', (update: Uint8Array) => gekregen.push(update.length));
    vera.typ('Slot.');
    await bas.wachtOp(() => bas.inhoud.length === 3_001);
    expect(Math.max(...gekregen)).toBeLessThan(200);
  });

  it('Nederlandse tekst en emoji blijven wat ze zijn, ook halverwege weggehaald', async () => {
    const tekst = 'Coördinatie één ’s-Gravenhage: geïnd, reünie, ĳs € 1,5 mln 👩‍👩‍👧‍👦 🇳🇱 e\u0301';
    const vera = await op.client('vera').gelijk();
    const bas = await op.client('bas').gelijk();
    vera.typ(tekst);
    await bas.leest(tekst);
    const deel = bas.inhoud.get(0);
    if (!(deel instanceof Y.XmlText)) throw new Error('geen tekst');
    deel.delete(tekst.indexOf('👩'), 2);
    await vera.wachtOp(() => vera.tekst === bas.tekst);
    const carla = op.client('carla');
    await carla.leest(bas.tekst);
  });

  it('met resyncInterval vraagt hij steeds opnieuw, en dat voegt niets toe', async () => {
    // y-websocket kijkt hiervoor naar de WebSocket van de browser.
    vi.stubGlobal('WebSocket', WebSocket);
    const vera = await op.client('vera').gelijk();
    vera.typ('Eén keer.');
    await (await op.client('bas').gelijk()).leest('Eén keer.');
    const doc = new Y.Doc();
    class MetCookie extends WebSocket {
      constructor(adres: string | URL, protocols?: string | string[]) {
        super(adres, protocols, { headers: { cookie: 'wie=bas', origin: 'http://goed.example' } });
      }
    }
    const provider = new WebsocketProvider(op.url, PLAN, doc, {
      // @ts-expect-error zie `Client`
      WebSocketPolyfill: MetCookie,
      disableBc: true,
      resyncInterval: 10,
    });
    let antwoorden = 0;
    await new Promise<void>((resolve) => {
      provider.ws?.addEventListener('message', ({ data }) => {
        if (readMessage(new Uint8Array(data)).soort === 'stap2' && ++antwoorden === 5) resolve();
      });
    });
    provider.destroy();
    expect(doc.getXmlFragment('inhoud').toString()).toBe('Eén keer.');
    expect(await leesUpdates(db.kysely, PLAN)).toHaveLength(1);
  });
});
