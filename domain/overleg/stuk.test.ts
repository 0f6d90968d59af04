import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAgenda } from '../agenda/agenda.ts';
import {
  actie,
  afspraak,
  BO_JEUGD,
  deel,
  melding,
  OVERLEG,
  PEILDATUM,
  snapshot,
  willekeurigeSnapshot,
} from '../stand/proef.ts';
import type { Snapshot } from '../stand/snapshot.ts';
import { berekenStand } from '../stand/stand.ts';
import { maakStuk } from './kopie.ts';
import { puntUitVoorstel } from './opname.ts';
import type { Agendapunt } from './overleg.ts';
import { gemeldSinds } from './sinds.ts';
import { statusonderdeel } from './statusonderdeel.ts';
import { canoniek, leesStuk, stukSchema } from './stuk.ts';

const uit = (...bronnen: string[]) => bronnen.map((bron) => ({ bron, redenen: [] }));

function punt(id: number, over: Partial<Agendapunt> = {}): Agendapunt {
  const leeg = { toelichting: '', gevraagdBesluit: '', inbrenger: null, toelichter: '' };
  return {
    id,
    gremium: 'bo-jeugd',
    overlegId: 4,
    volgorde: id,
    soort: 'bespreken',
    titel: `Punt ${id}`,
    minuten: 15,
    bronnen: [],
    kaart: null,
    alleenVoor: null,
    herkomstId: null,
    versie: 1,
    ...leeg,
    ...over,
  };
}

const stukVan = (gegevens: Snapshot, punten: readonly Agendapunt[]) =>
  maakStuk(berekenStand(gegevens), OVERLEG, BO_JEUGD, punten);

const willekeurigDing = fc.dictionary(
  fc.string(),
  fc.json({ maxDepth: 3 }).map((tekst) => JSON.parse(tekst)),
  { noNullPrototype: true },
);

describe('canoniek', () => {
  it('zet sleutels op alfabet, ook die op een getal lijken, en laat lijsten op volgorde', () => {
    expect(canoniek({ b: [2, 1], a: { '9': null, '10': true, Z: 'é"' } })).toBe(
      '{"a":{"10":true,"9":null,"Z":"é\\""},"b":[2,1]}',
    );
  });

  it('geeft dezelfde tekst in welke volgorde de sleutels ook staan, en verliest niets', () => {
    fc.assert(
      fc.property(willekeurigDing, (ding) => {
        const andersom = Object.fromEntries(Object.entries(ding).reverse());
        const tekst = canoniek(ding);
        expect(canoniek(andersom)).toBe(tekst);
        expect(JSON.parse(tekst)).toEqual(JSON.parse(JSON.stringify(ding)));
        expect(canoniek(JSON.parse(tekst))).toBe(tekst);
      }),
    );
  });
});

describe('het stuk', () => {
  it('neemt de punten over op volgorde, met de begintijd en de statussen van dat moment', () => {
    const gegevens = snapshot({
      afspraken: [afspraak('2.3.1-1')],
      deelstatussen: [deel(1, '2.3.1-1'), deel(2, '2.3.1-1', { partij: 'rijk' })],
      acties: [actie(9)],
      meldingen: [
        melding('deelstatus:2', { id: 71, licht: 'rood', nodig: 'Geld', nodigVan: ['vng'], voorlopig: true }),
      ],
    });
    const { punten } = stukVan(gegevens, [
      punt(1, { minuten: 5 }),
      punt(2, { bronnen: uit('afspraak:2.3.1-1'), inbrenger: 'vng' }),
      punt(3, { bronnen: uit('actie:9') }),
    ]);
    expect(punten.map(({ nr, begin }) => [nr, begin])).toEqual([
      [1, '13:00'],
      [2, '13:05'],
      [3, '13:20'],
    ]);
    expect(punten[1]).toMatchObject({ inbrenger: 'VNG', paragraaf: '2.3.1', opgaveNr: 2 });
    expect(punten[1]?.statussen).toMatchObject([
      { sleutel: 'deelstatus:1', partij: 'VNG', gemeld: null, voortgang: 'niet gemeld', meldingId: null },
      { sleutel: 'deelstatus:2', gemeld: 'rood', nodigVan: ['VNG'], voorlopig: true, meldingId: 71 },
    ]);
    expect(punten[2]?.statussen.map(({ sleutel }) => sleutel)).toEqual(['actie:9']);
  });

  it('komt ongeschonden door de opslag', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegevens) => {
        const stand = berekenStand(gegevens);
        const bronnen = [...stand.knopen.keys()];
        const stuk = maakStuk(
          stand,
          OVERLEG,
          BO_JEUGD,
          bronnen.map((bron, i) => punt(i + 1, { bronnen: uit(bron) })),
        );
        expect(stukSchema.parse(JSON.parse(canoniek(stuk)))).toEqual(stuk);
        expect(gemeldSinds(stuk, stand).size).toBe(0);
      }),
    );
  });
});

