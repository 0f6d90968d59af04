import * as encoding from 'lib0/encoding';
import { expect, it } from 'vitest';
import { writeAwareness } from '#server/sync/protocol.ts';
import { maakDatabase, startSync } from './opstelling.ts';

// Gevonden met een aanval van 100.000 berichten: een y-websocket-client herhaalt wat hij van anderen hoort.
function aanwezigheid(clientId: number, staat: string): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const getal of [1, clientId, 1]) encoding.writeVarUint(encoder, getal);
  encoding.writeVarString(encoder, staat);
  return writeAwareness(encoding.toUint8Array(encoder));
}

it.each([
  ['net te groot met de naam erbij', `{"cursor":"${'x'.repeat(8_170)}"}`],
  ['groter als een browser het overschrijft', `{"cursor":[${'1e20,'.repeat(1_000)}0]}`],
])('R10: aanwezigheid die %s, sluit niet wie haar herhaalt', async (_wat, staat) => {
  const op = await startSync(await maakDatabase());
  const vera = await op.client('vera').gelijk();
  const carla = await op.client('carla').gelijk();
  const bas = await op.ruw('bas').open();
  bas.stuur(aanwezigheid(77, staat));
  const gezien = vera.wachtOp(() => vera.provider.awareness.getStates().has(77));
  await Promise.race([gezien, bas.gesloten]);
  vera.typ('Nog hier.');
  const dicht = Promise.race([vera.gesloten, carla.gesloten]);
  expect(await Promise.race([carla.leest('Nog hier.'), dicht])).toBeUndefined();
});
