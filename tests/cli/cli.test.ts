import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { maakAanmelden } from '#server/diensten/aanmelden.ts';
import { openOpslag } from '#server/opslag.ts';
import { vulLegeOpslag } from '#server/vullen.ts';
import { proefmap } from '#tests/helpers/map.ts';
import { cli, cliProces } from './cli.ts';
import { agendaVorm, documentenVorm, importVorm, standVorm } from './vormen.ts';

const PROGRAMMA = 'db/programma/hervormingsagenda.json';

/** Een gevulde opslag met demovoorbeelden; geen test hier verandert haar. */
let gevuld: string;

beforeAll(async () => {
  gevuld = await mkdtemp(join(tmpdir(), 'vijfhoek-cli-'));
  const opslag = await openOpslag({ dataDir: gevuld, databaseUrl: null });
  await vulLegeOpslag(opslag, { demo: true, klok: () => new Date('2026-11-20T09:00:00Z') });
  await opslag.sluit();
});
afterAll(() => rm(gevuld, { recursive: true, force: true }));

const json = (uit: string): unknown => JSON.parse(uit);

describe('stand', () => {
  it('geeft de afspraken en acties in de beschreven vorm', async () => {
    const { code, uit, fout } = await cli(gevuld, 'stand', '--peildatum', '2026-11-20', '--json');
    expect([code, fout]).toEqual([0, '']);
    const stand = standVorm.parse(json(uit));
    expect(stand.afspraken).toHaveLength(291);
    expect(stand.acties.length).toBeGreaterThan(0);
    expect(stand.afspraken.some(({ kring }) => kring === 'rijk_vng')).toBe(true);
  });

  it('geeft zonder --json een tabel met tabs: een regel per deel en per actie', async () => {
    const tabel = await cli(gevuld, 'stand', '--peildatum', '2026-11-20');
    const stand = standVorm.parse(
      json((await cli(gevuld, 'stand', '--peildatum', '2026-11-20', '--json')).uit),
    );
    const regels = tabel.uit.trimEnd().split('\n');
    const delen = stand.afspraken.flatMap((afspraak) => afspraak.delen);
    expect(regels).toHaveLength(1 + delen.length + stand.acties.length);
    expect(new Set(regels.map((regel) => regel.split('\t').length))).toEqual(new Set([9]));
  });
});

describe('agenda', () => {
  it('geeft per gremium de voorstellen, zwaarste eerst, en wat eraf bleef; samen elke afspraak en actie één keer', async () => {
    const { uit } = await cli(
      gevuld,
      'agenda',
      '--gremium',
      'bo-jeugd',
      '--peildatum',
      '2026-11-20',
      '--json',
    );
    const agenda = agendaVorm.parse(json(uit));
    expect([agenda.gremium, agenda.peildatum]).toEqual(['bo-jeugd', '2026-11-20']);
    const gewichten = agenda.voorstellen.map(({ gewicht }) => gewicht);
    expect(gewichten).toEqual(gewichten.toSorted((a, b) => b - a));

    const stand = standVorm.parse(
      json((await cli(gevuld, 'stand', '--peildatum', '2026-11-20', '--json')).uit),
    );
    const dingen = [...agenda.voorstellen, ...agenda.weggelaten].map(({ sleutel }) => sleutel);
    const knopen = dingen.filter((sleutel) => !/^(plan|toezegging|besluit):/.test(sleutel));
    const zichtbaar = stand.afspraken
      .filter(({ kring }) => kring === 'vijfhoek')
      .map(({ id }) => `afspraak:${id}`);
    expect(new Set(dingen).size).toBe(dingen.length);
    expect(knopen.filter((sleutel) => sleutel.startsWith('afspraak:')).sort()).toEqual(zichtbaar.sort());
  });

  it('houdt het financiële van de tafel waar anderen aan zitten', async () => {
    const open = await cli(gevuld, 'agenda', '--gremium', 'bo-jeugd', '--peildatum', '2026-11-20', '--json');
    const besloten = await cli(
      gevuld,
      'agenda',
      '--gremium',
      'bo-rijk-vng',
      '--peildatum',
      '2026-11-20',
      '--json',
    );
    const dingen = ({ uit }: { uit: string }) => {
      const { voorstellen, weggelaten } = agendaVorm.parse(json(uit));
      return [...voorstellen, ...weggelaten].map(({ sleutel }) => sleutel);
    };
    expect(dingen(besloten).filter((sleutel) => sleutel.startsWith('afspraak:3-'))).toHaveLength(27);
    expect(open.uit).not.toContain('afspraak:3-');
  });

  it('weigert een gremium dat er niet is, en noemt welke er wel zijn', async () => {
    const { code, uit, fout } = await cli(gevuld, 'agenda', '--gremium', 'bo-x', '--peildatum', '2026-11-20');
    expect([code, uit]).toEqual([1, '']);
    expect(fout).toMatch(/^Het gremium bo-x bestaat niet\. Wel: .*bo-jeugd.*\.$/);
  });
});

