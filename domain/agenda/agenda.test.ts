import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Gremium } from '../overleg/overleg.ts';
import {
  actie,
  afspraak,
  BESLUIT,
  BO_JEUGD,
  BO_RIJK_VNG,
  deel,
  gepland,
  melding,
  OVERLEG,
  PEILDATUM,
  RONDE,
  snapshot,
  TOEZEGGING,
  wacht,
  willekeurigeSnapshot,
} from '../stand/proef.ts';
import type { Snapshot } from '../stand/snapshot.ts';
import { berekenStand } from '../stand/stand.ts';
import { agendaUitStand, compileAgenda } from './agenda.ts';
import type { Agendatafel } from './overige.ts';

const agenda = (over: Partial<Snapshot>) => compileAgenda(snapshot(over), BO_JEUGD, PEILDATUM);
const later = gepland('klaar', 2028);
const STUURGROEP: Gremium = { ...BO_JEUGD, slug: 'stuurgroep', naam: 'Stuurgroep', niveau: 'ambtelijk' };

/** Eén actie of afspraak, met de codes en de eerste zin van het voorstel. */
function enige(over: Partial<Snapshot>) {
  const { voorstellen } = agenda(over);
  expect(voorstellen).toHaveLength(1);
  const [voorstel] = voorstellen;
  return { codes: voorstel?.redenen.map(({ code }) => code), zin: voorstel?.redenen[0]?.zin, voorstel };
}

