import { expect, it } from 'vitest';
import { actie, afspraak, deel, snapshot, wacht } from './proef.ts';
import { rondom } from './rondom.ts';
import { berekenStand } from './stand.ts';

const stand = berekenStand(
  snapshot({
    afspraken: [afspraak('a'), afspraak('b', { volgorde: 2 })],
    deelstatussen: [deel(1, 'a'), deel(2, 'a', { partij: 'rijk' }), deel(3, 'b')],
    acties: [actie(1, { afspraakId: 'a' }), actie(2), actie(3, { afspraakId: 'b' })],
    afhankelijkheden: [
      wacht(1, 'afspraak:a', 'afspraak:b'),
      wacht(2, 'actie:1', 'actie:2'),
      wacht(3, 'actie:1', 'afspraak:a'),
    ],
  }),
);

it.each([
  ['afspraak:a', ['deelstatus:1', 'deelstatus:2', 'actie:1'], ['deelstatus:3']],
  ['actie:1', ['deelstatus:1', 'deelstatus:2', 'actie:1'], ['actie:2']],
  ['actie:2', ['actie:2'], []],
] as const)('rond %s', (knoop, eigen, waarop) => {
  expect(rondom(stand, knoop)).toEqual({ eigen, waarop });
});
