import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDagen } from '../datum/datum.ts';
import { BESLUIT, BO_JEUGD, besluit, OVERLEG, PEILDATUM, TOEZEGGING, toezegging } from '../stand/proef.ts';
import { lijstNaam } from './naam.ts';
import {
  besluitNakoming,
  isVerlopen,
  NAKOMINGEN,
  nietBevestigdDoor,
  toezeggingNakoming,
} from './nakoming.ts';

const dagen = fc.integer({ min: 0, max: 1500 }).map((n) => plusDagen('2023-12-31', n));
const definitief = fc.option(dagen.map((dag) => `${dag}T12:00:00.000Z`));
const DEFINITIEF: { definitiefOp: string | null } = { definitiefOp: '2026-06-20T09:00:00.000Z' };

describe('hoe het met een besluit staat', () => {
  const staat = (over: Partial<typeof BESLUIT>, lijst = DEFINITIEF, peildatum = PEILDATUM) =>
    besluitNakoming({ ...BESLUIT, ...over }, lijst, peildatum);

  it('volgt uit wat erover besloten is, dan uit de lijst, dan uit de termijn', () => {
    expect(staat({})).toBe('open');
    expect(staat({ termijn: PEILDATUM })).toBe('over_tijd');
    expect(staat({ termijn: plusDagen(PEILDATUM, 1) })).toBe('open');
    expect(staat({ termijn: PEILDATUM, nagekomenOp: '2026-11-01' })).toBe('nagekomen');
    expect(staat({ termijn: PEILDATUM, nagekomenOp: '2026-11-01', vervallenOp: '2026-11-02' })).toBe(
      'vervallen',
    );
    expect(staat({ termijn: PEILDATUM, nagekomenOp: plusDagen(PEILDATUM, 1) })).toBe('over_tijd');
    expect(staat({ termijn: PEILDATUM }, { definitiefOp: null })).toBe('niet_bevestigd');
    expect(staat({ termijn: '2026-06-01' }, DEFINITIEF, '2026-06-19')).toBe('niet_bevestigd');
    for (const uitkomst of ['aangehouden', 'verworpen'] as const) {
      expect(staat({ termijn: PEILDATUM, uitkomst })).toBe('zonder_opdracht');
    }
    expect(staat({ partijen: [] })).toBe('zonder_opdracht');
    expect(staat({ partijen: [], acties: [3] })).toBe('open');
  });

  it('is altijd precies één ding, en wat af is blijft af', () => {
    fc.assert(
      fc.property(besluit(1), definitief, dagen, (gegeven, definitiefOp, dag) => {
        const nu = besluitNakoming(gegeven, { definitiefOp }, dag);
        expect(NAKOMINGEN).toContain(nu);
        const later = besluitNakoming(gegeven, { definitiefOp }, plusDagen(dag, 400));
        if (nu === 'vervallen') expect(later).toBe('vervallen');
        if (nu === 'nagekomen') expect(['nagekomen', 'vervallen']).toContain(later);
        if (nu === 'over_tijd') expect(['over_tijd', 'nagekomen', 'vervallen']).toContain(later);
      }),
    );
  });
});

describe('hoe het met een toezegging staat', () => {
  const bevestigd = {
    overlegId: OVERLEG.id,
    vanBevestigdOp: '2026-06-12T09:00:00.000Z',
    aanBevestigdOp: '2026-06-13T09:00:00.000Z',
  };

  it('is pas bevestigd als beide kanten het deden en de lijst definitief is', () => {
    const staat = (over: Partial<typeof TOEZEGGING>, lijst: typeof DEFINITIEF | null = DEFINITIEF) =>
      toezeggingNakoming({ ...TOEZEGGING, ...over }, lijst, PEILDATUM);
    expect(staat(bevestigd)).toBe('open');
    expect(staat({ ...bevestigd, aanBevestigdOp: null })).toBe('niet_bevestigd');
    expect(staat(bevestigd, { definitiefOp: null })).toBe('niet_bevestigd');
    expect(staat({ termijn: PEILDATUM }, null)).toBe('over_tijd');
    expect(nietBevestigdDoor({ ...TOEZEGGING, ...bevestigd, vanBevestigdOp: null }, PEILDATUM)).toEqual([
      'rijk',
    ]);
  });

  it('vraagt ook naar wat nooit bevestigd is, als de termijn voorbij en de lijst definitief is', () => {
    const stil = { ...TOEZEGGING, ...bevestigd, aanBevestigdOp: null, termijn: PEILDATUM };
    expect(isVerlopen(stil, DEFINITIEF, PEILDATUM)).toBe(true);
    expect(isVerlopen(stil, { definitiefOp: null }, PEILDATUM)).toBe(false);
    expect(isVerlopen({ ...stil, vervallenOp: '2026-08-01' }, DEFINITIEF, PEILDATUM)).toBe(false);
    expect(isVerlopen({ ...stil, termijn: null }, DEFINITIEF, PEILDATUM)).toBe(false);
  });

  it('is altijd precies één ding, en verlopen is over tijd of niet bevestigd', () => {
    fc.assert(
      fc.property(toezegging(1), definitief, dagen, (gegeven, definitiefOp, dag) => {
        const lijst = gegeven.overlegId === null ? null : { definitiefOp };
        const nu = toezeggingNakoming(gegeven, lijst, dag);
        expect(NAKOMINGEN).toContain(nu);
        expect(isVerlopen(gegeven, lijst, dag) && !['over_tijd', 'niet_bevestigd'].includes(nu)).toBe(false);
        expect(nu === 'over_tijd' && !isVerlopen(gegeven, lijst, dag)).toBe(false);
      }),
    );
  });
});

it('heet naar het overleg en zijn nummer op de lijst', () => {
  const gremium = { ...BO_JEUGD, naam: 'Bestuurlijk Overleg Jeugd (BO Jeugd)' };
  const genummerd = { ...OVERLEG, nummer: 2 };
  expect(lijstNaam('besluit', gremium, genummerd, 3)).toBe('BO Jeugd 2026-2, besluit 3');
  expect(lijstNaam('toezegging', gremium, genummerd, null)).toBe('BO Jeugd 2026-2, toezegging zonder nummer');
  expect(lijstNaam('toezegging', gremium, OVERLEG, 1)).toBe('BO Jeugd van 10 december 2026, toezegging 1');
});
