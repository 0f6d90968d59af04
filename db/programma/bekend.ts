import type { Verbinding } from '#db/verbinding.ts';
import type { Kring } from '#domain/policy/kring.ts';

/** Waar een programmabestand naar mag verwijzen: wat al is ingelezen en, na `controleer`, wat in het bestand zelf staat. */
export interface Bekend {
  partijen: Set<string>;
  opgaven: Set<string>;
  afspraken: Set<string>;
  gremia: Set<string>;
  /** `bo-jeugd 2026-12-10` */
  overleggen: Set<string>;
  statusrondes: Set<string>;
  vragen: Set<string>;
  acties: Set<string>;
  cijfers: Set<string>;
  /** `2.3.1-1/vng` of, voor een onderdeel, `2.3.1-1/vng/Convenant`. */
  deelstatussen: Set<string>;
  /** E-mailadressen. */
  gebruikers: Set<string>;
  kringVanAfspraak: Map<string, Kring>;
  verantwoordelijk: Map<string, string[]>;
  /** `van` wacht op elk van `op`, in de schrijfwijze van het bestand. */
  wachtOp: Map<string, Set<string>>;
}

export async function laadBekend(db: Verbinding): Promise<Bekend> {
  const afspraken = await db.selectFrom('afspraak').select(['id', 'kring']).execute();
  const trekkers = await db
    .selectFrom('afspraak_partij')
    .select(['afspraak_id', 'partij'])
    .where('rol', '=', 'verantwoordelijk')
    .orderBy('volgorde')
    .execute();
  const acties = await db.selectFrom('actie').select(['id', 'sleutel']).execute();
  const opgaven = await db.selectFrom('opgave').select('nr').execute();
  const overleggen = await db.selectFrom('overleg').select(['gremium', 'datum']).execute();
  const delen = await db.selectFrom('deelstatus').select(['afspraak_id', 'partij', 'onderdeel']).execute();

  const verantwoordelijk = new Map<string, string[]>();
  for (const { afspraak_id, partij } of trekkers) {
    verantwoordelijk.set(afspraak_id, [...(verantwoordelijk.get(afspraak_id) ?? []), partij]);
  }

  return {
    partijen: await verzameling(db.selectFrom('partij').select('slug as sleutel').execute()),
    opgaven: new Set(opgaven.map(({ nr }) => `${nr}`)),
    afspraken: new Set(afspraken.map(({ id }) => id)),
    gremia: await verzameling(db.selectFrom('gremium').select('slug as sleutel').execute()),
    overleggen: new Set(overleggen.map(overlegSleutel)),
    statusrondes: await verzameling(db.selectFrom('statusronde').select('sleutel').execute()),
    // Een gedeelde vraag moet in hetzelfde bestand staan: samen bepalen zij het onderdeel.
    vragen: new Set(),
    cijfers: await verzameling(db.selectFrom('cijfer').select('sleutel').execute()),
    acties: new Set(acties.flatMap(({ sleutel }) => sleutel ?? [])),
    deelstatussen: new Set(delen.map((deel) => deelSleutel(deel.afspraak_id, deel.partij, deel.onderdeel))),
    gebruikers: await verzameling(db.selectFrom('gebruiker').select('email as sleutel').execute()),
    kringVanAfspraak: new Map(afspraken.map(({ id, kring }) => [id, kring])),
    verantwoordelijk,
    wachtOp: await laadWachtOp(db, new Map(acties.map(({ id, sleutel }) => [id, sleutel]))),
  };
}

export function overlegSleutel(overleg: { gremium: string; datum: string }): string {
  return `${overleg.gremium} ${overleg.datum}`;
}

export function deelSleutel(afspraak: string, partij: string, onderdeel: string): string {
  return onderdeel === '' ? `${afspraak}/${partij}` : `${afspraak}/${partij}/${onderdeel}`;
}

async function laadWachtOp(
  db: Verbinding,
  sleutels: Map<number, string | null>,
): Promise<Map<string, Set<string>>> {
  const rijen = await db
    .selectFrom('afhankelijkheid')
    .select(['van_afspraak', 'van_actie', 'op_afspraak', 'op_actie'])
    .where('verwijderd_op', 'is', null)
    .execute();
  // Een actie zonder sleutel is hier gemaakt; met `#` ervoor kan haar nummer geen sleutel zijn.
  const knoop = (afspraak: string | null, actie: number | null) =>
    afspraak !== null ? `afspraak:${afspraak}` : `actie:${sleutels.get(actie ?? 0) ?? `#${actie}`}`;
  const wachtOp = new Map<string, Set<string>>();
  for (const rij of rijen) {
    const van = knoop(rij.van_afspraak, rij.van_actie);
    wachtOp.set(van, (wachtOp.get(van) ?? new Set()).add(knoop(rij.op_afspraak, rij.op_actie)));
  }
  return wachtOp;
}

async function verzameling(rijen: Promise<{ sleutel: string | null }[]>): Promise<Set<string>> {
  return new Set((await rijen).flatMap(({ sleutel }) => sleutel ?? []));
}
