import { describe, expect, it } from 'vitest';
import { DREMPEL } from './beschermen.ts';
import { maakPublicatie } from './publicatie.ts';
import type { Antwoorden, Lijstvraag, Respondent } from './vragenlijst.ts';

const VRAAG: Lijstvraag = {
  id: 1,
  nr: 1,
  thema: 'Teams',
  tekst: 'Is er een team?',
  soort: 'ja_nee',
  opties: [],
  afspraakId: null,
  versie: 1,
};

/** Per groep hoeveel er wat antwoordden; `-` is niet ingevuld. */
function bron(vragen: readonly Lijstvraag[], groepen: Record<string, Record<string, number>>) {
  const respondenten: Respondent[] = [];
  const antwoorden = new Map<number, Antwoorden>();
  for (const [grootte, aantallen] of Object.entries(groepen)) {
    for (const [antwoord, keer] of Object.entries(aantallen)) {
      for (let i = 0; i < keer; i += 1) {
        const id = respondenten.length + 1;
        respondenten.push({ id, naam: `Gemeente ${id}`, code: '', groep: '', grootte, gebied: '' });
        if (antwoord !== '-') antwoorden.set(id, Object.fromEntries(vragen.map((v) => [v.id, antwoord])));
      }
    }
  }
  return { vragen, respondenten, antwoorden };
}

describe('wat er van een vragenlijst te zien is', () => {
  it('telt de respons, per groep en samen, met kleine groepen bij elkaar', () => {
    const uit = maakPublicatie(
      bron([VRAAG], {
        groot: { ja: 3, '-': 1 },
        klein: { ja: 20, nee: 15, '-': 5 },
        middel: { ja: 8, nee: 6 },
        eiland: { '-': 2 },
      }),
      'grootte',
    );
    expect(uit).toMatchObject({ genodigd: 60, respons: 52, indeling: 'grootte' });
    expect(uit.groepen).toEqual([
      { naam: 'eiland', samen: [], genodigd: 2, respons: 0 },
      { naam: 'klein', samen: [], genodigd: 40, respons: 35 },
      { naam: 'Kleine groepen samen', samen: ['groot', 'middel'], genodigd: 18, respons: 17 },
    ]);
    expect(uit.vragen[0]).toMatchObject({
      aantal: 52,
      totaal: [31, 21, 0],
      groepen: [
        { aantal: 0, cellen: [0, 0, 0] },
        { aantal: 35, cellen: [20, 15, 0] },
        { aantal: 17, cellen: [11, 6, 0] },
      ],
    });
  });

  it('wat in het totaal samen verborgen is, is dat per groep ook', () => {
    const uit = maakPublicatie(
      bron([VRAAG], { klein: { ja: 30, nee: 9, onbekend: 2 }, groot: { ja: 20, nee: 7, onbekend: 1 } }),
      'grootte',
    );
    expect(uit.vragen[0]?.totaal).toEqual([50, null, null]);
    expect(uit.vragen[0]?.groepen?.map(({ cellen }) => cellen)).toEqual([
      [20, null, null],
      [30, null, null],
    ]);
  });

  it('onder de drempel is er niets te zien, ook niet in een uitsplitsing', () => {
    const uit = maakPublicatie(bron([VRAAG], { klein: { ja: 3, '-': 40 }, groot: { nee: 1 } }), 'grootte');
    expect(uit).toMatchObject({ respons: DREMPEL - 1, indeling: null, groepen: [] });
    expect(uit.vragen[0]).toMatchObject({ aantal: null, totaal: null, groepen: null });
  });

  it('van open tekst komt alleen het aantal mee, van een getal het gemiddelde als niemand de helft is', () => {
    const open: Lijstvraag = { ...VRAAG, id: 2, nr: 2, soort: 'tekst' };
    const getal: Lijstvraag = { ...VRAAG, id: 3, nr: 3, soort: 'getal' };
    const lijst = bron([open], { klein: { 'alleen wij doen dit': 6 } });
    const uit = maakPublicatie(lijst, null);
    expect(uit.vragen[0]).toMatchObject({ aantal: 6, totaal: null, gemiddelde: null, groepen: null });
    expect(JSON.stringify(uit)).not.toContain('alleen wij');
    const getallen = (waarden: Record<string, number>) =>
      maakPublicatie(bron([getal], { klein: waarden }), null).vragen[0]?.gemiddelde;
    expect(getallen({ 10: 3, 20: 3 })).toBe(15);
    expect(getallen({ 10: 2, 20: 2 })).toBeNull();
    expect(getallen({ 1: 5, 900: 1 })).toBeNull();
  });
});