describe('redenen', () => {
  const gedeeld = {
    afspraken: [afspraak('a1', { planning: later })],
    deelstatussen: [deel(1, 'a1', { planning: later }), deel(2, 'a1', { partij: 'rijk', planning: later })],
  };

  it('over tijd: wie en hoe lang', () => {
    const { codes, zin, voorstel } = enige({
      afspraken: [afspraak('a1')],
      deelstatussen: [
        deel(1, 'a1', { planning: gepland('klaar', 2026, 2) }),
        deel(2, 'a1', { partij: 'rijk', planning: gepland('klaar', 2026, 2) }),
      ],
    });
    expect(codes).toEqual(['over_tijd']);
    expect(zin).toBe('2 kwartalen over tijd (klaar Q2 2026): VNG en RIJK.');
    expect(voorstel).toMatchObject({
      sleutel: 'afspraak:a1',
      soort: 'bespreken',
      bronnen: ['deelstatus:1', 'deelstatus:2'],
      gewicht: 50,
    });
  });

  it('een afspraak zonder delen is als geheel over tijd', () => {
    const { zin } = enige({ afspraken: [afspraak('a1', { planning: gepland('in', 2025) })] });
    expect(zin).toBe('4 kwartalen over tijd (in 2025): VNG.');
  });

  it('rood gemeld: wat er nodig is en van wie', () => {
    const rood = melding('deelstatus:1', {
      licht: 'rood',
      nodig: 'Een besluit over geld',
      nodigVan: ['rijk'],
    });
    const { codes, zin, voorstel } = enige({ ...gedeeld, meldingen: [rood] });
    expect(codes).toEqual(['rood_gemeld']);
    expect(zin).toBe('VNG meldt dat het vastzit. Nodig van RIJK: Een besluit over geld.');
    expect(voorstel?.bronnen).toEqual(['deelstatus:1', `melding:${rood.id}`]);
  });

  it('signaal: beter gemeld dan berekend', () => {
    const { codes } = enige({
      acties: [actie(1, { planning: gepland('klaar', 2026, 2) })],
      meldingen: [melding('actie:1', { licht: 'groen' })],
    });
    expect(codes).toEqual(['over_tijd', 'signaal']);
  });

  it('verschil in beeld: wie zegt wat', () => {
    const { codes, zin } = enige({
      ...gedeeld,
      meldingen: [
        melding('deelstatus:1'),
        melding('deelstatus:2', { partij: 'rijk', voortgang: 'afgerond' }),
      ],
    });
    expect(codes).toEqual(['verschil_in_beeld']);
    expect(zin).toBe('RIJK zegt dat het af is, VNG niet.');
  });

  it('geblokkeerd: het andere is van een ander en komt niet op tijd', () => {
    const acties = [
      actie(1, { planning: gepland('klaar', 2027, 1) }),
      actie(2, { eigenaarPartij: 'rijk', planning: gepland('klaar', 2027, 2) }),
    ];
    const afhankelijkheden = [wacht(1, 'actie:1', 'actie:2')];
    const { codes, zin, voorstel } = enige({ acties, afhankelijkheden });
    expect([voorstel?.sleutel, codes]).toEqual(['actie:1', ['geblokkeerd']]);
    expect(zin).toBe(
      'Wacht op RIJK: “Actie 2”, en dat komt pas op 30 juni 2027, later dan dit klaar moet zijn.',
    );
    const eigen = acties.map((a) => ({ ...a, eigenaarPartij: 'vng' }));
    expect(agenda({ acties: eigen, afhankelijkheden }).voorstellen).toEqual([]);
  });

  it('geblokkeerd: het andere zit volgens de melder vast', () => {
    const { voorstellen } = agenda({
      acties: [actie(1, { planning: later }), actie(2, { eigenaarPartij: 'rijk', planning: later })],
      meldingen: [melding('actie:2', { licht: 'rood' })],
      afhankelijkheden: [wacht(1, 'actie:1', 'actie:2')],
    });
    expect(voorstellen.map(({ sleutel, redenen }) => [sleutel, redenen[0]?.zin])).toEqual([
      ['actie:2', 'RIJK meldt dat het vastzit.'],
      ['actie:1', 'Wacht op RIJK: “Actie 2”, en daar zit het vast.'],
    ]);
  });

  it('geblokkeerd: niet als het werk na een verstreken startdatum gewoon loopt', () => {
    const { voorstellen } = agenda({
      acties: [
        actie(1, { planning: gepland('start', 2025) }),
        actie(2, { eigenaarPartij: 'rijk', planning: gepland('klaar', 2027) }),
      ],
      meldingen: [melding('actie:1', { voortgang: 'mee_bezig' })],
      afhankelijkheden: [wacht(1, 'actie:1', 'actie:2')],
    });
    expect(voorstellen).toEqual([]);
  });

  it('geblokkeerd: ook door wat verderop in de keten over tijd is', () => {
    const { voorstellen } = agenda({
      acties: [
        actie(1, { planning: later }),
        actie(2, { planning: later }),
        actie(3, { eigenaarPartij: 'rijk', planning: gepland('klaar', 2025) }),
      ],
      afhankelijkheden: [wacht(1, 'actie:1', 'actie:2'), wacht(2, 'actie:2', 'actie:3')],
    });
    // Actie 2 weegt zwaarder dan actie 1, omdat actie 1 erop wacht.
    expect(voorstellen.map(({ sleutel, redenen }) => [sleutel, redenen[0]?.code])).toEqual([
      ['actie:3', 'over_tijd'],
      ['actie:2', 'geblokkeerd'],
      ['actie:1', 'geblokkeerd'],
    ]);
    expect(voorstellen[0]?.wachtenden).toBe(2);
  });

  it('besluit gevraagd maakt er een besluitpunt van', () => {
    const { codes, zin, voorstel } = enige({
      ...gedeeld,
      meldingen: [melding('deelstatus:1', { gevraagdBesluit: 'Stemt het BO in?' })],
    });
    expect(codes).toEqual(['besluit_gevraagd']);
    expect(zin).toBe('VNG vraagt een besluit: Stemt het BO in?');
    expect(voorstel).toMatchObject({ soort: 'besluit', minuten: 20 });
  });

  it('niet gemeld: pas als de ronde gesloten is', () => {
    const acties = [actie(1, { planning: later })];
    expect(enige({ acties, ronde: RONDE })).toMatchObject({
      codes: ['niet_gemeld'],
      zin: 'Niet gemeld in “Ronde najaar 2026”: VNG.',
      voorstel: { soort: 'mededeling', minuten: 5 },
    });
    expect(agenda({ acties, ronde: { ...RONDE, tot: PEILDATUM } }).voorstellen).toHaveLength(1);
    expect(agenda({ acties, ronde: { ...RONDE, tot: '2026-12-01' } }).voorstellen).toEqual([]);
    expect(agenda({ acties, ronde: RONDE, meldingen: [melding('actie:1')] }).voorstellen).toEqual([]);
  });

  it('opgeschort, en hervat sinds het vorige overleg', () => {
    const opschorting = {
      id: 4,
      knoop: 'actie:1' as const,
      partij: 'vng',
      voorwaarde: 'Eerst geld',
      van: '2026-01-13',
    };
    const acties = [actie(1)];
    expect(enige({ acties, opschortingen: [{ ...opschorting, tot: null }] })).toMatchObject({
      codes: ['opgeschort'],
      zin: 'VNG heeft de medewerking op 13 januari 2026 opgeschort. Voorwaarde: Eerst geld.',
    });
    const opschortingen = [{ ...opschorting, tot: '2026-09-01' }];
    expect(enige({ acties, opschortingen, vorigOverlegDatum: '2026-06-18' })).toMatchObject({
      codes: ['hervat'],
      voorstel: { soort: 'mededeling', bronnen: ['opschorting:4'] },
    });
    expect(agenda({ acties, opschortingen, vorigOverlegDatum: '2026-09-01' }).voorstellen).toEqual([]);
  });

  it('terug naar groen sinds het vorige overleg', () => {
    const over = {
      acties: [actie(1, { planning: later })],
      meldingen: [melding('actie:1', { licht: 'groen' })],
      vorigeMeldingen: [melding('actie:1', { licht: 'rood' })],
    };
    expect(enige({ ...over, vorigOverlegDatum: '2026-06-18' })).toMatchObject({
      codes: ['terug_naar_groen'],
      zin: 'VNG ging sinds het vorige overleg van rood naar groen.',
    });
    expect(agenda(over).voorstellen).toEqual([]);
  });

  it('een plan ter vaststelling en een verlopen toezegging', () => {
    const plan = {
      documentId: 'plan-opgave-2',
      opgaveNr: 2,
      titel: 'Plan 2',
      status: 'ter_vaststelling',
      kring: 'vijfhoek',
    } as const;
    const toezegging = {
      ...TOEZEGGING,
      id: 3,
      van: 'rijk',
      aan: 'vng',
      inhoud: 'Een brief',
      termijn: PEILDATUM,
      nagekomenOp: null,
      kring: 'vijfhoek',
    } as const;
    const { voorstellen } = agenda({
      plannen: [plan],
      toezeggingen: [toezegging, { ...toezegging, id: 5, nagekomenOp: '2026-11-01' }],
    });
    expect(voorstellen).toMatchObject([
      { sleutel: 'plan:plan-opgave-2', soort: 'besluit', minuten: 30, partijen: ['vng'] },
      { sleutel: 'toezegging:3', soort: 'bespreken', partijen: ['rijk', 'vng'] },
    ]);
  });
});

