import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Boekhouding } from '#app/editor/boekhouding.ts';
import { opslagVan } from '#app/editor/stand.ts';

/** Een boekhouding op een verbinding waarvan de handdruk bevestigd is. */
function verbonden(): Boekhouding {
  const boeken = new Boekhouding();
  boeken.begint();
  boeken.verstuurd('stap2');
  boeken.bevestigd(1);
  return boeken;
}

describe('de boekhouding van wat is opgeslagen', () => {
  it('is pas compleet na de bevestigde handdruk', () => {
    const boeken = new Boekhouding();
    expect(boeken.isCompleet).toBe(false);
    boeken.verstuurd('stap2');
    expect(boeken.isCompleet).toBe(false);
    boeken.bevestigd(1);
    expect(boeken.isCompleet).toBe(true);
  });

  it('telt wat voor de handdruk getypt en verstuurd is pas als stap 2 bevestigd is', () => {
    const boeken = new Boekhouding();
    boeken.getypt(5);
    boeken.begint();
    boeken.getypt(10);
    boeken.verstuurd('update');
    boeken.bevestigd(1);
    expect(boeken.sinds).toBe(5);
    boeken.verstuurd('stap2');
    boeken.bevestigd(2);
    expect(boeken.sinds).toBe(null);
    expect(boeken.isCompleet).toBe(true);
  });

  it('weet na een breuk niet wat aankwam, en houdt het oudste moment', () => {
    const boeken = verbonden();
    boeken.getypt(10);
    boeken.verstuurd('update');
    boeken.begint();
    boeken.getypt(20);
    expect(boeken.sinds).toBe(10);
    boeken.bevestigd(0);
    expect(boeken.isCompleet).toBe(false);
  });

  it('noemt bij doortypen het moment van de oudste tekst zonder bevestiging', () => {
    const boeken = verbonden();
    for (const nu of [10, 20, 30]) {
      boeken.getypt(nu);
      boeken.verstuurd('update');
    }
    boeken.bevestigd(3);
    expect(boeken.sinds).toBe(30);
  });

  it('is compleet precies als elke toets na zijn versturen bevestigd is', () => {
    const stap = fc.constantFrom('getypt', 'bevestigd', 'breuk', 'handdruk');
    fc.assert(
      fc.property(fc.array(stap, { maxLength: 40 }), (stappen) => {
        const boeken = new Boekhouding();
        let open = false;
        let verstuurd = 0;
        let bevestigd = 0;
        // Per toets: het hoeveelste bericht op deze verbinding hem droeg; null als hij nog mee moet.
        let toetsen: (number | null)[] = [];
        for (const [nu, wat] of stappen.entries()) {
          if (wat === 'getypt') {
            boeken.getypt(nu);
            if (open) boeken.verstuurd('update');
            toetsen.push(open ? ++verstuurd : null);
          } else if (wat === 'bevestigd' && bevestigd < verstuurd) {
            boeken.bevestigd(++bevestigd);
            toetsen = toetsen.filter((bericht) => bericht === null || bericht > bevestigd);
          } else if (wat === 'breuk') {
            boeken.begint();
            open = false;
            verstuurd = bevestigd = 0;
            toetsen = toetsen.map(() => null);
          } else if (wat === 'handdruk' && !open) {
            open = true;
            boeken.verstuurd('stap2');
            verstuurd++;
            toetsen = toetsen.map((bericht) => bericht ?? verstuurd);
          }
          expect(boeken.sinds === null).toBe(toetsen.length === 0);
          expect(boeken.isCompleet).toBe(open && bevestigd === verstuurd);
        }
      }),
    );
  });
});

describe('wat er over opslaan te zeggen is', () => {
  const net = { sinds: 1_000, isCompleet: false, laatsteToets: 1_000 };

  it.each([
    ['gewoon typen', net, 1_500, { opslag: 'bezig', over: 1_500 }],
    ['te lang', net, 3_000, { opslag: 'niet', over: null }],
    ['net bevestigd', { ...net, sinds: null, isCompleet: true }, 1_100, { opslag: 'bezig', over: 500 }],
    ['tot rust', { ...net, sinds: null, isCompleet: true }, 1_600, { opslag: 'opgeslagen', over: null }],
    ['handdruk loopt', { ...net, sinds: null }, 9_000, { opslag: 'bezig', over: null }],
  ] as const)('%s', (_naam, boeken, nu, verwacht) => {
    expect(opslagVan(boeken, nu)).toEqual(verwacht);
  });
});