describe('documenten', () => {
  it('geeft de zes implementatieplannen', async () => {
    const documenten = documentenVorm.parse(json((await cli(gevuld, 'documenten', '--json')).uit));
    expect(documenten.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((nr) => `plan-opgave-${nr}`));
    const tabel = (await cli(gevuld, 'documenten')).uit.trimEnd().split('\n');
    expect(tabel.map((regel) => regel.split('\t')[0])).toEqual(documenten.map(({ id }) => id));
  });
});

describe('import', () => {
  it('leest in, en de tweede keer verandert er niets', async () => {
    const dataDir = await proefmap();
    const eerst = importVorm.parse(json((await cli(dataDir, 'import', PROGRAMMA, '--json')).uit));
    expect(eerst.naam).toBe('hervormingsagenda');
    expect(eerst.telling.afspraken).toEqual({ nieuw: 291, gewijzigd: 0, ongewijzigd: 0 });
    const weer = await cli(dataDir, 'import', PROGRAMMA, '--json');
    const { telling } = importVorm.parse(json(weer.uit));
    expect(telling.afspraken).toEqual({ nieuw: 0, gewijzigd: 0, ongewijzigd: 291 });
    for (const [soort, { nieuw, gewijzigd }] of Object.entries(telling)) {
      expect([soort, nieuw, gewijzigd]).toEqual([soort, 0, 0]);
    }
  });

  it('verandert bij fouten niets, en noemt elke fout met bestand en regel', async () => {
    const map = await proefmap();
    const dataDir = join(map, 'data');
    await cli(dataDir, 'import', PROGRAMMA);
    const vooraf = (await cli(dataDir, 'stand', '--peildatum', '2026-11-20', '--json')).uit;

    const regels = (await readFile(PROGRAMMA, 'utf8')).split('\n');
    /** Maakt op de eerste regel na `vanaf` met deze tekst een fout. @returns het regelnummer */
    const bederf = (tekst: string, goed: string, fout: string, vanaf: number): number => {
      const index = regels.findIndex(
        (regel, i) => i >= vanaf && regel.includes(tekst) && regel.includes(goed),
      );
      regels[index] = regels[index]?.replace(goed, fout) ?? '';
      return index + 1;
    };
    const begin = regels.findIndex((regel) => regel.includes('"afspraken"'));
    const fouten = [
      bederf('"soort"', '"klaar"', '"ooit"', begin),
      bederf('"jaar"', '"jaar": 2024', '"jaar": "later"', begin),
      bederf('"opgave"', '"opgave": 3', '"opgave": 9', begin),
    ];
    const bestand = join(map, 'fout.json');
    await writeFile(bestand, regels.join('\n'));

    const { code, uit, fout } = await cli(dataDir, 'import', bestand);
    expect([code, uit]).toEqual([1, '']);
    const [kop, ...zinnen] = fout.trimEnd().split('\n');
    expect(kop).toBe('Er is niets ingelezen.');
    const genoemd = zinnen.map((zin) => Number(/:(\d+): /.exec(zin)?.[1]));
    for (const regel of fouten) expect(genoemd).toContain(regel);
    for (const zin of zinnen) expect(zin.startsWith(`${bestand}:`)).toBe(true);
    expect((await cli(dataDir, 'stand', '--peildatum', '2026-11-20', '--json')).uit).toBe(vooraf);
  });

  it('weigert wat niet te lezen is of geen JSON, met code 1', async () => {
    const map = await proefmap();
    const weg = await cli(map, 'import', join(map, 'weg.json'));
    expect([weg.code, weg.fout]).toEqual([1, `Het bestand ${join(map, 'weg.json')} is niet te lezen.`]);
    const half = join(map, 'half.json');
    await writeFile(half, '{\n  "naam": "x",\n  "afspraken": [\n');
    const { code, fout } = await cli(map, 'import', half);
    expect(code).toBe(1);
    expect(fout).toMatch(new RegExp(`^Er is niets ingelezen\\.\n${half}:\\d+: `));
  });
});

