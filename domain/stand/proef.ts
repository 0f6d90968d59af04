import fc from 'fast-check';
import type { Actie } from '../actie/actie.ts';
import type { Afspraak, Deelstatus } from '../afspraak/afspraak.ts';
import { type Besluit, UITKOMSTEN } from '../besluit/besluit.ts';
import { type Melding, type Sleutel, VOORTGANGEN } from '../melding/melding.ts';
import type { Gremium, Overleg, Statusronde, Toezegging } from '../overleg/overleg.ts';
import type { Partij } from '../partij/partij.ts';
import { GEEN_PLANNING, type Kwartaal, PLANNING_SOORTEN, type Planning } from '../planning/planning.ts';
import { KRINGEN } from '../policy/kring.ts';
import { LICHTEN } from '../verkeerslicht/verkeerslicht.ts';
import type { Afhankelijkheid, Knoop, Opschorting } from '../wachten/wachten.ts';
import type { PlanStand, Snapshot } from './snapshot.ts';

/** Gegevens voor tests van de regels: fabrieken met gewone waarden, en willekeurige snapshots voor fast-check. */

export const PEILDATUM = '2026-11-30';

/** Een overleg van het BO Jeugd waarvan de agenda nog concept is. */
export const OVERLEG: Overleg = {
  id: 4,
  gremium: 'bo-jeugd',
  datum: '2026-12-10',
  begin: '13:00',
  eind: '15:00',
  plaats: 'Den Haag',
  peildatum: PEILDATUM,
  kring: 'vijfhoek',
  bevrorenOp: null,
  nummer: null,
  begonnenOp: null,
  geeindigdOp: null,
  lijstRondgestuurdOp: null,
  lijstReagerenTot: null,
  definitiefOp: null,
  afzegging: null,
  herzieningen: 0,
};

/** Een besluit van `OVERLEG`, zonder termijn. */
export const BESLUIT: Besluit = {
  id: 1,
  overlegId: OVERLEG.id,
  agendapuntId: null,
  nr: null,
  uitkomst: 'aangenomen',
  tekst: 'Stel het plan vast',
  toelichting: '',
  termijn: null,
  kring: 'vijfhoek',
  alleenVoor: null,
  partijen: ['vng'],
  acties: [],
  nagekomenOp: null,
  vervallenOp: null,
  afloop: '',
  versie: 1,
};

/** Een openstaande toezegging zonder termijn, uit een programmabestand. */
export const TOEZEGGING: Toezegging = {
  id: 1,
  van: 'rijk',
  aan: 'vng',
  inhoud: 'Een brief sturen',
  termijn: null,
  nagekomenOp: null,
  kring: 'vijfhoek',
  overlegId: null,
  agendapuntId: null,
  nr: null,
  voorwaarde: '',
  alleenVoor: null,
  vanBevestigdOp: null,
  aanBevestigdOp: null,
  vervallenOp: null,
  afloop: '',
  versie: 1,
};

const partij = (slug: string, geleding: Partij['geleding'], lidVan: string | null = null): Partij => ({
  slug,
  naam: slug.toUpperCase(),
  afkorting: null,
  geleding,
  soort: 'organisatie',
  lidVan,
});

export const PARTIJEN: Partij[] = [
  partij('clienten', 'clienten'),
  partij('professionals', 'professionals'),
  partij('sbj', 'professionals', 'professionals'),
  partij('nvvp', 'professionals', 'sbj'),
  partij('aanbieders', 'aanbieders'),
  partij('bgzj', 'aanbieders', 'aanbieders'),
  partij('gemeenten', 'gemeenten'),
  partij('vng', 'gemeenten', 'gemeenten'),
  partij('rijk', 'rijk'),
  partij('vws', 'rijk', 'rijk'),
  partij('szw', 'rijk', 'rijk'),
  partij('nji', 'overig'),
];

