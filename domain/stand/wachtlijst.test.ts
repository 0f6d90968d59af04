import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actie, gepland, melding, snapshot, wacht, willekeurigeSnapshot } from './proef.ts';
import { berekenStand } from './stand.ts';
import { wachteinden, wachtlijsten } from './wachtlijst.ts';

const stand = berekenStand(
  snapshot({
    acties: [
      actie(1, { eigenaarPartij: 'vng', kanAlvast: 'De inkoop voorbereiden.' }),
      actie(2, { eigenaarPartij: 'rijk', planning: gepland('klaar', 2025) }),
      actie(3, { eigenaarPartij: 'sbj' }),
      actie(4, { eigenaarPartij: 'bgzj' }),
    ],
    meldingen: [melding('actie:4', { voortgang: 'afgerond' })],
    afhankelijkheden: [
      wacht(1, 'actie:1', 'actie:2'),
      wacht(2, 'actie:2', 'actie:3'),
      wacht(3, 'actie:1', 'actie:4'),
    ],
  }),
);

describe('de wachtlijsten', () => {
  it('zeggen per partij waarop zij wacht en wie op haar wacht; wat af is telt niet', () => {
    const kort = wachtlijsten(stand).map(({ partij, wacht, verwacht }) => ({
      partij,
      wacht: wacht.map(({ ding, op }) => [ding.knoop, ...op.map(({ knoop }) => knoop)]),
      verwacht: verwacht.map(({ ding, door }) => [ding.knoop, ...door.map(({ knoop }) => knoop)]),
    }));
    expect(kort).toEqual([
      { partij: 'rijk', wacht: [['actie:2', 'actie:3']], verwacht: [['actie:2', 'actie:1']] },
      { partij: 'sbj', wacht: [], verwacht: [['actie:3', 'actie:2']] },
      { partij: 'vng', wacht: [['actie:1', 'actie:2']], verwacht: [] },
    ]);
  });

  it('noemen wat intussen al kan, en op wie er aan het eind van de keten gewacht wordt', () => {
    const [wachtend] = wachtlijsten(stand).find(({ partij }) => partij === 'vng')?.wacht ?? [];
    expect(wachtend?.kanAlvast).toBe('De inkoop voorbereiden.');
    expect(wachtend && wachteinden(stand, wachtend).map(({ knoop }) => knoop)).toEqual(['actie:3']);
  });

  it('kloppen van twee kanten: elke onaffe lijn staat bij ieder van wie het is', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (willekeurig) => {
        const nu = berekenStand(willekeurig);
        const gevonden = { wacht: new Set<string>(), verwacht: new Set<string>() };
        for (const { partij, wacht, verwacht } of wachtlijsten(nu)) {
          for (const { ding, op } of wacht)
            for (const { knoop } of op) gevonden.wacht.add(`${partij} ${ding.knoop} ${knoop}`);
          for (const { ding, door } of verwacht)
            for (const { knoop } of door) gevonden.verwacht.add(`${partij} ${knoop} ${ding.knoop}`);
        }
        const hoort = { wacht: new Set<string>(), verwacht: new Set<string>() };
        for (const { van, op } of willekeurig.afhankelijkheden) {
          const [a, b] = [nu.knopen.get(van), nu.knopen.get(op)];
          if (!a || !b || a.af || b.af) continue;
          for (const partij of a.openPartijen) hoort.wacht.add(`${partij} ${van} ${op}`);
          for (const partij of b.openPartijen) hoort.verwacht.add(`${partij} ${van} ${op}`);
        }
        expect(gevonden).toEqual(hoort);
      }),
    );
  });
});