describe('wat eerder besloten en toegezegd is', () => {
  const overleg = {
    ...OVERLEG,
    datum: '2026-06-18',
    nummer: 1,
    definitiefOp: '2026-07-01T09:00:00.000Z',
  };
  const termijn = '2026-09-30';
  const besluit = { ...BESLUIT, nr: 3, termijn, partijen: ['vng', 'rijk'], acties: [8, 7] };
  const toezegging = { ...TOEZEGGING, id: 2, nr: 1, overlegId: overleg.id, termijn };
  const over = {
    overleggen: [overleg, { ...overleg, id: 9, gremium: 'stuurgroep', datum: '2026-06-01' }],
    gremia: [BO_JEUGD, BO_RIJK_VNG, STUURGROEP],
    besluiten: [besluit],
    toezeggingen: [toezegging],
    acties: [actie(7, { planning: later }), actie(8, { planning: later })],
    meldingen: [melding('actie:8', { voortgang: 'afgerond' })],
  };
  const terug = (anders: Partial<Snapshot>, tafel: Agendatafel = BO_JEUGD) =>
    compileAgenda(snapshot({ ...over, ...anders }), tafel, PEILDATUM).voorstellen;

  it('komt over zijn termijn vanzelf terug, met de naam, de bronnen en wie er nog niet bevestigde', () => {
    expect(terug({}).map(({ sleutel, redenen, bronnen }) => [sleutel, redenen[0]?.zin, bronnen])).toEqual([
      [
        'besluit:1',
        'BO Jeugd 2026-1, besluit 3 moest op 30 september 2026 uitgevoerd zijn, 1 kwartaal over tijd. Gebonden: VNG en RIJK. Niet af: 1 van de 2 acties die eruit volgden.',
        ['besluit:1', 'actie:7'],
      ],
      [
        'toezegging:2',
        'RIJK zegde dit aan VNG toe voor 30 september 2026, 1 kwartaal over tijd (BO Jeugd 2026-1, toezegging 1). Nog niet bevestigd door RIJK en VNG.',
        ['toezegging:2'],
      ],
    ]);
    const gedaan = { vervallenOp: '2026-10-01' };
    const weg = { besluiten: [{ ...besluit, ...gedaan }], toezeggingen: [{ ...toezegging, ...gedaan }] };
    expect(terug(weg)).toEqual([]);
    expect(terug({ overleggen: [{ ...overleg, definitiefOp: null }] })).toEqual([]);
  });

  it('komt terug aan de tafel waar het gezegd is, en besloten blijft besloten', () => {
    expect(terug({}, STUURGROEP)).toEqual([]);
    const alleenVoor = ['rijk', 'vng'];
    const elders = {
      besluiten: [],
      toezeggingen: [{ ...toezegging, overlegId: 9, alleenVoor }],
    };
    expect(terug(elders)).toEqual([]);
    expect(terug(elders, STUURGROEP)).toMatchObject([{ sleutel: 'toezegging:2', alleenVoor }]);
    expect(terug({ besluiten: [], toezeggingen: [{ ...TOEZEGGING, termijn }] })).toHaveLength(1);
    expect(terug({ besluiten: [], toezeggingen: [{ ...TOEZEGGING, termijn }] }, STUURGROEP)).toEqual([]);
  });
});

