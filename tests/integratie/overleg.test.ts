import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/verbinding.ts';
import { canoniek, type Stuk, stukSchema } from '#domain/overleg/stuk.ts';
import { type Proefserver, startProefserver } from '#tests/helpers/server.ts';
import { type Bezoeker, bezoeker } from './formulieren.ts';

/** De klok van de server; een test die een dag verder moet zijn zet hem vooruit. */
let nu = new Date('2026-11-20T09:00:00Z');

let server: Proefserver;
let secretaris: Bezoeker;
let vng: Bezoeker;
let sbj: Bezoeker;
let programmabureau: Bezoeker;
let boJeugd: string;
let boRijkVng: string;

beforeAll(async () => {
  server = await startProefserver({ klok: () => nu });
  await meldIedereenAan();
  const lijst = komende(await html(secretaris, '/overleggen'));
  boJeugd = padVan(lijst, 'BO Jeugd');
  boRijkVng = padVan(lijst, 'Rijk - VNG');
});
afterAll(() => server.sluit());

async function meldIedereenAan(): Promise<void> {
  [secretaris, vng, sbj, programmabureau] = await Promise.all([
    bezoeker(server, 'secretaris'),
    bezoeker(server, 'vng'),
    bezoeker(server, 'sbj'),
    bezoeker(server, 'programmabureau'),
  ]);
}

async function html(wie: Bezoeker, pad: string): Promise<string> {
  const pagina = await wie.lees(pad);
  if (pagina === null) throw new Error(`${pad} is er niet`);
  return pagina;
}

const komende = (pagina: string) =>
  pagina.slice(pagina.indexOf('Komende overleggen'), pagina.indexOf('Genoeg overleggen?'));

function padVan(lijst: string, naam: string): string {
  const treffer = [...lijst.matchAll(/href="(\/overleggen\/\d+)">([^<]*)/g)].find(([, , tekst]) =>
    tekst?.includes(naam),
  );
  if (!treffer?.[1]) throw new Error(`Geen overleg ${naam}`);
  return treffer[1];
}

/** De punten op de agenda, zoals ze er staan. */
function punten(pagina: string): { id: string; titel: string }[] {
  return [...pagina.matchAll(/<li id="punt-(\d+)"[\s\S]*?<h3>(.*?)<\/h3>/g)].map(
    ([, id = '', titel = '']) => ({
      id,
      titel: titel.replace(/<[^>]+>/g, ''),
    }),
  );
}

const titels = async () => punten(await html(secretaris, boJeugd)).map(({ titel }) => titel);
const doe = (handeling: string, velden: Record<string, string> = {}, wie = secretaris) =>
  wie.verstuur(handeling === 'toevoegen' ? `${boJeugd}?punt=nieuw` : boJeugd, { handeling, ...velden });

const OVERLEG = {
  gremium: 'stuurgroep',
  datum: '2027-03-04',
  begin: '09:30',
  eind: '11:30',
  plaats: 'Utrecht, zaal 3',
  peildatum: '2027-02-25',
};

