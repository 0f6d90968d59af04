import { expect, it } from 'vitest';
import { PARTIJEN } from '../stand/proef.ts';
import { magWeten } from './aan-tafel.ts';
import { beginPresentie, nietVertegenwoordigd } from './presentie.ts';

const partij = (slug: string) => {
  const gevonden = PARTIJEN.find((kandidaat) => kandidaat.slug === slug);
  if (!gevonden) throw new Error(`geen partij ${slug}`);
  return gevonden;
};

it('begint met wie er in het gremium zitten, anders met de bestuurders, en anders met een lege regel', () => {
  const bestuurders = [
    { naam: 'Fatma', partij: partij('vng') },
    { naam: 'Vera', partij: partij('vws') },
    { naam: 'Zonder', partij: null },
  ];
  const leden = [{ partij: 'vng', naam: 'Lies', functie: 'voorzitter' }];
  const regels = (deelnemers: string[], namens = leden) =>
    beginPresentie(deelnemers, namens, bestuurders, PARTIJEN).map(({ partij: slug, naam }) => [slug, naam]);
  expect(regels(['vng', 'sbj', 'rijk'])).toEqual([
    ['vng', 'Lies'],
    ['sbj', ''],
    ['vws', 'Vera'],
  ]);
  expect(regels(['vng', 'rijk', 'vws'], [])).toEqual([
    ['vng', 'Fatma'],
    ['rijk', ''],
    ['vws', 'Vera'],
  ]);
});

it('zegt voor wie er niemand is; een vervanger of een lid telt wel', () => {
  const er = [
    { partij: 'vng', status: 'afwezig' },
    { partij: 'sbj', status: 'vervangen' },
    { partij: 'vws', status: 'aanwezig' },
    { partij: null, status: 'aanwezig' },
  ] as const;
  expect(nietVertegenwoordigd(['vng', 'sbj', 'rijk', 'bgzj'], er, PARTIJEN)).toEqual(['vng', 'bgzj']);
});

it('bindt alleen wie van het punt mag weten', () => {
  expect(magWeten(partij('sbj'), 'vijfhoek', null)).toBe(true);
  expect(magWeten(partij('sbj'), 'vijfhoek', ['rijk'])).toBe(false);
  expect(magWeten(partij('vws'), 'vijfhoek', ['rijk'])).toBe(true);
  expect(magWeten(partij('sbj'), 'rijk_vng', null)).toBe(false);
});