describe('weggelaten', () => {
  it('zegt van elk ding waarom niet', () => {
    const { weggelaten } = agenda({
      acties: [
        actie(1, { planning: later }),
        actie(2, { planning: later }),
        actie(3),
        actie(4),
        actie(5, { planning: gepland('start', 2025) }),
      ],
      meldingen: [melding('actie:2', { licht: 'oranje' }), melding('actie:3', { voortgang: 'afgerond' })],
    });
    expect(weggelaten.map(({ code, zin }) => [code, zin])).toEqual([
      ['nog_niet_aan_de_orde', 'Nog niet aan de orde: klaar 2028.'],
      ['op_schema', 'Op schema: klaar 2028. VNG meldt risico en kan zelf bijsturen.'],
      ['afgerond', 'Afgerond.'],
      ['geen_datum', 'Geen datum.'],
      ['te_laat_gestart', 'Te laat gestart: start 2025.'],
    ]);
  });
});

describe('kring en peildatum', () => {
  it('noemt aan de tafel van de Vijfhoek niets uit rijk_vng, ook niet als oorzaak', () => {
    const over = {
      acties: [
        actie(1, {
          planning: gepland('klaar', 2025),
          eigenaarPartij: 'rijk',
          kring: 'rijk_vng' as const,
          titel: 'Geheim',
        }),
        actie(2, { planning: later }),
      ],
      afhankelijkheden: [wacht(1, 'actie:2', 'actie:1')],
    };
    expect(JSON.stringify(agenda(over))).not.toMatch(/Geheim|actie:1/);
    const financieel = compileAgenda(snapshot(over), BO_RIJK_VNG, PEILDATUM);
    expect(financieel.voorstellen.map(({ sleutel }) => sleutel)).toEqual(['actie:1']);
    expect(financieel.weggelaten).toEqual([]);
  });

  it('weigert een snapshot van een andere dag of zonder de kring van het gremium', () => {
    expect(() => compileAgenda(snapshot(), BO_JEUGD, '2026-12-01')).toThrow(
      'niet van de gevraagde peildatum 2026-12-01',
    );
    const vijfhoek = snapshot({ kringen: ['vijfhoek'] });
    expect(() => compileAgenda(vijfhoek, BO_RIJK_VNG, PEILDATUM)).toThrow('kring rijk_vng');
    expect(() => agendaUitStand(berekenStand(snapshot()), BO_JEUGD)).toThrow('kring vijfhoek');
  });
});

