import * as encoding from 'lib0/encoding';
import { beforeEach, describe, expect, it } from 'vitest';
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { kleurVan } from '#domain/document/kleuren.ts';
import { writeAwareness, writeQueryAwareness } from '#server/sync/protocol.ts';
import { maakDatabase, type Opstelling, startSync } from './opstelling.ts';
import type { RuweClient } from './ruwe-client.ts';

let op: Opstelling;

beforeEach(async () => {
  op = await startSync(await maakDatabase());
});

const BAS = {
  id: 2,
  naam: 'Bas',
  partij: 'VNG',
  kleur: kleurVan(2),
  name: 'Bas',
  color: kleurVan(2),
};

function aanwezigheid(clientId: number, clock: number, staat: object | null): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint(encoder, clientId);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, JSON.stringify(staat));
  return writeAwareness(encoding.toUint8Array(encoder));
}

/** Wie er volgens de server zijn, op dit moment. */
async function aanwezigVolgens(client: RuweClient): Promise<Map<number, unknown>> {
  const vanaf = client.berichten.length;
  client.stuur(writeQueryAwareness());
  await client.heenEnWeer();
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState(null);
  for (const bericht of client.berichten.slice(vanaf)) {
    if (bericht.soort === 'aanwezigheid') applyAwarenessUpdate(awareness, bericht.update, null);
  }
  const staten = new Map([...awareness.getStates()].map(([id, staat]) => [id, staat.user.naam]));
  awareness.destroy();
  doc.destroy();
  return staten;
}

describe('aanwezigheid', () => {
  it('R16: naam, partij en kleur komen van de server, wat de client ook beweert; de cursor is van de client', async () => {
    const vera = await op.client('vera').gelijk();
    const bas = await op.client('bas').gelijk();
    bas.provider.awareness.setLocalState({
      user: { naam: 'De minister', kleur: '#ffffff' },
      cursor: { anchor: 7 },
    });
    await vera.wachtOp(() => vera.anderen.length > 0);
    expect(vera.provider.awareness.getStates().get(bas.doc.clientID)).toEqual({
      user: BAS,
      cursor: { anchor: 7 },
    });
  });

  it('R17: iemand anders verplaatsen of laten verdwijnen heeft geen gevolg', async () => {
    const [vera, bas] = [await op.ruw('vera').open(), await op.ruw('bas').open()];
    vera.stuur(aanwezigheid(11, 1, {}));
    await vera.heenEnWeer();
    bas.stuur(aanwezigheid(11, 5, { cursor: 'gekaapt' }));
    bas.stuur(aanwezigheid(11, 6, null));
    expect(await aanwezigVolgens(bas)).toEqual(new Map([[11, 'Vera']]));
    vera.stuur(aanwezigheid(11, 2, { cursor: 'echt' }));
    await vera.heenEnWeer();
    expect(await aanwezigVolgens(bas)).toEqual(new Map([[11, 'Vera']]));
  });

  it('R17: een echo haalt niemand terug die weg is, en wie zelf terugkomt wordt weer gezien', async () => {
    const [vera, bas] = [await op.ruw('vera').open(), await op.ruw('bas').open()];
    bas.stuur(aanwezigheid(22, 3, {}));
    await bas.heenEnWeer();
    bas.stuur(aanwezigheid(22, 3, null));
    await bas.heenEnWeer();
    vera.stuur(aanwezigheid(22, 3, {}));
    expect(await aanwezigVolgens(vera)).toEqual(new Map());

    const terug = await op.client('bas').gelijk();
    terug.provider.disconnect();
    terug.provider.connect();
    const carla = op.client('carla');
    await carla.wachtOp(() => carla.anderen.length > 0);
    expect(carla.anderen).toEqual([BAS]);
  });

  it('R18: wie binnenkomt ziet wie er zijn, en als een verbinding wegvalt horen de anderen dat', async () => {
    const vera = await op.client('vera').gelijk();
    const bas = await op.client('bas').gelijk();
    bas.provider.awareness.setLocalStateField('cursor', null);
    await vera.wachtOp(() => vera.anderen.length === 1);
    const carla = op.client('carla');
    await carla.wachtOp(() => carla.anderen.some((user) => JSON.stringify(user) === JSON.stringify(BAS)));
    // Zonder afscheid, zoals bij een uitgevallen netwerk.
    bas.provider.shouldConnect = false;
    bas.provider.ws?.close();
    await carla.wachtOp(() => !carla.provider.awareness.getStates().has(bas.doc.clientID));
    await vera.wachtOp(() => !vera.provider.awareness.getStates().has(bas.doc.clientID));
  });
});
