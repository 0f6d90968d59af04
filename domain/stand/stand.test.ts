import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAf } from '../melding/voortgang.ts';
import { KOLOMMEN, matrix, type Telling, VAKKEN } from './matrix.ts';
import {
  actie,
  afspraak,
  deel,
  gepland,
  melding,
  RONDE,
  snapshot,
  wacht,
  willekeurigeSnapshot,
} from './proef.ts';
import { gemeldInRonde, gevraagd } from './ronde.ts';
import { beperkTot } from './snapshot.ts';
import { berekenStand } from './stand.ts';
import { sindsVorige } from './verandering.ts';

describe('de stand', () => {
  it('is van een afspraak het ergste van de delen, en pas af als alle delen dat zijn', () => {
    const delen = [deel(1, 'a1', { planning: gepland('klaar', 2024, 2) }), deel(2, 'a1', { partij: 'rijk' })];
    const af = melding('deelstatus:2', { voortgang: 'afgerond' });
    const stand = (meldingen = [af]) =>
      berekenStand(
        snapshot({ afspraken: [afspraak('a1')], deelstatussen: delen, meldingen }),
      ).perAfspraak.get('a1');
    expect(stand()).toMatchObject({
      af: false,
      standing: 'over_tijd',
      openPartijen: ['vng'],
      deadline: '2024-06-30',
    });
    const alles = stand([af, melding('deelstatus:1', { voortgang: 'ja' })]);
    expect(alles).toMatchObject({ af: true, standing: 'afgerond', openPartijen: [] });
  });

  it('maakt oranje wat via een keten op iets wacht dat over tijd is, en zegt waarop', () => {
    const { perSleutel } = berekenStand(
      snapshot({
        acties: [
          actie(1, { planning: gepland('klaar', 2028) }),
          actie(2, { planning: gepland('klaar', 2027) }),
          actie(3, { planning: gepland('klaar', 2025), titel: 'Het convenant' }),
        ],
        meldingen: [melding('actie:1', { licht: 'groen' })],
        afhankelijkheden: [wacht(1, 'actie:1', 'actie:2'), wacht(2, 'actie:2', 'actie:3')],
      }),
    );
    expect(perSleutel.get('actie:1')).toMatchObject({
      berekend: { licht: 'oranje', regel: 'wacht_op_over_tijd' },
      signaal: true,
      wachtOpOverTijd: { knoop: 'actie:3' },
      wachtOp: [{ knoop: 'actie:2' }],
    });
  });

  it('kent geen afspraak die er niet is', () => {
    const { perSleutel, items } = berekenStand(
      snapshot({ deelstatussen: [deel(1, 'weg')], acties: [actie(1, { afspraakId: 'weg' })] }),
    );
    expect(items).toHaveLength(1);
    expect(perSleutel.get('actie:1')).toMatchObject({ afspraakId: null, paragraaf: null });
  });

  it('schort alleen het deel van de eigen partij op', () => {
    const { perSleutel } = berekenStand(
      snapshot({
        afspraken: [afspraak('a1')],
        deelstatussen: [deel(1, 'a1'), deel(2, 'a1', { partij: 'rijk' })],
        opschortingen: [
          { id: 1, knoop: 'afspraak:a1', partij: 'vng', voorwaarde: 'Geld.', van: '2026-01-13', tot: null },
        ],
      }),
    );
    expect(perSleutel.get('deelstatus:1')?.standing).toBe('opgeschort');
    expect(perSleutel.get('deelstatus:2')?.standing).toBe('geen_datum');
  });

  it('schort een actie op, ook als een ander dan de eigenaar niet meer meewerkt', () => {
    const opschorting = {
      id: 1,
      knoop: 'actie:1' as const,
      partij: 'vng',
      voorwaarde: 'Geld.',
      van: '2026-01-13',
      tot: null,
    };
    const { perSleutel } = berekenStand(
      snapshot({ acties: [actie(1, { eigenaarPartij: 'rijk' }), actie(2)], opschortingen: [opschorting] }),
    );
    expect(perSleutel.get('actie:1')).toMatchObject({ standing: 'opgeschort', berekend: { licht: 'rood' } });
    expect(perSleutel.get('actie:2')?.standing).toBe('geen_datum');
  });

  it('hangt niet van de volgorde van de gegevens af', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegeven) => {
        const omgekeerd = Object.fromEntries(
          Object.entries(gegeven).map(([naam, waarde]) => [
            naam,
            Array.isArray(waarde) ? waarde.toReversed() : waarde,
          ]),
        );
        const a = berekenStand(gegeven);
        const b = berekenStand({ ...gegeven, ...omgekeerd });
        expect(b.items).toEqual(a.items);
        expect(b.afspraken).toEqual(a.afspraken);
      }),
    );
  });

  it('geeft elk item een licht, een uitkomst en hoogstens één verandering', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegeven) => {
        const stand = berekenStand(gegeven);
        expect(stand.items).toHaveLength(gegeven.deelstatussen.length + gegeven.acties.length);
        for (const item of stand.items) {
          expect(item.nietGemeld).toBe(item.gemeld === null);
          if (item.af)
            expect([item.standing, item.berekend.licht, item.signaal]).toEqual(['afgerond', 'groen', false]);
          for (const { op } of item.wachtOp) expect(op.af).toBe(false);
        }
        for (const { af, delen, standing } of stand.afspraken) {
          expect(af).toBe(delen.length > 0 && delen.every((d) => isAf(d.melding)));
          expect(standing === 'afgerond').toBe(af);
        }
        const { afgerond, beter, slechter } = sindsVorige(stand);
        const samen = [...afgerond, ...beter, ...slechter];
        expect(new Set(samen).size).toBe(samen.length);
        if (gegeven.vorigOverlegDatum === null) expect(samen).toEqual([]);
      }),
    );
  });
});

