import { describe, expect, it } from 'vitest';
import { aanwezigeInvoer, besluitInvoer, toezeggingInvoer } from './invoer.ts';

const fouten = (uitkomst: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  uitkomst.error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('een besluit uit een formulier', () => {
  it('heeft een uitkomst en woorden; termijn, toelichting en wie gebonden is mogen later', () => {
    expect(fouten(besluitInvoer.safeParse({ termijn: '31-12-2026' }))).toEqual([
      ['uitkomst', 'Kies wat het overleg besloot.'],
      ['tekst', 'Schrijf op wat er besloten is.'],
      ['termijn', 'Vul een bestaande datum in, bijvoorbeeld 2026-12-10.'],
    ]);
    expect(besluitInvoer.parse({ uitkomst: 'verworpen', tekst: ' Niet doen. ', termijn: '' })).toEqual({
      uitkomst: 'verworpen',
      tekst: 'Niet doen.',
      toelichting: '',
      termijn: null,
      partijen: [],
    });
    const vol = { uitkomst: 'aangenomen', tekst: 'Doen.', termijn: '2027-03-31', partijen: ['vng', 'vng'] };
    expect(besluitInvoer.parse(vol)).toMatchObject({ termijn: '2027-03-31', partijen: ['vng'] });
  });
});

describe('een toezegging uit een formulier', () => {
  it('is van de ene partij aan een andere', () => {
    expect(fouten(toezeggingInvoer.safeParse({}))).toEqual([
      ['van', 'Kies welke partij het toezegt.'],
      ['aan', 'Kies aan welke partij.'],
      ['inhoud', 'Schrijf op wat er toegezegd is.'],
    ]);
    const velden = { van: 'vng', aan: 'vng', inhoud: 'Een brief sturen', termijn: '2027-01-15' };
    expect(fouten(toezeggingInvoer.safeParse(velden))).toEqual([
      ['aan', 'Een toezegging is van de ene partij aan een andere.'],
    ]);
    expect(toezeggingInvoer.parse({ ...velden, aan: 'rijk' })).toMatchObject({ voorwaarde: '' });
  });
});

describe('iemand op de presentielijst', () => {
  it('heeft een naam als gast en een vervanger bij vervangen', () => {
    expect(fouten(aanwezigeInvoer.safeParse({ status: 'aanwezig' }))).toEqual([['naam', 'Vul een naam in.']]);
    const vng = { partij: 'vng', naam: '', functie: '' };
    expect(fouten(aanwezigeInvoer.safeParse({ ...vng, status: 'vervangen', vervanger: ' ' }))).toEqual([
      ['vervanger', 'Vul in wie er in haar plaats zit.'],
    ]);
    expect(aanwezigeInvoer.parse({ ...vng, status: 'afwezig', vervanger: 'Wim' })).toEqual({
      ...vng,
      status: 'afwezig',
      vervanger: '',
    });
  });
});