describe('eigenschappen', () => {
  const gremium = fc.constantFrom(BO_JEUGD, BO_RIJK_VNG);

  it('dezelfde snapshot, in welke volgorde ook, geeft dezelfde agenda', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, gremium, (gegeven, tafel) => {
        const omgekeerd = Object.fromEntries(
          Object.entries(gegeven).map(([naam, waarde]) => [
            naam,
            Array.isArray(waarde) ? waarde.toReversed() : waarde,
          ]),
        );
        const eerste = JSON.stringify(compileAgenda(gegeven, tafel, PEILDATUM));
        expect(JSON.stringify(compileAgenda(gegeven, tafel, PEILDATUM))).toBe(eerste);
        expect(JSON.stringify(compileAgenda({ ...gegeven, ...omgekeerd }, tafel, PEILDATUM))).toBe(eerste);
      }),
    );
  });

  it('elke afspraak en actie in de kring staat er precies één keer in, en niets van erbuiten', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, gremium, (gegeven, tafel) => {
        const { voorstellen, weggelaten } = compileAgenda(gegeven, tafel, PEILDATUM);
        const dingen = [
          ...gegeven.afspraken.filter(({ kring }) => kring === tafel.kring).map(({ id }) => `afspraak:${id}`),
          ...gegeven.acties.filter(({ kring }) => kring === tafel.kring).map(({ id }) => `actie:${id}`),
        ];
        const gevonden = [...voorstellen, ...weggelaten]
          .map(({ sleutel }) => sleutel)
          .filter((sleutel) => /^(afspraak|actie):/.test(sleutel));
        expect(gevonden.sort()).toEqual(dingen.sort());
        for (const { redenen, gewicht, minuten, bronnen } of voorstellen) {
          expect(new Set(redenen.map(({ code }) => code)).size).toBe(redenen.length);
          expect(Math.min(redenen.length, gewicht, minuten, bronnen.length)).toBeGreaterThan(0);
        }
        for (const { code } of weggelaten) expect(['over_tijd', 'opgeschort']).not.toContain(code);
      }),
    );
  });

  it('een rode melding erbij neemt geen voorstel weg, en geen reden die niet over die melding ging', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, gremium, fc.nat(), (gegeven, tafel, welke) => {
        const gekozen = gegeven.meldingen[welke % Math.max(1, gegeven.meldingen.length)];
        if (!gekozen) return;
        const rood = { ...gekozen, licht: 'rood' as const };
        const meldingen = gegeven.meldingen.map((m) => (m === gekozen ? rood : m));
        const ervoor = compileAgenda(gegeven, tafel, PEILDATUM).voorstellen;
        const erna = new Map(
          compileAgenda({ ...gegeven, meldingen }, tafel, PEILDATUM).voorstellen.map((v) => [v.sleutel, v]),
        );
        const overHetLicht = ['signaal', 'terug_naar_groen'];
        for (const { sleutel, redenen } of ervoor) {
          const codes = erna.get(sleutel)?.redenen.map(({ code }) => code);
          expect(codes).toBeDefined();
          const blijft = redenen.map(({ code }) => code).filter((code) => !overHetLicht.includes(code));
          expect(codes).toEqual(expect.arrayContaining(blijft));
        }
        const eigen = berekenStand(gegeven).perSleutel.get(gekozen.onderwerp);
        if (eigen?.kring === tafel.kring) {
          expect(erna.get(eigen.knoop)?.redenen.map(({ code }) => code)).toContain('rood_gemeld');
        }
      }),
    );
  });

  /**
   * Monotoon in redenen, precies gezegd: een feit dat erbij komt en een reden geeft neemt geen voorstel en geen andere reden weg,
   * en maakt niets lichter. Twee feiten komen er niet bij maar komen in de plaats van een ander: een nieuwe melding (hierboven),
   * en opschorten van wat te laat is, want dat heet daarna `opgeschort` (design §4, Planning) en niemand wacht nog op iets dat te
   * laat is. Wat opnieuw opgeschort wordt is niet langer hervat.
   */
  const FEITEN: Record<string, { erbij: (gegeven: Snapshot, nr: number) => Snapshot; vervalt: string[] }> = {
    'een gevraagd besluit': {
      erbij: (gegeven, nr) => ({
        ...gegeven,
        meldingen: gegeven.meldingen.map((m, i) =>
          i === nr % gegeven.meldingen.length ? { ...m, gevraagdBesluit: 'Mag het?' } : m,
        ),
      }),
      vervalt: [],
    },
    'een gesloten ronde': {
      erbij: (gegeven) => ({ ...gegeven, ronde: gegeven.ronde === null ? RONDE : gegeven.ronde }),
      vervalt: [],
    },
    'een verlopen toezegging': {
      erbij: (gegeven) => ({
        ...gegeven,
        toezeggingen: [...gegeven.toezeggingen, { ...TOEZEGGING, id: 99, termijn: PEILDATUM }],
      }),
      vervalt: [],
    },
    'een plan ter vaststelling': {
      erbij: (gegeven) => ({
        ...gegeven,
        plannen: gegeven.plannen.map((plan) => ({ ...plan, status: 'ter_vaststelling' as const })),
      }),
      vervalt: [],
    },
    'wachten op een ander': {
      erbij: (gegeven, nr) => {
        const knopen = [...berekenStand(gegeven).knopen.keys()];
        const [van, op] = [
          knopen[nr % Math.max(1, knopen.length)],
          knopen[(nr >> 8) % Math.max(1, knopen.length)],
        ];
        if (!van || !op || van === op) return gegeven;
        return { ...gegeven, afhankelijkheden: [...gegeven.afhankelijkheden, wacht(99, van, op)] };
      },
      vervalt: [],
    },
    'een hervatting': {
      erbij: (gegeven, nr) => metOpschorting(gegeven, nr, '2026-11-20'),
      vervalt: [],
    },
    'een opschorting': {
      erbij: (gegeven, nr) => metOpschorting(gegeven, nr, null),
      vervalt: ['hervat'],
    },
  };

  /** Een opschorting van iets dat er is en niet te laat is. */
  function metOpschorting(gegeven: Snapshot, nr: number, tot: string | null): Snapshot {
    const teLaat = ['over_tijd', 'te_laat_gestart'];
    const stand = berekenStand(gegeven);
    const knopen = [...stand.knopen.values()]
      .filter(({ standing }) => !teLaat.includes(standing))
      .filter(({ knoop }) =>
        stand.items.every((item) => item.knoop !== knoop || !teLaat.includes(item.standing)),
      )
      .map(({ knoop }) => knoop);
    const knoop = knopen[nr % Math.max(1, knopen.length)];
    if (!knoop) return gegeven;
    const erbij = { id: 99, knoop, partij: 'nvvp', voorwaarde: 'Eerst geld.', van: '2026-01-13', tot };
    return { ...gegeven, opschortingen: [...gegeven.opschortingen, erbij] };
  }

  it.each(Object.entries(FEITEN))('%s erbij neemt niets weg', (_naam, { erbij, vervalt }) => {
    fc.assert(
      fc.property(willekeurigeSnapshot, gremium, fc.nat(), (gegeven, tafel, nr) => {
        const ervoor = compileAgenda(gegeven, tafel, PEILDATUM).voorstellen;
        const na = compileAgenda(erbij(gegeven, nr), tafel, PEILDATUM).voorstellen;
        const perSleutel = new Map(na.map((voorstel) => [voorstel.sleutel, voorstel]));
        for (const { sleutel, redenen, gewicht } of ervoor) {
          const voorstel = perSleutel.get(sleutel);
          const codes = voorstel?.redenen.map(({ code }) => code);
          const blijft = redenen.map(({ code }) => code).filter((code) => !vervalt.includes(code));
          expect(codes).toEqual(expect.arrayContaining(blijft));
          if (vervalt.length === 0) expect(voorstel?.gewicht).toBeGreaterThanOrEqual(gewicht);
        }
      }),
      { numRuns: 60 },
    );
  });
});
