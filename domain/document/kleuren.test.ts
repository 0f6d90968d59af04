import { describe, expect, it } from 'vitest';
import { KLEUREN, kleurVan } from './kleuren.ts';

function luminantie(kleur: string): number {
  const [rood = 0, groen = 0, blauw = 0] = [1, 3, 5].map((i) => {
    const deel = Number.parseInt(kleur.slice(i, i + 2), 16) / 255;
    return deel <= 0.03928 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw;
}

describe('kleuren van mensen in een document', () => {
  it('heeft met wit genoeg contrast (WCAG AA, 4,5:1)', () => {
    for (const kleur of KLEUREN) expect(1.05 / (luminantie(kleur) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('geeft mensen die na elkaar zijn aangemaakt verschillende kleuren, en iedereen altijd dezelfde', () => {
    const kleuren = KLEUREN.map((_, i) => kleurVan(i + 1));
    expect(new Set(kleuren).size).toBe(KLEUREN.length);
    expect(kleurVan(7)).toBe(kleurVan(7));
  });
});
