import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { SLUITCODES } from '#domain/document/sluitcodes.ts';
import { readMessage, writeAwareness, writeStep1, writeUpdate } from '#server/sync/protocol.ts';
import { maakDatabase, type Opstelling, PLAN, startSync, totdat } from './opstelling.ts';
import { regel, regelsIn } from './ruwe-client.ts';
import { StroomClient } from './stroom-client.ts';

let op: Opstelling;

beforeEach(async () => {
  op = await startSync(await maakDatabase(), { bedenktijd: 1, bericht: 100_000 });
});

function lijn(wie: string | null, herkomst?: string, pad = `/${PLAN}/stroom?bevestig=1`): StroomClient {
  const client = new StroomClient(op.url.replace('ws:', 'http:') + pad, wie, herkomst);
  onTestFinished(() => client.weg());
  return client;
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const BEVESTIGD = (n: number) => base64(Uint8Array.of(100, n));

/** De tekst in de updates die binnenkwamen, boven op de eigen tekst. */
function gelezen(client: StroomClient, eigen: readonly Uint8Array[]): string[] {
  return regelsIn(
    ...eigen,
    ...client.bytes
      .filter((bytes) => bytes[0] === 0)
      .map(readMessage)
      .flatMap((bericht) => ('update' in bericht ? [bericht.update] : [])),
  );
}

describe('zonder WebSocket', () => {
  it('R26: dezelfde berichten, bevestigingen en garanties, samen met wie wel een WebSocket heeft', async () => {
    const bas = await op.client('bas').gelijk();
    const vera = lijn('vera');
    expect(await vera.stuur([writeStep1(Y.encodeStateVector(new Y.Doc()))])).toBe(204);
    await vera.bericht('message', (data) => Buffer.from(data, 'base64')[1] === 1);
    const eigen = [regel('een'), regel('twee')];
    expect(await vera.stuur(eigen.map(writeUpdate))).toBe(204);
    await vera.bericht('message', (data) => data === BEVESTIGD(2));
    await bas.wachtOp(() => bas.inhoud.length === 2);
    bas.typ('drie');
    await expect.poll(() => gelezen(vera, eigen)).toEqual(['drie', 'een', 'twee']);
    expect(op.sync.stats()).toMatchObject({ kamers: 1, verbindingen: 2 });
  });

  it('R16 R26: de naam is die van de sessie, en weg is weg', async () => {
    const bas = await op.client('bas').gelijk();
    const vera = lijn('vera');
    const beweert = new TextEncoder().encode(JSON.stringify({ user: { naam: 'Minister' } }));
    await vera.stuur([writeAwareness(Uint8Array.from([1, 77, 1, beweert.length, ...beweert]))]);
    await bas.wachtOp(() => bas.anderen.length === 1);
    expect(bas.anderen[0]).toMatchObject({ naam: 'Vera' });
    vera.weg();
    await bas.wachtOp(() => bas.anderen.length === 0);
    await totdat(() => op.sync.stats().verbindingen === 1);
  });

  it('R12 R26: vreemde herkomst, niet aangemeld en onbekend document krijgen hetzelfde antwoord als op de socket', async () => {
    const kwaad = lijn('vera', 'http://kwaad.example');
    await kwaad.einde;
    expect(kwaad.status).toBe(403);
    const { code, reden } = SLUITCODES.niet_aangemeld;
    expect(JSON.parse(await lijn(null).bericht('sluit'))).toEqual({ code, reden });
    op.rechten.mag.set('bas', 'niets');
    expect(JSON.parse(await lijn('bas').bericht('sluit')).code).toBe(4404);
  });

  it('R14 R26: wie de toegang verliest, verliest de lijn met de reden', async () => {
    const vera = lijn('vera');
    await vera.bericht('open');
    op.rechten.mag.delete('vera');
    await op.sync.herzieToegang();
    expect(JSON.parse(await vera.bericht('sluit')).code).toBe(4401);
    expect(await vera.stuur([writeUpdate(regel('te laat'))])).toBe(410);
    expect(regelsIn(await op.sync.toestand(PLAN))).toEqual([]);
  });

  it('R26: een lijn is alleen voor de browser die hem opende, en voor dat document', async () => {
    const vera = lijn('vera');
    await vera.bericht('open');
    expect(await vera.stuur([writeUpdate(regel('x'))], { cookie: 'wie=bas' })).toBe(410);
    expect(await vera.stuur([writeUpdate(regel('x'))], { 'x-lijn': 'geraden' })).toBe(410);
    expect(await vera.stuur([writeUpdate(regel('x'))], { origin: 'http://kwaad.example' })).toBe(403);
    vera.volgnummer = 1;
    expect(await vera.stuur([writeUpdate(regel('goed'))])).toBe(204);
    await vera.bericht('message', (data) => data === BEVESTIGD(1));
    expect(regelsIn(await op.sync.toestand(PLAN))).toEqual(['goed']);
  });

  it('R26: een verzoek dat dubbel of in de verkeerde volgorde komt sluit de lijn: niets komt twee keer', async () => {
    const vera = lijn('vera');
    await vera.stuur([writeUpdate(regel('een'))]);
    vera.volgnummer = 1;
    expect(await vera.stuur([writeUpdate(regel('een'))])).toBe(409);
    expect(JSON.parse(await vera.bericht('sluit')).code).toBe(4400);
  });

  it('R10 R26: onzin en te veel sluiten alleen de afzender', async () => {
    const bas = await op.client('bas').gelijk();
    const vera = lijn('vera');
    await vera.stuurRuw(Uint8Array.of(200));
    expect(JSON.parse(await vera.bericht('sluit')).code).toBe(4400);
    const groot = lijn('vera');
    expect(await groot.stuur([new Uint8Array(200_000)])).toBe(413);
    expect(JSON.parse(await groot.bericht('sluit')).code).toBe(1009);
    bas.typ('gaat door');
    await expect.poll(async () => regelsIn(await op.sync.toestand(PLAN))).toEqual(['gaat door']);
  });

  it('R20 R26: bij het afsluiten hoort de browser waarom, en neemt de server niemand meer aan', async () => {
    const vera = lijn('vera');
    await vera.bericht('open');
    await op.sync.sluit();
    expect(JSON.parse(await vera.bericht('sluit')).code).toBe(1001);
    await vera.einde;
    const later = lijn('vera');
    await later.einde;
    expect(later.status).toBe(503);
  });
});