describe('wat er na de peildatum gemeld is', () => {
  const toen = melding('actie:9', { id: 71, licht: 'rood' });
  const gegevens = snapshot({ acties: [actie(9), actie(10)], meldingen: [toen] });
  const stuk = stukVan(gegevens, [punt(1, { bronnen: uit('actie:9') })]);

  it('is de status van nu, van wat op de agenda staat en opnieuw gemeld is', () => {
    const nieuw = melding('actie:9', { id: 72, licht: 'groen', datum: '2026-12-02' });
    const later = { ...gegevens, meldingen: [nieuw, melding('actie:10', { id: 73 })] };
    const sinds = gemeldSinds(stuk, berekenStand(later));
    expect([...sinds.keys()]).toEqual(['actie:9']);
    expect(sinds.get('actie:9')).toMatchObject({ gemeld: 'groen', gemeldOp: '2026-12-02' });
    expect(stuk.punten[0]?.statussen[0]).toMatchObject({ gemeld: 'rood', meldingId: 71 });
  });

  it('is niets als er niet opnieuw gemeld is, ook al verandert de planning', () => {
    const later = { ...gegevens, peildatum: '2027-06-30', acties: [actie(9, { titel: 'Anders' })] };
    expect(gemeldSinds(stuk, berekenStand(later)).size).toBe(0);
  });
});

describe('een voorstel opnemen', () => {
  function opnemen(gegevens: Snapshot) {
    const [voorstel] = compileAgenda(gegevens, BO_JEUGD, PEILDATUM).voorstellen;
    if (!voorstel) throw new Error('geen voorstel');
    return puntUitVoorstel(berekenStand(gegevens), voorstel);
  }

  it('neemt het gevraagde besluit over in de woorden van de vrager, die het ook inbrengt', () => {
    const gegevens = snapshot({
      afspraken: [afspraak('2.3.1-1', { verantwoordelijk: ['vng', 'rijk'] })],
      deelstatussen: [deel(1, '2.3.1-1'), deel(2, '2.3.1-1', { partij: 'rijk' })],
      meldingen: [melding('deelstatus:2', { partij: 'rijk', gevraagdBesluit: 'Stem in met het kader.' })],
    });
    expect(opnemen(gegevens)).toMatchObject({
      soort: 'besluit',
      gevraagdBesluit: 'Stem in met het kader.',
      inbrenger: 'rijk',
      bronnen: [{ bron: 'afspraak:2.3.1-1' }],
    });
    const beide = {
      ...gegevens,
      meldingen: [...gegevens.meldingen, melding('deelstatus:1', { gevraagdBesluit: 'Stel uit.' })],
    };
    expect(opnemen(beide).gevraagdBesluit).toBe('VNG: Stel uit.\nRIJK: Stem in met het kader.');
  });

  it('vraagt bij een plan om instemming; zonder vrager brengt de eerste partij het in', () => {
    const plan = {
      documentId: 'plan-opgave-2',
      opgaveNr: 2,
      titel: 'Plan 2',
      status: 'ter_vaststelling',
      kring: 'vijfhoek',
    } as const;
    expect(opnemen(snapshot({ plannen: [plan] }))).toMatchObject({
      soort: 'besluit',
      gevraagdBesluit: 'Instemmen met “Plan 2”.',
      inbrenger: 'vng',
    });
  });
});

it('een kopie van toen een punt nog één bron had is te lezen, en geeft dezelfde punten', () => {
  const gegevens = snapshot({ acties: [actie(9)], afspraken: [afspraak('2.3.1-1')] });
  const nu = stukVan(gegevens, [punt(1, { bronnen: uit('actie:9') }), punt(2)]);
  const toen = {
    ...nu,
    vorm: 1,
    punten: nu.punten.map(({ bronnen, ...rest }) => ({ ...rest, bron: bronnen[0] ?? null })),
  };
  expect(leesStuk(JSON.stringify(toen))).toEqual(nu);
  expect(leesStuk(JSON.stringify(nu))).toEqual(nu);
});

it('noemt bij een status waarover zij gaat als het punt over meer dan één ding gaat', () => {
  const convenant = { titel: 'Convenant sluiten', onderdeel: '' };
  const teams = { titel: 'Convenant sluiten', onderdeel: 'Lokale teams aanwezig' };
  const organisatie = { titel: 'Organisatie inrichten', onderdeel: '' };
  expect([convenant, teams].map(statusonderdeel([convenant, teams]))).toEqual(['', 'Lokale teams aanwezig']);
  expect([organisatie, teams].map(statusonderdeel([organisatie, teams]))).toEqual([
    'Organisatie inrichten',
    'Convenant sluiten: Lokale teams aanwezig',
  ]);
});
