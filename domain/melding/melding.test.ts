import { describe, expect, it } from 'vitest';
import { meldingInvoer } from './invoer.ts';
import { begonnen, isBekendNietAf, voortgangTekst } from './voortgang.ts';

const goed = { voortgang: 'mee_bezig', licht: 'groen' };

function fouten(velden: Record<string, unknown>, antwoordtype: 'voortgang' | 'ja_nee' = 'voortgang') {
  return meldingInvoer(antwoordtype)
    .safeParse(velden)
    .error?.issues.map(({ path }) => path.join('.'));
}

describe('een melding uit een formulier', () => {
  it('is met voortgang en een groen licht genoeg; wat er nodig is telt alleen bij rood', () => {
    expect(meldingInvoer('voortgang').parse({ ...goed, voorlopig: 'on', nodigVan: 'rijk' })).toEqual({
      voortgang: 'mee_bezig',
      licht: 'groen',
      toelichting: '',
      nodig: '',
      nodigVan: [],
      gevraagdBesluit: '',
      volgendeStap: '',
      voorlopig: true,
      corrigeert: null,
    });
  });

  it('vraagt bij oranje een toelichting en bij rood ook wat er nodig is en van wie', () => {
    expect(fouten({ ...goed, licht: 'oranje' })).toEqual(['toelichting']);
    expect(fouten({ ...goed, licht: 'oranje', toelichting: '  ' })).toEqual(['toelichting']);
    expect(fouten({ ...goed, licht: 'oranje', toelichting: 'Het schuift.' })).toBeUndefined();
    expect(fouten({ ...goed, licht: 'rood' })).toEqual(['toelichting', 'nodig', 'nodigVan']);
    const rood = {
      ...goed,
      licht: 'rood',
      toelichting: 'Het ligt stil.',
      nodig: 'Geld',
      nodigVan: ['rijk', 'rijk'],
    };
    expect(meldingInvoer('voortgang').parse(rood).nodigVan).toEqual(['rijk']);
  });

  it('neemt alleen antwoorden die bij de vraag passen', () => {
    expect(fouten({ ...goed, voortgang: 'ja' })).toEqual(['voortgang']);
    expect(fouten({ ...goed, voortgang: 'mee_bezig' }, 'ja_nee')).toEqual(['voortgang']);
    expect(fouten({ ...goed, voortgang: 'nee' }, 'ja_nee')).toBeUndefined();
    expect(fouten({ voortgang: '', licht: 'paars' })).toEqual(['voortgang', 'licht']);
  });

  it('begrenst de lengte, met een zin in het Nederlands', () => {
    const lang = meldingInvoer('voortgang').safeParse({ ...goed, toelichting: 'x'.repeat(2001) });
    expect(lang.error?.issues[0]?.message).toBe('Gebruik hoogstens 2000 tekens.');
    expect(fouten({ ...goed, nodig: 'x'.repeat(1001), gevraagdBesluit: 'x'.repeat(501) })).toEqual([
      'nodig',
      'gevraagdBesluit',
    ]);
  });
});

describe('wat een antwoord betekent', () => {
  const antwoord = { voortgang: null, verdeling: null, bekendNietAf: false };
  it('laat bij nee en onbekend open of er begonnen is', () => {
    expect(begonnen({ ...antwoord, voortgang: 'nee' })).toBe('onbekend');
    expect(begonnen({ ...antwoord, voortgang: 'onbekend' })).toBe('onbekend');
    expect(begonnen({ ...antwoord, verdeling: { nee: 100 } })).toBe('onbekend');
    expect(begonnen({ ...antwoord, verdeling: { nee: 99, ja: 1 } })).toBe('ja');
    expect(begonnen(null)).toBe('nee');
  });

  it('kent onbekend als niet af wanneer de bron dat vertelt', () => {
    expect(isBekendNietAf({ ...antwoord, voortgang: 'onbekend' })).toBe(false);
    expect(isBekendNietAf({ ...antwoord, voortgang: 'onbekend', bekendNietAf: true })).toBe(true);
    expect(isBekendNietAf({ ...antwoord, voortgang: 'ja', bekendNietAf: true })).toBe(false);
  });

  it('in woorden', () => {
    expect(voortgangTekst({ ...antwoord, verdeling: { nee: 19, ja: 81, onbekend: 0 } })).toBe(
      '81% ja, 19% nee',
    );
    expect(voortgangTekst({ ...antwoord, voortgang: 'bijna_klaar' })).toBe('bijna klaar');
    expect(voortgangTekst(null)).toBe('niet gemeld');
  });
});
