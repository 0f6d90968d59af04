import { describe, expect, it } from 'vitest';
import { noembaar } from '#app/editor/objecten/noembaar.ts';
import type { PlanWaarden } from '#domain/document/waarden.ts';

const WAARDEN: PlanWaarden = {
  acties: {},
  afspraken: {
    '2.3.1-1': { id: '2.3.1-1', paragraaf: '2.3.1', titel: 'Convenant stevige lokale teams' },
    '12.3.1-9': { id: '12.3.1-9', paragraaf: '12.3.1', titel: 'Iets anders' },
  },
  partijen: { clienten: 'Cliëntenorganisaties', vng: 'VNG', ...zes() },
  personen: { 7: { naam: 'Sanne de Wit', partij: 'VNG' }, 8: { naam: 'Noor van Vliet', partij: null } },
  cijfers: {
    3: {
      id: 3,
      naam: 'Jongeren met jeugdhulp',
      eenheid: 'procent',
      versies: [
        { versie: 1, waarde: '9,1', bron: 'CBS', peildatum: '2016-12-31' },
        { versie: 2, waarde: '9,8', bron: 'CBS', peildatum: '2020-12-31' },
      ],
    },
  },
};

function zes(): Record<string, string> {
  return Object.fromEntries([1, 2, 3, 4, 5, 6].map((nr) => [`zorg-${nr}`, `Zorg ${nr}`]));
}

const namen = (getypt: string) => noembaar(WAARDEN, getypt).map(({ soort, naam }) => `${soort} ${naam}`);

describe('wat er met @ te noemen is', () => {
  it('staat per groep, van elk hoogstens vijf', () => {
    expect(namen('zorg')).toEqual(
      ['Zorg 1', 'Zorg 2', 'Zorg 3', 'Zorg 4', 'Zorg 5'].map((naam) => `partij ${naam}`),
    );
    expect(new Set(noembaar(WAARDEN, '').map(({ groep }) => groep)).size).toBe(4);
  });

  it('is te vinden op elk woord, zonder hoofdletters en accenten', () => {
    expect(namen('clienten')).toEqual(['partij Cliëntenorganisaties']);
    expect(namen('wit sanne')).toEqual(['persoon Sanne de Wit']);
    expect(namen('lokale convenant')).toEqual(['afspraak 2.3.1-1']);
    expect(namen('bestaat niet')).toEqual([]);
  });

  it('zet een afspraak die zo begint vooraan, en neemt van een cijfer de versie van nu', () => {
    expect(namen('2.3.1')).toEqual(['afspraak 2.3.1-1', 'afspraak 12.3.1-9']);
    expect(noembaar(WAARDEN, 'jeugdhulp')).toMatchObject([
      { attrs: { id: 3, versie: 2 }, bij: '9,8 procent' },
    ]);
  });
});
