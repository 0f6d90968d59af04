import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Overleg, Statusronde } from '../overleg/overleg.ts';
import {
  actie,
  afspraak,
  BO_JEUGD,
  melding,
  OVERLEG,
  RONDE,
  snapshot,
  willekeurigeSnapshot,
} from '../stand/proef.ts';
import { geldendeRonde, gevraagd, isGesloten, lopendeRonde, rondedag } from '../stand/ronde.ts';
import { berekenStand } from '../stand/stand.ts';
import { fase, isOpen } from './fase.ts';
import { rondeInvoer, valtSamen } from './invoer.ts';
import { maakRondestuk } from './kopie.ts';
import { overlegZonderRonde, rondeBij } from './voorstel.ts';
import { rondedelen } from './voortgang.ts';

const ronde = (over: Partial<Statusronde> = {}): Statusronde => ({ ...RONDE, ...over });
const DAGEN = [
  '2026-10-31',
  '2026-11-01',
  '2026-11-20',
  '2026-11-25',
  '2026-11-26',
  '2026-11-30',
  '2026-12-01',
];

describe('de fase van een ronde', () => {
  it.each([
    ['2026-10-31', {}, 'komt'],
    ['2026-11-01', {}, 'open'],
    ['2026-11-25', {}, 'open'],
    ['2026-11-26', {}, 'laat'],
    ['2026-11-30', {}, 'laat'],
    ['2026-12-01', {}, 'gesloten'],
    ['2026-11-20', { geslotenOp: '2026-11-20' }, 'gesloten'],
    ['2026-11-20', { geslotenOp: '2026-11-20', bevrorenOp: '2026-11-20T09:00:00.000Z' }, 'bevroren'],
  ] as const)('op %s met %j: %s', (dag, over, verwacht) => expect(fase(ronde(over), dag)).toBe(verwacht));

  it('is open precies als zij begonnen is en nog niet gesloten', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DAGEN),
        fc.option(fc.constantFrom(...DAGEN.slice(1)), { nil: null }),
        (dag, geslotenOp) => {
          const deze = ronde({ geslotenOp });
          expect(isOpen(deze, dag)).toBe(deze.van <= dag && !isGesloten(deze, dag));
          expect(rondedag(deze, dag) <= dag && rondedag(deze, dag) <= deze.peildatum).toBe(true);
        },
      ),
    );
  });
});

describe('de ronde die geldt', () => {
  const eerste = ronde({ id: 1, geslotenOp: '2026-11-10' });
  const tweede = ronde({ id: 2, van: '2026-11-12', tot: '2026-12-10', peildatum: '2026-12-15' });
  const op = (dag: string) => geldendeRonde([eerste, tweede], dag)?.id ?? null;

  it('is niet meer de gesloten ronde zodra er een nieuwe begint, en tot dan wel', () => {
    expect([op('2026-11-09'), op('2026-11-11'), op('2026-11-12')]).toEqual([1, 1, 2]);
  });

  it('loopt niet meer als zij gesloten is', () => {
    expect(lopendeRonde(eerste, '2026-11-09')).toBe(eerste);
    expect(lopendeRonde(eerste, '2026-11-10')).toBeNull();
    expect(lopendeRonde(null, '2026-11-10')).toBeNull();
  });
});