export const BO_JEUGD: Gremium = {
  slug: 'bo-jeugd',
  naam: 'BO Jeugd',
  niveau: 'bestuurlijk',
  perJaarMin: 2,
  deelnemers: ['clienten', 'sbj', 'bgzj', 'vng', 'rijk'],
  onderwerp: '',
  paragraaf: '4.4',
  kring: 'vijfhoek',
};
export const BO_RIJK_VNG: Gremium = {
  ...BO_JEUGD,
  slug: 'bo-rijk-vng',
  naam: 'BO Rijk-VNG',
  perJaarMin: 1,
  deelnemers: ['rijk', 'vng'],
  kring: 'rijk_vng',
};

export const RONDE: Statusronde = {
  id: 7,
  naam: 'Ronde najaar 2026',
  peildatum: PEILDATUM,
  van: '2026-11-01',
  tot: '2026-11-25',
  overlegId: null,
  kring: 'vijfhoek',
  opgaven: [],
  partijen: [],
  geslotenOp: null,
  bevrorenOp: null,
  versie: 1,
};

export function gepland(
  soort: Planning['soort'],
  jaar: number | null,
  kwartaal: Kwartaal | null = null,
): Planning {
  return { ...GEEN_PLANNING, soort, jaar, kwartaal };
}

export function afspraak(id: string, over: Partial<Afspraak> = {}): Afspraak {
  return {
    id,
    paragraaf: '2.3.1',
    volgorde: 1,
    opgaveNr: 2,
    titel: `Afspraak ${id}`,
    toelichting: '',
    hoortBij: null,
    verantwoordelijk: ['vng'],
    betrokken: [],
    planning: GEEN_PLANNING,
    kring: 'vijfhoek',
    afgeleid: [],
    bronRegel: 1,
    ...over,
  };
}

export function deel(id: number, afspraakId: string, over: Partial<Deelstatus> = {}): Deelstatus {
  return {
    id,
    afspraakId,
    partij: 'vng',
    rol: 'verantwoordelijk',
    onderdeel: '',
    antwoordtype: 'voortgang',
    planning: GEEN_PLANNING,
    oorspronkelijk: null,
    groep: false,
    ...over,
  };
}

export function actie(id: number, over: Partial<Actie> = {}): Actie {
  return {
    id,
    opgaveNr: 2,
    afspraakId: null,
    titel: `Actie ${id}`,
    eigenaarPartij: 'vng',
    eigenaarPersoon: '',
    planning: GEEN_PLANNING,
    oorspronkelijk: null,
    kanAlvast: '',
    kring: 'vijfhoek',
    gemaaktOp: '2026-01-05T09:00:00.000Z',
    versie: 1,
    ...over,
  };
}

let meldingen = 0;

export function melding(onderwerp: Sleutel, over: Partial<Melding> = {}): Melding {
  meldingen += 1;
  return {
    id: meldingen,
    onderwerp,
    partij: 'vng',
    door: null,
    datum: '2026-11-10',
    vastgelegdOp: '2026-11-10T09:00:00.000Z',
    voortgang: 'mee_bezig',
    verdeling: null,
    bekendNietAf: false,
    licht: 'groen',
    toelichting: '',
    nodig: '',
    nodigVan: [],
    gevraagdBesluit: '',
    volgendeStap: '',
    voorlopig: false,
    rondeId: null,
    corrigeert: null,
    via: null,
    ...over,
  };
}

export function wacht(id: number, van: Knoop, op: Knoop): Afhankelijkheid {
  return { id, van, op, aard: 'na', reden: 'eerst dat' };
}

export function snapshot(over: Partial<Snapshot> = {}): Snapshot {
  return {
    peildatum: PEILDATUM,
    kringen: KRINGEN,
    partijen: PARTIJEN,
    opgaven: [1, 2, 3].map((nr) => ({
      nr,
      titel: `Opgave ${nr}`,
      doel: '',
      paragrafen: [],
      trekkers: ['vng'],
      betrokken: [],
    })),
    afspraken: [],
    deelstatussen: [],
    acties: [],
    meldingen: [],
    vorigeMeldingen: [],
    vorigOverlegDatum: null,
    afhankelijkheden: [],
    opschortingen: [],
    besluiten: [],
    toezeggingen: [],
    oordelen: [],
    plannen: [],
    gremia: [BO_JEUGD, BO_RIJK_VNG],
    overleggen: [],
    ronde: null,
    ...over,
  };
}

