import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaUitStand } from '../agenda/agenda.ts';
import { KRINGEN } from '../policy/kring.ts';
import { metBesloten } from './besloten.ts';
import { BO_JEUGD, BO_RIJK_VNG, willekeurigeSnapshot } from './proef.ts';
import { beperkTot, type Snapshot } from './snapshot.ts';
import { berekenStand } from './stand.ts';

describe('een stand met andere overleggen, besluiten en toezeggingen', () => {
  it('is die waar ze meteen in zaten, met dezelfde agenda, ook als die van vóór de wijziging bekend is', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, willekeurigeSnapshot, (voor, ander) => {
        const { overleggen, besluiten, toezeggingen } = ander;
        const na: Snapshot = { ...voor, overleggen, besluiten, toezeggingen };
        for (const [kringen, gremium] of [
          [['vijfhoek'], BO_JEUGD],
          [KRINGEN, BO_RIJK_VNG],
        ] as const) {
          const eerder = berekenStand(beperkTot(voor, kringen));
          const verder = metBesloten(eerder, na);
          const opnieuw = berekenStand(beperkTot(na, kringen));
          expect(verder.snapshot).toEqual(opnieuw.snapshot);
          expect(verder.items).toEqual(opnieuw.items);
          const agenda = agendaUitStand(verder, gremium, agendaUitStand(eerder, gremium));
          expect(JSON.stringify(agenda)).toEqual(JSON.stringify(agendaUitStand(opnieuw, gremium)));
        }
      }),
      { numRuns: 200 },
    );
  });
});