describe('het jaar', () => {
  it('toont wat er komt en wat er te weinig is, met het BO Rijk-VNG alleen voor wie dat mag weten', async () => {
    for (const wie of [secretaris, vng]) {
      const pagina = await html(wie, '/overleggen');
      expect(pagina).toContain('Rijk - VNG');
      expect(pagina).toMatch(/2027[\s\S]*0 van minstens 1[\s\S]*nog 1 te plannen/);
    }
    expect(await html(sbj, '/overleggen')).not.toContain('Rijk - VNG');
    expect(await sbj.lees(boRijkVng)).toBeNull();
    expect(await sbj.lees(`${boRijkVng}/stuk`)).toBeNull();
    expect(await html(vng, boRijkVng)).toContain('Bestuurlijk Overleg Rijk - VNG');
  });

  it('zegt bij een fout welk veld het is en bewaart wat er stond', async () => {
    const fout = await secretaris.verstuur('/overleggen', {
      ...OVERLEG,
      eind: '09:00',
      peildatum: '2027-03-05',
    });
    expect(fout.status).toBe(400);
    expect(fout.html).toContain('Het einde ligt niet na het begin.');
    expect(fout.html).toContain('De peildatum ligt na het overleg.');
    expect(fout.html).toMatch(
      /id="plaats"[^>]*value="Utrecht, zaal 3"|value="Utrecht, zaal 3"[^>]*id="plaats"/,
    );
  });

  it('laat alleen de secretaris plannen, en twee keer dezelfde dag kan niet', async () => {
    for (const wie of [vng, sbj, programmabureau]) {
      expect((await wie.verstuur('/overleggen', OVERLEG)).status).toBe(404);
      expect(await html(wie, '/overleggen')).not.toContain('Overleg plannen');
    }
    const gelukt = await secretaris.verstuur('/overleggen', OVERLEG);
    expect(gelukt.naar).toMatch(/^\/overleggen\/\d+$/);
    expect(await html(sbj, gelukt.naar ?? '')).toContain('09.30 – 11.30 uur · Utrecht, zaal 3');
    const nogEens = await secretaris.verstuur('/overleggen', OVERLEG);
    expect(nogEens.html).toContain('Op deze dag is er al een Stuurgroep Hervormingsagenda.');
  });
});

