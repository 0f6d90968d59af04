import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laadSnapshot } from '#db/queries/snapshot.ts';
import { langeDatum } from '#domain/datum/datum.ts';
import { KRINGEN, type Kring } from '#domain/policy/kring.ts';
import { matrix } from '#domain/stand/matrix.ts';
import { berekenStand, type Stand } from '#domain/stand/stand.ts';
import { leesConfig } from '#server/config.ts';
import { openOpslag } from '#server/opslag.ts';
import { meldAan, type Proefserver, startProefserver } from '#tests/helpers/server.ts';

const NU = new Date('2026-11-20T08:12:00Z');
const VANDAAG = '2026-11-20';
const MONITOR = '2024-06-30';

let server: Proefserver;
let reken: (peildatum: string, kringen: readonly Kring[]) => Promise<Stand>;
let sluitDatabase: () => Promise<void>;
const koekjes = new Map<string, string>();

beforeAll(async () => {
  server = await startProefserver({ klok: () => NU });
  const opslag = await openOpslag(
    leesConfig({ PORT: '0', DATA_DIR: server.dataDir, NODE_ENV: 'production' }),
  );
  sluitDatabase = () => opslag.sluit();
  reken = async (peildatum, kringen) =>
    berekenStand(await laadSnapshot(opslag.kysely, { peildatum, kringen }));
  for (const wie of ['vng', 'sbj']) koekjes.set(wie, await meldAan(server.url, wie));
});
afterAll(async () => {
  await sluitDatabase();
  await server.sluit();
});

async function haal(wie: string, pad: string) {
  const antwoord = await fetch(server.url + pad, { headers: { Cookie: koekjes.get(wie) ?? '' } });
  const tekst = await antwoord.text();
  return { antwoord, tekst };
}

async function csv(wie: string, zoek: string): Promise<Record<string, string>[]> {
  const { tekst } = await haal(wie, `/beelden/bestand?vorm=csv&${zoek}`);
  return Papa.parse<Record<string, string>>(tekst.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

const som = (rijen: readonly Record<string, string>[], kop: string) =>
  rijen.reduce((tot, rij) => tot + Number(rij[kop]), 0);

describe.each([
  ['vng', VANDAAG, KRINGEN],
  ['sbj', VANDAAG, ['vijfhoek']],
  ['vng', MONITOR, KRINGEN],
] as const)('wat %s op %s in beeld ziet', (wie, dag, kringen) => {
  it('telt in elk beeld hetzelfde als de stand', async () => {
    const stand = await reken(dag, kringen);
    const { gemeld, overTijd } = matrix(stand).totaal;
    const cellen = await csv(wie, `beeld=matrix&peildatum=${dag}`);
    expect(som(cellen, 'Samen')).toBe(gemeld.totaal);
    expect(som(cellen, 'Zit vast')).toBe(gemeld.rood);
    expect(som(cellen, 'Over tijd')).toBe(overTijd);

    const laatste = (await csv(wie, `beeld=lichten&peildatum=${dag}`)).at(-1);
    expect(laatste).toMatchObject({
      Afgerond: String(gemeld.afgerond),
      'Op koers': String(gemeld.groen),
      Risico: String(gemeld.oranje),
      'Zit vast': String(gemeld.rood),
      'Geen oordeel': String(gemeld.grijs),
      'Niet gemeld': String(gemeld.nietGemeld),
      Samen: String(gemeld.totaal),
    });

    const af = stand.afspraken.filter((geheel) => geheel.af).length;
    const { tekst } = await haal(wie, `/beelden?peildatum=${dag}`);
    const zin = `Van de ${stand.afspraken.length} afspraken ${af === 1 ? 'is er 1' : `zijn er ${af}`} op ${langeDatum(dag)} helemaal afgerond.`;
    expect(tekst).toContain(zin);
    const verdeeld = stand.items.filter(({ melding }) => melding?.verdeling).length;
    expect(await csv(wie, `beeld=verdelingen&peildatum=${dag}`)).toHaveLength(verdeeld);
  });
});

describe('een beeld', () => {
  it('is ook zonder te kijken te lezen: een naam, een zin en dezelfde gegevens als tabel', async () => {
    const { tekst } = await haal('vng', '/beelden?opgave=2');
    for (const naam of ['matrix', 'lichten', 'opbouw', 'verdelingen']) {
      expect(tekst).toMatch(new RegExp(`role="img" aria-labelledby="${naam}-titel ${naam}-zin"`));
    }
    expect(tekst).toMatch(/role="group" aria-labelledby="tijdlijn-titel tijdlijn-zin"/);
    expect(tekst.match(/<summary>Toon als tabel/g)).toHaveLength(5);
    expect(tekst).not.toMatch(/ style="/);
    // Wat op de tijdlijn staat is een link naar de eigen pagina.
    expect(tekst).toMatch(/<a href="\/afspraken\/2\.3\.1-1" class="tekening__link">/);
  });

  it('is als SVG een bestand dat op zichzelf staat, met links naar de werkruimte', async () => {
    const { antwoord, tekst } = await haal('vng', '/beelden/bestand?beeld=tijdlijn&vorm=svg&opgave=2');
    expect(antwoord.headers.get('content-type')).toBe('image/svg+xml');
    expect(antwoord.headers.get('content-disposition')).toContain(`tijdlijn-opgave-2-${VANDAAG}.svg`);
    expect(tekst).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg class="tekening" xmlns=/);
    expect(tekst).toContain('--rood-balk:');
    expect(tekst).toMatch(/<a href="http[^"]+\/afspraken\/2\.3\.1-1"/);
  });

  it('noemt niets buiten de kring', async () => {
    const geheim = (await reken(VANDAAG, KRINGEN)).afspraken.filter(
      ({ afspraak }) => afspraak.kring === 'rijk_vng',
    );
    expect(geheim.length).toBeGreaterThan(0);
    for (const nr of new Set(geheim.map(({ opgaveNr }) => opgaveNr))) {
      const titels = geheim.filter(({ opgaveNr }) => opgaveNr === nr).map(({ titel }) => titel);
      const zoek = `/beelden?opgave=${nr}`;
      const [vng, sbj] = [(await haal('vng', zoek)).tekst, (await haal('sbj', zoek)).tekst];
      expect(titels.filter((titel) => !vng.includes(titel))).toEqual([]);
      expect(titels.filter((titel) => sbj.includes(titel))).toEqual([]);
    }
  });

  it('gaat over de hele opgave op haar eigen pagina, en over een partij als je die kiest', async () => {
    const { tekst } = await haal('vng', '/opgaven/2');
    expect(tekst).toContain('aria-labelledby="lichten-titel lichten-zin"');
    expect(tekst).toContain('aria-labelledby="tijdlijn-titel tijdlijn-zin"');
    const stand = await reken(VANDAAG, KRINGEN);
    const vanVng = stand.perPartij.get('vng')?.length;
    expect(som(await csv('vng', 'beeld=matrix&partij=vng'), 'Samen')).toBe(vanVng);
  });
});