const slug = fc.constantFrom(...PARTIJEN.map((p) => p.slug));
const kring = fc.constantFrom(...KRINGEN);
const dag = fc.constantFrom('2023-12-31', '2026-05-31', '2026-06-18', '2026-11-10', PEILDATUM, '2027-03-01');

export const willekeurigePlanning: fc.Arbitrary<Planning> = fc.record({
  soort: fc.constantFrom(...PLANNING_SOORTEN),
  jaar: fc.option(fc.integer({ min: 2023, max: 2029 })),
  kwartaal: fc.option(fc.constantFrom<Kwartaal[]>(1, 2, 3, 4)),
  totJaar: fc.option(fc.integer({ min: 2023, max: 2029 })),
  bron: fc.constant(null),
});

export const willekeurigAntwoord = fc.oneof(
  fc.record({
    voortgang: fc.constantFrom(...VOORTGANGEN),
    verdeling: fc.constant(null),
    bekendNietAf: fc.boolean(),
  }),
  fc.record({
    voortgang: fc.constant(null),
    verdeling: fc.dictionary(fc.constantFrom(...VOORTGANGEN), fc.integer({ min: 0, max: 100 })),
    bekendNietAf: fc.constant(false),
  }),
);

function willekeurigeMelding(onderwerp: Sleutel, id: number): fc.Arbitrary<Melding> {
  return fc
    .record({
      antwoord: willekeurigAntwoord,
      licht: fc.constantFrom(...LICHTEN),
      datum: dag,
      gevraagdBesluit: fc.constantFrom('', '', 'Stemt het overleg in?'),
      rondeId: fc.constantFrom(null, RONDE.id),
    })
    .map(({ antwoord, ...rest }) => ({ ...melding(onderwerp), id, ...antwoord, ...rest }));
}

const veel = <T>(min: number, max: number, maak: (nr: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.integer({ min, max }).chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => maak(i + 1))));

/** Een snapshot met van alles: kringen, kringen in het wachten, opschortingen, verdelingen, rondes. */
export const willekeurigeSnapshot: fc.Arbitrary<Snapshot> = fc
  .record({
    afspraken: veel(0, 6, (nr) =>
      fc
        .record({ opgaveNr: fc.integer({ min: 1, max: 3 }), planning: willekeurigePlanning, kring })
        .map((over) => afspraak(`a${nr}`, { volgorde: nr, ...over })),
    ),
    acties: veel(0, 6, (nr) =>
      fc
        .record({
          opgaveNr: fc.integer({ min: 1, max: 3 }),
          planning: willekeurigePlanning,
          kring,
          eigenaarPartij: slug,
        })
        .map((over) => actie(nr, over)),
    ),
  })
  .chain(({ afspraken, acties }) => {
    const knopen: Knoop[] = [
      ...afspraken.map(({ id }): Knoop => `afspraak:${id}`),
      ...acties.map(({ id }): Knoop => `actie:${id}`),
    ];
    const delen =
      afspraken.length === 0
        ? fc.constant<Deelstatus[]>([])
        : veel(0, 10, (nr) =>
            fc
              .record({
                afspraakId: fc.constantFrom(...afspraken.map(({ id }) => id)),
                partij: slug,
                onderdeel: fc.constantFrom('', 'het eerste deel'),
                planning: willekeurigePlanning,
              })
              .map(({ afspraakId, ...over }) => deel(nr, afspraakId, over)),
          );
    return delen.chain((deelstatussen) => {
      const sleutels: Sleutel[] = [
        ...deelstatussen.map(({ id }): Sleutel => `deelstatus:${id}`),
        ...acties.map(({ id }): Sleutel => `actie:${id}`),
      ];
      const meldingenOver = (vanaf: number) =>
        fc
          .tuple(...sleutels.map((sleutel, i) => fc.option(willekeurigeMelding(sleutel, vanaf + i))))
          .map((lijst) => lijst.filter((m): m is Melding => m !== null));
      return fc
        .record({
          meldingen: meldingenOver(1),
          vorigeMeldingen: meldingenOver(1000),
          afhankelijkheden: lijnen(knopen),
          opschortingen: opschortingen(knopen),
          besluiten: veel(0, 3, besluit),
          toezeggingen: veel(0, 3, toezegging),
          overleggen: zittingen,
          plannen: veel(0, 2, plan),
          ronde: fc.constantFrom(null, RONDE, { ...RONDE, tot: '2026-12-05' }),
          vorigOverlegDatum: fc.constantFrom(null, '2026-06-18'),
        })
        .map((rest) => snapshot({ afspraken, acties, deelstatussen, ...rest }));
    });
  });

