import { describe, expect, it } from 'vitest';
import { cijferInvoer, cijferwaardeInvoer } from './invoer.ts';

const GOED = { naam: 'Jongeren', eenheid: 'procent', waarde: '28,5', bron: 'CBS', peildatum: '2024-12-31' };

describe('een cijfer uit een formulier', () => {
  it.each(['28,5', '1.250.000', '-1.017', '0', '+3,25', '4682038'])('mag %s zijn', (waarde) => {
    expect(cijferInvoer.parse({ ...GOED, waarde })).toMatchObject({ waarde, bronUrl: null, opgaveNr: null });
  });

  it.each(['', 'veel', '1.25', '1,2,3', '28.5%', '1 000', '1e9'])('mag niet %j zijn', (waarde) => {
    const fout = cijferInvoer.safeParse({ ...GOED, waarde }).error?.issues[0];
    expect(fout?.message).toBe('Vul een getal in, zoals 28,5 of 1.250.000.');
  });

  it('wijst een bron aan met een veilig adres of geen', () => {
    expect(cijferInvoer.parse({ ...GOED, bronUrl: ' https://www.cbs.nl ' }).bronUrl).toBe(
      'https://www.cbs.nl',
    );
    for (const bronUrl of ['javascript:alert(1)', 'mailto:a@b.nl', 'cbs.nl']) {
      expect(cijferInvoer.safeParse({ ...GOED, bronUrl }).success).toBe(false);
    }
  });

  it('krijgt een nieuwe waarde alleen met een reden', () => {
    const { naam: _, eenheid: __, ...waarde } = GOED;
    expect(cijferwaardeInvoer.safeParse(waarde).error?.issues[0]?.message).toBe(
      'Schrijf op waarom de waarde verandert.',
    );
    expect(cijferwaardeInvoer.safeParse({ ...waarde, toelichting: 'Nieuw jaar.' }).success).toBe(true);
  });
});
