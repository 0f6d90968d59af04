import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import type { Kysely } from 'kysely';
import type { Database } from '#db/tables.ts';
import { bouwAlsNodig } from '#server/bouw.ts';

/** Wat er op de plaats van een parameter komt. */
export interface Vulling {
  /** Het begin van een route tot en met een parameter, met de nummers om te proberen. */
  nummers: ReadonlyMap<string, readonly string[]>;
  /** De punten op elke agenda. */
  punten: ReadonlyMap<string, readonly string[]>;
}

/** Elke route uit `app/routes.ts` waar iets te lezen is, zoals hij daar staat; de eerste pagina heet leeg. */
export async function leesbareRoutes(): Promise<string[]> {
  const build: ServerBuild = await import(join(await bouwAlsNodig(() => undefined), 'server/index.js'));
  return Object.values(build.routes).flatMap((route) => {
    if (!route || (!route.path && !route.index)) return [];
    return route.module.loader || route.module.default ? [route.path ?? ''] : [];
  });
}

/** De nummers van alles wat er nu is, ook van wat een geheim is: wie er niet van mag weten krijgt er 404 op. */
export async function vulling(db: Kysely<Database>, geheim: { afspraak: string }): Promise<Vulling> {
  const ids = async (tabel: 'opschorting' | 'document_versie' | 'besluit' | 'toezegging' | 'vragenlijst') =>
    (await db.selectFrom(tabel).select('id').orderBy('id').execute()).map(({ id }) => String(id));
  const acties = await db.selectFrom('actie').select(['id', 'kring']).orderBy('id').execute();
  const eersteEnGeheim = [acties[0], ...acties.filter(({ kring }) => kring === 'rijk_vng').slice(-2)].flatMap(
    (actie) => (actie ? [String(actie.id)] : []),
  );
  const gremia = await db.selectFrom('gremium').select('slug').execute();
  const overleggen = await db
    .selectFrom('overleg')
    .select('id')
    .where((eb) =>
      eb.exists(eb.selectFrom('agendapunt').select('id').whereRef('overleg_id', '=', 'overleg.id')),
    )
    .execute();
  const ronde = await db
    .selectFrom('statusronde')
    .select('id')
    .where('sleutel', '=', 'demo-ronde')
    .executeTakeFirstOrThrow();
  const versies = await ids('document_versie');
  const agendapunten = await db
    .selectFrom('agendapunt')
    .select(['id', 'overleg_id'])
    .where('overleg_id', 'is not', null)
    .execute();
  const punten = new Map(
    overleggen.map(({ id }) => [
      String(id),
      agendapunten.filter(({ overleg_id }) => overleg_id === id).map((punt) => String(punt.id)),
    ]),
  );
  const nummers = new Map<string, readonly string[]>([
    ['opgaven/:nr', ['2']],
    ['opgaven/:nr/plan/versies/:id', versies.slice(-1)],
    ['opgaven/:nr/plan/draden/:id', ['geen']],
    ['afspraken/:id', ['2.3.1-1', '3-1', geheim.afspraak]],
    ['acties/:id', eersteEnGeheim],
    ['register/gewijzigd/:id', ['1']],
    ['inlezen/:id', ['1']],
    ['opschortingen/:id', await ids('opschorting')],
    ['besluiten/:id', await ids('besluit')],
    ['toezeggingen/:id', await ids('toezegging')],
    ['vragenlijsten/:id', ['999999', ...(await ids('vragenlijst'))]],
    ['vragenlijsten/:id/respondenten/:wie', ['1']],
    ['vragenlijsten/:id/inlezen/:invoer', ['1']],
    ['overleggen/:id', overleggen.map(({ id }) => String(id))],
    [
      'overleggen/:id/stukken/:kenmerk',
      [
        '000000000000',
        ...(await db.selectFrom('pakketversie').select('sha256').execute()).map(({ sha256 }) =>
          sha256.slice(0, 12),
        ),
      ],
    ],
    ['gremia/:slug', gremia.map(({ slug }) => slug).filter((slug) => slug.startsWith('bo-'))],
    ['rondes/:id', [String(ronde.id)]],
    ['berichten/:id', ['1']],
    ['agenda/:token', ['verzonnen.ics']],
  ]);
  return { nummers, punten };
}

/** Wat er achter het adres kan staan; een route die hier niet in staat wordt alleen zonder gevraagd. */
const VRAGEN: Readonly<Record<string, readonly string[]>> = {
  zoeken: ['?q=kwik', '?q=zwavel', '?partij=vng'],
  register: ['?zoek=kwik', '?opgave=2&partij=vng'],
  'register/bestand': ['?vorm=csv', '?vorm=xlsx&opgave=2'],
  'register/weergaven': ['?zoek=opgave%3D2'],
  wachten: ['', '?partij=vng', '?partij=sbj'],
  'wachten/zoeken': ['.data?van=actie:1&zoek=kwik'],
  beelden: ['', '?opgave=2'],
  'beelden/bestand': ['matrix', 'tijdlijn', 'lichten', 'opbouw'].map((beeld) => `?beeld=${beeld}&vorm=csv`),
  'opgaven/:nr/plan/waarden': ['.data'],
  'opgaven/:nr/plan/draden': ['.data'],
  'opgaven/:nr/plan/vaststelling': ['.data'],
  'opgaven/:nr/plan/uitvoer': ['?vorm=md'],
  'opgaven/:nr/plan/vergelijken': ['?van=1&naar=nu'],
  'acties/:id/rij': ['.data'],
  'acties/nieuw': ['?opgave=2'],
  'overleggen/:id': ['', '?toon=weggelaten'],
  'overleggen/:id/stukken/:kenmerk/bestand': ['?vorm=pdf', '?vorm=docx'],
  'besluiten/bestand': ['?vorm=csv'],
  'rondes/:id/mail': ['?soort=herinnering'],
};

/** De adressen van een route. @throws als een parameter nieuw is: geef dan hierboven een nummer om te proberen. */
export function adressen(route: string, { nummers, punten }: Vulling): string[] {
  let paden = [''];
  let begin = '';
  for (const deel of route.split('/')) {
    begin = begin === '' ? deel : `${begin}/${deel}`;
    paden = paden.flatMap((pad) => {
      const keuzes = deel === ':punt' ? punten.get(pad.split('/')[2] ?? '') : nummers.get(begin);
      if (!keuzes && deel.startsWith(':'))
        throw new Error(`De route ${route} heeft een nieuwe parameter: geef een nummer bij ${begin}.`);
      return (keuzes ?? [deel]).map((keuze) => `${pad}/${keuze}`);
    });
  }
  return paden.flatMap((pad) => (VRAGEN[route] ?? ['']).map((vraag) => pad + vraag));
}