describe('de agenda samenstellen', () => {
  it('stelt voor met de reden erbij, en niets van paragraaf 3 in het BO Jeugd', async () => {
    const jeugd = await html(secretaris, boJeugd);
    expect(jeugd).toMatch(/Convenant Stevige lokale teams sluiten[\s\S]*?class="reden">[^<]*over tijd/);
    expect(jeugd).not.toMatch(/regel__onder">3[.\s]/);
    expect(await html(secretaris, boRijkVng)).toMatch(/regel__onder">3[.\s]/);
    expect(await html(secretaris, `${boJeugd}?toon=weggelaten`)).toMatch(/nog niet aan de orde \(\d+\)/);

    const bureau = await html(programmabureau, boJeugd);
    expect(bureau).toContain('Voorstellen');
    expect(bureau).not.toContain('value="opnemen"');
    expect(await html(vng, boJeugd)).not.toContain('Voorstellen');
  });

  it('laat alleen de secretaris iets doen', async () => {
    const pogingen = [
      ...['opnemen', 'toevoegen', 'wijzigen', 'verplaatsen', 'verwijderen', 'bevriezen', 'onzin'],
      ...['weglaten', 'terugzetten', 'samenvoegen', 'splitsen', 'naar-voorraad'],
    ];
    for (const handeling of pogingen) {
      for (const wie of [vng, programmabureau]) {
        const velden = {
          sleutel: 'afspraak:2.3.1-1',
          titel: 'X',
          soort: 'bespreken',
          minuten: '5',
          peildatum: '2026-11-20',
        };
        expect((await doe(handeling, velden, wie)).status, handeling).toBe(404);
      }
    }
    expect(await titels()).toEqual([]);
  });

  it('neemt een voorstel op, één keer, en een eigen punt erbij', async () => {
    const { naar } = await doe('opnemen', { sleutel: 'afspraak:2.3.1-1' });
    expect(naar).toBe(`${boJeugd}#agenda`);
    await doe('opnemen', { sleutel: 'afspraak:2.3.1-1' });
    await doe('opnemen', { sleutel: 'afspraak:2.6.4-1' });
    expect((await doe('opnemen', { sleutel: 'afspraak:bestaat-niet' })).html).toContain(
      'Dit voorstel is er niet meer',
    );

    const leeg = await doe('toevoegen', { titel: '', soort: 'besluit', minuten: '5', inbrenger: 'iemand' });
    expect(leeg.html).toContain('Geef het punt een titel.');
    const onbekend = await doe('toevoegen', {
      titel: 'X',
      soort: 'bespreken',
      minuten: '5',
      inbrenger: 'iemand',
    });
    expect(onbekend.html).toContain('Kies een partij uit de lijst.');
    await doe('toevoegen', { titel: 'Opening', soort: 'mededeling', minuten: '5', inbrenger: '' });
    const [eerste, , derde] = await titels();
    expect([eerste, derde]).toEqual(['1. Convenant Stevige lokale teams sluiten § 2.3.1', '3. Opening']);
  });

  it('zet een besluit dat gevraagd is meteen in de woorden van de vrager op de agenda', async () => {
    const pagina = await html(secretaris, boJeugd);
    const vraag = /name="sleutel" value="(actie:\d+)"/.exec(
      pagina.slice(0, pagina.indexOf('vraagt een besluit') + 2000),
    );
    await doe('opnemen', { sleutel: vraag?.[1] ?? '' });
    const na = await html(secretaris, boJeugd);
    const vak = /besluitvak__label">Gevraagd besluit<\/p><p class="regels">([^<]+)</.exec(na)?.[1];
    expect(vak).toBeTruthy();
    expect(vak).not.toContain('vraagt een besluit');
    expect(na).toContain(`vraagt een besluit: ${vak}`);
  });

  it('zet punten op volgorde en telt de tijd door', async () => {
    const opening = punten(await html(secretaris, boJeugd)).find(({ titel }) => titel.includes('Opening'));
    const { naar } = await doe('verplaatsen', { punt: opening?.id ?? '', plaats: '1' });
    expect(naar).toBe(`${boJeugd}#punt-${opening?.id}`);
    const [eerste, tweede] = await titels();
    expect([eerste, tweede]).toEqual(['1. Opening', '2. Convenant Stevige lokale teams sluiten § 2.3.1']);
    expect(await html(vng, boJeugd)).toMatch(/13\.00 · 5 min[\s\S]*13\.05 · 15 min/);
  });

  it('laat de tweede secretaris zien wat de eerste veranderde voordat hij het overschrijft', async () => {
    const [opening] = punten(await html(secretaris, boJeugd));
    const punt = opening?.id ?? '';
    const formulier = await html(secretaris, `${boJeugd}?punt=${punt}`);
    const versie = /name="versie" value="(\d+)"/.exec(formulier)?.[1] ?? '';
    const velden = { punt, versie, soort: 'mededeling', minuten: '5', titel: 'Welkom' };
    expect((await doe('wijzigen', velden)).naar).toBe(`${boJeugd}#punt-${punt}`);

    const botsing = await secretaris.verstuur(`${boJeugd}?punt=${punt}`, {
      ...velden,
      handeling: 'wijzigen',
      titel: 'Opening en mededelingen',
    });
    expect(botsing.status).toBe(400);
    expect(botsing.html).toContain('Een ander heeft dit punt intussen gewijzigd');
    expect(botsing.html).toContain('Nu staat er: Welkom');
    expect(botsing.html).toContain('value="Opening en mededelingen"');
    expect((await titels())[0]).toBe('1. Welkom');

    const nieuweVersie = /name="versie" value="(\d+)"/.exec(botsing.html)?.[1] ?? '';
    await doe('wijzigen', { ...velden, versie: nieuweVersie, titel: 'Opening en mededelingen' });
    expect((await titels())[0]).toBe('1. Opening en mededelingen');
  });

  it('zegt in woorden dat het te lang duurt, en haalt een punt eraf', async () => {
    await doe('toevoegen', { titel: 'Lang punt', soort: 'bespreken', minuten: '120', inbrenger: 'vng' });
    const vol = await html(secretaris, boJeugd);
    expect(vol).toMatch(/\d+ minuten te lang: het laatste punt is om 15\.\d\d uur klaar/);
    const lang = punten(vol).find(({ titel }) => titel.includes('Lang punt'));
    await doe('verwijderen', { punt: lang?.id ?? '', versie: '1' });
    expect(await html(secretaris, boJeugd)).not.toMatch(/te lang|Lang punt/);
  });
});

describe('voorstellen wegen', () => {
  const versieVan = (pagina: string, id: string) =>
    new RegExp(`value="punt:${id}:(\\d+)"`).exec(pagina)?.[1] ?? '';
  /** De sleutels die in deze pagina op te nemen zijn. */
  const sleutels = (pagina: string) => [
    ...new Set([...pagina.matchAll(/name="sleutel" value="([^"]+)"/g)].map(([, sleutel = '']) => sleutel)),
  ];

  it('laat er een weg met de reden; het staat bij wat niet voorgesteld wordt en kan terug', async () => {
    const [sleutel = ''] = sleutels(await html(secretaris, boJeugd));
    const zonder = await doe('weglaten', { sleutel, reden: '' });
    expect([zonder.status, zonder.html]).toEqual([400, expect.stringContaining('Niet voorgesteld')]);
    const { naar } = await doe('weglaten', { sleutel, reden: 'Loopt via de stuurgroep.' });
    expect(naar).toBe(`${boJeugd}#voorstellen`);
    const pagina = await html(secretaris, boJeugd);
    expect(sleutels(pagina)).not.toContain(sleutel);
    expect(pagina).toContain('zelf weggelaten: 1');
    for (const wie of [secretaris, programmabureau]) {
      const lijst = await html(wie, `${boJeugd}?toon=weggelaten`);
      expect(lijst).toContain('op 20 november 2026 weg: “Loopt via de stuurgroep.”');
      expect(lijst.includes('Zet terug')).toBe(wie === secretaris);
    }
    await doe('terugzetten', { sleutel });
    expect(sleutels(await html(secretaris, boJeugd))).toContain(sleutel);
  });

  it('zegt wat er nieuw is sinds een eerdere dag, en wat er verdween', async () => {
    const lang = await html(secretaris, `${boJeugd}?toon=nieuw&sinds=2024-01-01`);
    expect(lang).toMatch(/\d+ nieuw sinds 1 januari 2024/);
    expect(lang).toContain('>nieuw</span>');
    expect(lang).toMatch(/value="2024-01-01"/);
    expect(await html(secretaris, `${boJeugd}?toon=nieuw&sinds=onzin`)).toContain('value="2026-11-19"');
    expect(await html(vng, `${boJeugd}?toon=nieuw`)).not.toContain('Wat is er veranderd');
  });

  it('voegt aangevinkte voorstellen en punten samen, en splitst ze weer', async () => {
    const kies = await html(secretaris, `${boJeugd}?toon=samenvoegen`);
    const welkom = punten(kies).find(({ titel }) => titel.includes('Opening')) ?? { id: '' };
    const voorstellen = [...kies.matchAll(/value="(voorstel:[^"]+)"/g)].map(([, waarde = '']) => waarde);
    const keuze = [
      ['handeling', 'samenvoegen'],
      ['kies', `punt:${welkom.id}:${versieVan(kies, welkom.id)}`],
      ...voorstellen.slice(0, 2).map((waarde) => ['kies', waarde]),
    ];
    const een = await secretaris.verstuur(`${boJeugd}?toon=samenvoegen`, keuze.slice(0, 2));
    expect(een.html).toContain('Kies er minstens twee');
    expect(een.html).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="punt:${welkom.id}:`));
    const aantal = (await titels()).length;
    expect((await secretaris.verstuur(boJeugd, keuze)).naar).toBe(
      `${boJeugd}?punt=${welkom.id}#punt-${welkom.id}`,
    );
    expect(await titels()).toHaveLength(aantal);
    // Wie hetzelfde met wat hij eerder zag nog eens doet, verandert niets.
    const weer = await secretaris.verstuur(`${boJeugd}?toon=samenvoegen`, keuze);
    expect([weer.status, weer.html]).toEqual([400, expect.stringContaining('intussen')]);

    const vraag = await html(secretaris, `${boJeugd}?punt=${welkom.id}&doe=splitsen`);
    expect(vraag).toContain('komt dit als eigen punt');
    const versie = /name="versie" value="(\d+)"/.exec(vraag)?.[1] ?? '';
    await doe('splitsen', { punt: welkom.id, versie });
    expect(await titels()).toHaveLength(aantal + 1);
  });

  it('heeft een voorraad voor wie de agenda maakt, en alleen daar', async () => {
    const voorraad = `${boJeugd}/voorraad`;
    for (const wie of [vng, sbj]) expect(await wie.lees(voorraad)).toBeNull();
    expect(await html(programmabureau, voorraad)).not.toMatch(/Op agenda|toevoegen/);
    for (const handeling of ['toevoegen', 'agenderen', 'doorschuiven', 'openstaand', 'verwijderen']) {
      expect((await programmabureau.verstuur(voorraad, { handeling })).status, handeling).toBe(404);
    }
    const nieuw = {
      handeling: 'toevoegen',
      titel: 'Vooruitblik',
      soort: 'bespreken',
      minuten: '10',
      inbrenger: '',
    };
    const fout = await secretaris.verstuur(`${voorraad}?punt=nieuw`, nieuw);
    expect(fout.html).toContain('Schrijf op waarom.');
    expect(fout.html).toContain('value="Vooruitblik"');
    await secretaris.verstuur(voorraad, { ...nieuw, reden: 'Voor 2027.' });

    const [, tweede] = punten(await html(secretaris, boJeugd));
    const paneel = await html(secretaris, `${boJeugd}?punt=${tweede?.id}&doe=voorraad`);
    const versie = /name="versie" value="(\d+)"/.exec(paneel)?.[1] ?? '';
    const velden = { punt: tweede?.id ?? '', versie };
    expect((await doe('naar-voorraad', { ...velden, reden: '' })).status).toBe(400);
    await doe('naar-voorraad', { ...velden, reden: 'Eerst naar de stuurgroep.' });
    const lijst = await html(secretaris, voorraad);
    expect(lijst).toContain('“Eerst naar de stuurgroep.”');
    expect(lijst).toContain('stond op de agenda van 10 december 2026');
    expect(await html(secretaris, boRijkVng.concat('/voorraad'))).not.toContain('Vooruitblik');
    const terug = [
      ...lijst.matchAll(/name="punt" value="(\d+)"\/><input type="hidden" name="versie" value="(\d+)"/g),
    ];
    for (const [, punt = '', nu = ''] of terug) {
      await secretaris.verstuur(voorraad, { handeling: 'agenderen', punt, versie: nu });
    }
    expect(await html(secretaris, voorraad)).toContain('De voorraad is leeg');
    expect((await titels()).at(-1)).toContain('Vooruitblik');
  });
});

describe('bevriezen', () => {
  it('kan niet op een dag die nog komt, en niet zonder punten', async () => {
    const morgen = await secretaris.verstuur(`${boJeugd}?toon=bevriezen`, {
      handeling: 'bevriezen',
      peildatum: '2026-11-21',
    });
    expect(morgen.html).toContain('Deze dag moet nog komen. Bevriezen kan op vandaag of eerder.');
    expect(morgen.html).toContain('value="2026-11-21"');
    const onzin = await doe('bevriezen', { peildatum: '2026-02-30' });
    expect(onzin.status).toBe(400);
    const leeg = await secretaris.verstuur(boRijkVng, { handeling: 'bevriezen', peildatum: '2026-11-20' });
    expect(leeg.html).toContain('Er staat nog niets op de agenda.');
    expect(await html(secretaris, boJeugd)).toContain('concept, leeft mee met de voortgang');
  });

  it('maakt een kopie die niet meer verandert; wat daarna gemeld wordt staat ernaast', async () => {
    expect((await doe('bevriezen', { peildatum: '2026-11-20' })).naar).toBe(boJeugd);
    const voor = await bewaardStuk();
    const paginaVoor = await html(sbj, boJeugd);
    expect(paginaVoor).toContain('Sinds de peildatum veranderd: 0');
    expect(paginaVoor).toContain(voor.sha256);
    const papierVoor = await html(sbj, `${boJeugd}/stuk`);
    expect(papierVoor).not.toContain('CONCEPT');

    nu = new Date('2026-11-24T09:00:00Z');
    await meldIedereenAan();
    const vanVng = voor.stuk.punten
      .flatMap(({ statussen }) => statussen)
      .find(({ partij }) => partij === 'VNG');
    const sleutel = vanVng?.sleutel ?? '';
    const melding = {
      doe: 'meld',
      sleutel,
      voortgang: 'onbekend',
      licht: 'oranje',
      toelichting: 'Bijna zover.',
    };
    expect((await vng.verstuur('/melden', melding)).status).toBe(302);

    const paginaNa = await html(sbj, boJeugd);
    expect(paginaNa).toContain('Sinds de peildatum veranderd: 1');
    expect(paginaNa).toMatch(/Nu:[\s\S]{0,900}risico[\s\S]{0,120}gemeld 24 november 2026 door VNG/);
    expect(await bewaardStuk()).toEqual(voor);
    expect(await html(sbj, `${boJeugd}/stuk`)).toBe(papierVoor);
  });

  it('heeft de SHA-256 van de canonieke JSON, na te rekenen uit de inhoud', async () => {
    const { tekst, sha256, stuk } = await bewaardStuk();
    expect(canoniek(stuk)).toBe(tekst);
    expect(createHash('sha256').update(tekst).digest('hex')).toBe(sha256);
    expect(stuk.overleg.peildatum).toBe('2026-11-20');
    expect(stuk.punten.map(({ nr }) => nr)).toEqual(stuk.punten.map((_, i) => i + 1));
  });

  it('laat daarna niets meer veranderen', async () => {
    const [eerste] = punten(await html(secretaris, boJeugd));
    const pogingen: [string, Record<string, string>][] = [
      ['opnemen', { sleutel: 'afspraak:2.1.4-1' }],
      ['toevoegen', { titel: 'Nog iets', soort: 'bespreken', minuten: '5', inbrenger: '' }],
      [
        'wijzigen',
        { punt: eerste?.id ?? '', versie: '1', titel: 'Nog iets', soort: 'bespreken', minuten: '5' },
      ],
      ['verplaatsen', { punt: eerste?.id ?? '', plaats: '2' }],
      ['verwijderen', { punt: eerste?.id ?? '', versie: '1' }],
      ['bevriezen', { peildatum: '2026-11-20' }],
    ];
    const voor = await bewaardStuk();
    for (const [handeling, velden] of pogingen) {
      const { status, html: antwoord } = await doe(handeling, velden);
      expect(status, handeling).toBe(400);
      expect(antwoord, handeling).toContain('Deze agenda is intussen bevroren en verandert niet meer.');
    }
    expect(await bewaardStuk()).toEqual(voor);
    expect(await html(secretaris, boJeugd)).not.toMatch(/Bewerk|Eigen punt toevoegen|Voorstellen/);
  });
});

/** Wat er in de opslag staat, zonder tussenkomst van de app. */
async function bewaardStuk(): Promise<{ tekst: string; sha256: string; stuk: Stuk }> {
  const db = await openDatabase({ engine: 'sqlite', bestand: join(server.dataDir, 'vijfhoek.sqlite') });
  try {
    const rij = await db.kysely
      .selectFrom('overleg')
      .select(['stuk', 'stuk_sha256'])
      .where('id', '=', Number(boJeugd.split('/').at(-1)))
      .executeTakeFirstOrThrow();
    const tekst = rij.stuk ?? '';
    return { tekst, sha256: rij.stuk_sha256 ?? '', stuk: stukSchema.parse(JSON.parse(tekst)) };
  } finally {
    await db.sluit();
  }
}
