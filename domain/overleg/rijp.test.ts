import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kaartInvoer, relatieInvoer } from './kaartinvoer.ts';
import { RIJPTOETSEN, rijpheid } from './rijp.ts';

const KAART = {
  situatie: 'Er zijn 42 regio’s.',
  keuze: 'Of er één tarief komt.',
  opties: [
    { titel: 'Niets doen', gevolgen: 'Verschillen blijven.' },
    { titel: 'Eén tarief', gevolgen: 'Kost 4 miljoen.' },
  ],
  advies: 'Eén tarief, want het is uitvoerbaar.',
};
const PARTIJEN = ['VNG', 'Vereniging van Nederlandse Gemeenten', 'Rijk'];
const mist = (gevraagdBesluit: string, kaart: typeof KAART | null = KAART) =>
  rijpheid({ gevraagdBesluit, kaart }, PARTIJEN)
    .filter((toets) => toets.mist !== null)
    .map(({ code }) => code);
const RIJP = 'Stemt het BO in met één tarief, dat de VNG vóór 1 maart 2027 invoert?';

describe('is dit besluit rijp?', () => {
  it('een volledige kaart met een vraag voor ja of nee is rijp', () => {
    expect(mist(RIJP)).toEqual([]);
    expect(mist('Instemmen met het plan; alle partijen voeren het uit in 2027.')).toEqual([]);
  });

  it('zegt van een lege kaart alles wat mist', () => {
    expect(mist('', null)).toEqual(RIJPTOETSEN);
    const half = { ...KAART, opties: [{ titel: 'Eén tarief', gevolgen: '' }] };
    expect(mist(RIJP, half)).toEqual(['opties']);
    expect(mist(RIJP, { ...half, opties: [...KAART.opties, { titel: 'Derde', gevolgen: '' }] })).toEqual([
      'opties',
    ]);
  });

  // Zo stonden beslispunten er in 2022 ook: wel een onderwerp, geen ja of nee.
  it.each([
    ['Welke toetredingscriteria hanteert de VNG in 2027?', 'open vraag'],
    ['Hoe financieren Rijk en VNG in 2027 de beschikbaarheid?', 'open vraag'],
    ['Beperkt de VNG in 2027 de eigen inkoop of blijft die vrij?', 'keuze met “of”'],
    ['De VNG breidt in 2027 de monitoring uit. Het Rijk betaalt dat.', '2 zinnen'],
    ['De VNG stelt in 2027 een strategie op en tevens een verdeelsleutel.', 'twee dingen'],
  ])('%s: %s', (vraag, woord) => {
    const toets = rijpheid({ gevraagdBesluit: vraag, kaart: KAART }, PARTIJEN).find(
      ({ code }) => code === 'vraag',
    );
    expect(toets?.mist).toContain(woord);
  });

  it.each([
    'Stemt het BO ermee in dat de VNG in 2027 al dan niet gefaseerd invoert?',
    'Besluit het BO om de VNG in 2027 te vragen of niet?',
    'De VNG werkt dit m.b.t. Jeugd uit in 2027.',
    '1. De VNG voert het in 2027 in.\n2. Het Rijk betaalt in 2027.',
  ])('%s is wel met ja of nee te beantwoorden', (vraag) => {
    expect(mist(vraag)).toEqual([]);
  });

  it('ziet wie en wanneer aan de woorden', () => {
    expect(mist('Stemt het BO in met één tarief?')).toEqual(['gebonden', 'termijn']);
    expect(mist('Stemt het BO in met één tarief binnen zes maanden, door elke gemeente?')).toEqual([]);
    expect(mist('Stemt het BO in met wat het Rijkskantoor doet per Q3?')).toEqual(['gebonden']);
  });

  it('geeft altijd alle toetsen, welke tekst er ook staat', () => {
    fc.assert(
      fc.property(fc.string(), (tekst) => {
        const toetsen = rijpheid({ gevraagdBesluit: tekst, kaart: null }, [tekst]);
        expect(toetsen.map(({ code }) => code)).toEqual(RIJPTOETSEN);
      }),
    );
  });
});

describe('invoer', () => {
  it('van een kaart: leeg mag, een optie zonder woorden is er niet, een met gevolgen heeft een naam', () => {
    expect(kaartInvoer.parse({ opties: [{ titel: '', gevolgen: '' }] })).toEqual({
      situatie: '',
      keuze: '',
      opties: [],
      advies: '',
    });
    const fout = kaartInvoer.safeParse({
      ...KAART,
      opties: [...KAART.opties, { titel: ' ', gevolgen: 'Iets.' }],
    });
    expect(fout.error?.issues).toMatchObject([
      { path: ['opties', 2, 'titel'], message: 'Geef deze optie een naam.' },
    ]);
  });

  it('van een relatie: met een punt of een besluit', () => {
    expect(relatieInvoer.parse({ soort: 'vereist', met: 'besluit:12' })).toEqual({
      soort: 'vereist',
      met: { soort: 'besluit', id: 12 },
      toelichting: '',
    });
    expect(relatieInvoer.safeParse({ soort: 'vereist', met: '12' }).success).toBe(false);
  });
});
