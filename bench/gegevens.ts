import { readFile } from 'node:fs/promises';
import type { Insertable, Transaction } from 'kysely';
import { laadProgrammaIn } from '#db/programma/laad.ts';
import type { Database } from '#db/tables.ts';
import type { Db } from '#db/verbinding.ts';
import { plusDagen } from '#domain/datum/datum.ts';

export interface Omvang {
  afspraken: number;
  acties: number;
  meldingen: number;
}

const PARTIJEN = ['clienten', 'sbj', 'bgzj', 'vng', 'rijk', 'gemeenten', 'aanbieders'];
const VOORTGANG = ['niet_begonnen', 'mee_bezig', 'mee_bezig', 'bijna_klaar', 'afgerond'] as const;
const LICHT = ['groen', 'groen', 'oranje', 'rood', 'grijs'] as const;
const STUK = 500;

/** Een vaste rij getallen uit een zaadje: elke meting krijgt dezelfde gegevens. */
function toeval(zaad: number): (n: number) => number {
  let staat = zaad;
  return (n) => {
    staat = (Math.imul(staat, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((staat / 2 ** 32) * n);
  };
}

/** Vult een lege opslag met zoveel afspraken, acties en meldingen, één overleg en één lopende ronde. */
export async function vul(
  { kysely }: Db,
  omvang: Omvang,
  vandaag: string,
  wachtwoordHash: string,
): Promise<void> {
  const programma: unknown = JSON.parse(
    await readFile(new URL('../db/programma/hervormingsagenda.json', import.meta.url), 'utf8'),
  );
  const basis = { ...kies(programma, ['partijen', 'opgaven', 'gremia']), naam: 'bench' };
  await kysely.transaction().execute(async (trx) => {
    const uitkomst = await laadProgrammaIn(trx, JSON.stringify(basis), { nu: new Date() });
    if (!uitkomst.ok) throw new Error(uitkomst.fouten.map(({ zin }) => zin).join('\n'));
    await mensen(trx, wachtwoordHash);
    await overleg(trx, vandaag);
    await inhoud(trx, omvang, vandaag);
  });
}

function kies(bron: unknown, namen: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(Object(bron)).filter(([naam]) => namen.includes(naam)));
}

async function mensen(trx: Transaction<Database>, wachtwoord_hash: string): Promise<void> {
  const mens = { wachtwoord_hash, demo: 1 };
  await trx
    .insertInto('gebruiker')
    .values([
      { ...mens, email: 'secretaris@demo.example', naam: 'Secretaris', rol: 'secretaris', partij: null },
      { ...mens, email: 'vng@demo.example', naam: 'VNG', rol: 'partij', partij: 'vng' },
    ])
    .execute();
}

async function overleg(trx: Transaction<Database>, vandaag: string): Promise<void> {
  const gedeeld = {
    gremium: 'bo-jeugd',
    begin: '10:00',
    eind: '12:00',
    plaats: '',
    kring: 'vijfhoek',
    versie: 1,
  } as const;
  const leeg = { bevroren_op: null, stuk: null, stuk_sha256: null };
  const [, volgend] = await trx
    .insertInto('overleg')
    .values([
      { ...gedeeld, ...leeg, datum: plusDagen(vandaag, -150), peildatum: plusDagen(vandaag, -160) },
      { ...gedeeld, ...leeg, datum: plusDagen(vandaag, 20), peildatum: plusDagen(vandaag, 10) },
    ])
    .returning('id')
    .execute();
  await trx
    .insertInto('statusronde')
    .values({
      sleutel: null,
      naam: 'Ronde',
      peildatum: plusDagen(vandaag, 10),
      van: plusDagen(vandaag, -30),
      tot: plusDagen(vandaag, 10),
      overleg_id: volgend?.id ?? null,
    })
    .execute();
}

async function inhoud(trx: Transaction<Database>, omvang: Omvang, vandaag: string): Promise<void> {
  const kans = toeval(2028);
  const een = <T>(lijst: readonly [T, ...T[]] | readonly T[]): T => lijst[kans(lijst.length)] as T;
  const planning = () => ({
    plan_soort: een(['klaar', 'klaar', 'start', 'onbekend'] as const),
    plan_jaar: 2024 + kans(5),
    plan_kwartaal: een([1, 2, 3, 4] as const),
    plan_tot_jaar: null,
    plan_bron: null,
  });
  const oorspronkelijk = {
    oorspr_soort: null,
    oorspr_jaar: null,
    oorspr_kwartaal: null,
    oorspr_tot_jaar: null,
    oorspr_bron: null,
  };

  const afspraken = Array.from(
    { length: omvang.afspraken },
    (_, i): Insertable<Database['afspraak']> => ({
      id: `b-${i}`,
      paragraaf: `2.${1 + (i % 8)}.${1 + (i % 9)}`,
      volgorde: i,
      opgave_nr: 1 + (i % 6),
      titel: `Afspraak nummer ${i} over stevige lokale teams`,
      toelichting: 'Partijen spreken af dat dit gebeurt.',
      hoort_bij: null,
      kring: 'vijfhoek',
      afgeleid: '[]',
      bron_regel: i,
      ...planning(),
    }),
  );
  await inStukken(afspraken, (stuk) => trx.insertInto('afspraak').values(stuk).execute());

  const delen = afspraken.flatMap(({ id }, i) =>
    [PARTIJEN[i % 7] ?? 'vng', PARTIJEN[(i + 3) % 7] ?? 'rijk'].map(
      (partij): Insertable<Database['deelstatus']> => ({
        afspraak_id: id,
        partij,
        rol: 'verantwoordelijk',
        onderdeel: '',
        antwoordtype: 'voortgang',
        groep: 0,
        ...planning(),
        ...oorspronkelijk,
      }),
    ),
  );
  await inStukken(delen, (stuk) => trx.insertInto('deelstatus').values(stuk).execute());

  const acties = Array.from(
    { length: omvang.acties },
    (_, i): Insertable<Database['actie']> => ({
      sleutel: null,
      opgave_nr: 1 + (i % 6),
      afspraak_id: null,
      titel: `Actie nummer ${i} voor de invoering`,
      eigenaar_partij: een(PARTIJEN),
      eigenaar_persoon: 'Iemand',
      kan_alvast: '',
      kring: 'vijfhoek',
      gemaakt_door: null,
      gemaakt_op: `${plusDagen(vandaag, -300)}T09:00:00.000Z`,
      versie: 1,
      ...planning(),
      ...oorspronkelijk,
    }),
  );
  await inStukken(acties, (stuk) => trx.insertInto('actie').values(stuk).execute());
  const lijnen = Array.from({ length: Math.floor(omvang.acties / 10) }, (_, i) => ({
    van_actie: 2 + i * 7 < omvang.acties ? 2 + i * 7 : 2,
    op_actie: 1 + i,
    van_afspraak: null,
    op_afspraak: null,
    aard: 'na' as const,
    reden: 'volgt erop',
  })).filter(({ van_actie, op_actie }) => van_actie > op_actie);
  await inStukken(lijnen, (stuk) => trx.insertInto('afhankelijkheid').values(stuk).execute());

  const onderwerpen = omvang.acties + delen.length;
  const meldingen = Array.from({ length: omvang.meldingen }, (_, i): Insertable<Database['melding']> => {
    const nummer = i % onderwerpen;
    const isActie = nummer < omvang.acties;
    const dag = plusDagen(vandaag, -290 + Math.floor((i / omvang.meldingen) * 280));
    return {
      actie_id: isActie ? nummer + 1 : null,
      deelstatus_id: isActie ? null : nummer - omvang.acties + 1,
      partij: 'vng',
      gebruiker_id: null,
      datum: dag,
      vastgelegd_op: `${dag}T10:00:00.000Z`,
      voortgang: een(VOORTGANG),
      verdeling: null,
      bekend_niet_af: 0,
      licht: een(LICHT),
      toelichting: 'Het loopt; volgende maand is er overleg.',
      nodig: '',
      nodig_van: '[]',
      gevraagd_besluit: '',
      voorlopig: 0,
      ronde_id: null,
      vraag_id: null,
      corrigeert: null,
    };
  });
  await inStukken(meldingen, (stuk) => trx.insertInto('melding').values(stuk).execute());
}

async function inStukken<T>(rijen: readonly T[], doe: (stuk: T[]) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < rijen.length; i += STUK) await doe(rijen.slice(i, i + STUK));
}