function lijnen(knopen: Knoop[]): fc.Arbitrary<Afhankelijkheid[]> {
  if (knopen.length < 2) return fc.constant([]);
  const knoop = fc.constantFrom(...knopen);
  return veel(0, 10, (nr) => fc.tuple(knoop, knoop).map(([van, op]) => wacht(nr, van, op)));
}

function opschortingen(knopen: Knoop[]): fc.Arbitrary<Opschorting[]> {
  if (knopen.length === 0) return fc.constant([]);
  return veel(0, 2, (id) =>
    fc
      .record({ knoop: fc.constantFrom(...knopen), partij: slug, van: dag, tot: fc.option(dag) })
      .map((o) => ({ id, voorwaarde: 'Eerst geld.', ...o })),
  );
}

/** Van elk gremium een overleg van eerder, met of zonder definitieve besluitenlijst. */
const zittingen: fc.Arbitrary<Overleg[]> = fc
  .tuple(fc.option(moment()), fc.option(moment()))
  .map((definitief) =>
    [BO_JEUGD, BO_RIJK_VNG].map(({ slug: gremium, kring }, i) => ({
      ...OVERLEG,
      id: i + 1,
      gremium,
      kring,
      nummer: 1,
      datum: '2026-06-18',
      definitiefOp: definitief[i] ?? null,
    })),
  );

function moment(): fc.Arbitrary<string> {
  return dag.map((op) => `${op}T09:00:00.000Z`);
}

const zitting = fc.constantFrom(
  { kring: 'vijfhoek' as const, overlegId: 1 },
  { kring: 'rijk_vng' as const, overlegId: 2 },
);

export function besluit(id: number): fc.Arbitrary<Besluit> {
  return fc
    .record({
      zitting,
      uitkomst: fc.constantFrom(...UITKOMSTEN),
      termijn: fc.option(dag),
      nagekomenOp: fc.option(dag),
      vervallenOp: fc.option(dag),
      partijen: fc.uniqueArray(slug, { maxLength: 2 }),
      acties: fc.uniqueArray(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
      alleenVoor: fc.option(fc.constant(['vng', 'rijk'])),
    })
    .map(({ zitting, ...rest }) => ({ ...BESLUIT, id, nr: id, ...zitting, ...rest }));
}

export function toezegging(id: number): fc.Arbitrary<Toezegging> {
  return fc
    .record({
      zitting: fc.oneof(fc.record({ kring, overlegId: fc.constant(null) }), zitting),
      van: slug,
      aan: slug,
      termijn: fc.option(dag),
      nagekomenOp: fc.option(dag),
      vervallenOp: fc.option(dag),
      vanBevestigdOp: fc.option(moment()),
      aanBevestigdOp: fc.option(moment()),
    })
    .map(({ zitting, ...rest }) => ({ ...TOEZEGGING, id, ...zitting, ...rest }));
}

function plan(nr: number): fc.Arbitrary<PlanStand> {
  return fc
    .record({ status: fc.constantFrom<PlanStand['status'][]>('in_bewerking', 'ter_vaststelling'), kring })
    .map((p) => ({ documentId: `plan-opgave-${nr}`, opgaveNr: nr, titel: `Plan ${nr}`, ...p }));
}