describe('gebruiker', () => {
  const anna = ['gebruiker', '--email', 'Anna@vng.example', '--naam', 'Anna Vos', '--rol', 'partij'];

  it('maakt een account waarmee je met het getoonde wachtwoord kunt aanmelden, en maar één keer', async () => {
    const map = await proefmap();
    const opslag = await openOpslag({ dataDir: map, databaseUrl: null });
    await vulLegeOpslag(opslag, { demo: false, klok: () => new Date() });
    const { code, uit } = await cli(map, ...anna, '--partij', 'vng', '--json');
    expect(code).toBe(0);
    const { wachtwoord } = z.object({ wachtwoord: z.string().min(20) }).parse(JSON.parse(uit));
    const aanmelding = maakAanmelden(
      opslag.kysely,
      () => new Date(),
      false,
      async () => undefined,
    );
    expect(await aanmelding.aanmelden({ email: 'anna@vng.example', wachtwoord }, '')).toMatchObject({
      ok: true,
    });

    expect(await cli(map, ...anna, '--partij', 'vng')).toMatchObject({
      code: 1,
      fout: expect.stringContaining('al een account'),
    });
    expect((await cli(map, ...anna, '--partij', 'bestaat-niet')).code).toBe(1);
    await opslag.sluit();
  });

  it('wil een rol die er is, en bij een partner een partij', async () => {
    const map = await proefmap();
    expect(await cli(map, ...anna)).toMatchObject({ code: 2 });
    expect((await cli(map, ...anna.with(-1, 'baas'))).fout).toContain('--rol moet een van deze zijn');
  });
});

describe('verkeerd gebruikt', () => {
  it.each([
    ['', /^Gebruik: npm run -s cli -- <opdracht>/],
    ['weg', /^De opdracht weg bestaat niet\./],
    ['toString', /^De opdracht toString bestaat niet\./],
    ['stand', /^--peildatum ontbreekt\.\nGebruik: npm run -s cli -- stand --peildatum/],
    ['stand --peildatum 2024-02-30', /^--peildatum moet een dag zijn als JJJJ-MM-DD, niet 2024-02-30\./],
    ['stand --peildatum', /^Bij een vlag ontbreekt de waarde/],
    ['stand --datum 2024-06-30', /^Deze vlag bestaat hier niet\. Wel: --json, --peildatum\./],
    ['stand 2024-06-30', /^Het losse argument 2024-06-30 hoort hier niet\./],
    ['agenda --peildatum 2024-06-30', /^--gremium ontbreekt\./],
    ['documenten alle', /^Het losse argument alle hoort hier niet\./],
    ['import', /^Geef één bestand\./],
    ['import a b', /^Geef één bestand\./],
  ])('"%s" geeft code 2 met uitleg op stderr, en raakt de opslag niet aan', async (regel, verwacht) => {
    const map = await proefmap();
    const { code, uit, fout } = await cli(map, ...regel.split(' ').filter(Boolean));
    expect([code, uit]).toEqual([2, '']);
    expect(fout).toMatch(verwacht);
    expect(await readdir(map)).toEqual([]);
  });

  it.each(['stand --peildatum 2024-06-30', 'agenda --gremium bo-jeugd --peildatum 2024-06-30', 'documenten'])(
    '"%s" op een lege opslag is geen leeg antwoord maar een weigering',
    async (regel) => {
      const { code, uit, fout } = await cli(await proefmap(), ...regel.split(' '));
      expect([code, uit]).toEqual([1, '']);
      expect(fout).toMatch(/^Deze opslag is leeg/);
    },
  );
});

describe('het proces', () => {
  it('eindigt met 0 en het antwoord op stdout als het gelukt is', async () => {
    const { code, uit, fout } = await cliProces(gevuld, 'documenten', '--json');
    expect([code, fout]).toEqual([0, '']);
    expect(documentenVorm.parse(json(uit))).toHaveLength(6);
  });

  it('eindigt met 1 en de redenen op stderr als het geweigerd is', async () => {
    const { code, uit, fout } = await cliProces(gevuld, 'import', 'weg.json');
    expect([code, uit, fout]).toEqual([1, '', 'Het bestand weg.json is niet te lezen.\n']);
  });

  it('eindigt met 2 en uitleg op stderr als het verkeerd gebruikt is', async () => {
    const { code, uit, fout } = await cliProces(gevuld, 'stand');
    expect([code, uit]).toEqual([2, '']);
    expect(fout).toMatch(/^--peildatum ontbreekt\.\n/);
  });

  it('eindigt met 1 op een bestand dat geen opslag is', async () => {
    const map = await proefmap();
    await copyFile('package.json', join(map, 'vijfhoek.sqlite'));
    const { code, uit, fout } = await cliProces(map, 'documenten');
    expect([code, uit]).toEqual([1, '']);
    expect(fout).toContain('file is not a database');
  });
});
