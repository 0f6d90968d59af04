import { describe, expect, it } from 'vitest';
import type { PlanNode } from '../document/inhoud.ts';
import { zoekinhoud } from './blokken.ts';
import { fragmentVan } from './fragment.ts';
import { leesZoekvraag, past } from './vraag.ts';
import { kaleTekst, woordenVan } from './woorden.ts';

describe('woorden', () => {
  it('zijn kaal: kleine letters, geen accenten, los van leestekens', () => {
    expect(kaleTekst('Eén CRÈCHE, 28,5% (af­spraak 2.3.1)')).toBe('een creche 28 5 af spraak 2 3 1');
    // Ook als het accent een eigen teken is.
    expect(kaleTekst('e\u0301e\u0301n')).toBe('een');
    // Zonder accenten gaat het korter, met dezelfde uitkomst.
    for (const tekst of ['Q3 2025 (klaar), v/d "wet"', '\u0000x_y-z', '']) {
      expect(kaleTekst(tekst)).toBe(
        woordenVan(tekst)
          .map(({ kaal }) => kaal)
          .join(' '),
      );
    }
  });

  it('weten waar ze staan, ook na een teken van twee eenheden', () => {
    const tekst = '😀 Één-twee';
    expect(woordenVan(tekst).map(({ van, tot }) => tekst.slice(van, tot))).toEqual(['Één', 'twee']);
  });
});

describe('een zoekvraag', () => {
  it('heeft losse woorden en letterlijke zinnen; van het laatste woord is het begin genoeg', () => {
    expect(leesZoekvraag('lokale "stevige teams" wacht')).toEqual([
      { woorden: ['lokale'], begin: false },
      { woorden: ['stevige', 'teams'], begin: false },
      { woorden: ['wacht'], begin: true },
    ]);
    expect(leesZoekvraag('"stevige teams"')).toEqual([{ woorden: ['stevige', 'teams'], begin: false }]);
    expect(leesZoekvraag('"stevige te')).toEqual([{ woorden: ['stevige', 'te'], begin: true }]);
    expect(leesZoekvraag("programma's 2.3.1")).toEqual([
      { woorden: ['programma', 's'], begin: false },
      { woorden: ['2', '3', '1'], begin: false },
    ]);
  });

  it.each(['', '   ', '"*)(`', '""', '😀', "'; --"])('zonder letter of cijfer is leeg: %j', (invoer) => {
    expect(leesZoekvraag(invoer)).toEqual([]);
    expect(past('iets', leesZoekvraag(invoer))).toBe(false);
  });

  it('past als alles erin staat', () => {
    expect(past('Stevige lokale teams', leesZoekvraag('team lokal'))).toBe(false);
    expect(past('Stevige lokale teams', leesZoekvraag('lokale team'))).toBe(true);
    expect(past('Stevige lokale teams', leesZoekvraag('"lokale teams"'))).toBe(true);
    expect(past('Stevige lokale teams', leesZoekvraag('"stevige teams"'))).toBe(false);
  });
});

describe('een fragment', () => {
  it('laat zien wat er gezocht werd, als gegevens en niet als HTML', () => {
    expect(fragmentVan('De <b>crèche</b> opent', leesZoekvraag('creche'))).toEqual([
      { tekst: 'De <b>', raak: false },
      { tekst: 'crèche', raak: true },
      { tekst: '</b> opent', raak: false },
    ]);
  });

  it('begint en eindigt in een lange tekst bij een woord, met een beletselteken', () => {
    const lang = `${'voor '.repeat(100)}raak ${'na '.repeat(200)}`.trim();
    const stukken = fragmentVan(lang, leesZoekvraag('raak'));
    const tekst = stukken.map(({ tekst }) => tekst).join('');
    expect(tekst).toMatch(/^… voor .* raak na .* na …$/);
    expect(tekst.length).toBeLessThan(260);
    expect(stukken.filter(({ raak }) => raak)).toEqual([{ tekst: 'raak', raak: true }]);
  });
});

describe('wat er van een plan in de index gaat', () => {
  const knoop = (type: string, content: PlanNode[] = [], attrs = {}, text = ''): PlanNode => ({
    type,
    attrs,
    marks: [],
    text,
    content,
  });
  const tekst = (text: string, ...marks: PlanNode['marks']) => ({ ...knoop('text', [], {}, text), marks });
  const erbij = { type: 'insertion', attrs: { id: '4.a' } };

  it('is per alinea, punt en rij, met de kop erboven, zonder voorstellen, en met wat het noemt', () => {
    const rij = (...cellen: string[]) =>
      knoop(
        'tableRow',
        cellen.map((cel) => knoop('tableCell', [knoop('paragraph', [tekst(cel)])])),
      );
    const doc = knoop('doc', [
      knoop('paragraph', [tekst('Vooraf')]),
      knoop('heading', [tekst('Voorgesteld', erbij)], { level: 2, voorstel: [erbij] }),
      knoop('heading', [tekst('Aanpak')], { level: 2 }),
      knoop('paragraph', [
        tekst('Samen met '),
        knoop('partij', [], { slug: 'vng' }),
        tekst(' en '),
        knoop('partij', [], { slug: 'vng' }),
        tekst(' nieuw', erbij),
        knoop('voetnoot', [], { tekst: 'Bron: monitor' }),
      ]),
      knoop('actie', [], { id: 12 }),
      knoop('actie', [], { id: 13, voorstel: [erbij] }),
      knoop('bulletList', [
        knoop('listItem', [knoop('paragraph', [tekst('een')])]),
        knoop('listItem', [knoop('paragraph', [knoop('afspraak', [], { id: '2.3.1-1' })])]),
      ]),
      knoop('table', [rij('links', 'rechts'), rij('onder')]),
    ]);
    const { blokken, vermeldingen } = zoekinhoud(doc);
    expect(blokken.map(({ tekst, kop, kopNr }) => [tekst, kop, kopNr])).toEqual([
      ['Vooraf', '', null],
      // De voorgestelde kop telt mee in de nummers, want in de editor staat hij er.
      ['Aanpak', 'Aanpak', 2],
      ['Samen met en Bron: monitor', 'Aanpak', 2],
      ['een', 'Aanpak', 2],
      ['links rechts', 'Aanpak', 2],
      ['onder', 'Aanpak', 2],
    ]);
    expect(vermeldingen.map(({ soort, sleutel, kop }) => [soort, sleutel, kop])).toEqual([
      ['partij', 'vng', 'Aanpak'],
      ['actie', '12', 'Aanpak'],
      ['afspraak', '2.3.1-1', 'Aanpak'],
    ]);
  });
});
