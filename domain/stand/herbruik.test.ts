import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaUitStand } from '../agenda/agenda.ts';
import { BO_JEUGD, melding, willekeurigAntwoord, willekeurigeSnapshot } from './proef.ts';
import { beperkTot, type Snapshot } from './snapshot.ts';
import { berekenStand, type Stand } from './stand.ts';

/** De snapshot na een nieuwe melding over een van de dingen, of met een andere titel voor een actie. */
const metWijziging = willekeurigeSnapshot.chain((voor) =>
  fc.record({
    voor: fc.constant(voor),
    na: fc.tuple(fc.nat(), fc.boolean(), willekeurigAntwoord).map(([nr, isTitel, antwoord]): Snapshot => {
      const [eerste] = voor.acties;
      if (isTitel && eerste) {
        const actie = voor.acties[nr % voor.acties.length] ?? eerste;
        return { ...voor, acties: voor.acties.map((a) => (a === actie ? { ...a, titel: 'Anders' } : a)) };
      }
      const sleutels = [
        ...voor.acties.map(({ id }) => `actie:${id}` as const),
        ...voor.deelstatussen.map(({ id }) => `deelstatus:${id}` as const),
      ];
      const sleutel = sleutels[nr % Math.max(sleutels.length, 1)];
      if (!sleutel) return voor;
      const nieuw = melding(sleutel, { id: 900_000, datum: voor.peildatum, ...antwoord });
      return { ...voor, meldingen: [...voor.meldingen.filter((m) => m.onderwerp !== sleutel), nieuw] };
    }),
  }),
);

/** De stand zonder de functies, die nooit gelijk zijn. */
const gegevens = ({ items, afspraken, knopen, wachtOp, perPartij }: Stand) => ({
  items,
  afspraken,
  knopen,
  wachtOp,
  perPartij,
});

describe('verder rekenen op een eerdere stand', () => {
  it('geeft precies dezelfde stand en agenda als opnieuw beginnen', () => {
    fc.assert(
      fc.property(metWijziging, ({ voor, na }) => {
        const eerder = berekenStand(beperkTot(voor, ['vijfhoek']));
        const agenda = agendaUitStand(eerder, BO_JEUGD);
        const verder = berekenStand(beperkTot(na, ['vijfhoek']), eerder);
        const opnieuw = berekenStand(beperkTot(structuredClone(na), ['vijfhoek']));
        expect(gegevens(verder)).toEqual(gegevens(opnieuw));
        expect(JSON.parse(JSON.stringify(agendaUitStand(verder, BO_JEUGD, agenda)))).toEqual(
          JSON.parse(JSON.stringify(agendaUitStand(opnieuw, BO_JEUGD))),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('houdt wat niet verandert hetzelfde object, en rekent na een andere peildatum alles opnieuw', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (snapshot) => {
        const eerder = berekenStand(snapshot);
        const verbonden = new Set(snapshot.afhankelijkheden.flatMap(({ van, op }) => [van, op]));
        const verder = berekenStand({ ...snapshot }, eerder);
        for (const item of verder.items) {
          if (!verbonden.has(item.knoop)) expect(eerder.perSleutel.get(item.sleutel)).toBe(item);
        }
        for (const stuk of verder.afspraken) {
          const los = [stuk, ...stuk.acties].every(({ knoop }) => !verbonden.has(knoop));
          if (los) expect(eerder.perAfspraak.get(stuk.afspraak.id)).toBe(stuk);
        }
        for (const item of berekenStand({ ...snapshot, peildatum: '2027-06-30' }, eerder).items) {
          expect(eerder.perSleutel.get(item.sleutel)).not.toBe(item);
        }
      }),
    );
  });
});
