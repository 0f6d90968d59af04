import { describe, expect, it } from 'vitest';
import { sprekersVoor } from '../afstemming/afstemming.ts';
import type { Rol } from '../gebruiker/gebruiker.ts';
import { neemtDeel, trekt } from '../opgave/deelname.ts';
import { meldersVoor } from '../partij/koepel.ts';
import { PARTIJEN } from '../stand/proef.ts';
import type { Kring } from './kring.ts';
import { mag, type Wie } from './mag.ts';

function wie(rol: Rol, slug?: string): Wie {
  return { rol, partij: PARTIJEN.find((partij) => partij.slug === slug) ?? null };
}

/** De opgave: VNG en de professionals trekken, VWS doet mee. */
const opgave = { trekkers: ['vng', 'professionals'], betrokken: ['vws'] };
const deelnemers = neemtDeel(opgave, PARTIJEN);
const trekkers = trekt(opgave, PARTIJEN);

const plan = (kring: Kring) => ({ soort: 'plan' as const, kring, deelnemers });
const overleg = (kring: Kring) => ({ soort: 'overleg' as const, kring });
const besluittekst = (kring: Kring) => ({
  soort: 'besluittekst' as const,
  kring,
  inbrenger: 'vng',
  bevroren: false,
  afgezegd: false,
  alleenVoor: null,
});
const annotatie = (kring: Kring, partij: string) => ({
  soort: 'annotatie' as const,
  kring,
  partij,
  alleenVoor: null,
});
const toezegging = (kant: string, kring: Kring) => ({
  soort: 'toezegging' as const,
  kring,
  alleenVoor: null,
  kant: meldersVoor(kant, PARTIJEN),
});
const ronde = (kring: Kring) => ({ soort: 'ronde' as const, kring });
const meldingOver = (slug: string, kring: Kring) => ({
  soort: 'melding' as const,
  kring,
  melders: meldersVoor(slug, PARTIJEN),
});
const actieVan = (eigenaarPartij: string, kring: Kring) => ({
  soort: 'actie' as const,
  kring,
  eigenaarPartij,
  plan: { kring, deelnemers },
});

const WIE = {
  programmabureau: wie('programmabureau'),
  secretaris: wie('secretaris'),
  beheerder: wie('beheerder'),
  'beheerder van VNG': wie('beheerder', 'vng'),
  lezer: wie('lezer'),
  VNG: wie('partij', 'vng'),
  SBJ: wie('partij', 'sbj'),
  BGZJ: wie('partij', 'bgzj'),
  Rijk: wie('partij', 'rijk'),
  VWS: wie('partij', 'vws'),
  SZW: wie('partij', 'szw'),
  'bestuurder van VNG': wie('bestuurder', 'vng'),
  'bestuurder van BGZJ': wie('bestuurder', 'bgzj'),
};
type Naam = keyof typeof WIE;
const ALLEN: Naam[] = Object.keys(WIE).filter((naam): naam is Naam => naam in WIE);
const AAN_TAFEL: Naam[] = [
  'programmabureau',
  'secretaris',
  'VNG',
  'Rijk',
  'VWS',
  'SZW',
  'bestuurder van VNG',
];
const SCHRIJVERS: Naam[] = ['programmabureau', 'VNG', 'SBJ', 'Rijk', 'VWS'];

const VOORBEREIDERS: Naam[] = ['programmabureau', 'secretaris'];

