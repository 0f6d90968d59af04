import type { Kysely } from 'kysely';
import { type NieuweActie, voegActieToe } from '#db/queries/actie.ts';
import { voegGebruikerToe } from '#db/queries/gebruiker.ts';
import type { NieuweMelding } from '#db/queries/melding.ts';
import { voegOverlegToe } from '#db/queries/overleg.ts';
import type { Database } from '#db/tables.ts';
import type { Planning } from '#domain/planning/planning.ts';

export const PLANNING: Planning = { soort: 'klaar', jaar: 2026, kwartaal: 2, totJaar: null, bron: 'Q2 2026' };

const plan = {
  plan_soort: 'klaar',
  plan_jaar: 2026,
  plan_kwartaal: 2,
  plan_tot_jaar: null,
  plan_bron: 'Q2 2026',
} as const;
const GEEN = {
  oorspr_soort: null,
  oorspr_jaar: null,
  oorspr_kwartaal: null,
  oorspr_tot_jaar: null,
  oorspr_bron: null,
};

/** Een klein programma met in beide kringen iets: twee afspraken, twee deelstatussen, twee gremia en een gebruiker. */
export async function vulProgramma(db: Kysely<Database>) {
  const partij = { afkorting: null, geleding: 'overig', soort: 'organisatie', lid_van: null } as const;
  await db
    .insertInto('partij')
    .values([
      { ...partij, slug: 'vng', naam: 'Vereniging van Nederlandse Gemeenten', afkorting: 'VNG', volgorde: 1 },
      { ...partij, slug: 'rijk', naam: 'Rijk', volgorde: 2 },
      { ...partij, slug: 'sbj', naam: 'Samenwerkende Beroepsverenigingen Jeugd', lid_van: null, volgorde: 3 },
    ])
    .execute();
  await db
    .insertInto('opgave')
    .values({ nr: 2, titel: 'Lokale teams', doel: 'Dichtbij', paragrafen: '["2.3"]' })
    .execute();
  await db
    .insertInto('opgave_partij')
    .values([
      { opgave_nr: 2, partij: 'vng', rol: 'trekker', volgorde: 2 },
      { opgave_nr: 2, partij: 'rijk', rol: 'trekker', volgorde: 1 },
      { opgave_nr: 2, partij: 'sbj', rol: 'betrokken', volgorde: 1 },
    ])
    .execute();
  const afspraak = {
    paragraaf: '2.3',
    opgave_nr: 2,
    toelichting: '',
    afgeleid: '["opgave"]',
    bron_regel: 7,
    ...plan,
  };
  await db
    .insertInto('afspraak')
    .values([
      { ...afspraak, id: 'geld', volgorde: 1, titel: 'Geld', hoort_bij: null, kring: 'rijk_vng' },
      { ...afspraak, id: 'open', volgorde: 2, titel: 'Open', hoort_bij: 'geld', kring: 'vijfhoek' },
    ])
    .execute();
  await db
    .insertInto('afspraak_partij')
    .values([
      { afspraak_id: 'open', partij: 'sbj', rol: 'verantwoordelijk', volgorde: 2 },
      { afspraak_id: 'open', partij: 'vng', rol: 'verantwoordelijk', volgorde: 1 },
      { afspraak_id: 'open', partij: 'rijk', rol: 'betrokken', volgorde: 1 },
    ])
    .execute();
  const deel = {
    rol: 'verantwoordelijk',
    onderdeel: '',
    antwoordtype: 'voortgang',
    ...plan,
    ...GEEN,
  } as const;
  const delen = await db
    .insertInto('deelstatus')
    .values([
      { ...deel, afspraak_id: 'open', partij: 'vng', groep: 1 },
      { ...deel, afspraak_id: 'geld', partij: 'rijk', groep: 0 },
    ])
    .returning(['id', 'afspraak_id'])
    .execute();
  const gremium = { niveau: 'bestuurlijk', per_jaar_min: 2, onderwerp: 'Jeugd', paragraaf: '4.4' } as const;
  await db
    .insertInto('gremium')
    .values([
      { ...gremium, slug: 'bo-jeugd', naam: 'BO Jeugd', kring: 'vijfhoek', volgorde: 1 },
      { ...gremium, slug: 'bo-rijk-vng', naam: 'BO Rijk-VNG', kring: 'rijk_vng', volgorde: 2 },
    ])
    .execute();
  await db
    .insertInto('gremium_partij')
    .values([
      { gremium: 'bo-jeugd', partij: 'vng', volgorde: 2 },
      { gremium: 'bo-jeugd', partij: 'rijk', volgorde: 1 },
    ])
    .execute();
  const gebruikerId = await voegGebruikerToe(db, {
    email: 'Vng@Demo.example',
    naam: 'Vera',
    rol: 'partij',
    partij: 'vng',
    wachtwoordHash: 'hash',
    demo: true,
  });
  const deelId = (afspraakId: string) => delen.find((rij) => rij.afspraak_id === afspraakId)?.id ?? 0;
  return { gebruikerId, deelOpen: deelId('open'), deelGeld: deelId('geld') };
}

export function nieuweActie(anders: Partial<NieuweActie> = {}): NieuweActie {
  return {
    opgaveNr: 2,
    afspraakId: 'open',
    titel: 'Team beginnen',
    eigenaarPartij: 'vng',
    eigenaarPersoon: 'Vera',
    planning: PLANNING,
    kanAlvast: '',
    kring: 'vijfhoek',
    gemaaktOp: '2026-01-05T09:00:00.000Z',
    gemaaktDoor: null,
    ...anders,
  };
}

export function nieuweMelding(
  anders: Partial<NieuweMelding> & Pick<NieuweMelding, 'onderwerp'>,
): NieuweMelding {
  return {
    partij: 'vng',
    gebruikerId: null,
    datum: '2026-03-01',
    vastgelegdOp: '2026-03-01T10:00:00.000Z',
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
    vraagId: null,
    corrigeert: null,
    via: null,
    ...anders,
  };
}

/** Een actie met vaste inhoud, voor tests waarin alleen het nummer telt. */
export const maakActie = (db: Kysely<Database>, anders: Partial<NieuweActie> = {}) =>
  voegActieToe(db, nieuweActie(anders));

export async function maakOverleg(
  db: Kysely<Database>,
  datum: string,
  gremium: 'bo-jeugd' | 'bo-rijk-vng' = 'bo-jeugd',
): Promise<number> {
  const kring = gremium === 'bo-jeugd' ? 'vijfhoek' : 'rijk_vng';
  const id = await voegOverlegToe(db, {
    gremium,
    datum,
    begin: '10:00',
    eind: '12:00',
    plaats: 'Utrecht',
    peildatum: datum,
    kring,
  });
  if (id === null) throw new Error(`Op ${datum} staat al een overleg van ${gremium}.`);
  return id;
}
