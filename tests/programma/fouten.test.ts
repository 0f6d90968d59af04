import { describe, expect, it } from 'vitest';
import { laadProgramma } from '#db/programma/laad.ts';
import type { Db } from '#db/verbinding.ts';
import { ENGINES, freshDatabase } from '#tests/helpers/database.ts';
import { meegeleverd, regelMet } from './bestand.ts';

const NU = new Date('2026-11-22T09:00:00Z');

async function fouten(db: Db, inhoud: string) {
  const uitkomst = await laadProgramma(db.kysely, inhoud, { nu: NU });
  if (uitkomst.ok) throw new Error('Dit bestand had geweigerd moeten worden.');
  return uitkomst.fouten;
}

describe.each(ENGINES)('een bestand met fouten op %s', (engine) => {
  it('leest niets in en noemt elke fout met haar regel', async () => {
    const db = await freshDatabase(engine);
    const vervang: [string, string][] = [
      ['"geleding": "clienten"', '"geleding": "zesde-hoek"'],
      ['"slug": "mind"', '"slug": "iederin"'],
      ['"opgave": 1', '"opgave": 9'],
      ['"verantwoordelijk": ["rvs"]', '"verantwoordelijk": ["onzin"]'],
      ['"op": "afspraak:2.1.2-2"', '"op": "afspraak:9.9.9-9"'],
      ['"per_jaar_min": 2', '"per_jaar_min": 2, "wekelijks": true'],
    ];
    const inhoud = vervang.reduce(
      (tekst, [goed, fout]) => tekst.replace(goed, fout),
      await meegeleverd('hervormingsagenda'),
    );

    const gevonden = await fouten(db, inhoud);
    const verwacht = [
      {
        regel: regelMet(inhoud, 'zesde-hoek'),
        zin: expect.stringMatching(/^Het veld "geleding" klopt niet/),
      },
      { regel: regelMet(inhoud, '"naam": "MIND"') - 1, zin: '"iederin" staat twee keer in partijen.' },
      { regel: regelMet(inhoud, '"opgave": 9'), zin: 'De opgave "9" bestaat niet.' },
      { regel: regelMet(inhoud, '"onzin"'), zin: 'De partij "onzin" bestaat niet.' },
      { regel: regelMet(inhoud, 'afspraak:9.9.9-9'), zin: 'De afspraak "9.9.9-9" bestaat niet.' },
      { regel: regelMet(inhoud, 'wekelijks'), zin: 'Het veld "wekelijks" hoort hier niet.' },
    ];
    for (const fout of verwacht) expect(gevonden).toContainEqual(fout);
    expect(gevonden.map(({ regel }) => regel)).toEqual(
      gevonden.map(({ regel }) => regel).sort((a, b) => a - b),
    );

    for (const tabel of ['partij', 'opgave', 'afspraak', 'logboek'] as const) {
      expect(await db.kysely.selectFrom(tabel).selectAll().execute()).toEqual([]);
    }
  });

  it('weigert wat niet past bij wat al is ingelezen', async () => {
    const db = await freshDatabase(engine);
    await laadProgramma(db.kysely, await meegeleverd('hervormingsagenda'), { nu: NU });
    const inhoud = [
      '{ "naam": "eigen",',
      '  "overleggen": [{ "gremium": "bo-jeugd", "datum": "2026-02-30", "begin": "9 uur", "eind": "10:00", "plaats": "", "peildatum": "2026-01-01" }],',
      '  "acties": [',
      '    { "sleutel": "a", "opgave": 6, "afspraak": "3-13", "titel": "Geld", "eigenaar_partij": "rijk", "planning": { "soort": "klaar" } },',
      '    { "sleutel": "b", "opgave": 6, "afspraak": "3-13", "titel": "Geld", "eigenaar_partij": "rijk", "planning": { "soort": "onbekend" } }',
      '  ],',
      '  "afhankelijkheden": [',
      '    { "van": "afspraak:2.1.2-2", "op": "afspraak:2.1.2-2b", "aard": "na", "reden": "Andersom staat het al in de agenda." }',
      '  ],',
      '  "meldingen": [',
      '    { "onderwerp": "deelstatus:2.3.1-1/sbj", "datum": "2026-11-01", "voortgang": "mee_bezig", "licht": "rood" },',
      '    { "onderwerp": "deelstatus:2.3.1-1/sbj", "datum": "2026-11-01", "voortgang": "mee_bezig", "licht": "groen" }',
      '  ],',
      '  "weekmenu": []',
      '}',
    ].join('\n');
    expect(await fouten(db, inhoud)).toEqual([
      {
        regel: 2,
        zin: 'Het veld "datum" moet een bestaande datum zijn, zoals 2026-12-10 (er staat "2026-02-30").',
      },
      { regel: 2, zin: 'Het veld "begin" moet een tijd zijn, zoals 09:30 (er staat "9 uur").' },
      { regel: 4, zin: 'Het veld "jaar" is nodig bij een planning met soort klaar, in of start.' },
      { regel: 5, zin: 'Een actie bij afspraak "3-13" moet kring rijk_vng hebben.' },
      {
        regel: 8,
        zin: 'Hier wacht iets op zichzelf: afspraak:2.1.2-2 → afspraak:2.1.2-2b → afspraak:2.1.2-2.',
      },
      { regel: 11, zin: 'Het veld "toelichting" is nodig bij oranje en rood.' },
      { regel: 11, zin: 'Het veld "nodig" is nodig bij rood, met in nodig_van de partijen van wie.' },
      { regel: 12, zin: 'De deelstatus "2.3.1-1/sbj" bestaat niet.' },
      { regel: 14, zin: 'De sectie "weekmenu" hoort niet in een programmabestand.' },
    ]);
    expect(await db.kysely.selectFrom('actie').selectAll().execute()).toEqual([]);
  });

  it.each([
    ['{\n  "naam": "x"\n  "partijen": []\n}', 3, /ontbreekt een komma/],
    ['{\n  "naam": "x",\n  "partijen": [,]\n}', 3, /hoort een waarde/],
    ['{\n  "naam": "x",\n', 3, /geen geldige JSON/],
    ['', 1, /geen geldige JSON|leeg/],
    ['[]', 1, /één JSON-object/],
    ['{}', 1, /"naam" ontbreekt/],
  ])('noemt de regel van een fout in de JSON: %j', async (inhoud, regel, zin) => {
    const db = await freshDatabase(engine);
    expect(await fouten(db, inhoud)).toContainEqual({ regel, zin: expect.stringMatching(zin) });
  });
});
