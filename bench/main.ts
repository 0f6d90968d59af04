import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dagVan, plusDagen } from '#domain/datum/datum.ts';
import { hashWachtwoord } from '#server/aanmelden/wachtwoord.ts';
import { bouwAlsNodig } from '#server/bouw.ts';
import { leesConfig } from '#server/config.ts';
import { openOpslag } from '#server/opslag.ts';
import { startServer } from '#server/start.ts';
import { type Omvang, vul } from './gegevens.ts';

/**
 * `npm run bench`: groeien de pagina's mee met de gegevens? Zelfde pagina's op een tiende van de gegevens en op alles,
 * in één run en om en om gemeten, zodat een drukke machine beide treft. Het doel is een verhouding van hoogstens 3.
 * Met een woord erachter alleen de pagina's waar dat in staat: `npm run bench -- agenda`.
 */

const GROOT: Omvang = { afspraken: 1_000, acties: 10_000, meldingen: 100_000 };
const KLEIN: Omvang = { afspraken: 100, acties: 1_000, meldingen: 10_000 };
const PAGINAS = [
  { naam: 'overzicht', pad: '/' },
  { naam: 'register', pad: '/register' },
  { naam: 'register, gefilterd', pad: '/register?opgave=2&licht=rood&q=actie' },
  {
    naam: 'register, persoon',
    pad: '/register?persoon=a&berekend=rood&sorteer=persoon&kolommen=persoon%2Cvoortgang%2Ctoelichting',
  },
  { naam: 'agenda (voorstellen)', pad: '/overleggen/2' },
];
const METINGEN = 25;
const BEVRIEZINGEN = 7;
/** Zoveel voorstellen komen er op een agenda die bevroren wordt. */
const VOORSTELLEN = 10;
const WACHTWOORD = 'samen-verder-2028';

interface Proef {
  get(pad: string): Promise<number>;
  /** Stelt een nieuwe agenda samen uit de voorstellen en bevriest die; hoe lang het samenstellen en bevriezen samen duurt. */
  bevries(): Promise<number>;
  /** Legt een melding van de VNG vast, zodat de volgende vraag een veranderde stand treft. */
  meld(): Promise<void>;
  sluit(): Promise<void>;
}

const build = await bouwAlsNodig(console.info);
const klein = await start(KLEIN);
const groot = await start(GROOT);
const rijen: { pagina: string; toestand: string; klein: number; groot: number }[] = [];
const gekozen = PAGINAS.filter(({ naam }) => naam.includes(process.argv[2] ?? ''));
for (const { naam, pad } of gekozen) {
  for (const toestand of ['rustig', 'na een melding']) {
    const tijden = { klein: [] as number[], groot: [] as number[] };
    for (let i = -3; i < METINGEN; i += 1) {
      for (const [soort, proef] of [
        ['klein', klein],
        ['groot', groot],
      ] as const) {
        if (toestand !== 'rustig') await proef.meld();
        const ms = await proef.get(pad);
        if (i >= 0) tijden[soort].push(ms);
      }
    }
    rijen.push({ pagina: naam, toestand, klein: mediaan(tijden.klein), groot: mediaan(tijden.groot) });
  }
}
const bevriezen = { klein: [] as number[], groot: [] as number[] };
for (let i = -1; i < BEVRIEZINGEN; i += 1) {
  for (const [soort, proef] of [
    ['klein', klein],
    ['groot', groot],
  ] as const) {
    const ms = await proef.bevries();
    if (i >= 0) bevriezen[soort].push(ms);
  }
}
rijen.push({
  ...{ pagina: 'agenda samenstellen', toestand: 'en bevriezen' },
  ...{ klein: mediaan(bevriezen.klein), groot: mediaan(bevriezen.groot) },
});
console.info(`Mediaan van ${METINGEN} keer, in ms. Klein: ${tekst(KLEIN)}. Groot: ${tekst(GROOT)}.`);
console.info(['pagina', 'toestand', 'klein', 'groot', 'groot / klein'].map(kolom).join(''));
for (const { pagina, toestand, klein, groot } of rijen) {
  const cellen = [pagina, toestand, klein.toFixed(1), groot.toFixed(1), (groot / klein).toFixed(2)];
  console.info(cellen.map(kolom).join(''));
}
await klein.sluit();
await groot.sluit();

