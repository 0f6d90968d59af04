import { expect, it } from 'vitest';
import { briefAlsTekst, schrijfLedenbrief } from './ledenbrief.ts';

it('zegt wat er besloten is, wat ons bindt, wat over en weer is toegezegd, en wanneer wat komt', () => {
  const regel = { punt: null, alleenVoor: null, toelichting: '', voorwaarde: '' };
  const gegevens = {
    zitting: 'BO Jeugd 2026-2',
    datum: '2026-12-10',
    partij: 'vng',
    lijst: {
      besluiten: [
        {
          ...regel,
          id: 1,
          nr: 1,
          uitkomst: 'aangenomen',
          tekst: 'Het plan geldt.',
          termijn: '2027-06-01',
          partijen: ['vng', 'rijk'],
        },
        {
          ...regel,
          id: 2,
          nr: 2,
          uitkomst: 'aangehouden',
          tekst: 'De meetlat.',
          termijn: null,
          partijen: [],
        },
      ],
      toezeggingen: [
        {
          ...regel,
          id: 3,
          nr: 1,
          van: 'rijk',
          aan: 'vng',
          inhoud: 'Een brief.',
          voorwaarde: 'Na de begroting.',
          termijn: '2027-02-01',
        },
        { ...regel, id: 4, nr: 2, van: 'sbj', aan: 'rijk', inhoud: 'Een lijst.', termijn: '2027-01-01' },
      ],
    },
    definitief: true,
    acties: [{ titel: 'Team beginnen', planning: 'klaar Q1 2027', deadline: '2027-03-31' }],
    volgende: { naam: 'BO Jeugd', datum: '2027-06-10' },
    inleiding: '',
    naam: (slug: string) => slug.toUpperCase(),
  } satisfies Parameters<typeof schrijfLedenbrief>[0];
  const tekst = briefAlsTekst(schrijfLedenbrief(gegevens));
  expect(tekst).toBe(
    [
      'Besluiten van BO Jeugd 2026-2, 10 december 2026',
      'Wat er besloten is\n- Besluit 1. Het plan geldt. Gebonden: VNG en RIJK. Uiterlijk 1 juni 2027.\n- Besluit 2. De meetlat. (aangehouden)',
      'Waar VNG aan gebonden is\n- Besluit 1. Het plan geldt. Uiterlijk 1 juni 2027.',
      'Wat VNG toegezegd kreeg\n- Toezegging 1. RIJK aan VNG: Een brief. Voorwaarde: Na de begroting. Uiterlijk 1 februari 2027.',
      'Wat er komt\n- 1 februari 2027: Een brief.\n- klaar Q1 2027: Team beginnen\n- 1 juni 2027: Het plan geldt.\n- 10 juni 2027: BO Jeugd',
    ].join('\n\n'),
  );
  const concept = schrijfLedenbrief({ ...gegevens, definitief: false, inleiding: 'Beste leden,' });
  expect(briefAlsTekst(concept).split('\n\n').slice(1, 3)).toEqual([
    'Concept: de besluitenlijst is nog niet definitief.',
    'Beste leden,',
  ]);
});
