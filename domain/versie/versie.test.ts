import { describe, expect, it } from 'vitest';
import { planNode } from '../document/inhoud.ts';
import { instemmingsstand } from './instemming.ts';
import { instemmingInvoer, versieInvoer } from './invoer.ts';
import { planstukSchema, planstukTekst, waardenIn } from './planstuk.ts';
import { gewijzigdeOnderdelen } from './sinds.ts';
import { versieNaam } from './versie.ts';

const gegeven = (partij: string, oordeel: 'akkoord' | 'niet_akkoord') => ({
  versieId: 4,
  partij,
  gebruikerId: 1,
  oordeel,
  toelichting: '',
  gegevenOp: '2026-05-01T08:00:00.000Z',
});

describe('instemmen met een versie', () => {
  it('telt van elke gevraagde partij het laatste oordeel', () => {
    const stand = instemmingsstand(
      ['vng', 'sbj', 'rijk'],
      [
        gegeven('vng', 'akkoord'),
        gegeven('sbj', 'akkoord'),
        gegeven('sbj', 'niet_akkoord'),
        gegeven('bgzj', 'akkoord'),
      ],
    );
    expect(stand).toMatchObject({ akkoord: 1, nietAkkoord: 1, compleet: false });
    expect(stand.partijen.map(({ laatste }) => laatste?.oordeel ?? null)).toEqual([
      'akkoord',
      'niet_akkoord',
      null,
    ]);
  });

  it('is compleet als iedereen die gevraagd is akkoord is, en nooit als niemand gevraagd is', () => {
    expect(instemmingsstand(['vng'], [gegeven('vng', 'akkoord')]).compleet).toBe(true);
    expect(instemmingsstand([], []).compleet).toBe(false);
  });

  it('vraagt een reden van wie niet akkoord is, en een naam voor een versie', () => {
    expect(instemmingInvoer.safeParse({ oordeel: 'niet_akkoord', toelichting: ' ' }).success).toBe(false);
    expect(instemmingInvoer.safeParse({ oordeel: 'akkoord' }).success).toBe(true);
    expect(instemmingInvoer.safeParse({ oordeel: 'misschien' }).success).toBe(false);
    expect(versieInvoer.safeParse({ naam: '  ' }).success).toBe(false);
    expect(versieNaam({ nummer: 4, naam: '' })).toBe('Versie 4');
  });
});

const tak = { attrs: {}, marks: [], text: '', content: [] };
const INHOUD = {
  ...tak,
  type: 'doc',
  content: [
    { ...tak, type: 'heading', attrs: { level: 2, partij: 'vng' } },
    {
      ...tak,
      type: 'paragraph',
      content: [
        { ...tak, type: 'text', text: 'Zie ', marks: [{ type: 'bold', attrs: {} }] },
        { ...tak, type: 'persoon', attrs: { id: 3 } },
        { ...tak, type: 'cijfer', attrs: { id: 9, versie: 1 } },
      ],
    },
    { ...tak, type: 'actie', attrs: { id: 12 } },
  ],
};
const kaart = (id: number) => ({
  id,
  titel: `Actie ${id}`,
  partijNaam: 'VNG',
  persoon: '',
  planningTekst: '',
  standingNaam: undefined,
  licht: 'groen' as const,
  signaalZin: null,
  afspraakId: null,
  opgaveNr: 2,
  magMelden: true,
});
const WAARDEN = {
  acties: { 12: kaart(12), 13: kaart(13) },
  afspraken: { '2.3.1-1': { id: '2.3.1-1', paragraaf: '2.3.1', titel: 'Convenant' } },
  partijen: { vng: 'VNG', rijk: 'Rijk' },
  personen: { 3: { naam: 'Sanne', partij: 'VNG' }, 4: { naam: 'Farid', partij: null } },
  cijfers: { 9: { id: 9, naam: 'Wachttijd', eenheid: '', versies: [] } },
};

describe('het vastgestelde stuk', () => {
  const stuk = {
    opgaveNr: 2,
    titel: 'Plan',
    versie: { nummer: 4, naam: '' },
    peildatum: '2026-05-01',
    inhoud: INHOUD,
    waarden: waardenIn(INHOUD, WAARDEN),
  };

  it('houdt alleen wat in de tekst genoemd wordt', () => {
    expect(Object.keys(stuk.waarden.acties)).toEqual(['12']);
    expect(stuk.waarden.afspraken).toEqual({});
    expect(stuk.waarden.partijen).toEqual({ vng: 'VNG' });
    expect(stuk.waarden.personen).toEqual({ 3: { naam: 'Sanne', partij: 'VNG' } });
    expect(Object.keys(stuk.waarden.cijfers)).toEqual(['9']);
  });

  it('is heen en terug hetzelfde, in welke volgorde de sleutels ook stonden', () => {
    const tekst = planstukTekst(stuk);
    const terug = planstukSchema.parse(JSON.parse(tekst));
    expect(terug.inhoud).toEqual(INHOUD);
    expect(terug.waarden.acties[12]?.titel).toBe('Actie 12');
    expect(tekst).not.toContain('magMelden');
    const { vorm: _, ...rest } = terug;
    expect(planstukTekst(rest)).toBe(tekst);
    const { inhoud, waarden, ...kop } = stuk;
    expect(planstukTekst({ waarden, inhoud, ...kop })).toBe(tekst);
  });
});

describe('sinds het vaststellen', () => {
  const tekst = (text: string) => ({ ...tak, type: 'text', text });
  const kop = (titel: string) => ({ ...tak, type: 'heading', attrs: { level: 2 }, content: [tekst(titel)] });
  const alinea = (zin: string) => ({ ...tak, type: 'paragraph', content: zin ? [tekst(zin)] : [] });
  const plan = (...content: object[]) => planNode({ ...tak, type: 'doc', content });

  it('noemt de onderdelen waarvan de tekst anders is, ook een dat erbij kwam of weg is', () => {
    const toen = plan(alinea('Vooraf'), kop('Ambitie'), alinea('Snel.'), kop('Geld'), alinea('Genoeg.'));
    const nu = plan(alinea(''), kop('Ambitie'), alinea('Snel.'), alinea(''), kop('Tijd'), alinea('Kort.'));
    expect(gewijzigdeOnderdelen(toen, toen)).toEqual([]);
    expect(gewijzigdeOnderdelen(toen, nu)).toEqual(['Tijd', '', 'Geld']);
  });
});
