import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanNode } from '../document/inhoud.ts';
import { zonderVoorstellen } from '../document/voorstel.ts';
import { blokkenVan } from './blokken.ts';
import { planGen } from './proef.ts';
import { type Regel, vergelijk } from './vergelijk.ts';

const tak = { attrs: {}, marks: [], text: '', content: [] };
const tekst = (text: string, ...marks: string[]): PlanNode => ({
  ...tak,
  type: 'text',
  text,
  marks: marks.map((type) => ({ type, attrs: { id: '1.a' } })),
});
const alinea = (...content: (PlanNode | string)[]): PlanNode => ({
  ...tak,
  type: 'paragraph',
  content: content.map((deel) => (typeof deel === 'string' ? tekst(deel) : deel)),
});
const doc = (...content: PlanNode[]): PlanNode => ({ ...tak, type: 'doc', content });
const kop = (titel: string, attrs: Record<string, unknown> = {}): PlanNode => ({
  ...tak,
  type: 'heading',
  attrs: { level: 2, ...attrs },
  content: [tekst(titel)],
});

/** De tekst aan één kant, terug uit wat er per blok gebeurde; blokken zonder volgorde als er iets verplaatst is. */
function kant(regels: readonly Regel[], welke: 'van' | 'naar'): string[] {
  return regels.flatMap((regel) => {
    if (regel.soort === 'anders') {
      const tokens = regel.stukken.flatMap((stuk) =>
        welke === 'van' ? ('van' in stuk ? stuk.van : []) : 'naar' in stuk ? stuk.naar : [],
      );
      return [tokens.map((token) => token.tekst).join('')];
    }
    if (welke === 'van') return 'van' in regel ? [regel.van.tekst] : [];
    return 'naar' in regel ? [regel.naar.tekst] : [];
  });
}

const teksten = (plan: PlanNode) => blokkenVan(plan).map((blok) => blok.tekst);
const inhoud = (stukken: Extract<Regel, { soort: 'anders' }>['stukken']) =>
  stukken.map((stuk) => [
    stuk.soort,
    ('naar' in stuk ? stuk.naar : stuk.van).map((token) => token.tekst).join(''),
  ]);

describe('vergelijken', () => {
  it('van = gelijk + eraf, naar = gelijk + erbij', () => {
    fc.assert(
      fc.property(planGen, planGen, (van, naar) => {
        const regels = vergelijk(van, naar);
        expect(kant(regels, 'van')).toEqual(teksten(van));
        expect(kant(regels, 'naar')).toEqual(teksten(naar));
      }),
    );
  });

  it('is andersom hetzelfde, andersom', () => {
    const vorm = (regels: readonly Regel[], om: boolean) =>
      regels
        .map((regel) => {
          const [er, bij] = om ? ['erbij', 'eraf'] : ['eraf', 'erbij'];
          if (regel.soort === 'eraf') return `${er} ${regel.van.tekst} ${regel.verplaatst}`;
          if (regel.soort === 'erbij') return `${bij} ${regel.naar.tekst} ${regel.verplaatst}`;
          if (regel.soort === 'gelijk') return `gelijk ${regel.van.tekst}`;
          const stukken = inhoud(regel.stukken).map(([soort, t]) =>
            soort === 'eraf' ? `${er}:${t}` : soort === 'erbij' ? `${bij}:${t}` : `${soort}:${t}`,
          );
          return `anders ${stukken.sort().join('~')}`;
        })
        .sort();
    fc.assert(
      fc.property(planGen, planGen, (van, naar) => {
        expect(vorm(vergelijk(naar, van), true)).toEqual(vorm(vergelijk(van, naar), false));
      }),
    );
  });

  it('een plan met zichzelf is gelijk, en een open voorstel verandert niets', () => {
    fc.assert(
      fc.property(planGen, (plan) => {
        expect(vergelijk(plan, plan).filter(({ soort }) => soort !== 'gelijk')).toEqual([]);
        expect(vergelijk(plan, zonderVoorstellen(plan)).filter(({ soort }) => soort !== 'gelijk')).toEqual(
          [],
        );
      }),
    );
  });

  it('zet een gewijzigd woord naast het oude, en zet een zin niet in losse woorden', () => {
    const [regel] = vergelijk(
      doc(alinea('Partijen ondertekenen het convenant in het tweede kwartaal van dit jaar.')),
      doc(alinea('Partijen ondertekenen het convenant uiterlijk 1 maart 2027 van dit jaar.')),
    );
    expect(regel?.soort === 'anders' && inhoud(regel.stukken)).toEqual([
      ['gelijk', 'Partijen ondertekenen het convenant '],
      ['eraf', 'in het tweede kwartaal'],
      ['erbij', 'uiterlijk 1 maart 2027'],
      ['gelijk', ' van dit jaar.'],
    ]);
  });

  it('zet nooit woorden naast woorden van een andere alinea', () => {
    const regels = vergelijk(
      doc(alinea('Wij meten elk kwartaal de wachttijd.')),
      doc(alinea('Elke regio heeft een aanspreekpunt voor huisartsen.')),
    );
    expect(regels.map(({ soort }) => soort)).toEqual(['eraf', 'erbij']);
  });

  it('ziet dat een alinea verplaatst is', () => {
    const blijft = alinea('Deze alinea verhuist in haar geheel naar onderen.');
    const regels = vergelijk(
      doc(blijft, alinea('Een twee drie vier.'), alinea('Vijf zes zeven acht.')),
      doc(alinea('Een twee drie vier.'), alinea('Vijf zes zeven acht.'), blijft),
    );
    expect(regels.map((regel) => [regel.soort, 'verplaatst' in regel ? regel.verplaatst : null])).toEqual([
      ['eraf', true],
      ['gelijk', null],
      ['gelijk', null],
      ['erbij', true],
    ]);
  });

  it('noemt opmaak, de staat van een onderdeel en een ander levend object', () => {
    const afspraak = (id: string): PlanNode => ({ ...tak, type: 'afspraak', attrs: { id } });
    const [eerste, tweede, derde] = vergelijk(
      doc(
        kop('Capaciteit'),
        alinea('Dit is ', tekst('belangrijk')),
        alinea('Volgens afspraak ', afspraak('2.3')),
      ),
      doc(
        kop('Capaciteit', { staat: 'akkoord', partij: 'vng' }),
        alinea('Dit is ', tekst('belangrijk', 'bold')),
        alinea('Volgens afspraak ', afspraak('2.4')),
      ),
    );
    expect(eerste?.soort === 'anders' && eerste.kenmerken).toEqual([
      { naam: 'Staat', van: 'In bewerking', naar: 'Akkoord' },
      { naam: 'Verantwoordelijk', van: '', naar: 'vng' },
    ]);
    expect(tweede?.soort === 'anders' && inhoud(tweede.stukken)).toEqual([
      ['gelijk', 'Dit is '],
      ['opmaak', 'belangrijk'],
    ]);
    expect(derde?.soort === 'anders' && derde.stukken.map(({ soort }) => soort)).toEqual([
      'gelijk',
      'eraf',
      'erbij',
    ]);
  });
});
