import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Lichtkeuze } from '#app/ui/keuze.tsx';
import { LICHTSOORT_WOORD, LICHTSOORTEN, Licht } from '#app/ui/licht.tsx';
import { Lichtbalk, tellingTekst } from '#app/ui/lichtbalk.tsx';
import { LICHT_WOORD, LICHTEN } from '#domain/verkeerslicht/verkeerslicht.ts';

/** Wat er in de vorm van een licht getekend is. */
function getekend(html: string): string {
  return /<svg[^>]*>(.+?)<\/svg>/.exec(html)?.[1] ?? '';
}

function zichtbareTekst(html: string): string {
  return html.replace(/<svg.*?<\/svg>/g, '').replace(/<[^>]+>/g, '');
}

describe('een licht is kleur, vorm én woord (design §6)', () => {
  test.each(LICHTSOORTEN)('%s heeft zijn woord, zijn vorm en zijn kleur', (soort) => {
    const html = renderToStaticMarkup(createElement(Licht, { soort }));
    expect(zichtbareTekst(html)).toBe(LICHTSOORT_WOORD[soort]);
    expect(getekend(html)).not.toBe('');
    expect(html).toContain(`licht--${soort}`);
  });

  test.each(LICHTSOORTEN)('%s houdt zijn woord als hij compact is', (soort) => {
    const html = renderToStaticMarkup(createElement(Licht, { soort, compact: true }));
    expect(html).toContain(`<span class="sr">${LICHTSOORT_WOORD[soort]}</span>`);
    expect(html).toContain(`title="${LICHTSOORT_WOORD[soort]}"`);
  });

  test('geen twee soorten delen een vorm of een woord: niet gemeld is geen grijs', () => {
    const vormen = LICHTSOORTEN.map((soort) =>
      getekend(renderToStaticMarkup(createElement(Licht, { soort }))),
    );
    expect(new Set(vormen).size).toBe(LICHTSOORTEN.length);
    expect(new Set(Object.values(LICHTSOORT_WOORD)).size).toBe(LICHTSOORTEN.length);
  });

  test('de keuze toont elk licht met woord en vorm, en het huidige is gekozen', () => {
    const html = renderToStaticMarkup(createElement(Lichtkeuze, { naam: 'licht', waarde: 'rood' }));
    for (const licht of LICHTEN) {
      expect(zichtbareTekst(html)).toContain(LICHT_WOORD[licht]);
      expect(html).toContain(`data-vorm="${licht}"`);
    }
    const [gekozen, ...meer] = html.match(/<input[^>]*checked=""[^>]*>/g) ?? [];
    expect(gekozen).toContain('value="rood"');
    expect(meer).toEqual([]);
  });
});

describe('de balk met lichten', () => {
  const telling = { totaal: 8, afgerond: 2, groen: 4, oranje: 0, rood: 1, grijs: 0, nietGemeld: 1 };

  test('zegt in woorden wat hij laat zien', () => {
    const html = renderToStaticMarkup(createElement(Lichtbalk, { telling }));
    expect(html).toContain('aria-label="8, waarvan 2 afgerond, 4 op koers, 1 zit vast en 1 niet gemeld"');
  });

  test('tekent wat gemeld is naar verhouding en laat leeg wat niet gemeld is', () => {
    const html = renderToStaticMarkup(createElement(Lichtbalk, { telling }));
    const breedtes = [...html.matchAll(/ x="([\d.]+)%" width="([\d.]+)%"/g)].map(([, x, breedte]) => [
      x,
      breedte,
    ]);
    expect(breedtes).toEqual([
      ['0', '25'],
      ['25', '50'],
      ['75', '12.5'],
    ]);
  });

  test('heeft geen style-attribuut: de CSP zou het weigeren', () => {
    expect(renderToStaticMarkup(createElement(Lichtbalk, { telling }))).not.toContain('style=');
  });

  test('een telling van niets is alleen nul', () => {
    expect(
      tellingTekst({ totaal: 0, afgerond: 0, groen: 0, oranje: 0, rood: 0, grijs: 0, nietGemeld: 0 }),
    ).toBe('0');
  });
});