describe('het bereik', () => {
  it('vraagt niets buiten opgaven en partijen, en alles als er niets gekozen is', () => {
    const acties = [
      actie(1),
      actie(2, { opgaveNr: 3 }),
      actie(3, { eigenaarPartij: 'sbj' }),
      actie(4, { opgaveNr: 3, eigenaarPartij: 'sbj' }),
    ];
    const { items } = berekenStand(snapshot({ acties }));
    const naar = (over: Partial<Statusronde>) =>
      items.filter((item) => gevraagd(item, ronde(over))).map(({ id }) => id);
    expect(naar({})).toEqual([1, 2, 3, 4]);
    expect(naar({ opgaven: [2] })).toEqual([1, 3]);
    expect(naar({ partijen: ['sbj'] })).toEqual([3, 4]);
    expect(naar({ opgaven: [2], partijen: ['sbj'] })).toEqual([3]);
  });

  it('telt per partij: gevraagd is gemeld en open samen, en een kleiner bereik vraagt nooit meer', () => {
    fc.assert(
      fc.property(willekeurigeSnapshot, fc.subarray([1, 2, 3]), (gegevens, opgaven) => {
        const stand = berekenStand(gegevens);
        const delen = (over: Partial<Statusronde>) => rondedelen(maakRondestuk(stand, ronde(over)));
        const minder = new Map(delen({ opgaven }).map((deel) => [deel.partij.slug, deel.gevraagd]));
        for (const { partij, gevraagd, gemeld, open } of delen({})) {
          expect(gemeld + open.length).toBe(gevraagd);
          expect(minder.get(partij.slug) ?? 0).toBeLessThanOrEqual(gevraagd);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('noemt wat nog open staat, en wie het meest open heeft eerst', () => {
    const acties = [
      actie(1),
      actie(2),
      actie(3, { eigenaarPartij: 'sbj' }),
      actie(4, { eigenaarPartij: 'sbj' }),
    ];
    const meldingen = [melding('actie:1', { datum: RONDE.van })];
    const delen = rondedelen(maakRondestuk(berekenStand(snapshot({ acties, meldingen })), RONDE));
    expect(delen).toMatchObject([
      {
        partij: { slug: 'sbj' },
        gevraagd: 2,
        gemeld: 0,
        open: [{ sleutel: 'actie:3' }, { sleutel: 'actie:4' }],
      },
      { partij: { slug: 'vng' }, gevraagd: 2, gemeld: 1, open: [{ sleutel: 'actie:2' }] },
    ]);
  });

  it('vraagt niemand iets dat hij niet kan zien', () => {
    const acties = [
      actie(1, { kring: 'rijk_vng' }),
      actie(2, { kring: 'rijk_vng', eigenaarPartij: 'sbj' }),
      actie(3, { afspraakId: 'geld', eigenaarPartij: 'sbj' }),
      actie(4, { eigenaarPartij: 'sbj' }),
    ];
    const stand = berekenStand(snapshot({ acties, afspraken: [afspraak('geld', { kring: 'rijk_vng' })] }));
    const naar = (over: Partial<Statusronde>) =>
      rondedelen(maakRondestuk(stand, ronde(over))).map(({ partij, gevraagd }) => [partij.slug, gevraagd]);
    expect(naar({})).toEqual([
      ['sbj', 1],
      ['vng', 1],
    ]);
    expect(naar({ kring: 'rijk_vng' })).toEqual([['vng', 1]]);
  });
});

describe('een ronde uit een formulier', () => {
  const goed = {
    naam: ' Najaar ',
    overlegId: '',
    van: '2026-11-01',
    tot: '2026-11-25',
    peildatum: '2026-11-30',
  };
  const fouten = (over: Record<string, unknown>) =>
    rondeInvoer.safeParse({ ...goed, ...over }).error?.issues.map(({ path, message }) => [path[0], message]);

  it('leest wat er staat; niets aangevinkt is alles', () => {
    expect(rondeInvoer.parse(goed)).toEqual({
      ...goed,
      naam: 'Najaar',
      overlegId: null,
      opgaven: [],
      partijen: [],
    });
    expect(rondeInvoer.parse({ ...goed, opgaven: ['2', '3'], partijen: 'vng' })).toMatchObject({
      opgaven: [2, 3],
      partijen: ['vng'],
    });
  });

  it('zegt wat er niet klopt', () => {
    expect(fouten({ naam: '' })).toEqual([['naam', 'Geef de ronde een naam.']]);
    expect(fouten({ tot: '2026-10-01' })).toEqual([['tot', 'De laatste dag ligt voor de eerste dag.']]);
    expect(fouten({ peildatum: '2026-11-24' })).toEqual([
      ['peildatum', 'De peildatum ligt voor de laatste dag om te melden.'],
    ]);
  });

  it('valt samen met wat in die dagen loopt, en niet met wat gesloten is', () => {
    const nieuw = { van: '2026-11-30', peildatum: '2026-12-20' };
    expect(valtSamen(nieuw, [RONDE])).toBe(RONDE);
    expect(valtSamen({ ...nieuw, van: '2026-12-01' }, [RONDE])).toBeNull();
    expect(valtSamen(nieuw, [ronde({ geslotenOp: '2026-11-28' })])).toBeNull();
  });
});

describe('de dagen bij een overleg', () => {
  it('zijn drie weken melden en een week nabellen voor de peildatum', () => {
    expect(rondeBij(OVERLEG, BO_JEUGD, [], '2026-09-01')).toEqual({
      naam: 'Statusronde voor BO Jeugd van 10 december 2026',
      van: '2026-11-02',
      tot: '2026-11-23',
      peildatum: '2026-11-30',
    });
  });

  it('passen altijd in het formulier, beginnen nooit vroeger dan vandaag en vallen niet samen met wat loopt', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAGEN), fc.boolean(), (vandaag, metRonde) => {
        const rondes = metRonde ? [ronde({ peildatum: '2026-11-20', tot: '2026-11-18' })] : [];
        const dagen = rondeBij({ ...OVERLEG, peildatum: '2026-12-01' }, BO_JEUGD, rondes, vandaag);
        expect(rondeInvoer.safeParse({ ...dagen, overlegId: '4' }).success).toBe(true);
        expect(dagen.van >= vandaag).toBe(true);
        if (vandaag <= '2026-11-20') expect(valtSamen(dagen, rondes)).toBeNull();
      }),
    );
  });

  it('horen bij het eerste overleg waar nog geen ronde naartoe werkt', () => {
    const eerste = (overleggen: Overleg[], rondes: Statusronde[], dag: string) =>
      overlegZonderRonde({ overleggen, gremia: [BO_JEUGD] }, rondes, dag);
    const later = { ...OVERLEG, id: 5, datum: '2027-06-10', peildatum: '2027-05-31' };
    expect(eerste([later, OVERLEG], [], '2026-11-01')?.id).toBe(4);
    expect(eerste([later, OVERLEG], [ronde({ overlegId: 4 })], '2026-11-01')?.id).toBe(5);
    const afzegging = { op: '2026-11-01T09:00:00.000Z', door: 'Vera', reden: 'Geen quorum.' };
    expect(eerste([{ ...OVERLEG, afzegging }, later], [], '2026-11-01')?.id).toBe(5);
    expect(eerste([OVERLEG], [], '2026-12-01')).toBeNull();
    expect(eerste([{ ...OVERLEG, gremium: 'stuurgroep' }], [], '2026-11-01')).toBeNull();
  });
});