describe('beperkt tot een kring', () => {
  it('laat niets over dat naar buiten de kring wijst', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegeven) => {
        const beperkt = beperkTot(gegeven, ['vijfhoek']);
        const geheim = gegeven.afspraken
          .filter(({ kring }) => kring === 'rijk_vng')
          .map(({ id }) => `"(afspraak:)?${id}"`);
        if (geheim.length > 0) expect(JSON.stringify(beperkt)).not.toMatch(new RegExp(geheim.join('|')));
        for (const item of berekenStand(beperkt).items) expect(item.kring).toBe('vijfhoek');
        expect(beperkTot(beperkt, ['vijfhoek'])).toBe(beperkt);
      }),
    );
  });
});

describe('matrix', () => {
  it('telt elk item precies één keer, per vak, rij en kolom', () => {
    const optel = (telling: Telling) => VAKKEN.reduce((som, vak) => som + telling[vak], 0);
    fc.assert(
      fc.property(willekeurigeSnapshot, (gegeven) => {
        const stand = berekenStand(gegeven);
        const { rijen, kolommen, totaal } = matrix(stand);
        expect(totaal.gemeld.totaal).toBe(stand.items.length);
        const cellen = rijen.flatMap((rij) => [...KOLOMMEN.map((kolom) => rij.cellen[kolom]), rij.totaal]);
        for (const cel of [...cellen, ...KOLOMMEN.map((kolom) => kolommen[kolom]), totaal]) {
          expect(optel(cel.gemeld)).toBe(cel.gemeld.totaal);
          expect(optel(cel.berekend)).toBe(cel.gemeld.totaal);
        }
        const naast = rijen.reduce((som, rij) => som + rij.totaal.gemeld.totaal, 0);
        const onder = KOLOMMEN.reduce((som, kolom) => som + kolommen[kolom].gemeld.totaal, 0);
        expect([naast, onder]).toEqual([stand.items.length, stand.items.length]);
        expect(totaal.overTijd).toBe(stand.items.filter(({ standing }) => standing === 'over_tijd').length);
      }),
    );
  });
});

describe('sinds het vorige overleg', () => {
  const stand = (vroeger: Parameters<typeof melding>[1], nu: Parameters<typeof melding>[1]) =>
    sindsVorige(
      berekenStand(
        snapshot({
          acties: [actie(1)],
          meldingen: [melding('actie:1', nu)],
          vorigeMeldingen: [melding('actie:1', vroeger)],
          vorigOverlegDatum: '2026-06-18',
        }),
      ),
    );
  it.each([
    [{ licht: 'rood' }, { licht: 'groen' }, 'beter'],
    [{ licht: 'rood' }, { licht: 'oranje' }, 'beter'],
    [{ licht: 'groen' }, { licht: 'rood' }, 'slechter'],
    [{ licht: 'rood' }, { licht: 'groen', voortgang: 'afgerond' }, 'afgerond'],
    [{ licht: 'groen', voortgang: 'afgerond' }, { licht: 'groen', voortgang: 'mee_bezig' }, 'slechter'],
    [{ licht: 'rood' }, { licht: 'grijs' }, null],
    [{ licht: 'groen' }, { licht: 'groen' }, null],
  ] as const)('van %j naar %j: %s', (vroeger, nu, soort) => {
    const { afgerond, beter, slechter } = stand(vroeger, nu);
    const gevonden = Object.entries({ afgerond, beter, slechter }).filter(([, lijst]) => lijst.length > 0);
    expect(gevonden.map(([naam]) => naam)).toEqual(soort === null ? [] : [soort]);
  });
});

describe('een statusronde', () => {
  const item = (over: Partial<Parameters<typeof gevraagd>[0]>) => ({
    soort: 'deelstatus' as const,
    af: false,
    melding: null,
    planning: gepland('onbekend', null),
    opgaveNr: 2,
    partij: 'vng',
    ...over,
  });
  const oud = melding('deelstatus:1', { datum: '2026-06-01' });
  const vers = melding('deelstatus:1', { datum: '2026-11-10' });
  it.each([
    ['elke open actie', item({ soort: 'actie' }), true],
    ['wat ooit gemeld is', item({ melding: oud }), true],
    ['wat dit jaar klaar moet zijn', item({ planning: gepland('klaar', 2026, 4) }), true],
    ['wat dit jaar begint', item({ planning: gepland('start', 2026) }), true],
    ['wat doorloopt', item({ planning: gepland('doorlopend', null) }), true],
    ['wat volgend jaar klaar moet zijn niet', item({ planning: gepland('klaar', 2027) }), false],
    ['wat nooit gemeld is en geen datum heeft niet', item({}), false],
    ['wat al af was niet', item({ soort: 'actie', af: true, melding: oud }), false],
    [
      'wat tijdens de ronde af werd blijft meetellen',
      item({ soort: 'actie', af: true, melding: vers }),
      true,
    ],
  ])('vraagt naar: %s', (_, ding, verwacht) => expect(gevraagd(ding, RONDE)).toBe(verwacht));

  it('telt een melding sinds het begin, ook een late, en een die bij de ronde hoort', () => {
    expect(gemeldInRonde({ melding: null }, RONDE)).toBe(false);
    expect(gemeldInRonde({ melding: oud }, RONDE)).toBe(false);
    expect(gemeldInRonde({ melding: { ...oud, rondeId: RONDE.id } }, RONDE)).toBe(true);
    expect(gemeldInRonde({ melding: { ...oud, datum: '2026-11-28' } }, RONDE)).toBe(true);
  });
});