/** De hele tabel: handeling, de vraag, en wie het mag. Alle anderen mogen het niet. */
const TABEL: [string, (w: Wie, kring: Kring) => boolean, { vijfhoek: Naam[]; rijk_vng: Naam[] }][] = [
  ['plan lezen', (w, k) => mag(w, 'lezen', plan(k)), { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL }],
  [
    'plan schrijven',
    (w, k) => mag(w, 'schrijven', plan(k)),
    { vijfhoek: SCHRIJVERS, rijk_vng: ['programmabureau', 'VNG', 'Rijk', 'VWS'] },
  ],
  [
    'bij een plan opmerken',
    (w, k) => mag(w, 'opmerken', plan(k)),
    {
      vijfhoek: ALLEN.filter((naam) => !['lezer', 'beheerder', 'beheerder van VNG'].includes(naam)),
      rijk_vng: AAN_TAFEL,
    },
  ],
  [
    'plan vaststellen',
    (w, k) => mag(w, 'vaststellen', plan(k)),
    { vijfhoek: ['programmabureau'], rijk_vng: ['programmabureau'] },
  ],
  [
    'uit een plan wissen',
    (w, k) => mag(w, 'doen', { soort: 'wissing', plan: plan(k) }),
    { vijfhoek: ['beheerder', 'beheerder van VNG'], rijk_vng: ['beheerder', 'beheerder van VNG'] },
  ],
  [
    'namens VNG instemmen',
    (w, kring) => mag(w, 'geven', { soort: 'instemming', kring, partij: 'vng' }),
    { vijfhoek: ['VNG'], rijk_vng: ['VNG'] },
  ],
  [
    'afspraak lezen',
    (w, kring) => mag(w, 'lezen', { soort: 'afspraak', kring }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  [
    'met VWS, VNG en SBJ afstemmen wat afgerond is',
    (w, kring) =>
      mag(w, 'meedoen', {
        ...{ soort: 'afstemming', kring },
        sprekers: sprekersVoor(['vws', 'vng', 'sbj'], PARTIJEN),
      }),
    { vijfhoek: ['VWS', 'Rijk', 'VNG', 'SBJ'], rijk_vng: ['VWS', 'Rijk', 'VNG'] },
  ],
  [
    'deelstatus van SBJ lezen',
    (w, kring) => mag(w, 'lezen', { soort: 'deelstatus', kring, partij: 'sbj' }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  [
    'over het werk van SBJ melden',
    (w, kring) => mag(w, 'doen', meldingOver('sbj', kring)),
    { vijfhoek: ['SBJ'], rijk_vng: [] },
  ],
  [
    'over het werk van VNG melden',
    (w, kring) => mag(w, 'doen', meldingOver('vng', kring)),
    { vijfhoek: ['VNG'], rijk_vng: ['VNG'] },
  ],
  [
    'een weergave van VNG gebruiken',
    (w) => mag(w, 'gebruiken', { soort: 'weergave', eigen: false, partij: 'vng' }),
    { vijfhoek: ['VNG', 'bestuurder van VNG'], rijk_vng: ['VNG', 'bestuurder van VNG'] },
  ],
  [
    'een weergave van VNG wijzigen',
    (w) => mag(w, 'wijzigen', { soort: 'weergave', eigen: false, partij: 'vng' }),
    { vijfhoek: ['VNG'], rijk_vng: ['VNG'] },
  ],
  [
    'een eigen weergave wijzigen',
    (w) => mag(w, 'wijzigen', { soort: 'weergave', eigen: true, partij: null }),
    { vijfhoek: ALLEN, rijk_vng: ALLEN },
  ],
  [
    'over het werk van VWS melden: ook het Rijk, voor haar lid',
    (w, kring) => mag(w, 'doen', meldingOver('vws', kring)),
    { vijfhoek: ['Rijk', 'VWS'], rijk_vng: ['Rijk', 'VWS'] },
  ],
  [
    'over het werk van het Rijk melden: niet haar leden',
    (w, kring) => mag(w, 'doen', meldingOver('rijk', kring)),
    { vijfhoek: ['Rijk'], rijk_vng: ['Rijk'] },
  ],
  ['actie lezen', (w, k) => mag(w, 'lezen', actieVan('bgzj', k)), { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL }],
  [
    'actie maken',
    (w, k) => mag(w, 'maken', actieVan('bgzj', k)),
    { vijfhoek: SCHRIJVERS, rijk_vng: ['programmabureau', 'VNG', 'Rijk', 'VWS'] },
  ],
  [
    'actie van BGZJ wijzigen',
    (w, k) => mag(w, 'wijzigen', actieVan('bgzj', k)),
    { vijfhoek: [...SCHRIJVERS, 'BGZJ'], rijk_vng: ['programmabureau', 'VNG', 'Rijk', 'VWS'] },
  ],
  [
    'cijfer lezen',
    (w, kring) => mag(w, 'lezen', { soort: 'cijfer', kring }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  ...(['maken', 'bijwerken'] as const).map((handeling): (typeof TABEL)[number] => [
    `cijfer ${handeling}`,
    (w, kring) => mag(w, handeling, { soort: 'cijfer', kring }),
    {
      vijfhoek: ['programmabureau', 'VNG', 'SBJ', 'BGZJ', 'Rijk', 'VWS', 'SZW'],
      rijk_vng: ['programmabureau', 'VNG', 'Rijk', 'VWS', 'SZW'],
    },
  ]),
  ['overleg lezen', (w, k) => mag(w, 'lezen', overleg(k)), { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL }],
  [
    'actie maken die uit een besluit volgt',
    (w, k) => mag(w, 'uitBesluitMaken', actieVan('bgzj', k)),
    { vijfhoek: ['secretaris'], rijk_vng: ['secretaris'] },
  ],
  [
    'een vergadering van binnen zien',
    (w, k) => mag(w, 'vergaderingZien', overleg(k)),
    { vijfhoek: ['secretaris', 'programmabureau'], rijk_vng: ['secretaris', 'programmabureau'] },
  ],
  [
    'het overleg voor de eigen partij voorbereiden',
    (w, k) => mag(w, 'voorbereiden', overleg(k)),
    {
      vijfhoek: ['VNG', 'SBJ', 'BGZJ', 'Rijk', 'VWS', 'SZW', 'bestuurder van VNG', 'bestuurder van BGZJ'],
      rijk_vng: ['VNG', 'Rijk', 'VWS', 'SZW', 'bestuurder van VNG'],
    },
  ],
  [
    'voorstellen zien',
    (w, k) => mag(w, 'voorstellenZien', overleg(k)),
    { vijfhoek: ['secretaris', 'programmabureau'], rijk_vng: ['secretaris', 'programmabureau'] },
  ],
  ...(['plannen', 'afzeggen', 'agenderen', 'bevriezen', 'vergaderen', 'stukkenVersturen'] as const).map(
    (handeling): (typeof TABEL)[number] => [
      `overleg ${handeling}`,
      (w, k) => mag(w, handeling, overleg(k)),
      { vijfhoek: ['secretaris'], rijk_vng: ['secretaris'] },
    ],
  ),
  [
    'zien welke stukken er klaarliggen en wie wat kreeg',
    (w, k) => mag(w, 'stukkenVolgen', overleg(k)),
    { vijfhoek: ['secretaris', 'programmabureau'], rijk_vng: ['secretaris', 'programmabureau'] },
  ],
  [
    'een besluitenlijst maken',
    (w, k) => mag(w, 'lijstMaken', overleg(k)),
    { vijfhoek: ['secretaris'], rijk_vng: ['secretaris'] },
  ],
  [
    'een besluitenlijst zien die nog niet rondging',
    (w, k) => mag(w, 'lijstVoorbereiden', overleg(k)),
    { vijfhoek: ['secretaris', 'programmabureau'], rijk_vng: ['secretaris', 'programmabureau'] },
  ],
  [
    'op een besluitenlijst reageren namens een partij aan tafel',
    (w, kring) => mag(w, 'geven', { soort: 'lijstreactie', kring, deelnemers: new Set(['vng', 'sbj']) }),
    { vijfhoek: ['VNG', 'SBJ'], rijk_vng: ['VNG'] },
  ],
  [
    'een brief van VNG aan haar leden maken',
    (w, kring) => mag(w, 'maken', { soort: 'ledenbrief', kring, partij: 'vng' }),
    {
      vijfhoek: ['programmabureau', 'secretaris', 'VNG', 'bestuurder van VNG'],
      rijk_vng: ['programmabureau', 'secretaris', 'VNG', 'bestuurder van VNG'],
    },
  ],
  [
    'een besluit afsluiten',
    (w, kring) => mag(w, 'afsluiten', { soort: 'besluit', kring }),
    { vijfhoek: ['secretaris'], rijk_vng: ['secretaris'] },
  ],
  ...(['bevestigen', 'nakomen'] as const).map((handeling): (typeof TABEL)[number] => [
    `een toezegging namens VWS ${handeling}: ook haar koepel`,
    (w, kring) => mag(w, handeling, toezegging('vws', kring)),
    { vijfhoek: ['VWS', 'Rijk'], rijk_vng: ['VWS', 'Rijk'] },
  ]),
  [
    'een toezegging aan VWS laten vervallen',
    (w, kring) => mag(w, 'laatVervallen', toezegging('vws', kring)),
    { vijfhoek: ['secretaris', 'VWS', 'Rijk'], rijk_vng: ['secretaris', 'VWS', 'Rijk'] },
  ],
  [
    'een toezegging bevestigen waar je niet van mag weten',
    (w, kring) => mag(w, 'bevestigen', { ...toezegging('vws', kring), alleenVoor: ['sbj'] }),
    { vijfhoek: [], rijk_vng: [] },
  ],
  [
    'een punt lezen dat van iedereen aan tafel is',
    (w, kring) => mag(w, 'lezen', { soort: 'agendapunt', kring, alleenVoor: null }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  [
    'een punt lezen dat alleen voor VNG en SBJ is',
    (w, kring) => mag(w, 'lezen', { soort: 'agendapunt', kring, alleenVoor: ['vng', 'sbj'] }),
    {
      vijfhoek: ['programmabureau', 'secretaris', 'VNG', 'SBJ', 'bestuurder van VNG'],
      rijk_vng: ['programmabureau', 'secretaris', 'VNG', 'bestuurder van VNG'],
    },
  ],
  [
    'een punt lezen dat alleen voor het Rijk is: ook de ministeries',
    (w, kring) => mag(w, 'lezen', { soort: 'agendapunt', kring, alleenVoor: ['rijk'] }),
    {
      vijfhoek: ['programmabureau', 'secretaris', 'Rijk', 'VWS', 'SZW'],
      rijk_vng: ['programmabureau', 'secretaris', 'Rijk', 'VWS', 'SZW'],
    },
  ],
  [
    'een bijlage voor VNG lezen bij een punt voor VNG en SBJ',
    (w, kring) =>
      mag(w, 'lezen', {
        soort: 'bijlage',
        kring,
        alleenVoor: ['vng'],
        punt: { alleenVoor: ['vng', 'sbj'] },
      }),
    {
      vijfhoek: ['programmabureau', 'secretaris', 'VNG', 'bestuurder van VNG'],
      rijk_vng: ['programmabureau', 'secretaris', 'VNG', 'bestuurder van VNG'],
    },
  ],
  [
    'een bijlage lezen bij een punt voor SBJ',
    (w, kring) =>
      mag(w, 'lezen', { soort: 'bijlage', kring, alleenVoor: null, punt: { alleenVoor: ['sbj'] } }),
    { vijfhoek: ['programmabureau', 'secretaris', 'SBJ'], rijk_vng: ['programmabureau', 'secretaris'] },
  ],
  [
    'een voorgesteld besluit lezen',
    (w, kring) => mag(w, 'lezen', besluittekst(kring)),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  [
    'een voorgesteld besluit schrijven dat VNG inbrengt',
    (w, kring) => mag(w, 'schrijven', besluittekst(kring)),
    { vijfhoek: [...VOORBEREIDERS, 'VNG'], rijk_vng: [...VOORBEREIDERS, 'VNG'] },
  ],
  [
    'een voorgesteld besluit schrijven dat BGZJ inbrengt',
    (w, kring) => mag(w, 'schrijven', { ...besluittekst(kring), inbrenger: 'bgzj' }),
    { vijfhoek: [...VOORBEREIDERS, 'BGZJ'], rijk_vng: VOORBEREIDERS },
  ],
  [
    'een voorgesteld besluit schrijven dat niemand inbrengt',
    (w, kring) => mag(w, 'schrijven', { ...besluittekst(kring), inbrenger: null }),
    { vijfhoek: VOORBEREIDERS, rijk_vng: VOORBEREIDERS },
  ],
  [
    'een voorgesteld besluit schrijven na het bevriezen',
    (w, kring) => mag(w, 'schrijven', { ...besluittekst(kring), bevroren: true }),
    { vijfhoek: [], rijk_vng: [] },
  ],
  [
    'een voorgesteld besluit of notulen schrijven bij een overleg dat afgezegd is',
    (w, kring) =>
      mag(w, 'schrijven', { ...besluittekst(kring), afgezegd: true }) ||
      mag(w, 'schrijven', { soort: 'notulen', kring, verzonden: false, afgezegd: true, alleenVoor: null }),
    { vijfhoek: [], rijk_vng: [] },
  ],
  [
    'een voorgesteld besluit lezen bij een overleg dat afgezegd is',
    (w, kring) => mag(w, 'lezen', { ...besluittekst(kring), afgezegd: true }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  [
    'een voorgesteld besluit lezen dat alleen van Rijk en BGZJ is',
    (w, kring) => mag(w, 'lezen', { ...besluittekst(kring), alleenVoor: ['rijk', 'bgzj'] }),
    {
      vijfhoek: [...VOORBEREIDERS, 'Rijk', 'VWS', 'SZW', 'BGZJ', 'bestuurder van BGZJ'],
      rijk_vng: [...VOORBEREIDERS, 'Rijk', 'VWS', 'SZW'],
    },
  ],
  [
    'een voorgesteld besluit schrijven dat VNG inbrengt en alleen van Rijk is',
    (w, kring) => mag(w, 'schrijven', { ...besluittekst(kring), alleenVoor: ['rijk'] }),
    { vijfhoek: VOORBEREIDERS, rijk_vng: VOORBEREIDERS },
  ],
  [
    'notulen lezen voordat de besluitenlijst verzonden is',
    (w, kring) =>
      mag(w, 'lezen', { soort: 'notulen', kring, verzonden: false, afgezegd: false, alleenVoor: null }),
    { vijfhoek: VOORBEREIDERS, rijk_vng: VOORBEREIDERS },
  ],
  [
    'notulen lezen nadat de besluitenlijst verzonden is',
    (w, kring) =>
      mag(w, 'lezen', { soort: 'notulen', kring, verzonden: true, afgezegd: false, alleenVoor: null }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  [
    'notulen lezen van een punt dat alleen van Rijk is',
    (w, kring) =>
      mag(w, 'lezen', { soort: 'notulen', kring, verzonden: true, afgezegd: false, alleenVoor: ['rijk'] }),
    {
      vijfhoek: [...VOORBEREIDERS, 'Rijk', 'VWS', 'SZW'],
      rijk_vng: [...VOORBEREIDERS, 'Rijk', 'VWS', 'SZW'],
    },
  ],
  [
    'notulen schrijven',
    (w, kring) =>
      mag(w, 'schrijven', { soort: 'notulen', kring, verzonden: true, afgezegd: false, alleenVoor: null }),
    { vijfhoek: VOORBEREIDERS, rijk_vng: VOORBEREIDERS },
  ],
  // De eigen voorbereiding: alleen die ene partij, ook niet haar koepel, haar leden of wie het overleg voorbereidt.
  ...(['lezen', 'schrijven'] as const).flatMap((handeling): (typeof TABEL)[number][] => [
    [
      `de annotatie van VNG ${handeling}`,
      (w, kring) => mag(w, handeling, annotatie(kring, 'vng')),
      { vijfhoek: ['VNG', 'bestuurder van VNG'], rijk_vng: ['VNG', 'bestuurder van VNG'] },
    ],
    [
      `de annotatie van het Rijk ${handeling}: niet VWS`,
      (w, kring) => mag(w, handeling, annotatie(kring, 'rijk')),
      { vijfhoek: ['Rijk'], rijk_vng: ['Rijk'] },
    ],
    [
      `de annotatie van VWS ${handeling}: niet het Rijk`,
      (w, kring) => mag(w, handeling, annotatie(kring, 'vws')),
      { vijfhoek: ['VWS'], rijk_vng: ['VWS'] },
    ],
    [
      `de annotatie van BGZJ ${handeling}`,
      (w, kring) => mag(w, handeling, annotatie(kring, 'bgzj')),
      { vijfhoek: ['BGZJ', 'bestuurder van BGZJ'], rijk_vng: [] },
    ],
    [
      `de annotatie van BGZJ ${handeling} bij een punt dat alleen van Rijk is`,
      (w, kring) => mag(w, handeling, { ...annotatie(kring, 'bgzj'), alleenVoor: ['rijk'] }),
      { vijfhoek: [], rijk_vng: [] },
    ],
  ]),
  [
    'gremium lezen',
    (w, kring) => mag(w, 'lezen', { soort: 'gremium', kring }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  [
    'gremium beheren',
    (w, kring) => mag(w, 'beheren', { soort: 'gremium', kring }),
    { vijfhoek: ['secretaris'], rijk_vng: ['secretaris'] },
  ],
  ['ronde lezen', (w, k) => mag(w, 'lezen', ronde(k)), { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL }],
  [
    'zien wie in een ronde nog moet melden',
    (w, k) => mag(w, 'nabellen', ronde(k)),
    { vijfhoek: ['secretaris', 'programmabureau'], rijk_vng: ['secretaris', 'programmabureau'] },
  ],
  ...(['openen', 'leiden'] as const).map((handeling): (typeof TABEL)[number] => [
    `ronde ${handeling}`,
    (w, k) => mag(w, handeling, ronde(k)),
    { vijfhoek: ['programmabureau'], rijk_vng: ['programmabureau'] },
  ]),
  [
    'vragenlijst lezen',
    (w, kring) => mag(w, 'lezen', { soort: 'vragenlijst', kring }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  ...(['leiden', 'antwoordenZien'] as const).map((handeling): (typeof TABEL)[number] => [
    `vragenlijst ${handeling}`,
    (w, kring) => mag(w, handeling, { soort: 'vragenlijst', kring }),
    { vijfhoek: ['programmabureau'], rijk_vng: ['programmabureau'] },
  ]),
  ...([true, false] as const).map((meldt): (typeof TABEL)[number] => {
    const partijen = ['VNG', 'SBJ', 'BGZJ', 'Rijk', 'VWS', 'SZW'] as const;
    const wie = meldt ? [...partijen] : (['programmabureau', ...partijen] satisfies typeof ALLEN);
    return [
      `een lijst met ${meldt ? 'meldingen' : 'acties'} inlezen`,
      (w) => mag(w, 'maken', { soort: 'inlezing', meldt }),
      { vijfhoek: wie, rijk_vng: wie },
    ];
  }),
  [
    'gebeurtenis lezen',
    (w, kring) => mag(w, 'lezen', { soort: 'gebeurtenis', kring }),
    { vijfhoek: ALLEN, rijk_vng: AAN_TAFEL },
  ],
  [
    'waarop iets van BGZJ wacht',
    (w, kring) =>
      mag(w, 'wijzigen', {
        soort: 'afhankelijkheid',
        kring,
        eigenaren: new Set(['bgzj']),
        plan: { kring, deelnemers },
      }),
    { vijfhoek: [...SCHRIJVERS, 'BGZJ'], rijk_vng: ['programmabureau', 'VNG', 'Rijk', 'VWS'] },
  ],
  [
    'VNG schort op',
    (w, kring) => mag(w, 'opschorten', { soort: 'opschorting', kring, partij: 'vng' }),
    { vijfhoek: ['VNG'], rijk_vng: ['VNG'] },
  ],
  // Een opgave zit in geen kring.
  [
    'opgave lezen',
    (w) => mag(w, 'lezen', { soort: 'opgave', trekkers }),
    { vijfhoek: ALLEN, rijk_vng: ALLEN },
  ],
  [
    'over de opgave oordelen',
    (w) => mag(w, 'oordelen', { soort: 'opgave', trekkers }),
    { vijfhoek: ['VNG', 'SBJ'], rijk_vng: ['VNG', 'SBJ'] },
  ],
];

describe.each(['vijfhoek', 'rijk_vng'] as const)('in kring %s', (kring) => {
  it.each(TABEL)('%s', (_, vraag, verwacht) => {
    expect(ALLEN.filter((naam) => vraag(WIE[naam], kring)).sort()).toEqual(verwacht[kring].toSorted());
  });
});

it('een actie maken vraagt het aan het plan: buiten de kring van het plan kan het niet', () => {
  const ding = {
    soort: 'actie',
    kring: 'vijfhoek',
    eigenaarPartij: 'sbj',
    plan: { kring: 'rijk_vng', deelnemers },
  } as const;
  expect(mag(WIE.SBJ, 'maken', ding)).toBe(false);
  expect(mag(WIE.VNG, 'maken', ding)).toBe(true);
});

it('een handeling die niet bij het ding hoort compileert niet', () => {
  // @ts-expect-error een afspraak heeft vaste tekst
  expect(() => mag(WIE.VNG, 'schrijven', { soort: 'afspraak', kring: 'vijfhoek' })).toThrow();
});

describe('deelname aan een opgave', () => {
  it('geldt voor genoemden, leden over alle lagen en koepels, niet voor zusters', () => {
    expect([...deelnemers].sort()).toEqual([
      'gemeenten',
      'nvvp',
      'professionals',
      'rijk',
      'sbj',
      'vng',
      'vws',
    ]);
    expect([...trekkers].sort()).toEqual(['gemeenten', 'nvvp', 'professionals', 'sbj', 'vng']);
  });
});
