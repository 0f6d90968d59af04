import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { telOverTijd } from './kerncijfers.ts';
import { KOLOMMEN, matrix, VAKKEN } from './matrix.ts';
import { actie, afspraak, deel, gepland, melding, snapshot, willekeurigeSnapshot } from './proef.ts';
import { filterRegister, GEEN_FILTER, type Registerfilter } from './register.ts';
import { REGISTER_KOLOMMEN, sorteerRegister } from './registerkolommen.ts';
import { berekenStand, type Stand } from './stand.ts';

const STAND = berekenStand(
  snapshot({
    afspraken: [
      afspraak('2.3.1-1', { volgorde: 2, titel: 'Convenant met cliënten sluiten' }),
      afspraak('2.30-1', { volgorde: 3, paragraaf: '2.30', titel: 'Iets heel anders' }),
      afspraak('2.1-1', { volgorde: 1, paragraaf: '2.1', opgaveNr: 1, titel: 'Dialoog' }),
    ],
    deelstatussen: [
      deel(1, '2.3.1-1', { partij: 'rijk', planning: gepland('klaar', 2024) }),
      deel(2, '2.3.1-1', { partij: 'vng' }),
      deel(3, '2.3.1-1', { partij: 'rijk', onderdeel: 'een ander onderdeel' }),
      deel(4, '2.30-1', { partij: 'sbj' }),
      deel(5, '2.1-1', { partij: 'rijk', planning: gepland('klaar', 2027) }),
    ],
    acties: [
      actie(1, { afspraakId: '2.3.1-1', titel: 'Tekst schrijven', eigenaarPersoon: 'Said el Amrani' }),
      actie(2, { titel: 'Los eindje' }),
    ],
    meldingen: [
      melding('deelstatus:1', { partij: 'rijk', voortgang: 'afgerond' }),
      melding('deelstatus:2', {
        voortgang: 'mee_bezig',
        licht: 'oranje',
        toelichting: 'Wachten op de jurist.',
      }),
    ],
  }),
);

function gevonden(over: Partial<Registerfilter>, stand: Stand = STAND): string[] {
  return filterRegister(stand, { ...GEEN_FILTER, ...over }).map(({ sleutel }) => sleutel);
}

describe('het register filtert', () => {
  it('niets weg zonder filter, en houdt de volgorde van de agenda', () => {
    expect(gevonden({})).toEqual([
      'deelstatus:5',
      'deelstatus:1',
      'deelstatus:2',
      'deelstatus:3',
      'actie:1',
      'deelstatus:4',
      'actie:2',
    ]);
  });

  it('op een paragraaf met alles wat eronder valt, maar niet wat er alleen op lijkt', () => {
    expect(gevonden({ paragraaf: '2.3' })).toEqual([
      'deelstatus:1',
      'deelstatus:2',
      'deelstatus:3',
      'actie:1',
    ]);
    expect(gevonden({ paragraaf: '2.3.' })).toEqual(gevonden({ paragraaf: '2.3' }));
  });

  it('op woorden in elke volgorde, zonder op hoofdletters of accenten te letten', () => {
    expect(gevonden({ tekst: 'SLUITEN clienten' })).toEqual(['deelstatus:1', 'deelstatus:2', 'deelstatus:3']);
    expect(gevonden({ tekst: 'jurist' })).toEqual(['deelstatus:2']);
    expect(gevonden({ tekst: '2.30-1' })).toEqual(['deelstatus:4']);
    expect(gevonden({ tekst: 'jurist dialoog' })).toEqual([]);
  });

  it('op soort, partij en gemeld licht tegelijk', () => {
    expect(gevonden({ soort: 'actie' })).toEqual(['actie:1', 'actie:2']);
    expect(gevonden({ soort: 'afspraak', partij: 'rijk', gemeld: 'nietGemeld' })).toEqual([
      'deelstatus:5',
      'deelstatus:3',
    ]);
    expect(gevonden({ gemeld: 'afgerond' })).toEqual(['deelstatus:1']);
  });

  it('op een deel van de naam van de eigenaar, of op acties die er geen hebben', () => {
    expect(gevonden({ persoon: 'saïd' })).toEqual(['actie:1']);
    expect(gevonden({ zonderPersoon: true })).toEqual(['actie:2']);
    expect(gevonden({ persoon: 'said', zonderPersoon: true })).toEqual([]);
  });

  it('bij verschil alleen de delen die elkaar tegenspreken, niet een ander onderdeel van dezelfde afspraak', () => {
    expect(gevonden({ verschil: true })).toEqual(['deelstatus:1', 'deelstatus:2']);
  });

  it('en telt per opgave, hoek en licht precies wat de matrix telt', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegevens) => {
        const stand = berekenStand(gegevens);
        for (const { opgave, cellen } of matrix(stand).rijen) {
          for (const hoek of KOLOMMEN) {
            const cel = { opgave: opgave.nr, hoek };
            expect(gevonden(cel, stand)).toHaveLength(cellen[hoek].gemeld.totaal);
            for (const gemeld of VAKKEN) {
              expect(gevonden({ ...cel, gemeld }, stand)).toHaveLength(cellen[hoek].gemeld[gemeld]);
              if (gemeld === 'nietGemeld') continue;
              const berekend = { ...cel, berekend: gemeld };
              expect(gevonden(berekend, stand)).toHaveLength(cellen[hoek].berekend[gemeld]);
            }
          }
        }
        expect(gevonden({ standing: 'over_tijd' }, stand)).toHaveLength(telOverTijd(stand).totaal);
        expect(gevonden({}, stand)).toHaveLength(stand.items.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('het register sorteert', () => {
  const sorteer = (kolom: (typeof REGISTER_KOLOMMEN)[number], aflopend = false) =>
    sorteerRegister(STAND, filterRegister(STAND, GEEN_FILTER), kolom, aflopend).map(({ sleutel }) => sleutel);

  it('op dag, met wat geen dag heeft achteraan, welke kant het ook op gaat', () => {
    expect(sorteer('deadline').slice(0, 2)).toEqual(['deelstatus:1', 'deelstatus:5']);
    expect(sorteer('deadline', true).slice(0, 2)).toEqual(['deelstatus:5', 'deelstatus:1']);
    expect(sorteer('gemeld').slice(0, 2)).toEqual(['deelstatus:1', 'deelstatus:2']);
  });

  it('op titel als een mens', () => {
    expect(sorteer('titel')[0]).toBe('deelstatus:1');
    expect(sorteer('titel').at(-1)).toBe('actie:1');
  });

  it.each(REGISTER_KOLOMMEN)('op %s zonder iets kwijt te raken of dubbel te tonen', (kolom) => {
    for (const aflopend of [false, true]) {
      expect(sorteer(kolom, aflopend).toSorted()).toEqual(gevonden({}).toSorted());
    }
  });
});