async function start(omvang: Omvang): Promise<Proef> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vijfhoek-bench-'));
  const config = leesConfig({ DATA_DIR: dataDir, PORT: '0', DEMO: 'off' });
  const opslag = await openOpslag(config);
  await vul(opslag, omvang, dagVan(new Date()), await hashWachtwoord(WACHTWOORD));
  await opslag.sluit();
  const server = await startServer({ config, build, meld: () => undefined });
  const [secretaris, vng] = await Promise.all([
    meldAan(server.url, 'secretaris'),
    meldAan(server.url, 'vng'),
  ]);
  const sleutel = await eersteVanVng(server.url, vng);
  let dag = 0;
  return {
    async get(pad) {
      const begin = performance.now();
      const antwoord = await fetch(server.url + pad, { headers: { cookie: secretaris } });
      await antwoord.arrayBuffer();
      if (antwoord.status !== 200) throw new Error(`${pad} gaf ${antwoord.status}`);
      return performance.now() - begin;
    },
    async bevries() {
      const stuur = async (pad: string, velden: Record<string, string>) => {
        const antwoord = await fetch(server.url + pad, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie: secretaris, accept: 'text/html' },
          body: new URLSearchParams(velden),
        });
        await antwoord.arrayBuffer();
        if (antwoord.status !== 302) throw new Error(`${pad} gaf ${antwoord.status}`);
        return antwoord.headers.get('location') ?? '';
      };
      const vandaag = dagVan(new Date());
      dag += 1;
      const overleg = await stuur('/overleggen', {
        ...{ gremium: 'bo-jeugd', datum: plusDagen(vandaag, 30 + dag), begin: '10:00', eind: '12:00' },
        ...{ plaats: '', peildatum: vandaag },
      });
      const begin = performance.now();
      const html = await (await fetch(server.url + overleg, { headers: { cookie: secretaris } })).text();
      const samen = performance.now() - begin;
      const sleutels = [...html.matchAll(/name="sleutel" value="([^"]+)"/g)].map(
        ([, sleutel = '']) => sleutel,
      );
      for (const sleutel of [...new Set(sleutels)].slice(0, VOORSTELLEN)) {
        await stuur(overleg, { handeling: 'opnemen', sleutel });
      }
      const voor = performance.now();
      await stuur(overleg, { handeling: 'bevriezen', peildatum: vandaag });
      return samen + performance.now() - voor;
    },
    async meld() {
      const antwoord = await fetch(`${server.url}/melden`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie: vng, accept: 'text/html' },
        body: new URLSearchParams({
          sleutel,
          voortgang: 'mee_bezig',
          licht: 'groen',
          toelichting: 'Loopt.',
        }),
      });
      await antwoord.arrayBuffer();
      if (antwoord.status >= 400) throw new Error(`Melden gaf ${antwoord.status}`);
    },
    async sluit() {
      await server.sluit();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function meldAan(url: string, wie: string): Promise<string> {
  const antwoord = await fetch(`${url}/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: `${wie}@demo.example`, wachtwoord: WACHTWOORD }),
  });
  const cookie = antwoord.headers.getSetCookie()[0]?.split(';')[0];
  if (!cookie) throw new Error(`Aanmelden als ${wie} lukt niet: ${antwoord.status}`);
  return cookie;
}

/** Iets waarover de VNG kan melden. */
async function eersteVanVng(url: string, cookie: string): Promise<string> {
  const html = await (await fetch(`${url}/melden`, { headers: { cookie } })).text();
  const sleutel = /(?:actie|deelstatus):\d+/.exec(html)?.[0];
  if (!sleutel) throw new Error('De VNG heeft niets om over te melden.');
  return sleutel;
}

function mediaan(getallen: number[]): number {
  const op = getallen.toSorted((a, b) => a - b);
  return op[Math.floor(op.length / 2)] ?? Number.NaN;
}

function tekst({ afspraken, acties, meldingen }: Omvang): string {
  return `${afspraken} afspraken, ${acties} acties, ${meldingen} meldingen`;
}

function kolom(cel: string): string {
  return cel.padEnd(24);
}
